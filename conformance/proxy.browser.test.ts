import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createMock } from "../src/mock/create-mock.js";
import { hasBrowser, startBrowser } from "../src/testing/browser.js";
import { newFolder } from "../src/testing/folder.js";
import { serve } from "../src/testing/serve.js";
import { createProxy } from "./proxy.js";
import { validate } from "./validate.js";

const folder = newFolder();

/** What the page does: asks a service of another origin, and walks its pages by the URLs that it is given. */
const page = `
globalThis.play = async (list) => {
  const headers = { Authorization: "Basic " + btoa("AC" + "a".repeat(32) + ":hush-hush") };
  const ask = async (url, form) => (await fetch(url, { headers, ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}) })).json();
  await Promise.all(["ada", "r\\u00f6\\u00f6ms", "users"].map((UniqueName) => ask(list, { UniqueName, Ttl: "60" })));
  const seen = [];
  for (let url = list + "?PageSize=1"; url; ) {
    const { maps, meta } = await ask(url);
    seen.push(...maps.map((map) => map.unique_name));
    url = meta.next_page_url;
  }
  const gone = await fetch(list + "/users", { method: "DELETE", headers });
  return [seen.sort(), gone.status, (await ask(list + "/users")).code];
};
`;

it.skipIf(!hasBrowser("the proxy in front of a browser"))("a page in a browser works through the proxy", async () => {
  const mock = await createMock();
  onTestFinished(() => mock.close());
  const { url } = await serve((request) => {
    const body = new URL(request.url).pathname === "/" ? `<!doctype html><script>${page}</script>` : "";
    return { status: body ? 200 : 404, headers: { "content-type": "text/html" }, body };
  });
  const record = join(folder, "page.har");
  const proxy = await createProxy(mock.url, { record, rewriteUrls: true });
  const browser = await startBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(url);
    const list = `${proxy.url}/v1/Services/${mock.service}/Maps`;
    expect(await tab.evaluate(`play(${JSON.stringify(list)})`)).toEqual([
      ["ada", "r\u00f6\u00f6ms", "users"],
      204,
      20404,
    ]);
  } finally {
    await browser.close();
  }
  const live = await proxy.close();
  const { report } = await validate([record]);
  expect(live.summary.fail).toBe(0);
  const operations = report.recorded?.operations.filter(({ operation }) => operation !== "OPTIONS");
  expect(operations?.map(({ operation, seen }) => [operation, seen])).toEqual([
    ["CreateSyncMap", 3],
    ["ListSyncMap", 3],
    ["DeleteSyncMap", 1],
    ["FetchSyncMap", 1],
  ]);
  expect(report.rules.map(({ id, outcome }) => [id, outcome])).toEqual(
    live.rules.map(({ id, outcome }) => [id, outcome]),
  );
});
