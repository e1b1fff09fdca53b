/** The library: what `import "sync-maps-contract"` gives. */

export { Breach, type Check, type ChecksOptions, checks } from "../conformance/checks.js";
export { type Conformance, type ConformOptions, conform } from "../conformance/conform.js";
export { createProxy, type ProxyOptions, type ServiceProxy, UnrecordedError } from "../conformance/proxy.js";
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
export { createMock, inProcessMock } from "./journal/mocks.js";
export { type Clock, manualClock, systemClock } from "./mock/clock.js";
export type { CreateMockOptions, Mock } from "./mock/create-mock.js";
export type { Faults } from "./mock/faults.js";
export { parseState } from "./mock/fixtures.js";
export type { InProcessMock, InProcessOptions } from "./mock/in-process.js";
export type { JournalEntry, Judge, Remark } from "./mock/journal.js";
export { type AccountState, FixtureError, type MapState, type State } from "./mock/state.js";
export type { MockSnapshot, Steering } from "./mock/steering.js";
export { placeOf, type Waiver, waive, waiversFor } from "./report/baseline.js";
export { type Reporter, reporters } from "./report/index.js";
export type { Report, RuleReport, Summary } from "./report/report.js";
