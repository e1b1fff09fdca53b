/** For tests: reports with everything that a report can hold, and text that every format has to escape. */
import type { Finding } from "../audit/finding.js";
import type { Report, RuleReport } from "../report/report.js";

const evil = 'a "b" <c> & d | `e` # f, 100%: \\g\n::error::h ]]> \u0007';

const finding: Finding = {
  operation: "CreateSyncMap",
  request: { method: "POST", url: "https://sync.example.com/v1/Services/IS1/Maps" },
  at: "/date_expires",
  expected: "2026-01-01T01:00:00Z",
  actual: "2026-01-01T00:10:00Z",
  excerpt: [
    '  "revision": "0"',
    '> "date_expires": "2026-01-01T00:10:00Z"',
    '  "date_created": "2026-01-01T00:00:00Z"',
  ],
  source: null,
};

function rule(id: string, cites: string, more: Partial<RuleReport>): RuleReport {
  return { id, level: "MUST", says: "It holds.", cites, outcome: "pass", examined: 3, findings: [], ...more };
}

const rules: readonly RuleReport[] = [
  rule("sid.map-has-its-form", "#/components/schemas/SyncMap/properties/sid", {}),
  rule("ttl.alias-is-ignored", "#/components/schemas/CreateSyncMapRequest/properties/Ttl", {
    says: "Where both are given, one wins.",
    outcome: "fail",
    examined: 9,
    findings: [
      { ...finding, reproduction: [`curl -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" -d Ttl=60 "$URL"`] },
      { ...finding, at: "status", expected: evil, actual: evil },
      { ...finding, actual: undefined, excerpt: ['> (no "date_expires")'] },
      finding,
      { ...finding, waived: "reported in March" },
    ],
  }),
  rule("paging.no-map-twice", "#/x-statements/walk", {
    outcome: "fail",
    findings: [
      {
        ...finding,
        operation: "ListSyncMap",
        at: "/maps/3/sid",
        source: { file: "recordings/monday, 5 pm.ndjson", line: 4 },
      },
      {
        ...finding,
        operation: "ListSyncMap",
        at: "/maps/7/sid",
        source: { file: "recordings/tuesday.har", entry: 12 },
      },
    ],
    examined: 9,
    more: 5,
  }),
  rule("status.creation-is-201", "#/x-statements/json", {
    level: "SHOULD",
    outcome: "fail",
    examined: 1,
    findings: [{ ...finding, at: "status", expected: "201", actual: 200, source: { file: "a.har", entry: 0 } }],
  }),
  rule("name.given-is-kept", "#/x-statements/json", {
    outcome: "error",
    examined: 1,
    reason: "Error: ours <&>\n    at somewhere",
  }),
  rule("date.updated-rests", "#/x-statements/json", { level: "SHOULD", outcome: "untested", examined: 0 }),
  rule("ttl.never-early", "#/x-statements/json", { outcome: "skipped", examined: 0, reason: "not asked for" }),
  rule("body.is-json", "#/x-statements/json", {
    outcome: "waived",
    findings: [{ ...finding, at: "body", waived: `known, ${evil}` }],
  }),
];

const summary = { pass: 1, fail: 3, untested: 1, skipped: 1, error: 1, waived: 1, exchanges: 7, durationMs: 12 };

/** A run against a URL, at whose end there is something of everything. */
export const everything: Report = {
  version: "1.2.3",
  level: "MUST",
  description: "0123456789ab",
  target: "https://sync.example.com",
  partial: true,
  baseline: {
    stale: [{ rule: "sid.map-has-its-form", at: "FetchSyncMap /sid", note: "gone" }],
    unexplained: [{ rule: "body.is-json", at: "CreateSyncMap body" }],
  },
  questions: [
    { question: "largest-page", asks: "How many?", readings: ["1000", "100"], seen: { "100": 2 } },
    { question: "etag-form", asks: "In which form?", readings: ["quoted", "bare"], seen: {} },
  ],
  summary,
  rules,
};

/** A run that did not reach its end. */
export const stopped: Report = { ...everything, stopped: "https://sync.example.com refused the connection" };

const { baseline: _, target: __, ...header } = everything;

/** A recording in which nothing is wrong. */
export const clean: Report = {
  ...header,
  level: "SHOULD",
  files: ["a.har", "b.ndjson"],
  partial: false,
  summary: { ...summary, pass: 1, fail: 0, untested: 0, skipped: 0, error: 0, waived: 0 },
  rules: rules.slice(0, 1),
};
