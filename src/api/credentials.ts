/** Basic credentials as Twilio takes them: the SID of an Account with its token, or an API key with its secret. */
import { isSidOf } from "./sid.js";

/** The Account that an Authorization header names, if it names one; its secret is not looked at. */
export function accountIn(authorization: string | undefined): string | undefined {
  const credentials = /^basic ([a-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  if (credentials === undefined) return undefined;
  const [user = ""] = Buffer.from(credentials, "base64").toString("utf8").split(":", 1);
  return isSidOf("account", user) ? user : undefined;
}
