/** What is wrong with a request, whatever was answered. */
import type { AnyCall } from "../api/call.js";
import type { Schema } from "../api/document.js";
import { readParameters } from "../api/parameters.js";
import { violationsOf } from "../api/validate.js";
import { isForm } from "../http/form.js";

export interface BadRequest {
  /** `query NAME`, `form NAME`, `parameter NAME` or `body`. */
  readonly at: string;
  /** Never holds a value that was sent. */
  readonly expected: string;
}

const none: readonly BadRequest[] = [];

/** The ways in which a request breaks the contract. What was not recorded counts as no fault. */
export function requestFaults(call: AnyCall): readonly BadRequest[] {
  const { operation, query, form, unknown, repeated, exchange } = call;
  if (exchange.request.body === "" && !exchange.request.url.includes("?")) return none;
  const { body, headers } = exchange.request;
  const faults: BadRequest[] = [];
  for (const name of repeated) faults.push({ at: partOf(call, name), expected: "to come once" });
  for (const name of unknown) {
    if (!repeated.includes(name))
      faults.push({ at: `parameter ${name.slice(0, 40)}`, expected: "a parameter that is documented" });
  }
  const type = headers["content-type"];
  if (body && operation.takesForm && type !== undefined && !isForm(type)) {
    faults.push({ at: "body", expected: "application/x-www-form-urlencoded" });
  }
  faults.push(...invalid(call, "query", query), ...invalid(call, "form", form));
  return faults.length === 0 ? none : faults;
}

const partOf = ({ operation }: AnyCall, name: string): string =>
  Object.hasOwn(operation.query, name) ? `query ${name}` : `form ${name}`;

function invalid(
  { operation }: AnyCall,
  part: "query" | "form",
  sent: Readonly<Record<string, string | undefined>> | undefined,
): readonly BadRequest[] {
  const fields = Object.entries(sent ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [shortened(value, operation[part][name])]] as const],
  );
  if (fields.length === 0) return none;
  const read = readParameters(operation, part, new Map(fields));
  if (read.invalid.length === 0) return none;
  const schema = part === "query" ? (`${operation.id}Query` as const) : (`${operation.id}Form` as const);
  const violations = violationsOf(schema, Object.fromEntries(fields.map(([name, [value]]) => [name, numeric(value)])));
  return read.invalid.map((name) => {
    const violation = violations.find(({ at }) => at === `/${name}`);
    return { at: `${part} ${name}`, expected: violation?.expected ?? "another value" };
  });
}

/** Cuts a text that is far too long. What is left is still too long, and its characters are counted faster. */
function shortened(text: string, schema: Schema | undefined): string {
  const most = schema?.maxLength;
  return most === undefined ? text : text.slice(0, 2 * most + 1);
}

const numeric = (text: string | undefined): unknown =>
  text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
