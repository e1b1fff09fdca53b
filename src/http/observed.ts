/** A Handler that is watched: who is told of its exchanges, and when nothing is under way that began before them. */
import type { Exchange, HttpRequest, HttpResponse, See } from "./exchange.js";
import { unanswered } from "./exchange.js";
import type { Handler } from "./handler.js";
import { isPassing, type PassingRequest } from "./passage.js";
import { announcesBody, isEventStream } from "./raw-headers.js";
import { isAwaited } from "./realm.js";

/** Is told after each exchange, and each request that was not answered, when the earliest began that is still under way. */
export type Settled = (before: number) => void;

/** How others are waited for. */
export interface Waiting {
  readonly settled: Settled;
  /** Longer than this, in milliseconds of the clock, nothing counts as under way: what it keeps others from is told then. */
  readonly patienceMs?: number;
  /** Nor does what this many others were answered after. */
  readonly patience?: number;
  /**
   * Is told, with the status 0, of what was never answered, and before `settled` leaves it out also of what is no longer waited
   * for, which may be answered yet. Either may have been carried out.
   */
  readonly missed?: (exchange: Exchange, why: "lost" | "late") => void;
}

/**
 * The same Handler, watched: `see` gets each exchange once it is answered, or, of an answer that is still on its way through, before
 * the last of it passes on. A Handler that throws is not an exchange; the error passes through. `settled` is told Infinity
 * where nothing is under way. A request that is passed on begins when all of it is here: nobody can carry it out before.
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
        over(); // an error of whoever sees it must not keep others waiting
      }
    };
    const watch = (response: Response): Response => {
      if (!isPassing(response)) tell(response);
      else {
        const isEndless = isEventStream(response.passage.rawHeaders);
        response.passage.watchers.push({ whole: () => tell(response), lost: isEndless ? over : lose });
        if (isEndless) over(); // nobody is to wait for its end
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

/** What has begun and is not over. */
interface UnderWay {
  add(begun: Begun): void;
  end(begun: Begun): void;
}

interface Begun {
  startedAt: number;
  /** How many were over before. */
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
   * In the order in which they began. No Set: each time V8 makes the table of one anew, it leaves an old one that refers to the new
   * one and to what was in it, so that once an old table is tenured all that ever was under way survives every scavenge.
   */
  const all: Begun[] = [];
  let ended = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    settled(earliest());
  };
  /** When the earliest began that is waited for. */
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

/** Whether some of a request may still be on its way. */
function arrives(request: HttpRequest): request is PassingRequest {
  return isPassingBy(request) && announcesBody(request.incoming.rawHeaders);
}

const isPassingBy = (request: HttpRequest): request is PassingRequest => "incoming" in request;

/** What was said, without the means by which it is said. */
function plainRequest(request: HttpRequest): HttpRequest {
  if (!isPassingBy(request)) return request;
  const { method, url, headers, body, incoming } = request;
  return { method, url, headers, body: incoming.complete ? body : null };
}

function plainResponse({ status, headers, body }: HttpResponse): HttpResponse {
  return { status, headers, body };
}
