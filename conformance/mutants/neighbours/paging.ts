/** Wrong pages of items, permissions and Services. */
import { inAnswer, inList, inMetaOf, inModel, inQueryOf, type Mutant } from "../mutant.js";
import { gone, withoutHost, withoutPage } from "../paging.js";
import { all, coded, forEach, inProblemOf, items, permissions } from "./kinds.js";

export const pagingMutants: readonly Mutant[] = [
  ...forEach(
    all,
    "paging.key-names-the-list",
    (name) => `calls the list of ${name} entries`,
    ({ list }) => inMetaOf(list, { key: () => "entries" }),
  ),
  ...forEach(
    all,
    "paging.meta-has-its-form",
    (name) => `writes the page of ${name} as text`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => String(meta.page_size) }),
    ["paging.size-defaults-to-50"],
  ),
  ...forEach(
    all,
    "paging.size-defaults-to-50",
    (name) => `serves 20 ${name} by default`,
    ({ list }) => inQueryOf(list, (query) => query.has("PageSize") || query.set("PageSize", "20")),
  ),
  ...forEach(
    all,
    "paging.size-is-granted",
    (name) => `says of pages of ${name} that they are larger`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => Number(meta.page_size) + 1 }),
    ["paging.size-defaults-to-50", "paging.url-is-this-page", "paging.first-page-url-leads-to-the-first"],
  ),
  ...forEach(
    all,
    "paging.first-page-is-0",
    (name) => `counts pages of ${name} from 1`,
    ({ list }) => inMetaOf(list, { page: (meta) => Number(meta.page) + 1, url: withoutPage }),
  ),
  ...forEach(
    all,
    "paging.url-is-this-page",
    (name) => `shows the url of a page of ${name} without the host`,
    ({ list }) => inMetaOf(list, { url: ({ url }) => withoutHost(url) }),
    ["paging.meta-has-its-form"],
  ),
  ...forEach(
    all,
    "paging.first-page-url-leads-to-the-first",
    (name) => `shows each page of ${name} as the first`,
    ({ list }) => inMetaOf(list, { first_page_url: (meta) => meta.url }),
  ),
  ...forEach(
    all,
    "paging.next-page-url-goes-on",
    (name) => `leads from a page of ${name} to itself`,
    ({ list }) => inMetaOf(list, { next_page_url: (meta) => meta.next_page_url && meta.url }),
  ),
  ...forEach(
    all,
    "paging.handed-out-url-is-served",
    (name) => `does not serve the next page of ${name}`,
    ({ list }) =>
      inAnswer(list, (response, { exchange }) =>
        exchange.request.url.includes("PageToken=PT") && response.status === 200
          ? { ...response, status: 410, body: gone }
          : undefined,
      ),
  ),
  ...forEach(
    all,
    "paging.first-page-has-no-previous",
    (name) => `has a page before the first of ${name}`,
    ({ list }) => inMetaOf(list, { previous_page_url: (meta) => meta.previous_page_url ?? meta.url }),
  ),
  ...forEach(
    all,
    "paging.later-page-has-previous",
    (name) => `has no page before a later one of ${name}`,
    ({ list }) => inMetaOf(list, { previous_page_url: () => null }),
  ),
  ...forEach(
    all,
    "paging.no-map-missed",
    (name) => `leaves the last of each page of ${name} out`,
    ({ list }) => inList(list, (here) => here.slice(0, -1)),
    ({ of }) => [of === "items" ? "paging.page-is-full" : "paging.empty-list-has-no-next"],
  ),
  ...forEach(
    all,
    "paging.no-map-twice",
    (name) => `shows the last of each page of ${name} twice`,
    ({ list }) =>
      inList(list, (here, { meta }) => (here.length < Number(meta?.page_size) ? [...here, ...here.slice(-1)] : here)),
  ),
  ...forEach(
    all,
    "paging.page-is-not-overfull",
    (name) => `serves one too many of ${name}`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => (Number(meta.page_size) > 2 ? meta.page_size : 0) }),
    ["paging.meta-has-its-form", "paging.size-is-granted"],
  ),
  ...forEach(
    all,
    "paging.bad-size-is-refused",
    (name) => `serves 50 ${name} for a size that is none`,
    ({ list }) => inQueryOf(list, (query) => /^\d+$/.test(query.get("PageSize") ?? "0") || query.delete("PageSize")),
  ),
  ...forEach(
    all,
    "paging.bad-page-is-refused",
    (name) => `serves a page of ${name} before the first`,
    ({ list }) => inQueryOf(list, (query) => query.get("Page") === "-1" && query.delete("Page")),
  ),
  ...forEach(
    all,
    "paging.forged-token-is-refused",
    (name) => `begins the list of ${name} for a token that it does not know`,
    ({ list }) =>
      inQueryOf(list, (query) => query.get("PageToken")?.startsWith("PT") === false && query.delete("PageToken")),
  ),
  ...forEach(
    [items, permissions],
    "paging.empty-list-has-no-next",
    (name) => `promises a next page where there are no ${name}`,
    ({ list }) =>
      inMetaOf(list, {
        next_page_url: (meta, { shown }) =>
          shown.length === 0 ? `${meta.first_page_url}&PageToken=more` : meta.next_page_url,
      }),
  ),
  ...forEach(
    all,
    "paging.size-is-kept",
    (name) => `goes on in pages of 50 ${name}`,
    ({ list }) =>
      inMetaOf(list, { next_page_url: ({ next_page_url: url }) => url && String(url).replace(/PageSize=\d+&/, "") }),
  ),
  ...forEach(
    all,
    "paging.page-counts-on",
    (name) => `does not count pages of ${name}`,
    ({ list }) => inMetaOf(list, { page: () => 0, url: withoutPage }),
  ),
  ...forEach(
    all,
    "paging.previous-leads-back",
    (name) => `leads back to the first of all pages of ${name}`,
    ({ resource }) =>
      inModel((sane) => ({
        page(place, cursor, size) {
          const isMeant = place.resource === resource && cursor?.direction === "previous";
          return sane.page(place, isMeant ? undefined : cursor, size);
        },
        pageBySid(place, range, mark, size) {
          const isMeant = place.resource === resource && mark?.direction === "previous";
          return sane.pageBySid(place, range, isMeant ? undefined : mark, size);
        },
      })),
  ),
  ...forEach(
    all,
    "paging.size-refusal-is-54454",
    (name) => `refuses a bad size of a page of ${name} with the general code`,
    (kind) =>
      inProblemOf(kind, { code: ({ code }) => (code === 54454 ? 20007 : code), more_info: coded(54454, 20007) }),
  ),
  ...forEach(
    all,
    "paging.token-refusal-is-54453",
    (name) => `refuses a bad token of a page of ${name} with the code of sizes`,
    (kind) =>
      inProblemOf(kind, { code: ({ code }) => (code === 54453 ? 54454 : code), more_info: coded(54453, 54454) }),
  ),
];
