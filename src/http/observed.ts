/** A Handler with observers, who see its exchanges and learn when no earlier request is pending. */
import type { Exchange, HttpRequest, HttpResponse, See } from "./exchange.js";
import { unanswered } from "./exchange.js";
import type { Handler } from "./handler.js";
import { isPassing, type PassingRequest } from "./passage.js";
import { announcesBody, isEventStream } from "./raw-headers.js";
import { isAwaited } from "./realm.js";

/** Called after each exchange and each unanswered request, with the time when the earliest pending request began. */
export type Settled = (before: number) => void;

/** How long pending requests are waited for. */
export interface Waiting {
  readonly settled: Settled;
  /** A request that is pending for longer than this, in milliseconds of the clock, is no longer waited for. */
  readonly patienceMs?: number;
  /** Nor is a request since whose beginning more than this many others have finished. */
  readonly patience?: number;
  /**
   * Called with status 0 for requests that were never answered, and for requests that are no longer waited for, before `settled` ignores
   * them; these may still be answered. Either kind may have been carried out.
   */
  readonly missed?: (exchange: Exchange, why: "lost" | "late") => void;
}

/**
 * Wraps a Handler with observers. `see` gets each exchange once it is answered; for an answer that is still being passed on, before its
 * last piece is. If the Handler throws, there is no exchange, and the error passes through. `settled` gets Infinity if nothing is pending.
 * A request that is passed on begins when it has arrived completely, since nobody can carry it out before.
 */
export function observed<Request extends HttpRequest, Response extends HttpResponse>(
  handler: Handler<Request, Response>,
  see: See,
  now: () => number = Date.now,
  waiting?: Waiting,
): Handler<Request, Response> {
  const underWay = waiting && createUnderWay(waiting, now);

  return (request) => {
    let isOver = false;
    const miss = (why: "lost" | "late"): void =>
      waiting?.missed?.(
        {
          request: plainRequest(request),
          response: unanswered,
          startedAt: begun.startedAt,
          durationMs: now() - begun.startedAt,
        },
        why,
      );
    const begun: Begun = { startedAt: now(), after: 0, isLate: false, miss };
    if (!arrives(request)) underWay?.add(begun);
    else {
      request.incoming.once("end", () => {
        if (isOver) return;
        begun.startedAt = now();
        underWay?.add(begun);
      });
    }

    const over = (): void => {
      isOver = true;
      underWay?.end(begun);
    };
    const lose = (): void => {
      miss("lost");
      over();
    };
    const tell = (response: HttpResponse): unknown => {
      const { startedAt } = begun;
      const exchange: Exchange = {
        request: plainRequest(request),
        response: isPassing(response) ? plainResponse(response) : response,
        startedAt,
        durationMs: now() - startedAt,
      };
      try {
        return see(exchange);
      } finally {
        over(); // an error of an observer must not keep others waiting
      }
    };
    const watch = (response: Response): Response => {
      if (!isPassing(response)) tell(response);
      else {
        const isEndless = isEventStream(response.passage.rawHeaders);
        response.passage.watchers.push({ whole: () => tell(response), lost: isEndless ? over : lose });
        if (isEndless) over(); // its end must not be waited for
      }
      return response;
    };
    const fail = (error: unknown): never => {
      lose();
      throw error;
    };
    try {
      const response = handler(request);
      return isAwaited(response) ? Promise.resolve(response).then(watch, fail) : watch(response);
    } catch (error) {
      return fail(error);
    }
  };
}

/** A pending request. */
interface UnderWay {
  add(begun: Begun): void;
  end(begun: Begun): void;
}

interface Begun {
  startedAt: number;
  /** The number of requests that had finished when it began. */
  after: number;
  /** Whether it is no longer waited for. */
  isLate: boolean;
  readonly miss: (why: "late") => void;
}

function createUnderWay(
  { settled, patienceMs = Number.POSITIVE_INFINITY, patience = Number.POSITIVE_INFINITY }: Waiting,
  now: () => number,
): UnderWay {
  /**
   * In the order in which they began. Not a Set: when V8 reallocates its table, the old table refers to the new one and to its former
   * contents, so once an old table is tenured, every request ever pending would survive each scavenge.
   */
  const all: Begun[] = [];
  let ended = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    settled(earliest());
  };
  /** When the earliest request began that is waited for. */
  const earliest = (): number => {
    for (const begun of all) {
      if (ended - begun.after <= patience) {
        if (patienceMs === Number.POSITIVE_INFINITY) return begun.startedAt;
        const left = begun.startedAt + patienceMs - now();
        if (left > 0) {
          timer = setTimeout(tell, Math.ceil(left)).unref();
          return begun.startedAt;
        }
      }
      if (!begun.isLate) begun.miss("late");
      begun.isLate = true;
    }
    return Number.POSITIVE_INFINITY;
  };
  return {
    add(begun) {
      begun.after = ended;
      all.push(begun);
    },
    end(begun) {
      ended += 1;
      const index = all.indexOf(begun);
      if (index >= 0) all.splice(index, 1);
      tell();
    },
  };
}

/** Whether a part of a request may still be arriving. */
function arrives(request: HttpRequest): request is PassingRequest {
  return isPassingBy(request) && announcesBody(request.incoming.rawHeaders);
}

const isPassingBy = (request: HttpRequest): request is PassingRequest => "incoming" in request;

/** The request as plain data, without sockets and streams. */
function plainRequest(request: HttpRequest): HttpRequest {
  if (!isPassingBy(request)) return request;
  const { method, url, headers, body, incoming } = request;
  return { method, url, headers, body: incoming.complete ? body : null };
}

function plainResponse({ status, headers, body }: HttpResponse): HttpResponse {
  return { status, headers, body };
}
