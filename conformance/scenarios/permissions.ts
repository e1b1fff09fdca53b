import { nobody } from "../../src/api/nobody.js";
import type { Scenario } from "../../src/drive/drive.js";
import { badPages, walk } from "./pages.js";
import { put, unheard } from "./unheard.js";

export const permissions: Scenario = {
  id: "permissions",
  asks: "Sets permissions on one Map, looks for them there and on another, changes, lists and deletes them, and deletes the Map.",
  of: "permissions",
  async run(client) {
    const name = client.name();
    const { sid: map } = await client.create({ UniqueName: name });
    const { sid: other } = await client.create();
    if (!map || !other) return;
    const set = (identity: string, Read: string, Write: string, Manage: string) =>
      client.send("UpdateSyncMapPermission", { map, identity, form: { Read, Write, Manage } });
    const bob = "Bob é/%@example.com";
    await client.send("ListSyncMapPermission", { map });
    await set("alice", "true", "false", "true");
    await set(bob, "false", "true", "false");
    await set("carol", "true", "true", "false");
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    await client.send("FetchSyncMapPermission", { map: name, identity: "alice" });
    await client.send("ListSyncMapPermission", { map: name });
    await client.send("FetchSyncMapPermission", { map, identity: bob });
    await client.send("FetchSyncMapPermission", { map, identity: "dave" });
    await client.send("FetchSyncMapPermission", { map: other, identity: "alice" });
    await set("alice", "false", "true", "false");
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    await set("alice", "maybe", "true", "false");
    await set("alice", "true", "maybe", "false");
    await set("alice", "true", "true", "maybe");
    await set("i".repeat(257), "true", "true", "true");
    await client.send("UpdateSyncMapPermission", { map: other, identity: "alice", form: { Read: "false" } });
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    const last = await walk(client, 1, (query) => client.send("ListSyncMapPermission", { map, query }));
    await client.follow(last.previousPage);
    await client.send("ListSyncMapPermission", { map });

    await client.send("DeleteSyncMapPermission", { map, identity: "alice" });
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    await client.send("FetchSyncMapPermission", { map, identity: bob });
    await set("alice", "true", "false", "false");
    await client.send("FetchSyncMapPermission", { map, identity: "alice" });
    const alice = `${client.target.service}/Maps/${map}/Permissions/alice`;
    await unheard(client, alice, { Read: "true", Write: "false", Manage: "false" });
    await put(client, alice);
    await badPages(client, (query) => client.send("ListSyncMapPermission", { map, query }));
    await client.send("FetchSyncMapPermission", { map: nobody.map, identity: "alice" });
    await client.send("ListSyncMapPermission", { service: nobody.service, map: nobody.map });
    await client.send("DeleteSyncMap", { map });
    await client.send("FetchSyncMapPermission", { map, identity: bob });
    await client.send("ListSyncMapPermission", { map });
    await set("carol", "true", "true", "true");
  },
};
