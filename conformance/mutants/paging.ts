import { answering, inCode, inMaps, inMeta, inModel, inQuery, type Mutant } from "./mutant.js";

export const withoutPage = ({ url }: Readonly<Record<string, unknown>>): string =>
  String(url).replace(/Page=\d+&?/, "");
const isFirst = (url: string): boolean => !url.includes("PageToken");
export const withoutHost = (url: unknown): unknown =>
  typeof url === "string" ? url.replace(/^https?:\/\/[^/]+/, "") : url;

function withParameter(url: unknown, name: string, value: unknown): string {
  const changed = new URL(String(url));
  changed.searchParams.set(name, String(value));
  return changed.href;
}

/** The mock's own tokens say which way they lead. */
const isBackwards = (token: string | undefined): boolean => atob(token?.slice(2) ?? "").startsWith("previous");

export const gone =
  '{"code":54453,"message":"Gone","more_info":"https://www.twilio.com/docs/errors/54453","status":410}';

export const pagingMutants: readonly Mutant[] = [
  {
    breaks: "paging.meta-has-its-form",
    by: "writes a URL that none may be written as",
    fault: inMeta({ first_page_url: ({ first_page_url: url }) => `${url}&Filter={}` }),
  },
  {
    breaks: "paging.meta-has-its-form",
    by: "leaves out next_page_url on the last page",
    fault: inMeta({ next_page_url: (meta) => meta.next_page_url ?? undefined }),
    also: ["paging.empty-list-has-no-next"],
  },
  {
    breaks: "paging.meta-has-its-form",
    by: "writes page as text",
    fault: inMeta({ page: (meta) => String(meta.page) }),
    also: ["paging.first-page-is-0"],
  },
  {
    breaks: "paging.meta-has-its-form",
    by: "writes an empty text for no page before",
    fault: inMeta({ previous_page_url: (meta) => meta.previous_page_url ?? "" }),
    also: ["paging.first-page-has-no-previous"],
  },
  { breaks: "paging.key-names-the-list", by: "calls the list items", fault: inMeta({ key: () => "items" }) },
  {
    breaks: "paging.size-defaults-to-50",
    by: "serves 20 by default",
    fault: inQuery((query) => query.has("PageSize") || query.set("PageSize", "20")),
  },
  {
    breaks: "paging.size-is-granted",
    by: "does not know PageSize",
    fault: inQuery((query) => query.delete("PageSize")),
    also: ["paging.bad-size-is-refused"],
  },
  {
    breaks: "paging.size-is-granted",
    by: "serves 50 at most",
    fault: inQuery(
      (query) =>
        Number(query.get("PageSize")) > 50 && Number(query.get("PageSize")) < 1001 && query.set("PageSize", "50"),
    ),
  },
  {
    breaks: "paging.size-is-kept",
    by: "goes on in pages of 50",
    fault: inMeta({ next_page_url: ({ next_page_url: url }) => url && String(url).replace(/PageSize=\d+&/, "") }),
  },
  {
    breaks: "paging.size-is-kept",
    by: "says 50 on every page but the first",
    fault: inMeta({ page_size: (meta, { exchange }) => (isFirst(exchange.request.url) ? meta.page_size : 50) }),
    also: ["paging.size-is-granted"],
  },
  {
    breaks: "paging.page-is-not-overfull",
    by: "serves one Map too many",
    fault: inModel((sane) => ({ page: (place, cursor, size) => sane.page(place, cursor, size + 1) })),
  },
  {
    breaks: "paging.page-is-full",
    by: "serves half as many Maps as it says",
    fault: inModel((sane) => ({ page: (place, cursor, size) => sane.page(place, cursor, Math.ceil(size / 2)) })),
  },
  {
    breaks: "paging.first-page-is-0",
    by: "counts pages from 1, and does not say so in their URLs",
    fault: inMeta({ page: (meta) => Number(meta.page) + 1, url: withoutPage }),
  },
  {
    breaks: "paging.first-page-is-0",
    by: "counts pages from 1",
    fault: inMeta({ page: (meta) => Number(meta.page) + 1 }),
    also: ["paging.url-is-this-page"],
  },
  {
    breaks: "paging.page-counts-on",
    by: "does not count pages",
    fault: inMeta({ page: () => 0, url: withoutPage }),
  },
  {
    breaks: "paging.page-counts-on",
    by: "says 0 on every page",
    fault: inMeta({ page: () => 0 }),
    also: ["paging.url-is-this-page"],
  },
  {
    breaks: "paging.url-is-this-page",
    by: "shows the next page's URL as its own",
    fault: inMeta({ url: (meta) => meta.next_page_url ?? meta.first_page_url }),
    also: ["paging.next-page-url-goes-on"],
  },
  {
    breaks: "paging.url-is-this-page",
    by: "shows its url without the host",
    fault: inMeta({ url: ({ url }) => withoutHost(url) }),
    also: ["paging.meta-has-its-form"],
  },
  {
    breaks: "paging.first-page-url-leads-to-the-first",
    by: "shows this page as the first",
    fault: inMeta({ first_page_url: (meta) => meta.url }),
  },
  {
    breaks: "paging.first-page-url-leads-to-the-first",
    by: "forgets the page size in first_page_url",
    fault: inMeta({ first_page_url: (meta) => String(meta.first_page_url).replace(/PageSize=\d+/, "PageSize=50") }),
  },
  {
    breaks: "paging.next-page-url-goes-on",
    by: "leads from the second page to the first",
    fault: inMeta({ next_page_url: (meta) => (meta.page === 1 ? meta.first_page_url : meta.next_page_url) }),
    also: ["paging.page-is-full"],
  },
  {
    breaks: "paging.next-page-url-goes-on",
    by: "shows this page as the next",
    fault: inMeta({ next_page_url: (meta) => meta.next_page_url && meta.url }),
  },
  {
    breaks: "paging.next-page-url-goes-on",
    by: "forgets the page size in next_page_url",
    fault: inMeta({
      next_page_url: (meta) => meta.next_page_url && String(meta.next_page_url).replace(/PageSize=\d+/, "PageSize=50"),
    }),
    also: ["paging.size-is-kept"],
  },
  {
    breaks: "paging.handed-out-url-is-served",
    by: "forgets its tokens at once",
    fault: answering((response, call) =>
      call?.op === "ListSyncMap" && call.query.PageToken !== undefined && response.status === 200
        ? { ...response, status: 410, body: gone }
        : response,
    ),
  },
  {
    breaks: "paging.handed-out-url-is-served",
    by: "does not know its own tokens for going back",
    fault: answering((response, call) =>
      call?.op === "ListSyncMap" && response.status === 200 && isBackwards(call.query.PageToken)
        ? { ...response, status: 400, body: gone.replaceAll("410", "400") }
        : response,
    ),
  },
  {
    breaks: "paging.empty-list-has-no-next",
    by: "promises a next page of an empty list",
    fault: inMeta({
      next_page_url: (meta, { maps }) =>
        maps.length === 0 ? `${String(meta.first_page_url)}&PageToken=more` : meta.next_page_url,
    }),
  },
  {
    breaks: "paging.first-page-has-no-previous",
    by: "shows a page before the first",
    fault: inMeta({ previous_page_url: (meta) => meta.previous_page_url ?? meta.first_page_url }),
  },
  {
    breaks: "paging.later-page-has-previous",
    by: "shows no page before any",
    fault: inMeta({ previous_page_url: () => null }),
  },
  {
    breaks: "paging.later-page-has-previous",
    by: "counts this page as the one before",
    fault: inMeta({
      previous_page_url: (meta) => meta.previous_page_url && withParameter(meta.previous_page_url, "Page", meta.page),
    }),
  },
  {
    breaks: "paging.later-page-has-previous",
    by: "forgets the page size in previous_page_url",
    fault: inMeta({
      previous_page_url: (meta) => meta.previous_page_url && withParameter(meta.previous_page_url, "PageSize", 50),
    }),
  },
  {
    breaks: "paging.previous-leads-back",
    by: "leads back to the first page from all others",
    fault: inModel((sane) => ({
      page: (place, cursor, size) =>
        cursor?.direction === "previous" ? sane.page(place, undefined, size) : sane.page(place, cursor, size),
    })),
  },
  {
    breaks: "paging.no-map-twice",
    by: "shows the last Map of a list once more",
    fault: inModel((sane) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        const again = page.hasNext || page.rows.length === size ? [] : page.rows.slice(-1);
        return { ...page, rows: [...page.rows, ...again] };
      },
    })),
  },
  {
    breaks: "paging.no-map-twice",
    by: "begins a page with the last Map of the one before",
    fault: inModel((sane) => ({
      page: (place, cursor, size) =>
        sane.page(place, cursor?.direction === "next" ? { ...cursor, order: cursor.order - 1 } : cursor, size),
    })),
    also: ["paging.previous-leads-back"],
  },
  {
    breaks: "paging.no-map-twice",
    by: "shows the first Map of a list twice",
    fault: inMaps((maps) => (maps.length > 1 ? [maps[0], ...maps.slice(0, -1)] : maps)),
    also: ["paging.no-map-missed"],
  },
  {
    breaks: "paging.no-map-missed",
    by: "leaves out a last page that would hold one Map",
    fault: inModel((sane) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        const last = page.rows.at(-1);
        const rest = last && sane.page(place, { direction: "next", order: last.order }, 2).rows;
        return rest?.length === 1 ? { ...page, hasNext: false } : page;
      },
    })),
  },
  {
    breaks: "paging.no-map-missed",
    by: "loses a Map at the end of each page",
    fault: inModel((sane) => ({
      page: (place, cursor, size) =>
        sane.page(place, cursor?.direction === "next" ? { ...cursor, order: cursor.order + 1 } : cursor, size),
    })),
    also: ["paging.previous-leads-back"],
  },
  {
    breaks: "paging.no-map-missed",
    by: "ends every list after one page",
    fault: inMeta({ next_page_url: () => null }),
  },
  {
    breaks: "paging.no-map-missed",
    by: "leaves out the first Map of each page",
    fault: inMaps((maps) => maps.slice(1)),
    also: ["paging.page-is-full", "paging.empty-list-has-no-next"],
  },
  {
    breaks: "paging.bad-size-is-refused",
    by: "serves 50 where the PageSize is bad",
    fault: inQuery((query) => {
      const size = Number(query.get("PageSize") ?? 50);
      if (!(size >= 1 && size <= 1000)) query.delete("PageSize");
    }),
  },
  {
    breaks: "paging.bad-size-is-refused",
    by: "takes a negative PageSize for a positive one",
    fault: inQuery((query) => query.get("PageSize") === "-1" && query.set("PageSize", "1")),
  },
  {
    breaks: "paging.bad-size-is-refused",
    by: "cuts a PageSize that is no whole number",
    fault: inQuery((query) => query.get("PageSize") === "1.5" && query.set("PageSize", "1")),
  },
  {
    breaks: "paging.size-refusal-is-54454",
    by: "refuses a bad PageSize with the general code",
    fault: inCode(54454, 20007),
  },
  {
    breaks: "paging.bad-page-is-refused",
    by: "takes any Page for 0",
    fault: inQuery((query) => query.get("Page") === "-1" && query.delete("Page")),
  },
  {
    breaks: "paging.forged-token-is-refused",
    by: "leads to the first page where the token is bad",
    fault: answering((response, call) =>
      call?.op === "ListSyncMap" && response.body?.includes('"code":54453')
        ? { ...response, status: 303, headers: { location: call.exchange.request.url.replace(/\?.*/, "") }, body: "" }
        : response,
    ),
  },
  {
    breaks: "paging.forged-token-is-refused",
    by: "begins anew where the token is bad",
    fault: inQuery((query) => query.get("PageToken") === "not-a-token-of-yours" && query.delete("PageToken")),
  },
  {
    breaks: "paging.token-refusal-is-54453",
    by: "refuses a bad token with the code of page sizes",
    fault: inCode(54453, 54454),
  },
];
