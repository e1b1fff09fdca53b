import type { Exchange } from "../http/exchange.js";
import { TargetError } from "../http/target-error.js";
import type { Target } from "./target.js";

/** Throws TargetError if the first answer shows that this is not the intended target, so that judging or sweeping it makes no sense. */
export function admit({ request, response: { status, headers, body } }: Exchange, { url, service }: Target): void {
  const sent = request.headers.authorization !== undefined;
  const type = headers["content-type"] ?? "no content type";
  const refuse = (what: string): never => {
    throw new TargetError(`${url} ${what}`);
  };
  if (status === 401 || status === 403)
    refuse(
      sent
        ? `refused the credentials (${status}); are the Account SID and the auth token right, and is ${service} of that Account?`
        : `wants credentials (${status}); give an Account SID and its auth token: by TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN to the command, as headers to the library`,
    );
  if (status >= 300 && status < 400)
    refuse(`leads elsewhere (${status})${placeOf(headers.location)}; is its base URL there?`);
  if (status === 404)
    refuse(`has no list of Maps of the Service ${service} (404); is that the right one, and is this the base URL?`);
  if (status >= 500 || status === 429)
    refuse(`cannot answer the list of Maps (${status}); is it the base URL of the service, and is that well?`);
  if (request.method === "GET" && !isJsonObject(body)) {
    refuse(`answered the list of Maps with ${type} that is no JSON object; is it the base URL of the service?`);
  }
}

/** Null stands for an unknown body, which is accepted. */
function isJsonObject(body: string | null): boolean {
  return body === null || /^\s*\{/.test(body);
}

/** The destination of a redirect, without the parts of its URL that may be secret. */
function placeOf(location: string | undefined): string {
  if (location === undefined || !URL.canParse(location)) return "";
  const { origin, pathname } = new URL(location);
  return `: ${origin}${pathname}`;
}
