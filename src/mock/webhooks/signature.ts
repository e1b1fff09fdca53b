/**
 * How Twilio signs webhooks: HMAC-SHA1 of the URL and the form parameters sorted by name, with the auth token of the Account as key.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export type Parameters = Readonly<Record<string, string>>;

/** The value of X-Twilio-Signature. */
export async function signatureOf(authToken: string, url: string, parameters: Parameters): Promise<string> {
  const text = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", text.encode(authToken), algorithm, false, ["sign"]);
  const names = Object.keys(parameters).sort();
  const signed = url + names.map((name) => name + parameters[name]).join("");
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, text.encode(signed)));
  return base64(bytes);
}

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
