import type { Client, Reply } from "../../src/drive/drive.js";
import { formType } from "../../src/http/form.js";

/** `path` begins with the SID of a Service. */
const at = (path: string): string => `/v1/Services/${path}`;

/** Sends a form with an unknown parameter. */
export function unheard(client: Client, path: string, form: Readonly<Record<string, string>>): Promise<Reply> {
  const text = new URLSearchParams({ ...form, Unheard: "of" }).toString();
  return client.request("POST", at(path), { type: formType, text });
}

/** Sends a method that no resource supports. */
export function put(client: Client, path: string): Promise<Reply> {
  return client.request("PUT", at(path), { type: formType, text: "" });
}
