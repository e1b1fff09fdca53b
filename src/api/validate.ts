/** Validates values against schemas of the description, with the validators that were compiled ahead of time. */
import type { OperationId, SchemaName } from "./description.js";
import * as compiled from "./generated/validators.js";
import { escaped, valueAt } from "./pointer.js";

/** One way in which a value violates its schema. */
export interface Violation {
  /** JSON pointer to the value; if it is missing, to where it should be. */
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
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** A schema of `components` other than lists and requests, the query or form of an operation, or the initial state of a mock. */
export type ValidatorName =
  | Exclude<SchemaName, `${string}List` | `${string}Request`>
  | `${"" | "Map" | "Item" | "Permission"}State`
  | `${OperationId}${"Query" | "Form"}`;

const validators: Readonly<Record<string, Validator>> = { ...compiled };

const none: readonly Violation[] = [];

/** All violations of a schema by `value`; empty if it is valid. Throws if the description has no such schema. */
export function violationsOf(schema: ValidatorName, value: unknown): readonly Violation[] {
  const validate = validators[schema];
  if (!validate) throw new Error(`no validator was generated for ${schema}`);
  if (validate(value)) return none;
  return (validate.errors ?? []).map((error) => {
    const { instancePath, keyword, params } = error;
    const property = params.missingProperty ?? params.unevaluatedProperty;
    return {
      at: property === undefined ? instancePath : `${instancePath}/${escaped(String(property))}`,
      keyword,
      expected: expectation(error),
      actual: property === undefined ? valueAt(value, instancePath) : undefined,
    };
  });
}

function expectation({ keyword, params }: AjvError): string {
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
    case "not":
      return "none of the forms that are ruled out";
    case "minLength":
      return `at least ${characters(params.limit)}`;
    case "maxLength":
      return `at most ${characters(params.limit)}`;
    case "minimum":
      return `at least ${String(params.limit)}`;
    case "maximum":
      return `at most ${String(params.limit)}`;
    case "enum":
      return `one of ${[params.allowedValues].flat().join(", ")}`;
    case "propertyNames":
      return `no property ${String(params.propertyName)}`;
    default:
      return keyword;
  }
}

const characters = (limit: unknown): string => `${String(limit)} ${limit === 1 ? "character" : "characters"}`;
