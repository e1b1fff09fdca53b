/** For tests: what a mock refuses of items, permissions and Services alone, by the names of x-problems. */
import { type Ask, items, permissions, type Refused, setting, writingItems } from "./refused.js";

export const refusalsOfNeighbours: Readonly<Record<string, Refused>> = {
  "unknown-item": {
    status: 404,
    code: 20404,
    message: "The requested resource <path> was not found",
    asks: [
      [`GET ${items}/none`],
      [`POST ${items}/none`, "Data=1"],
      [`POST ${items}/none`, "Data={&ItemTtl=x"],
      [`POST ${items}/none`, "Data=1", undefined, "*"],
      [`DELETE ${items}/none`],
      [`DELETE ${items}/none`, undefined, undefined, "soon"],
      [`GET ${items}/K`],
      [`GET ${items}/k%20`],
      [`GET ${items}/${"k".repeat(400)}`],
    ],
  },
  "unknown-permission": {
    status: 404,
    code: 20404,
    message: "The requested resource <path> was not found",
    asks: [[`GET ${permissions}/bob`], [`DELETE ${permissions}/bob`], [`GET ${permissions}/Ada`]],
  },
  "key-taken": {
    status: 409,
    code: 54208,
    message: "An Item with given key already exists in the Map",
    asks: [
      [`POST ${items}`, "Key=k&Data=1"],
      [`POST ${items}`, "Key=%6B&Data={}&CollectionTtl=60"],
    ],
  },
  "key-malformed": {
    status: 400,
    code: 54209,
    message: "Invalid item key. Expected 1 to 320 characters",
    asks: [
      [`POST ${items}`],
      [`POST ${items}`, "Data=1"],
      [`POST ${items}`, "Key=&Data=1"],
      [`POST ${items}`, "Key=&Data={"],
      [`POST ${items}`, `Key=${"k".repeat(321)}&Data=1`],
      [`POST ${items}`, `Key=${encodeURIComponent("🗺".repeat(321))}&Data=1`],
      [`POST ${items}`, "Key=a&Key=b&Data=1"],
    ],
  },
  "data-invalid": {
    status: 400,
    code: 54008,
    message: "Invalid request body: the type of one of the attributes is invalid",
    asks: writingItems(
      "Data={",
      "Data=text",
      "Data={'a':1}",
      "Data=1 2",
      "Data=undefined",
      "Data=1&Data=2",
      "Data=%EF%BB%BF1",
    ),
  },
  "data-missing": {
    status: 400,
    code: 54206,
    message: "Invalid item data. Expected JSON other than null",
    asks: [
      [`POST ${items}`, "Key=other"],
      [`POST ${items}`, "Key=other&Ttl=x"],
      ...writingItems("Data=null", "Data= null "),
    ],
  },
  "data-too-large": {
    status: 413,
    code: 54006,
    message: "Request entity too large",
    asks: writingItems(`Data="${"x".repeat(16_383)}"`, `Data="${encodeURIComponent("é").repeat(8_192)}"`),
  },
  "revision-mismatch": {
    status: 412,
    code: 54205,
    message: "The revision of the Map Item does not match the expected revision",
    asks: [
      [`POST ${items}/k`, "Data=1", undefined, "1"],
      [`POST ${items}/k`, "ItemTtl=5", undefined, '"a0"'],
      [`POST ${items}/k`, "", undefined, "00"],
      [`DELETE ${items}/k`, undefined, undefined, '"1"'],
    ],
  },
  "revision-malformed": {
    status: 400,
    code: 54003,
    message: "Invalid If-Match. Expected a revision or *",
    asks: [
      [`POST ${items}/k`, "Data=1", undefined, "soon"],
      [`POST ${items}/k`, "Data=1", undefined, ""],
      [`DELETE ${items}/k`, undefined, undefined, 'W/"0"'],
    ],
  },
  "collection-ttl-alone": {
    status: 400,
    code: 54010,
    message: "No parameters specified. CollectionTtl goes with Data or ItemTtl",
    asks: [
      [`POST ${items}/k`, "CollectionTtl=60"],
      [`POST ${items}/k`, "CollectionTtl=60&Foo=1"],
    ],
  },
  "order-invalid": {
    status: 400,
    code: 54451,
    message: "Invalid Order. Expected asc or desc",
    asks: ["Order=up", "Order=", "Order=ASC", "Order=asc&Order=asc", "Order=up&PageSize=0&From=a"].map(
      (query): Ask => [`GET ${items}?${query}`],
    ),
  },
  "bounds-invalid": {
    status: 400,
    code: 54452,
    message: "Invalid Bounds. Expected inclusive or exclusive",
    asks: ["Bounds=none", "Bounds=", "Order=up&Bounds=none"].map((query): Ask => [`GET ${items}?${query}`]),
  },
  "identity-malformed": {
    status: 400,
    code: 54351,
    message: "Invalid identity. Expected 1 to 256 characters",
    asks: [
      [`POST ${permissions}/${"a".repeat(257)}`, "Read=true&Write=true&Manage=true"],
      [`POST ${permissions}/${encodeURIComponent("🗺").repeat(257)}`, "Read=maybe"],
    ],
  },
  "attribute-invalid": {
    status: 400,
    code: 54008,
    message: "Invalid request body: the type of one of the attributes is invalid",
    asks: [
      ...["", "Read=true", "Read=true&Write=true", "Read=true&Write=true&Manage=yes", "Read=1&Write=0&Manage=0"].map(
        (form): Ask => [`POST ${permissions}/ada`, form],
      ),
      [`POST ${permissions}/ada`, "Read=true&Read=true&Write=true&Manage=true"],
      ...setting("AclEnabled=yes", "AclEnabled=", "WebhooksFromRestEnabled=maybe", "ReachabilityWebhooksEnabled=1"),
      ...setting("ReachabilityDebouncingEnabled=no", "ReachabilityDebouncingWindow=999"),
      ...setting("ReachabilityDebouncingWindow=30001", "ReachabilityDebouncingWindow=soon"),
    ],
  },
  "webhook-url-invalid": {
    status: 400,
    code: 54051,
    message: "Invalid WebhookUrl. Expected a URL of at most 512 characters",
    asks: setting(
      "WebhookUrl=example",
      "WebhookUrl=ftp://example.com",
      "WebhookUrl=http://",
      "WebhookUrl=https:///told",
      `WebhookUrl=https://e.example/${"a".repeat(500)}`,
    ),
  },
  "friendly-name-invalid": {
    status: 400,
    code: 54053,
    message: "Invalid FriendlyName. Expected at most 255 characters",
    asks: setting(`FriendlyName=${"a".repeat(256)}`, "FriendlyName=a&FriendlyName=b"),
  },
};
