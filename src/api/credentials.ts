/** Basic credentials as Twilio accepts them: an Account SID with its auth token, or an API key with its secret. */
import { isSidOf } from "./sid.js";

export interface Credentials {
  readonly user: string;
  readonly secret: string;
}

/** The credentials in an Authorization header; undefined if it is not of the Basic scheme (RFC 7617). */
export function credentialsIn(authorization: string | undefined): Credentials | undefined {
  const encoded = /^basic ([a-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = decode(encoded);
  const colon = text.indexOf(":");
  return { user: colon < 0 ? text : text.slice(0, colon), secret: colon < 0 ? "" : text.slice(colon + 1) };
}

/** Decodes Base64 of UTF-8; empty if it is invalid. */
function decode(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return "";
  }
}

/** The last results, since a client sends the same header with every request. */
const known = new Map<string, string | undefined>();
const mostKnown = 1000;

/** The Account SID in an Authorization header, if there is one; the secret is not checked. */
export function accountIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  if (known.has(authorization)) return known.get(authorization);
  const user = credentialsIn(authorization)?.user;
  const account = user !== undefined && isSidOf("account", user) ? user : undefined;
  if (known.size === mostKnown) known.clear();
  known.set(authorization, account);
  return account;
}
