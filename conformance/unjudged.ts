import { facts } from "../src/api/facts.js";

/** What no rule can judge from outside, by its pointer into the description, with the reason; a rule may hold a part of it all the same. */
const items = "it is said of items, which no rule is about yet";
const realtime = "it shows in the realtime client only, and nothing of it in the REST API";
const credentials = "a run has the credentials that it was given; wrong ones, sent on purpose, could lock an account";
const openQuestion = (name: string) =>
  `it is an open question (${name}); what a target does is reported, and never wrong`;

/** What is said of the neighbours of Maps: their schemas, their paths, their statements, their problems. */
const ofNeighbours =
  /^#\/(paths\/~1v1~1Services(~1\{(Sid|ServiceSid\}~1Maps~1\{MapSid)\}.*)?\/|components\/(schemas\/(SyncMapItem|SyncMapPermission|Service|CreateSyncMapItem|UpdateSyncMapItem|UpdateSyncMapPermission|Data|TtlOfItem|ItemTtl|CollectionTtlOfItem)|parameters\/(ServiceSidOrDefault|MapSid|IfMatch|Page)|headers\/ItemETag)|x-(statements|problems)\/(item-(?!resource|order)|permission-|service-deletion|unknown-item|unknown-permission|key-|data-|revision-|collection-ttl|order-|bounds-|identity-|attribute-|webhook-|friendly-))/;

const neighbours = Object.fromEntries(
  facts()
    .filter(({ pointer }) => ofNeighbours.test(pointer))
    .map(({ pointer }) => [pointer, "no rule is about items, permissions and Services yet"]),
);

/** What a service sends by itself. */
const webhooks = Object.fromEntries(
  facts()
    .filter(({ pointer }) => /^#\/(webhooks|components\/schemas\/MapWebhook)(\/|$)/.test(pointer))
    .map(({ pointer }) => [pointer, "a run only asks; it has no address that a service could tell"]),
);

export const unjudged: Readonly<Record<string, string>> = {
  ...neighbours,
  ...webhooks,
  "#/x-statements/items": items,
  "#/x-statements/item-resource": items,
  "#/x-statements/item-order": items,
  "#/x-statements/deletion-takes-items": items,
  "#/x-statements/mutation-history": "no request of the REST API answers the history of a Map",
  "#/x-statements/event-order": realtime,
  "#/x-statements/other-clients": realtime,
  "#/x-statements/eviction":
    "that a Map goes after its expiry, since it may go at any time later; that it expires is held",
  "#/x-statements/retention": "nobody can look at what is kept",
  "#/components/securitySchemes/accountSid_authToken": credentials,
  "#/x-problems/unauthenticated": credentials,
  "#/x-problems/foreign-service": "a run has no Service of another Account",
  "#/x-problems/rate-limited": "a run keeps to rates that are far from any limit",
  "#/x-problems/internal-error": "nothing that a client may do makes a service fail",
  "#/x-problems/unavailable": "nothing that a client may do makes a service fail",
  "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/1": openQuestion("page-without-token"),
  "#/x-statements/ttl-update": openQuestion("ttl-update-moves-revision, ttl-update-moves-date"),
  "#/x-statements/list-order": openQuestion("list-order"),
  "#/x-statements/json-bodies": openQuestion("json-bodies"),
  "#/x-problems/no-parameters": openQuestion("empty-update"),
  "#/x-problems/unknown-route": "no URL beside those of the description is known to lead nowhere",
  "#/x-problems/malformed-request": "with which status it is refused, since no source says it of Sync",
  "#/x-problems/unsupported-content-type": "whether it is refused, since no source says that Sync takes forms only",
  "#/x-problems/body-too-large": "at which length it is refused, since no source says it of Maps",
};
