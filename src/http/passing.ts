/** How messages pass: their bytes go on as they come, and what is seen of them is a copy. */
import type http from "node:http";
import { PassThrough } from "node:stream";
import { Copy, mostSeen } from "./copy.js";
import type { Headers } from "./exchange.js";
import { isPassing, type Passage, type PassingHandler, type PassingRequest, type PassingResponse } from "./passage.js";
import { headersOf, isEventStream, type RawHeaders, valueIn } from "./raw-headers.js";

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
