import { fill } from "../../api/route.js";
import type { Answer } from "../answer.js";
import type { Cursor, Model, Page, Place } from "../model.js";
import { cursorOf, issuerIn, metaOf, tokensAround } from "../paging.js";
import type { Refusal } from "../problem.js";
import { type Asked, type Context, type Perform, refusalOf } from "./context.js";

export const list: Perform = (asked, context) => {
  const { world, model } = context;
  const { place } = asked;
  const issuer = issuerIn(world);
  const falling = world.readings["list-order"] === "newest-first";
  return writtenList(asked, context, ({ token, index, size, skips }) => {
    const handedOut = token === undefined ? undefined : cursorOf(token, place.parent, issuer);
    if (token !== undefined && !handedOut) return undefined;
    const cursor = skips ? behind(index * size, model, place) : handedOut;
    const page = model.page(place, cursor, size);
    return { page, ...tokensAround(page, cursor, place.parent, { issuer, falling }) };
  });
};

/** The requested page. */
export interface PageAsked {
  readonly token: string | undefined;
  readonly index: number;
  readonly size: number;
  /** Whether the index alone determines where the page begins. */
  readonly skips: boolean;
}

export interface PageFound {
  readonly page: Page;
  /** The tokens of the neighbouring pages. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

/** The answer with the page that `find` returns. `find` returns undefined if the token is not valid for the list. */
export function writtenList(
  asked: Asked,
  { world, writer }: Context,
  find: (page: PageAsked) => PageFound | undefined,
): Answer | Refusal {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const { operation, values, path, base } = asked;
  const { paging, resource } = operation;
  if (!paging) throw new Error(`spec/sync-maps.yaml gives ${operation.id} no x-paging`);

  const token = values[paging.token]?.toString();
  const size = Math.min(Number(values[paging.size] ?? paging.defaultSize), Number(world.readings["largest-page"]));
  const index = Number(values[paging.index] ?? 0);
  const skips = token === undefined && world.readings["page-without-token"] === "skips";
  const found = find({ token, index, size, skips });
  if (!found) return { refused: "page-token-invalid" };
  const { page, next, previous } = found;
  const filters = paging.range ? filtersIn(asked, paging.range) : "";
  const meta = metaOf(paging, base + fill(resource.listPath, path), { index, size, token, filters, next, previous });
  const write = writer(resource);
  // Joined once: anything concatenated earlier would be copied again, and a page is long.
  const texts = page.rows.map((row) => write(row, base));
  texts[0] = `{"meta":${JSON.stringify(meta)},"${paging.key}":[${texts[0] ?? ""}`;
  texts[texts.length - 1] += "]}";
  return { status: operation.success, body: texts.join(",") };
}

/** The filters of the request, as the beginning of a query. */
function filtersIn({ values }: Asked, range: object): string {
  return Object.values(range)
    .flatMap((name: string) =>
      values[name] === undefined ? [] : `${name}=${encodeURIComponent(String(values[name]))}&`,
    )
    .join("");
}

/** The position after the first `count` rows of a list. */
function behind(count: number, model: Model, place: Place): Cursor | undefined {
  const last = count > 0 ? model.page(place, undefined, count).rows.at(-1) : undefined;
  return last && { direction: "next", order: last.order };
}
