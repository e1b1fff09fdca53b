import { remembering } from "../../../src/api/remembering.js";
import { type Piece, rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { showAny } from "../subjects.js";

/** Compares only the URLs of one answer with each other: the public host of a service behind a gateway is unknown. */
export default rule({
  id: "url.share-one-origin",
  level: "SHOULD",
  says: "All URLs in one response, including links and page URLs, have the same scheme, host and port.",
  cites: "#/x-statements/origin",
  on: showAny,
  evidence({ shown, meta }) {
    const pieces: readonly Piece[] = shown;
    let origin: string | undefined;
    let others = 0;
    let stray: Place | undefined;
    const look = (at: string, name: string, url: unknown): void => {
      if (typeof url !== "string") return;
      const isHere = origin !== undefined && url.startsWith(origin) && url[origin.length] === "/";
      const its = isHere ? origin : originOf(url);
      if (its === undefined) return;
      if (origin === undefined) {
        origin = its;
        return;
      }
      others += 1;
      if (its !== origin) stray ??= { at: `${at}/${name}`, url };
    };
    for (const { at, it } of pieces) {
      look(at, "url", it.url);
      if (!isObject(it.links)) continue;
      look(at, "links/items", it.links.items);
      look(at, "links/permissions", it.links.permissions);
      look(at, "links/maps", it.links.maps);
    }
    if (meta) for (const name of pageUrls) look("/meta", name, meta[name]);
    return origin !== undefined && others > 0 ? { origin, stray } : undefined;
  },
  judge({ origin, stray }) {
    return stray && { at: stray.at, expected: `a URL of ${origin}, as others of this answer`, actual: stray.url };
  },
});

/** The place of a URL in the body. */
interface Place {
  readonly at: string;
  readonly url: string;
}

const pageUrls = ["url", "first_page_url", "next_page_url", "previous_page_url"] as const;

/** The origin of an absolute URL; undefined if it is not one. */
function originOf(url: string): string | undefined {
  const [beginning] = /^https?:\/\/[^/?#\\]*/i.exec(url) ?? [];
  return beginning === undefined ? undefined : originAt(beginning);
}

const originAt = remembering((beginning) => (URL.canParse(beginning) ? new URL(beginning).origin : undefined));
