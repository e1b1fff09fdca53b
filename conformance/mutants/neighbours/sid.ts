/** Wrong SIDs of items, permissions and Services. */
import { isObject } from "../../../src/http/json.js";
import { inShown, type Mutant } from "../mutant.js";
import { all, dated, forEach, items, permissions } from "./kinds.js";

const otherAccount = `AC${"7".repeat(32)}`;
const cut = (text: unknown): string => String(text).slice(0, -1);

export const sidMutants: readonly Mutant[] = [
  ...forEach(
    all,
    "sid.account-has-its-form",
    (name) => `cuts the account_sid of ${name} short`,
    ({ shown: ops }) => inShown(ops, { account_sid: (it) => cut(it.account_sid) }),
  ),
  ...forEach(
    all,
    "sid.account-never-changes",
    (name) => `shows ${name} under another Account when they are fetched`,
    ({ fetches }) => inShown([fetches], { account_sid: () => otherAccount }),
  ),
  ...forEach(
    dated,
    "sid.account-is-that-of-the-credentials",
    (name) => `gives ${name} to another Account`,
    ({ shown: ops }) => inShown(ops, { account_sid: () => otherAccount }),
  ),
  ...forEach(
    [items, permissions],
    "sid.service-agrees-with-the-path",
    (name) => `shows another Service with ${name}, in their URLs too`,
    ({ shown: ops }) =>
      inShown(ops, {
        service_sid: () => `IS${"7".repeat(32)}`,
        url: ({ url }) => String(url).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`),
      }),
  ),
  ...forEach(
    [items, permissions],
    "sid.service-has-its-form",
    (name) => `cuts the service_sid of ${name} short`,
    ({ shown: ops }) => inShown(ops, { service_sid: (it) => cut(it.service_sid) }),
  ),
  ...forEach(
    [items, permissions],
    "sid.map-agrees-with-the-path",
    (name) => `shows another Map with ${name}, in their URLs too`,
    ({ shown: ops }) =>
      inShown(ops, {
        map_sid: () => `MP${"7".repeat(32)}`,
        url: ({ url }) => String(url).replace(/MP[0-9a-f]{32}/, `MP${"7".repeat(32)}`),
      }),
  ),
  {
    breaks: "sid.agrees-with-the-path",
    by: "shows another Service than was asked for",
    fault: inShown(["FetchService"], {
      sid: () => `IS${"7".repeat(32)}`,
      url: ({ url }) => String(url).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`),
      links: ({ links }) =>
        isObject(links) ? { maps: String(links.maps).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`) } : links,
    }),
    with: ["services"],
  },
];
