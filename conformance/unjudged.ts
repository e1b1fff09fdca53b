/** The facts that no rule can judge from outside, by pointer into the description, with the reason. A rule may still check a part. */
import { facts } from "../src/api/facts.js";

const realtime = "it shows in the realtime client only, and nothing of it in the REST API";
const credentials = "a run has the credentials that it was given; wrong ones, sent on purpose, could lock an account";
const openQuestion = (name: string) =>
  `it is an open question (${name}); what a target does is reported, and never wrong`;

/** Facts about what a service sends unasked. */
const webhooks = Object.fromEntries(
  facts()
    .filter(({ pointer }) => /^#\/(webhooks|components\/schemas\/MapWebhook)(\/|$)/.test(pointer))
    .map(({ pointer }) => [pointer, "a run only asks; it has no address that a service could tell"]),
);

export const unjudged: Readonly<Record<string, string>> = {
  ...webhooks,
  "#/x-statements/item-order":
    "other sources say that items are listed by their keys, which is held; whoever lists them so breaks no order that is not defined",
  "#/x-problems/data-missing":
    "whether null, written as JSON, is refused, since the catalogue may mean data that is missing only",
  "#/x-problems/revision-malformed": "which texts are revisions, since nothing promises a notation",
  "#/components/parameters/ServiceSidOrDefault": openQuestion("default-service"),
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
  "#/x-statements/empty-ttl":
    "what an empty time-to-live does, or whether it is refused, since no source says it of Sync",
  "#/x-statements/list-order": openQuestion("list-order"),
  "#/x-statements/json-bodies": openQuestion("json-bodies"),
  "#/x-problems/no-parameters": openQuestion("empty-update"),
  "#/x-problems/unknown-route": "no URL beside those of the description is known to lead nowhere",
  "#/x-problems/malformed-request": "with which status it is refused, since no source says it of Sync",
  "#/x-problems/unsupported-content-type": "whether it is refused, since no source says that Sync takes forms only",
  "#/x-problems/body-too-large": "at which length it is refused, since no source says it of Maps",
};
