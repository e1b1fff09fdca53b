/** A value against a schema of the description, by the validators that were compiled ahead of time. */
import type { OperationId, SchemaName } from "./description.js";
import * as compiled from "./generated/validators.js";

/** One way in which a value does not fit its schema. */
export interface Violation {
  /** JSON pointer to the value, or to the object that lacks a property. */
  readonly at: string;
  readonly keyword: string;
  readonly expected: string;
  readonly actual: unknown;
}

/** The part of Ajv's error objects that is used here. */
interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** A schema of `components`, the query or form that an operation takes, or the state that a mock begins with. */
export type ValidatorName = SchemaName | "State" | `${OperationId}${"Query" | "Form"}`;

const validators: Readonly<Record<string, Validator>> = { ...compiled };

const none: readonly Violation[] = [];

/** Everything in which `value` does not fit; empty if it fits. Throws if the description has no such schema. */
export function violationsOf(schema: ValidatorName, value: unknown): readonly Violation[] {
  const validate = validators[schema];
  if (!validate) throw new Error(`no validator was generated for ${schema}`);
  if (validate(value)) return none;
  return (validate.errors ?? []).map((error) => ({
    at:
      error.keyword === "required"
        ? `${error.instancePath}/${String(error.params.missingProperty)}`
        : error.instancePath,
    keyword: error.keyword,
    expected: expectation(error),
    actual: error.keyword === "required" ? undefined : valueAt(value, error.instancePath),
  }));
}

function expectation({ keyword, params, message }: AjvError): string {
  switch (keyword) {
    case "required":
      return "to be there";
    case "type":
      return [params.type].flat().join(" or ");
    case "pattern":
      return `to match ${String(params.pattern)}`;
    case "format":
      return String(params.format);
    case "unevaluatedProperties":
      return `no property ${String(params.unevaluatedProperty)}`;
    case "minLength":
      return `at least ${String(params.limit)} characters`;
    case "maxLength":
      return `at most ${String(params.limit)} characters`;
    case "minimum":
      return `at least ${String(params.limit)}`;
    case "maximum":
      return `at most ${String(params.limit)}`;
    default:
      return message ?? keyword;
  }
}

/** What a JSON pointer leads to in a value; undefined if nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found: unknown = value;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Reflect.get(found, part.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return found;
}
