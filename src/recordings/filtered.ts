/** @see https://rubydoc.info/gems/vcr/VCR/Configuration:define_cassette_placeholder: what stands in cassettes for SIDs that were kept out of them */
import { createHash } from "node:crypto";
import type { Exchange } from "../http/exchange.js";

/** Where such a placeholder stands for the SID of an Account, and where for that of a Service. */
const places = {
  AC: /"account_sid"\s*:\s*"([<{][^"/?#]{1,80}[>}])"/g,
  IS: /(?:"service_sid"\s*:\s*"|\/Services\/)([<{][^"/?#]{1,80}?[>}])(?=["/?#]|$)/g,
} as const;

/**
 * Puts a SID in the place of each placeholder of a file, always the same for the same, as one stood there: a service is not to blame for
 * what a recorder was told to keep to itself.
 */
export function createFiltered(): (exchange: Exchange) => Exchange {
  const known = new Map<string, string>();

  const learn = (text: string): void => {
    for (const [prefix, place] of Object.entries(places)) {
      for (const [, placeholder = ""] of text.matchAll(place)) {
        known.set(placeholder, prefix + createHash("sha256").update(placeholder).digest("hex").slice(0, 32));
      }
    }
  };
  const restored = (text: string): string =>
    [...known].reduce(
      (whole, [placeholder, sid]) =>
        whole.replaceAll(placeholder, sid).replaceAll(encodeURIComponent(placeholder), sid),
      text,
    );
  const restoredBody = (body: string | null): string | null => (body === null ? null : restored(body));

  return (exchange) => {
    const { request, response } = exchange;
    learn(request.url);
    if (response.body !== null) learn(response.body);
    if (known.size === 0) return exchange;
    return {
      ...exchange,
      request: { ...request, url: restored(request.url), body: restoredBody(request.body) },
      response: { ...response, body: restoredBody(response.body) },
    };
  };
}
