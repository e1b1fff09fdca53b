import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { nobody } from "../api/nobody.js";
import type { Exchange } from "../http/exchange.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultService } from "../mock/world.js";
import { serve } from "../testing/serve.js";
import { curlOf } from "./curl.js";
import { drive, type Scenario } from "./drive.js";
import { type Ask, lift, play } from "./program.js";
import { basic } from "./target.js";

const target = { url: "http://sync.invalid", service: defaultService, handler: mock(createWorld()) };

async function seenBy(run: string, scenario: Scenario["run"]): Promise<readonly Exchange[]> {
  const seen: Exchange[] = [];
  await drive(target, [{ id: "one", asks: "Something.", run: scenario }], { run, see: (each) => void seen.push(each) });
  return seen;
}

it("a padded name keeps its length in another run and in a shell, where names have other lengths", async () => {
  const [asked] = await seenBy("first", async (client) => {
    for (let number = 1; number < 10; number++) client.name();
    await client.create({ UniqueName: client.name().padEnd(321, "x") });
  });
  if (!asked) throw new Error("nothing was asked");
  const program = lift([{ exchange: asked }], target);

  const [again] = await seenBy("2", async (client) => void (await play(program, client)));
  expect(new URLSearchParams(again?.request.body ?? "").get("UniqueName")).toMatch(/^sync-maps-contract-2-1x{299}$/);
  expect(curlOf(program, target).at(-1)).toContain(
    "--data-raw \"UniqueName=$(printf %-321s sync-maps-contract-$run-1 | tr ' ' x)&CollectionTtl=3600\"",
  );
});

const headers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"', basic("AC1", "secret")],
  ['-H "authorization: $AUTHORIZATION"', { authorization: "Bearer secret" }],
  ['-H "x-api-key: $X_API_KEY"', { "x-api-key": "secret" }],
];

it.each(headers)("a shell command sends %s", async (want, sent) => {
  const [asked] = await seenBy("1", async (client) => void (await client.send("ListSyncMap")));
  if (!asked) throw new Error("nothing was asked");
  const [command] = curlOf(lift([{ exchange: asked }], target), { ...target, headers: sent });
  expect(command).toBe(`curl -sS -i ${want} "http://sync.invalid/v1/Services/${defaultService}/Maps"`);
});

it("a shell command sends an empty form as a form", async () => {
  const [asked] = await seenBy("1", async (client) => void (await client.send("UpdateSyncMap", { map: nobody.map })));
  if (!asked) throw new Error("nothing was asked");
  expect(curlOf(lift([{ exchange: asked }], target), target)).toEqual([
    `curl -sS -i --data-raw "" "http://sync.invalid/v1/Services/${defaultService}/Maps/${nobody.map}"`,
  ]);
});

it("shell commands use new names each time, even within a second", async () => {
  const [asked] = await seenBy("1", async (client) => void (await client.create()));
  if (!asked) throw new Error("nothing was asked");
  expect(curlOf(lift([{ exchange: asked }], target), target)[0]).toBe("run=$(date +%s)$RANDOM");
});

it("a shell command uses the URL of a page unchanged, including brackets and braces", async () => {
  const asked: string[] = [];
  const { url } = await serve(({ url: each }) => {
    asked.push(each);
    const body = JSON.stringify({ meta: { next_page_url: `${url}/v1/Services/IS1/Maps?PageToken=[1-3]{a,b}` } });
    return { status: 200, headers: { "content-type": "application/json" }, body };
  });
  const first: Ask = {
    does: "ask",
    id: 0,
    method: "GET",
    target: ["/v1/Services/IS1/Maps"],
    type: undefined,
    body: [],
  };
  const commands = curlOf([first, { ...first, id: 1, target: [{ next: 0 }] }], { url });
  await promisify(execFile)("bash", ["-c", commands.join("\n")]);
  expect(asked).toEqual([`${url}/v1/Services/IS1/Maps`, `${url}/v1/Services/IS1/Maps?PageToken=[1-3]{a,b}`]);
});
