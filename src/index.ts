/** The library: what `import "sync-maps-contract"` gives. */

export { Breach, type Check, type ChecksOptions, checks } from "../conformance/checks.js";
export { type Conformance, type ConformOptions, conform } from "../conformance/conform.js";
export { rules } from "../conformance/rules/index.js";
export { type ValidateOptions, validate } from "../conformance/validate.js";
export type { Outcome } from "./audit/audit.js";
export type { Finding } from "./audit/finding.js";
export type { Fault, Level, Rule } from "./audit/rule.js";
export type { Manners } from "./drive/drive.js";
export { type Leftover, type SweepOptions, type Swept, sweep } from "./drive/sweep.js";
export { basic, type Target } from "./drive/target.js";
export type { Exchange, Headers, HttpRequest, HttpResponse, Source } from "./http/exchange.js";
export { type Handler, observed } from "./http/handler.js";
export { type RemoteOptions, remote, TargetError } from "./http/remote.js";
export { type Clock, manualClock, systemClock } from "./mock/clock.js";
export { type CreateMockOptions, createMock, type Mock } from "./mock/create-mock.js";
export { FixtureError, type MapState, parseState, type State } from "./mock/fixtures.js";
export { placeOf, type Waiver, waive, waiversFor } from "./report/baseline.js";
export { type Reporter, reporters } from "./report/index.js";
export type { Report, RuleReport, Summary } from "./report/report.js";
