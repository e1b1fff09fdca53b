/** How messages pass: their bytes go on as they come, and what is seen of them is a copy. */
import { isAscii, isUtf8 } from "node:buffer";
import type http from "node:http";
import { PassThrough } from "node:stream";
import type { Headers } from "./exchange.js";
import { isPassing, type Passage, type PassingHandler, type PassingRequest, type PassingResponse } from "./passage.js";
import { headersOf, isEventStream, type RawHeaders, valueIn } from "./raw-headers.js";
import { decompress, isTooLong, isUnpacked } from "./remote.js";

/** A request as it is seen of its passage: what of it is looked at is read then. */
export class RequestInPassing implements PassingRequest {
  readonly copy = new Copy();

  constructor(
    readonly incoming: http.IncomingMessage,
    readonly outgoing: http.ServerResponse,
    readonly method: string,
    readonly url: string,
  ) {}

  get headers(): Headers {
    return headersOf(this.incoming.rawHeaders);
  }

  get body(): string | null {
    return this.copy.text(valueIn(this.incoming.rawHeaders, "content-encoding"));
  }
}

/** An answer likewise. */
export class ResponseInPassing implements PassingResponse {
  constructor(readonly passage: Passage) {}

  get status(): number {
    return this.passage.status;
  }

  get headers(): Headers {
    return headersOf(this.passage.rawHeaders);
  }

  get body(): string | null {
    return this.passage.copy.text(valueIn(this.passage.rawHeaders, "content-encoding"));
  }
}

/** Bodies of more bytes, packed or unpacked, pass like all others but are not looked into. */
export const mostSeen = 4 << 20;

/** A body, as far as it has passed. */
export class Copy {
  private pieces: Buffer[] = [];
  private size = 0;

  add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size <= mostSeen) this.pieces.push(piece);
    else this.pieces = [];
  }

  /** As text, freed of this content coding; null if it cannot be, is no text, or is too long. */
  text(coding: string | undefined): string | null {
    if (this.size === 0) return "";
    if (this.size > mostSeen) return null;
    return textOf(this.whole(), coding) ?? null;
  }

  /** Whether it is of no length that keeps it from being read, nor of a coding, and yet no text. */
  isUnreadable(coding: string | undefined): boolean {
    if (this.size === 0 || this.size > mostSeen || !isUnpacked(coding)) return false;
    return textOf(this.whole(), coding) === undefined;
  }

  private whole(): Buffer {
    const [first] = this.pieces;
    return this.pieces.length === 1 && first ? first : Buffer.concat(this.pieces);
  }
}

/** Null if it is too long, undefined if it is none. */
function textOf(bytes: Buffer, coding: string | undefined): string | null | undefined {
  try {
    const plain = coding === undefined ? bytes : decompress(bytes, coding, mostSeen);
    if (isAscii(plain)) return plain.toString("latin1");
    return isUtf8(plain) ? plain.toString("utf8") : undefined;
  } catch (error) {
    return isTooLong(error) ? null : undefined;
  }
}

export interface Reading {
  data(piece: Buffer): void;
  /** Whatever is left at the end, once the watchers were told. */
  end(last: Buffer | undefined, trailers: RawHeaders): void;
  /** The other end broke off, or a watcher refused it. */
  broken(error: unknown): void;
}

/** Reads an answer: each piece as soon as it is known not to be the last. */
export function read(passage: Passage, { data, end, broken }: Reading): void {
  const { source, copy, watchers, trailers, length, causeOf = itself } = passage;
  const whole = (last: Buffer | undefined): void => {
    try {
      const [first, ...others] = watchers.map((watcher) => watcher.whole()).filter((wait) => wait instanceof Promise);
      if (!first) end(last, trailers());
      else
        (others.length === 0 ? first : Promise.all([first, ...others])).then(() => end(last, trailers())).catch(broken);
    } catch (error) {
      broken(error);
    }
  };
  if (Buffer.isBuffer(source)) {
    whole(source.length > 0 ? source : undefined);
    return;
  }
  let held: Buffer | undefined;
  let left = length ?? Number.NaN;
  source.on("data", (piece: Buffer) => {
    copy.add(piece);
    left -= piece.length;
    if (left === 0) held = piece;
    else data(piece);
  });
  source.on("end", () => whole(held));
  source.on("error", (error) => {
    for (const watcher of watchers) watcher.lost();
    broken(causeOf(error));
  });
}

const itself = (error: Error): Error => error;

/** An answer that is here as a whole. */
export interface Whole {
  readonly rawHeaders: string[];
  readonly bytes: Buffer;
}

/**
 * The same Handler, that answers only once the whole answer is here, as `change` makes it; whoever watches it may refuse it by an
 * error. Answers that are too long, and streams of events, pass as they are.
 */
export function held(
  handler: PassingHandler,
  change: (answer: Whole, request: PassingRequest) => Whole = (answer) => answer,
): PassingHandler {
  return async (request) => {
    const response = await handler(request);
    if (!isPassing(response)) return response;
    const { passage } = response;
    if ((passage.length ?? 0) > mostSeen || isEventStream(passage.rawHeaders)) return response;
    return new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      let size = 0;
      let rest: PassThrough | undefined;
      read(passage, {
        data(piece) {
          size += piece.length;
          if (!rest && size <= mostSeen) {
            pieces.push(piece);
            return;
          }
          if (!rest) {
            rest = new PassThrough();
            for (const each of pieces) rest.write(each);
            resolve(new ResponseInPassing({ ...passage, source: rest, copy: new Copy(), watchers: [] }));
          }
          if (rest.write(piece) || Buffer.isBuffer(passage.source)) return;
          passage.source.pause();
          rest.once("drain", () => Buffer.isBuffer(passage.source) || passage.source.resume());
        },
        end(last) {
          if (rest) rest.end(last);
          else {
            const { rawHeaders } = passage;
            const changed = change({ rawHeaders, bytes: Buffer.concat(last ? [...pieces, last] : pieces) }, request);
            resolve(
              new ResponseInPassing({
                ...passage,
                rawHeaders: changed.rawHeaders,
                source: changed.bytes,
                copy: new Copy(),
                watchers: [],
              }),
            );
          }
        },
        broken(error) {
          if (rest) rest.destroy(error instanceof Error ? error : undefined);
          else reject(error);
        },
      });
    });
  };
}
