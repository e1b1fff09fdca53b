/** Finds the Account of a request's credentials, and checks them if the mock requires credentials. */
import { accountIn, credentialsIn } from "../api/credentials.js";
import { isSidOf, sidForms } from "../api/sid.js";
import { type Form, type Forms, isRecord, text } from "../http/options.js";
import type { Refusal } from "./problem.js";

/** The accepted credentials: auth tokens by Account SID, and API keys by their SID. */
export interface Auth {
  readonly accounts?: Readonly<Record<string, string>>;
  readonly keys?: Readonly<Record<string, { readonly secret: string; readonly account: string }>>;
}

const secret: Form = { ...text, fits: (value) => value !== "" && text.fits(value) };

export const authForms: Forms<Auth> = {
  accounts: {
    is: "an object with the token of each Account by its SID, AC and 32 hexadecimal digits",
    fits: (value) => isRecord(value) && Object.entries(value).every(([sid, token]) => isAccount(sid, token)),
  },
  keys: {
    is: "an object with { secret, account } of each API key by its SID, where account is the SID of an Account",
    fits: (value) =>
      isRecord(value) && Object.values(value).every((key) => isRecord(key) && isAccount(key.account, key.secret)),
  },
};

const isAccount = (sid: unknown, token: unknown): boolean => sidForms.account.fits(sid) && secret.fits(token);

/** Returns the Account that a request comes from, or its refusal. */
export type Identify = (authorization: string | undefined) => string | Refusal;

/** Accepts every request: for the Account that its credentials name, or else for the main Account. */
export function trusting(mainAccount: string): Identify {
  return (authorization) => accountIn(authorization) ?? mainAccount;
}

const unauthenticated: Refusal = {
  refused: "unauthenticated",
  headers: { "www-authenticate": 'Basic realm="Twilio API"' },
};

/**
 * Requires Basic credentials: one of those in `auth`, or if `auth` is true, any Account SID or API key SID with a non-empty token or
 * secret.
 */
export function demanding(auth: Auth | true, mainAccount: string): Identify {
  return (authorization) => {
    const given = credentialsIn(authorization);
    if (!given || given.secret === "") return unauthenticated;
    const { user, secret } = given;
    if (auth === true) {
      if (isSidOf("account", user)) return user;
      return keyForm.test(user) ? mainAccount : unauthenticated;
    }
    const token = auth.accounts?.[user];
    if (token !== undefined) return token === secret ? user : unauthenticated;
    const key = auth.keys?.[user];
    return key?.secret === secret ? key.account : unauthenticated;
  };
}

const keyForm = /^SK[0-9a-fA-F]{32}$/;

/** Parses AC…:token or SK…:secret@AC…; returns undefined for anything else. */
export function parseCredentials(text: string): Auth | undefined {
  const [, account, token] = /^(AC[0-9a-fA-F]{32}):(.+)$/s.exec(text) ?? [];
  if (account !== undefined && token !== undefined) return { accounts: { [account]: token } };
  const [, key, secret, of] = /^(SK[0-9a-fA-F]{32}):(.+)@(AC[0-9a-fA-F]{32})$/s.exec(text) ?? [];
  if (key === undefined || secret === undefined || of === undefined) return undefined;
  return { keys: { [key]: { secret, account: of } } };
}
