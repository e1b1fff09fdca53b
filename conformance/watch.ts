/** Judges exchanges as they pass, by the same rules as recordings. */
import { digest } from "../src/api/description.js";
import { audit } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { trafficOf } from "../src/audit/traffic.js";
import type { Exchange, HttpRequest } from "../src/http/exchange.js";
import { isWaived } from "../src/report/baseline.js";
import { type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import { called } from "./called.js";
import { observers } from "./observations/index.js";
import { rules } from "./rules/index.js";
import { levelOf, type Selection, skipping, type Telling, withWaivers } from "./select.js";

export interface WatchOptions extends Selection, Telling {
  /** All changes of these Maps pass through here. */
  readonly soleWriter?: boolean;
  /** Called as soon as a finding is made. */
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
}

/** An answer that breaks a rule. The message says which rule, and how. */
export class Breached extends Error {
  override readonly name = "Breached";
}

/** How many later exchanges wait at most for an unfinished one; then it counts as one that may have been carried out. */
export const patience = 1000;

export interface Watch {
  /**
   * Takes an exchange; status 0 means that it was not answered. It is judged, or learned from, once no earlier exchange is still under way.
   */
  see(exchange: Exchange): void;
  /** Resolves once the exchange is judged; rejects with {@link Breached} if it breaks a rule of the level that counts. */
  verdictOn(exchange: Exchange): Promise<void>;
  /** Tells that nothing is under way that began before this time. */
  settled(before: number): void;
  /** Judges the rest. `lost` is the number of requests that were never answered. */
  report(target: string, durationMs: number, lost: number): Report;
}

/** An exchange whose verdict somebody waits for. */
interface Asked {
  readonly breaches: string[];
  /** The promises of callbacks that were told of findings in it. */
  readonly told: Promise<void>[];
  judged(): void;
}

/**
 * Throws UnknownRule for an unknown rule or family. An error of `onFinding` replaces the verdict on the exchange if somebody waits for it;
 * otherwise it goes to `onError`.
 */
export function watch(options: WatchOptions, onError: (error: unknown) => void = complain): Watch {
  const { soleWriter = false, showPii = false, waivers = [], onFinding } = options;
  const level = levelOf(options);
  const asked = new Map<HttpRequest, Asked>();
  const judge = audit(rules, {
    soleWriter,
    observers,
    lookahead: Number.POSITIVE_INFINITY, // each exchange waits until it is settled
    skip: skipping(options),
    concerns: ({ response }) => response.status > 0,
    showPersonal: showPii,
    onFinding(rule, finding, exchange) {
      const each = asked.get(exchange.request);
      if (onFinding) {
        const told = called(() => onFinding(rule, finding));
        if (each) each.told.push(told);
        else told.catch(onError);
      }
      const counts = (rule.level === "MUST" || level === "SHOULD") && !isWaived(waivers, rule.id, finding);
      if (counts) each?.breaches.push(inWords(rule, finding));
    },
    onJudged(exchange) {
      const each = asked.get(exchange.request);
      asked.delete(exchange.request);
      each?.judged();
    },
  });

  return {
    see: judge.see,
    settled: judge.settle,
    verdictOn(exchange) {
      const breaches: string[] = [];
      const told: Promise<void>[] = [];
      return new Promise((resolve) => {
        asked.set(exchange.request, {
          breaches,
          told,
          judged() {
            const passed = (): void => {
              if (breaches.length > 0) throw new Breached(breaches.join("; "));
            };
            resolve(Promise.all(told).then(passed));
          },
        });
      });
    },
    report(target, durationMs, lost) {
      const verdicts = judge.finish();
      const report = reportOf({
        version,
        level,
        description: digest,
        target,
        exchanges: judge.seen.exchanges,
        durationMs,
        recorded: {
          ...trafficOf(judge.traffic),
          leftOut: lost > 0 ? { "never answered": lost } : {},
          unreadable: 0,
          problems: [],
          passedOver: 0,
        },
        verdicts,
        observations: judge.observations,
      });
      return withWaivers(report, options);
    },
  };
}

/** Reports an error that must not end the process, so that it is not lost. */
function complain(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: whoever gave the callback gave no other place for its errors
  console.error("sync-maps: what was told of a finding failed:", error);
}

/** Describes a breach in one sentence. */
export function inWords({ id, level, says }: Rule, { at, expected, actual }: Finding): string {
  const shown = actual === undefined ? "nothing" : JSON.stringify(actual);
  return `${level} ${id}: ${says} At ${at} expected ${expected}, actual ${shown}`;
}
