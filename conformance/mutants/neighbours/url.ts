/** Wrong URLs of items, permissions and Services. */
import { isObject } from "../../../src/http/json.js";
import { showServices } from "../../rules/subjects.js";
import { inShown, type Mutant } from "../mutant.js";
import { withoutHost } from "../paging.js";
import { all, forEach, items, permissions } from "./kinds.js";

export const urlMutants: readonly Mutant[] = [
  ...forEach(
    all,
    "url.is-absolute",
    (name) => `shows the url of ${name} without the host`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => withoutHost(url) }),
  ),
  ...forEach(
    all,
    "url.leads-to-the-map",
    (name) => `shows the url of the list with ${name}`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => String(url).replace(/\/[^/]*$/, "") }),
  ),
  ...forEach(
    [items, permissions],
    "url.leads-to-the-map",
    (name) => `does not encode the url of ${name}`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => String(url).replace(/%2F/g, "/") }),
  ),
  ...forEach(
    all,
    "url.share-one-origin",
    (name) => `shows the url of ${name} under another host in lists`,
    ({ list }) => inShown([list], { url: ({ url }) => `https://elsewhere.example.com${withoutHost(url)}` }),
  ),
  {
    breaks: "url.links-are-absolute",
    by: "links to the Maps of a Service without the host",
    fault: inShown(showServices, {
      links: ({ links }) => (isObject(links) ? { ...links, maps: withoutHost(links.maps) } : links),
    }),
    with: ["services"],
  },
  {
    breaks: "url.links-are-beneath-the-map",
    by: "links to the Maps of no Service",
    fault: inShown(showServices, {
      links: ({ links }) =>
        isObject(links)
          ? { ...links, maps: String(links.maps).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`) }
          : links,
    }),
    with: ["services"],
  },
];
