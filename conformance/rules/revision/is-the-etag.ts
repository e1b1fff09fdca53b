import { rule } from "../../../src/audit/rule.js";
import { knowsHeader } from "../headers.js";
import { carryOne } from "../subjects.js";

/** Suffixes that servers such as Apache and Jetty add to the ETag of an answer that they compress. */
const compressed = /(-|--|;)(gzip|br|deflate|zstd)$/;

export default rule({
  id: "revision.is-the-etag",
  level: "SHOULD",
  says: "A response with one Map or one item has an ETag that equals its revision, with or without quotes.",
  cites: "#/components/headers/ETag",
  holds: ["#/components/headers/ItemETag"],
  on: carryOne,
  evidence({ shown: [one], exchange }) {
    const revision = one?.it.revision;
    if (typeof revision !== "string" || !knowsHeader(exchange, "etag")) return undefined;
    return { revision, etag: exchange.response.headers.etag };
  },
  judge({ revision, etag }) {
    if (etag === revision || etag === `"${revision}"`) return;
    const tag = etag?.replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
    if (tag === revision || tag?.replace(compressed, "") === revision) return;
    return { at: "header ETag", expected: `"${revision}"`, actual: etag };
  },
});
