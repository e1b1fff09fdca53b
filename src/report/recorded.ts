/** The contents of recordings, for people: by operation, and what was not judged. */
import type { OperationTraffic } from "../audit/traffic.js";
import { placed } from "./place.js";
import type { Recorded } from "./report.js";
import type { Style } from "./style.js";

/** How many of each kind are shown. */
const shown = 5;

export function recordedLines(recorded: Recorded, style: Style): readonly string[] {
  const { operations, requests, unknown, others, leftOut, unreadable, problems, passedOver } = recorded;
  const left = Object.entries(leftOut).map(([why, count]) => `${count} ${why}`);
  const apart = [
    ...(others > 0 ? [`${others} of other APIs`] : []),
    ...left,
    ...(passedOver > 0 ? [`${passedOver} ${passedOver === 1 ? "file that is" : "files that are"} no recording`] : []),
  ];
  return [
    ...table(operations, style),
    ...listed(
      unknown.map(
        ({ method, path, count }) =>
          `${style.warn("unknown ")} ${count} × ${method} ${path}  ${style.dim("no operation of the description")}`,
      ),
    ),
    ...listed(
      requests.map(({ operation, at, expected, count, first }) => {
        const where = first ? `  ${style.dim(`first at ${placed(first)}`)}` : "";
        return `${style.warn("request ")} ${count} × ${operation} ${at}: expected ${expected}${where}`;
      }),
    ),
    ...(apart.length > 0 ? [`${style.dim("left out")} ${apart.join("; ")}`] : []),
    ...listed(
      problems.map(({ message }) => `${style.bad("unread  ")} ${message}`),
      unreadable,
    ),
  ];
}

function listed(lines: readonly string[], all = lines.length): readonly string[] {
  const more = all - Math.min(lines.length, shown);
  return [...lines.slice(0, shown), ...(more > 0 ? [`         … and ${more} more`] : [])];
}

const headings = ["operation", "seen", "judged", "breached", "statuses", "ms p50/p90/p99"];

function table(operations: readonly OperationTraffic[], style: Style): readonly string[] {
  if (operations.length === 0) return [];
  const rows = operations.map(({ operation, seen, judged, breached, statuses, latencyMs }) => [
    operation,
    String(seen),
    String(judged),
    String(breached),
    Object.entries(statuses)
      .map(([status, count]) => (count === seen ? status : `${status}×${count}`))
      .join(" "),
    latencyMs ? `${latencyMs.p50}/${latencyMs.p90}/${latencyMs.p99}` : "",
  ]);
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        index > 0 && index < 4 ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [style.dim(line(headings)), ...rows.map(line)];
}
