/** Prints the requests of a run without sending any. The embedded mock answers them, since later requests depend on earlier answers. */
import { type ConformOptions, conform } from "../../conformance/conform.js";
import { isSafe } from "../drive/retrying.js";
import type { Target } from "../drive/target.js";
import type { Exchange } from "../http/exchange.js";
import { systemClock } from "../mock/clock.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultService } from "../mock/world.js";
import { counted, say } from "./say.js";

/** `target` is undefined if the run would be against the embedded mock. */
export async function dryRun(target: Target | undefined, options: Omit<ConformOptions, "target">): Promise<void> {
  const { url = "http://127.0.0.1", service = defaultService, anotherService } = target ?? {};
  const services = [service, ...(anotherService === undefined ? [] : [anotherService])];
  const world = createWorld({ clock: systemClock(), services });
  const sids = new Map<string, string>();
  let changing = 0;
  const { report } = await conform({
    ...(options.only ? { only: options.only } : {}),
    skip: options.skip ?? [],
    concurrency: 1,
    readOnly: options.readOnly ?? false,
    bounded: options.bounded ?? false,
    resources: options.resources ?? [],
    ...(options.explore ? { explore: options.explore } : {}),
    target: {
      url,
      service,
      ...(anotherService === undefined ? {} : { anotherService }),
      handler: mock(world),
      ...(target && !options.wait ? {} : { advance: (seconds: number) => world.clock.advance(seconds) }),
    },
    onExchange(exchange) {
      if (!isSafe(exchange.request)) changing += 1;
      say(`${lineOf(exchange, url, sids)}\n`);
    },
  });
  const { exchanges } = report.summary;
  say(`\n${counted(exchanges, "request")} to ${url}, ${changing} of which would change something. None was sent.\n`);
}

/** A request as one line. SIDs that the target would generate, and page tokens, are replaced by names. */
function lineOf({ request }: Exchange, base: string, sids: Map<string, string>): string {
  const text = `${request.method.padEnd(6)} ${request.url.slice(base.length)}${request.body ? `  ${request.body}` : ""}`;
  return text.replace(/(?<=PageToken=)PT[\w-]+/, "{token}").replace(/MP(?!0{32})[0-9a-f]{32}(?=[/?\s]|$)/g, (sid) => {
    const name = sids.get(sid) ?? `{map ${sids.size + 1}}`;
    sids.set(sid, name);
    return name;
  });
}
