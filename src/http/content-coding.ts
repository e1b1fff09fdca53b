/** Decodes the content coding of bodies (RFC 9110, 8.4). */
import { constants } from "node:buffer";
import { isError } from "./realm.js";

/** Decompresses a body. Throws if it is not valid in its coding, or if the result exceeds `most` bytes. */
export function decompress(body: Buffer, coding: string | undefined, most?: number): Buffer {
  if (body.length === 0 || !isCoded(coding)) return body;
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = process.getBuiltinModule("node:zlib"); // rarely needed
  const options = most === undefined ? {} : { maxOutputLength: Math.min(most, constants.MAX_LENGTH) };
  switch (coding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(body, options);
    case "deflate":
      return isBare(body) ? inflateRawSync(body, options) : inflateSync(body, options);
    case "br":
      return brotliDecompressSync(body, options);
    default:
      return body;
  }
}

/** Whether an error of {@link decompress} means that the result would be too large. */
export const isTooLong = (error: unknown): boolean =>
  isError(error) && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

const isCoded = (coding = "identity"): boolean => coding.trim().toLowerCase() !== "identity";

/** Whether a deflate body lacks the zlib header that it should have (RFC 9110, 8.4.1.2), as that of some services does. */
const isBare = ([first = 0]: Buffer): boolean => (first & 0x0f) !== 8;

/** Whether this content coding is supported. */
export const isUnpacked = (coding = "identity"): boolean => /^(identity|(x-)?gzip|deflate|br)$/i.test(coding.trim());
