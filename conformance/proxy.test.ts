import { join } from "node:path";
import twilio from "twilio";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { basic } from "../src/drive/target.js";
import { createMock } from "../src/mock/create-mock.js";
import { defaultService, secondService } from "../src/mock/world.js";
import { newFolder } from "../src/testing/folder.js";
import { list, startProxy } from "../src/testing/proxied.js";
import { conform } from "./conform.js";
import { createProxy, type ProxyOptions } from "./proxy.js";

const folder = newFolder();

describe("what is asked through the proxy", () => {
  it("passes the whole suite, as without it", async () => {
    const mock = await createMock({ services: [defaultService, secondService] });
    onTestFinished(() => mock.close());
    const proxy = await createProxy(mock.url, { rewriteUrls: true });
    const { report } = await conform({
      target: {
        ...{ url: proxy.url, service: mock.service, anotherService: secondService, advance: mock.advance },
        headers: basic(mock.world.account, "hush-hush"),
      },
    });
    expect(report.rules.filter(({ outcome }) => outcome !== "pass").map(({ id, outcome }) => [id, outcome])).toEqual(
      [],
    );
    const watched = await proxy.close();
    expect(watched.summary).toMatchObject({ fail: 0, error: 0, exchanges: report.summary.exchanges });
    expect(watched.target).toBe(mock.url);
  });

  describe("by Twilio's client", () => {
    beforeAll(() => {
      vi.stubEnv("TWILIO_REGION", undefined);
      vi.stubEnv("TWILIO_EDGE", undefined);
    });
    afterAll(() => void vi.unstubAllEnvs());

    it("stays in it from page to page", async () => {
      const mock = await createMock();
      onTestFinished(() => mock.close());
      const urls: string[] = [];
      const proxy = await startProxy(mock.url, {
        rewriteUrls: true,
        onExchange: ({ request }) => urls.push(request.url),
      });
      const client = twilio(`AC${"1".repeat(32)}`, "any token");
      client.sync.baseUrl = proxy.url;
      const maps = client.sync.v1.services(mock.service).syncMaps;
      for (const uniqueName of ["a", "b", "c", "d", "e"]) await maps.create({ uniqueName, ttl: 60 });
      const all = await maps.list({ pageSize: 2 });
      expect(all.map(({ uniqueName }) => uniqueName)).toEqual(["a", "b", "c", "d", "e"]);
      expect(all[0]?.url).toBe(`${proxy.url}${list}/${all[0]?.sid}`);
      expect(urls.filter((url) => url.includes("?"))).toHaveLength(3);
      expect(urls.every((url) => url.startsWith(mock.url))).toBe(true);
      await maps("a").update({ ttl: 90 });
      expect(await maps("a").remove()).toBe(true);
      await expect(maps("a").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    });
  });
});

describe("a proxy is refused", () => {
  it.each<[string, string, ProxyOptions, string]>([
    ["a target that is no URL", "here", {}, "TypeError"],
    ["a rule that there is not", "http://127.0.0.1:1", { only: ["none"] }, "UnknownRule"],
    [
      "a recording that cannot be made",
      "http://127.0.0.1:1",
      { record: join(folder, "none", "a.har") },
      "UnrecordedError",
    ],
    ["a recording in place of a folder", "http://127.0.0.1:1", { record: folder }, "UnrecordedError"],
    [
      "a recording in place of something else",
      "http://127.0.0.1:1",
      { record: import.meta.filename },
      "UnrecordedError",
    ],
  ])("%s", async (_, target, options, name) => {
    await expect(createProxy(target, options)).rejects.toMatchObject({ name });
  });
});
