import { rule } from "../../../src/audit/rule.js";

/** The encoding of the URL is the subject of another rule (`url.leads-to-the-map`). */
export default rule({
  id: "item.key-is-kept",
  level: "SHOULD",
  says: "An item shows exactly the key that it was created with and that it is requested by.",
  cites: "#/components/schemas/SyncMapItem/properties/key",
  holds: [
    "#/components/schemas/CreateSyncMapItemRequest/properties/Key",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/parameters/2",
  ],
  on: ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem"],
  evidence({ op, form, path, shown }) {
    const sent: Readonly<Record<string, string>> = form ?? {};
    const asked = op === "CreateSyncMapItem" ? sent.Key : path.Key;
    return asked === undefined ? [] : shown.map(({ it }) => ({ asked, key: it.key }));
  },
  judge: ({ asked, key }) =>
    asked === key ? undefined : { at: "/key", expected: "the key of the request", actual: key },
});
