/** Wrong statuses of answers about items, permissions and Services. */
import { inAnswer, inStatus, type Mutant, refusing } from "../mutant.js";
import { all, dated, forEach } from "./kinds.js";

/** The updates that the scenarios send. */
const plain = {
  items: /^Data=%7B%22a%22%3A%7B%22d/,
  permissions: /^Read=true&Write=false&Manage=true$/,
  services: /^ReachabilityDebouncingWindow=2000$/,
};
const unheard = { items: /^Data=.*Unheard/, permissions: /^Read=.*Unheard/, services: /^AclEnabled=.*Unheard/ };

export const statusMutants: readonly Mutant[] = [
  ...forEach(
    dated,
    "status.creation-is-201",
    (name) => `answers the creation of ${name} with 200`,
    ({ makes = "CreateService" }) => inStatus(makes, 201, 200),
  ),
  ...forEach(
    all,
    "status.reading-and-updating-are-200",
    (name) => `answers an update of ${name} with 206`,
    ({ updates }) => inStatus(updates, 200, 206),
  ),
  ...forEach(
    all,
    "status.deletion-is-204",
    (name) => `answers the deletion of ${name} with 200`,
    ({ deletes }) => inStatus(deletes, 204, 200),
  ),
  ...forEach(
    all,
    "status.no-request-breaks-the-server",
    (name) => `breaks over an update of ${name} now and then`,
    ({ updates }) =>
      inAnswer(updates, (response, { exchange }) =>
        /%22d%22|Read=false|Window=2000/.test(exchange.request.body ?? "")
          ? { ...response, status: 500, body: "" }
          : undefined,
      ),
  ),
  ...forEach(
    all,
    "status.good-request-is-served",
    (name) => `refuses updates of ${name} that are as documented`,
    ({ of }) => refusing((body) => plain[of].test(body), 400),
  ),
  ...forEach(
    all,
    "status.unknown-parameter-is-ignored",
    (name) => `refuses parameters of ${name} that it does not know`,
    ({ of }) => refusing((body) => unheard[of].test(body), 400),
  ),
];
