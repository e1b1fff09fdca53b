/** Each field of meta, wrong on one kind of page only. */
import { inMeta, type Mutant } from "./mutant.js";

type Json = Readonly<Record<string, unknown>>;

/** The kinds of pages, by where they stand between others. */
const kinds = {
  first: (meta: Json): boolean => meta.previous_page_url === null && meta.next_page_url !== null,
  middle: (meta: Json): boolean => meta.previous_page_url !== null && meta.next_page_url !== null,
  last: (meta: Json): boolean => meta.previous_page_url !== null && meta.next_page_url === null,
  only: (meta: Json): boolean => meta.previous_page_url === null && meta.next_page_url === null,
};

const elsewhere = (url: unknown): string => String(url).replace("/Maps", "/Lists");

interface Wrong {
  readonly value: (meta: Json) => unknown;
  /** The rule that it breaks on each kind of page, with others that cannot but notice. */
  readonly breaks: Readonly<Record<keyof typeof kinds, readonly [string, ...string[]]>>;
}

const everywhere = (...rules: readonly [string, ...string[]]): Wrong["breaks"] => ({
  first: rules,
  middle: rules,
  last: rules,
  only: rules,
});

/** Rules that compare URLs with meta.page_size, where the request asked for no size. */
const sized = ["paging.url-is-this-page", "paging.first-page-url-leads-to-the-first"];

const wrong: Readonly<Record<string, Wrong>> = {
  key: { value: () => "lists", breaks: everywhere("paging.key-names-the-list") },
  page: {
    value: (meta) => Number(meta.page) + 1,
    breaks: {
      first: ["paging.first-page-is-0", "paging.page-counts-on", "paging.url-is-this-page"],
      middle: ["paging.page-counts-on", "paging.url-is-this-page"],
      last: ["paging.page-counts-on", "paging.url-is-this-page"],
      only: ["paging.first-page-is-0", "paging.url-is-this-page"],
    },
  },
  page_size: {
    value: (meta) => Number(meta.page_size) + 1,
    breaks: {
      first: ["paging.size-is-granted", "paging.size-is-kept"],
      middle: ["paging.size-is-granted", "paging.size-is-kept"],
      last: ["paging.size-is-granted", "paging.size-is-kept"],
      only: ["paging.size-is-granted", "paging.meta-has-its-form", "paging.size-defaults-to-50", ...sized],
    },
  },
  url: { value: (meta) => elsewhere(meta.url), breaks: everywhere("paging.url-is-this-page") },
  first_page_url: {
    value: (meta) => elsewhere(meta.first_page_url),
    breaks: everywhere("paging.first-page-url-leads-to-the-first"),
  },
  next_page_url: {
    value: (meta) =>
      meta.next_page_url === null ? `${meta.first_page_url}&PageToken=more` : elsewhere(meta.next_page_url),
    breaks: {
      first: ["paging.next-page-url-goes-on"],
      middle: ["paging.next-page-url-goes-on"],
      last: ["paging.handed-out-url-is-served", "paging.page-is-full"],
      only: ["paging.empty-list-has-no-next", "paging.handed-out-url-is-served", "paging.page-is-full"],
    },
  },
  previous_page_url: {
    value: (meta) => (meta.previous_page_url === null ? meta.url : elsewhere(meta.previous_page_url)),
    breaks: {
      first: ["paging.first-page-has-no-previous"],
      middle: ["paging.later-page-has-previous"],
      last: ["paging.later-page-has-previous"],
      only: ["paging.first-page-has-no-previous"],
    },
  },
};

export const metaMutants: readonly Mutant[] = Object.entries(wrong).flatMap(([field, { value, breaks }]) =>
  Object.entries(kinds).map(([kind, isOne]): Mutant => {
    const [rule, ...also] = breaks[kind as keyof typeof kinds]; // kinds has these keys
    return {
      breaks: rule,
      by: `shows another ${field} on ${kind === "only" ? "an only page" : `the ${kind} page`}`,
      fault: inMeta({ [field]: (meta) => (isOne(meta) ? value(meta) : meta[field]) }),
      also,
    };
  }),
);
