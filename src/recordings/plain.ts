/** Reads exchanges that are JSON with the body of the answer as a string, as in HAR and NDJSON. */
import type { Exchange, Source } from "../http/exchange.js";
import { createFamiliar, FamiliarResponse, restored } from "./familiar.js";
import type { Piece } from "./lines.js";
import { encodingOf, ofBearableLength, parse, type Wrong, wrongAt } from "./piece.js";

/** The exchange in one parsed part of the file, or the reason why there is none. */
export type ExchangeOf = (value: unknown, wrong: Wrong) => Exchange | string;

/** Reads one part after the other, and remembers the Maps in them. */
export function createPlainReader(exchangeOf: ExchangeOf): (piece: Piece, source: Source) => Exchange | string {
  const familiar = createFamiliar();

  /** Parses the complete text. */
  const whole = ({ bytes }: Piece, source: Source): Exchange | string => {
    const wrong = wrongAt(source);
    const read = exchangeOf(parse(bytes.toString(encodingOf(bytes, wrong)), wrong), wrong);
    return typeof read === "string" ? read : { ...read, source };
  };

  return (piece, source) => {
    const wrong = wrongAt(source);
    const { bytes } = ofBearableLength(piece, wrong);
    const short = familiar.shorten(bytes, encodingOf(bytes, wrong));
    const exchange = exchangeOf(parse(short.text, wrong), wrong);
    if (typeof exchange === "string") return exchange;
    const { request, response, startedAt, durationMs, approximate } = exchange;
    const { status, headers, body } = response;
    const known = short.maps.length > 0;
    const found = body && (known || short.strangers.length > 0) ? restored(body, short) : undefined;
    if (!body || !found) return known ? whole(piece, source) : { ...exchange, source };
    familiar.learn(bytes, short, found.strangers);
    const read = {
      request,
      response: new FamiliarResponse(status, headers, found.json, body, short.maps),
      startedAt,
      durationMs,
      source,
    };
    return approximate ? { ...read, approximate } : read;
  };
}
