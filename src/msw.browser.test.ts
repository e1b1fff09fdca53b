/** The mock in a service worker's stead, in a real browser. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "./testing/browser.js";
import { newFolder } from "./testing/folder.js";
import { serve } from "./testing/serve.js";

const folder = newFolder();

/** What the page does: starts the worker, and asks as an application would. */
const page = `
import { setupWorker } from "msw/browser";
import { handlersOf, inProcessMock } from ${JSON.stringify(fileURLToPath(new URL("../dist/src/msw.js", import.meta.url)))};
globalThis.play = async () => {
  const mock = inProcessMock({ fixtures: { maps: [{ unique_name: "users", ttl: 60 }] } });
  await setupWorker(...handlersOf(mock)).start({ quiet: true });
  const list = "https://sync.twilio.com/v1/Services/" + mock.service + "/Maps";
  const headers = { Authorization: "Basic " + btoa("AC" + "a".repeat(32) + ":any") };
  const users = await (await fetch(list + "/users", { headers })).json();
  const made = await fetch(list, { method: "POST", headers, body: new URLSearchParams({ UniqueName: "ro\\u00f6ms" }) });
  const again = await fetch(list, { method: "POST", headers, body: new URLSearchParams({ UniqueName: "ro\\u00f6ms" }) });
  mock.advance(60);
  const gone = await fetch(list + "/users", { headers });
  return [users.unique_name, users.url.startsWith(list), made.status, made.headers.get("etag"), again.status, gone.status];
};
`;

async function bundled(): Promise<string> {
  const input = join(folder, "page.mjs");
  writeFileSync(input, page);
  const build = await rolldown({
    input,
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    platform: "browser",
    resolve: {
      modules: [fileURLToPath(new URL("../node_modules", import.meta.url))],
      conditionNames: ["browser", "import", "default"],
    },
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  return output[0].code;
}

describe.skipIf(!hasBrowser("Mock Service Worker in a browser"))("Mock Service Worker in a browser", () => {
  it("lets the mock answer a page, with nothing of Node", async () => {
    const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
      "/": ["text/html", '<script type="module" src="/page.js"></script>'],
      "/page.js": ["text/javascript", await bundled()],
      "/mockServiceWorker.js": [
        "text/javascript",
        readFileSync(fileURLToPath(new URL("../node_modules/msw/lib/mockServiceWorker.js", import.meta.url)), "utf8"),
      ],
    };
    expect(files["/page.js"]?.[1]).not.toMatch(/from "node:/);
    const { url } = await serve((request) => {
      const [type, body] = files[new URL(request.url).pathname] ?? ["text/plain", ""];
      return { status: body ? 200 : 404, headers: { "content-type": type }, body };
    });
    const running = await startBrowser();
    try {
      const tab = await running.newPage();
      await tab.goto(url);
      await tab.waitForFunction("typeof play === 'function'");
      expect(await tab.evaluate("play()")).toEqual(["users", true, 201, '"0"', 409, 404]);
    } finally {
      await running.close();
    }
  });
});
