import { nobody } from "../../src/api/nobody.js";
import type { Scenario } from "../../src/drive/drive.js";
import { badPages, walk } from "./pages.js";
import { put, unheard } from "./unheard.js";

export const services: Scenario = {
  id: "services",
  asks: "Makes Services, sets them, puts Maps of one name into two, looks for each where the other is, and deletes a Service that has one.",
  of: "services",
  alone: true, // during a concurrent list, it would be unclear what exists
  async run(client) {
    await client.send("FetchService", { service: nobody.service });
    const { sid: service } = await client.send("CreateService", { form: { FriendlyName: client.name() } });
    if (!service) return;
    const set = {
      FriendlyName: client.name(),
      WebhookUrl: "https://sync-maps.invalid/hook",
      ReachabilityWebhooksEnabled: "true",
      AclEnabled: "true",
      ReachabilityDebouncingEnabled: "true",
      ReachabilityDebouncingWindow: 3000,
    };
    const { sid: second } = await client.send("CreateService", { form: set });
    await client.send("FetchService", { service });
    await client.wait(5);
    await client.send("UpdateService", { service, form: { ReachabilityDebouncingWindow: 2000 } });
    const others = { FriendlyName: `${client.name()} é & +%41 😀`, WebhooksFromRestEnabled: "true" };
    await client.send("UpdateService", { service, form: others });
    await client.send("FetchService", { service });
    for (const bad of [
      { FriendlyName: client.name().padEnd(256, "x") },
      { WebhookUrl: "no url" },
      { WebhookUrl: "https://sync-maps.invalid/".padEnd(513, "x") },
      { WebhooksFromRestEnabled: "maybe" },
      { ReachabilityWebhooksEnabled: "maybe" },
      { AclEnabled: "maybe" },
      { ReachabilityDebouncingEnabled: "maybe" },
      { ReachabilityDebouncingWindow: "soon" },
      { ReachabilityDebouncingWindow: 999 },
      { ReachabilityDebouncingWindow: 30_001 },
    ])
      await client.send("UpdateService", { service, form: bad });
    await client.send("FetchService", { service });
    if (second) {
      await client.send("UpdateService", { service: second, form: { AclEnabled: "false" } });
      await client.send("FetchService", { service: second });
      await client.send("UpdateService", { service: second, form: { WebhookUrl: "" } });
    }
    await unheard(client, service, { AclEnabled: "false" });
    await put(client, service);
    await client.send("ListService");
    await badPages(client, (query) => client.send("ListService", { query }));
    const last = await walk(client, 1, (query) => client.send("ListService", { query }));
    await client.follow(last.previousPage);

    await client.send("ListSyncMap", { service: "default", query: { PageSize: 1 } });

    const name = client.name();
    const here = await client.create({ UniqueName: name });
    const there = await client.create({ UniqueName: name }, service);
    await client.send("FetchSyncMap", { map: name });
    await client.send("FetchSyncMap", { service, map: name });
    await client.send("FetchSyncMap", { service, map: there.sid || name });
    await client.send("FetchSyncMap", { map: there.sid || name });
    await client.send("FetchSyncMap", { service, map: here.sid || name });
    await client.send("ListSyncMap", { service });

    await client.send("DeleteService", { service });
    await client.send("FetchService", { service });
    await client.send("FetchSyncMap", { service, map: there.sid || name });
    await client.send("ListSyncMap", { service });
    await client.send("ListService", { query: { PageSize: 100 } });
    await client.send("FetchSyncMap", { map: here.sid || name });
    if (second) await client.send("DeleteService", { service: second });
  },
};
