/**
 * The part of OpenAPI 3.1 that the description uses, with its x- vocabulary. `generate` writes the description as a value of this type,
 * so that the compiler rejects any other keyword or name.
 *
 * @see https://spec.openapis.org/oas/v3.1.0
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface Ref {
  readonly $ref: string;
}

/** The source of a property's value. */
export type Origin =
  | { readonly minted: string }
  | { readonly form: string }
  | { readonly path: string }
  | { readonly credential: "account" }
  | { readonly clock: "created" | "updated" }
  | { readonly deadline: string }
  | { readonly counter: "mutations" }
  | { readonly self: string }
  | { readonly children: Readonly<Record<string, string>> }
  | { readonly constant: string }
  | { readonly reserved: string };

/** Where the documentation contradicts itself or is silent: the possible readings, the mock's default first, and the reason. */
export interface Unsettled {
  readonly question: string;
  /** The question in words. */
  readonly asks: string;
  readonly readings: readonly string[];
  readonly because: string;
  readonly source?: string;
}

/** Keywords that any fact may have. */
interface Fact {
  readonly description?: string;
  readonly "x-source"?: string;
  readonly "x-anchor"?: string;
  readonly "x-unsettled"?: Unsettled;
}

export interface Schema extends Fact {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly Json[];
  readonly contentMediaType?: string;
  readonly default?: Json;
  readonly not?: Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly unevaluatedProperties?: boolean;
  readonly "x-origin"?: Origin;
  readonly "x-alias-of"?: string;
  /** What an empty value of a parameter means. */
  readonly "x-empty"?: number | null;
  readonly "x-bounds"?: Fact;
  /** The problem with which an invalid value is answered. */
  readonly "x-problem"?: string;
  /** The problem with which a missing value is answered, if that is another one. */
  readonly "x-absent"?: string;
  /** The properties by which a path parameter may identify a resource. */
  readonly "x-keys"?: readonly string[];
  readonly "x-pii"?: { readonly handling: string; readonly days: number; readonly source?: string };
}

export interface Parameter extends Fact {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

interface MediaType {
  readonly schema: Schema;
  readonly example?: Json;
  readonly examples?: Readonly<Record<string, Ref>>;
}

interface Response extends Fact {
  readonly headers?: Readonly<Record<string, Ref>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface PagingFact {
  readonly key: string;
  readonly size: string;
  readonly index: string;
  readonly token: string;
  readonly by?: string;
  readonly from?: string;
  readonly bounds?: string;
  readonly order?: string;
}

export interface OperationObject extends Fact {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Response | Ref>>;
  readonly "x-problem": readonly string[];
  readonly "x-paging"?: PagingFact;
}

/** A request that the service sends; it is not answered with problems. */
export interface WebhookObject extends Omit<OperationObject, "x-problem"> {
  readonly security: readonly [];
}

export const methods = ["get", "post", "delete"] as const;

export type PathItem = {
  readonly "x-resource": {
    readonly name: string;
    readonly role: "list" | "instance";
    readonly parent: string;
    readonly keys?: readonly string[];
    readonly missing?: string;
    readonly taken?: string;
    readonly mutates?: true;
  };
  readonly parameters: readonly (Parameter | Ref)[];
} & { readonly [method in (typeof methods)[number]]?: OperationObject };

/** A documented refusal. */
export interface ProblemFact extends Fact {
  readonly status: number;
  readonly code: number;
  /** Further codes that conform too. */
  readonly also?: readonly number[];
  /** `{path}` is replaced by the path of the URL without its version. */
  readonly message: string;
}

export interface Document {
  readonly openapi: string;
  readonly info: Readonly<Record<string, Json>>;
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  /** Requests that the service sends by itself. */
  readonly webhooks: Readonly<Record<string, { readonly post: WebhookObject }>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, Json>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly headers: Readonly<Record<string, Fact & { readonly schema: Schema }>>;
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: Json }>>;
  };
  readonly "x-sources": Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  /** The titles of the page's sections in its order, by anchor. */
  readonly "x-sections": Readonly<Record<string, string>>;
  readonly "x-statements": Readonly<Record<string, Fact>>;
  readonly "x-problems": Readonly<Record<string, ProblemFact>>;
  readonly "x-problem": readonly string[];
}
