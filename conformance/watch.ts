/** Judges exchanges as they pass, by the same rules as recordings of them. */
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
  /** Nobody changes these Maps but by what passes here. */
  readonly soleWriter?: boolean;
  /** Is told of a finding as soon as it is found. */
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
}

/** An answer that breaks a rule. The message says which, and how. */
export class Breached extends Error {
  override readonly name = "Breached";
}

/** So many exchanges that began after one wait for it at most; then it counts as one that may have been carried out. */
export const patience = 1000;

export interface Watch {
  /**
   * An exchange that was answered, or, with the status 0, was not. It is judged, or learned from, when nothing is under way that
   * began before it was.
   */
  see(exchange: Exchange): void;
  /** Rejects with {@link Breached} if it breaks a rule of the level that counts; resolves once it is judged. */
  verdictOn(exchange: Exchange): Promise<void>;
  /** Nothing is under way that began before this time. */
  settled(before: number): void;
  /** Judges what is left. `lost` is how many requests were never answered. */
  report(target: string, durationMs: number, lost: number): Report;
}

/** An exchange whose verdict is waited for. */
interface Asked {
  readonly breaches: string[];
  /** What those promise who were told of a finding in it. */
  readonly told: Promise<void>[];
  judged(): void;
}

/**
 * Throws UnknownRule for a rule or family that does not exist. What `onFinding` throws, or rejects with, takes the place of the
 * verdict on the exchange if that is waited for; otherwise `onError` is told.
 */
export function watch(options: WatchOptions, onError: (error: unknown) => void = complain): Watch {
  const { soleWriter = false, showPii = false, waivers = [], onFinding } = options;
  const level = levelOf(options);
  const asked = new Map<HttpRequest, Asked>();
  const judge = audit(rules, {
    soleWriter,
    observers,
    lookahead: Number.POSITIVE_INFINITY, // each waits until it is settled
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

/** What ends no process is not kept quiet either. */
function complain(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: whoever gave the callback gave no other place for its errors
  console.error("sync-maps: what was told of a finding failed:", error);
}

/** A breach in a sentence. */
export function inWords({ id, level, says }: Rule, { at, expected, actual }: Finding): string {
  const shown = actual === undefined ? "nothing" : JSON.stringify(actual);
  return `${level} ${id}: ${says} At ${at} expected ${expected}, actual ${shown}`;
}
