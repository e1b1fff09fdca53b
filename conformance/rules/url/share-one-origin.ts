import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { showMaps } from "../subjects.js";

/** Compares the URLs of an answer with each other only: which host a service is known by behind a gateway, nobody says. */
export default rule({
  id: "url.share-one-origin",
  level: "SHOULD",
  says: "The URLs of one answer, of Maps, their links and its pages, are of one scheme, host and port.",
  cites: "#/x-statements/origin",
  on: showMaps,
  evidence({ maps, meta = {} }) {
    const pages = pageUrls.map((name): Place => [`/meta/${name}`, meta[name]]);
    const own = maps.flatMap(({ at, map: { url, links } }): readonly Place[] => {
      const { items, permissions } = isObject(links) ? links : {};
      return [
        [`${at}/url`, url],
        [`${at}/links/items`, items],
        [`${at}/links/permissions`, permissions],
      ];
    });
    const urls = [...own, ...pages].filter((place): place is Url => isWeb(place[1]));
    const [first, ...others] = urls;
    return first && others.length > 0 ? { origin: originOf(first[1]), others } : undefined;
  },
  judge({ origin, others }) {
    const stray = others.find(([, url]) => !url.startsWith(`${origin}/`) && originOf(url) !== origin);
    return stray && { at: stray[0], expected: `a URL of ${origin}, as others of this answer`, actual: stray[1] };
  },
});

/** Where in the body something stands that should be a URL. */
type Place = readonly [at: string, value: unknown];
type Url = readonly [at: string, url: string];

const pageUrls = ["url", "first_page_url", "next_page_url", "previous_page_url"] as const;

const isWeb = (value: unknown): boolean =>
  typeof value === "string" && /^https?:\/\//i.test(value) && URL.canParse(value);

const originOf = (url: string): string => new URL(url).origin;
