/** The resources of the description as the code reads them, compared with literals. */

import { describe, expect, it } from "vitest";
import { operationOf, operations } from "./description.js";

describe("the resource", () => {
  const { resource } = operationOf("FetchSyncMap");

  it("is the same object for all operations on it", () => {
    expect([...new Set(operations.map((each) => each.resource))].map(({ name }) => name)).toEqual([
      "SyncMap",
      "SyncMapItem",
      "SyncMapPermission",
      "Service",
    ]);
  });

  it("of a neighbour has its documented paths, keys and refusals, and is or is not a part of its parent", () => {
    const said = (["FetchSyncMap", "FetchSyncMapItem", "FetchSyncMapPermission", "FetchService"] as const).map((id) => {
      const { parent, keys, hasSid, isCounted, mutates, missing, taken } = operationOf(id).resource;
      return [parent, keys.join(" "), { hasSid, isCounted, mutates }, missing, taken];
    });
    const yes = { hasSid: true, isCounted: true, mutates: true };
    expect(said).toEqual([
      ["Service", "sid unique_name", { ...yes, mutates: false }, "unknown-map", "name-taken"],
      ["SyncMap", "key", { ...yes, hasSid: false }, "unknown-item", "key-taken"],
      ["SyncMap", "identity", { hasSid: false, isCounted: false, mutates: false }, "unknown-permission", undefined],
      ["Account", "sid unique_name", { hasSid: true, isCounted: false, mutates: false }, "unknown-service", undefined],
    ]);
  });

  it.each([
    [
      "FetchSyncMapItem",
      [
        ["key", { form: "Key" }],
        ["account_sid", { credential: "account" }],
        ["service_sid", { path: "ServiceSid" }],
        ["map_sid", { path: "MapSid" }],
        ["url", { self: "FetchSyncMapItem" }],
        ["revision", { counter: "mutations" }],
        ["data", { form: "Data" }],
        ["date_expires", { deadline: "ItemTtl" }],
        ["date_created", { clock: "created" }],
        ["date_updated", { clock: "updated" }],
        ["created_by", { constant: "system" }],
      ],
    ],
    [
      "FetchSyncMapPermission",
      [
        ["account_sid", { credential: "account" }],
        ["service_sid", { path: "ServiceSid" }],
        ["map_sid", { path: "MapSid" }],
        ["identity", { path: "Identity" }],
        ["read", { form: "Read" }],
        ["write", { form: "Write" }],
        ["manage", { form: "Manage" }],
        ["url", { self: "FetchSyncMapPermission" }],
      ],
    ],
    [
      "FetchService",
      [
        ["sid", { minted: "IS" }],
        ["unique_name", { reserved: "default" }],
        ["account_sid", { credential: "account" }],
        ["friendly_name", { form: "FriendlyName" }],
        ["date_created", { clock: "created" }],
        ["date_updated", { clock: "updated" }],
        ["url", { self: "FetchService" }],
        ["webhook_url", { form: "WebhookUrl" }],
        ["webhooks_from_rest_enabled", { form: "WebhooksFromRestEnabled" }],
        ["reachability_webhooks_enabled", { form: "ReachabilityWebhooksEnabled" }],
        ["acl_enabled", { form: "AclEnabled" }],
        ["reachability_debouncing_enabled", { form: "ReachabilityDebouncingEnabled" }],
        ["reachability_debouncing_window", { form: "ReachabilityDebouncingWindow" }],
        ["links", { children: { documents: "Documents", lists: "Lists", maps: "Maps", streams: "Streams" } }],
      ],
    ],
  ] as const)("of %s has the properties that are documented, each from where it comes", (id, want) => {
    const { properties } = operationOf(id).resource;
    expect(properties.map(({ name, origin }) => [name, origin])).toEqual(want);
  });

  it("is a Map that lies under a Service, and is identified by its SID or its unique name", () => {
    const { name, parent, keys, listPath, instancePath } = resource;
    expect({ name, parent, keys }).toEqual({ name: "SyncMap", parent: "Service", keys: ["sid", "unique_name"] });
    expect(listPath).toEqual(operationOf("ListSyncMap").segments);
    expect(instancePath).toEqual(operationOf("FetchSyncMap").segments);
  });

  it("has the documented properties, each with its origin", () => {
    expect(resource.properties.map(({ name, origin }) => [name, origin])).toEqual([
      ["sid", { minted: "MP" }],
      ["unique_name", { form: "UniqueName" }],
      ["account_sid", { credential: "account" }],
      ["service_sid", { path: "ServiceSid" }],
      ["url", { self: "FetchSyncMap" }],
      ["links", { children: { items: "Items", permissions: "Permissions" } }],
      ["revision", { counter: "mutations" }],
      ["date_expires", { deadline: "CollectionTtl" }],
      ["date_created", { clock: "created" }],
      ["date_updated", { clock: "updated" }],
      ["created_by", { constant: "system" }],
    ]);
  });
});
