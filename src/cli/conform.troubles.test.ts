/** Runs that come to nothing, and what they say of it. */

import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import { defaultService } from "../mock/world.js";
import { sync } from "../testing/command.js";
import { serve } from "../testing/serve.js";

const service = ["--service", defaultService];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server of bare node:http that does what a target should not. */
async function serverThat(answers: http.RequestListener): Promise<string> {
  const server = http.createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens has an address
}

describe("a target that cannot be judged ends the run with 3 and a sentence that says why", () => {
  it.each<[string, http.RequestListener, string]>([
    [
      "answers HTML",
      (_, answer) => answer.setHeader("content-type", "text/html").end("<h1>Hi</h1>"),
      "answered the list of Maps with text/html that is no JSON object; is it the base URL of the service?",
    ],
    [
      "closes half-way",
      (_, answer) => answer.writeHead(200, { "content-length": 99 }).write("{", () => answer.destroy()),
      "closed the connection before its answer was whole",
    ],
    [
      "refuses the credentials",
      (_, answer) => answer.writeHead(401, { "content-type": "application/json" }).end("{}"),
      "wants credentials (401); give an Account SID and its auth token: by TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN to the command, as headers to the library",
    ],
    [
      "knows no such Service",
      (_, answer) => answer.writeHead(404, { "content-type": "application/json" }).end("{}"),
      `has no list of Maps of the Service ${defaultService} (404); is that the right one, and is this the base URL?`,
    ],
    [
      "leads elsewhere",
      (_, answer) => answer.writeHead(302, { location: "https://user:hush@elsewhere.invalid/?key=hush" }).end(),
      "leads elsewhere (302): https://elsewhere.invalid/; is its base URL there?",
    ],
    ["never answers", () => {}, "did not answer within its timeout, 200 ms (GET /v1/Services/"],
  ])("it %s", async (_, answers, sentence) => {
    const url = await serverThat(answers);
    const { code, stderr } = await sync([
      "conform",
      url,
      ...service,
      "--timeout",
      sentence.includes("within") ? "200" : "10000",
    ]);
    expect(stderr).toContain(`sync-maps: ${url} ${sentence}`);
    expect(code).toBe(3);
  });

  it("nothing listens there", async () => {
    const url = await serverThat(() => {});
    for (const close of closing.splice(0)) await close();
    const { code, stderr } = await sync(["conform", url, ...service]);
    expect(stderr).toBe(
      `sync-maps: ${url} refused the connection; is the service running, and is this its port? (GET /v1/Services/${defaultService}/Maps)\n`,
    );
    expect(code).toBe(3);
  });

  it("it is gone half-way: what was judged until then is reported", async () => {
    const { handler } = targetWith();
    let requests = 0;
    const url = await serverThat((request, answer) => {
      requests += 1;
      if (requests > 20) {
        request.socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", async () => {
        const body = Buffer.concat(chunks).toString();
        const headers = { "content-type": request.headers["content-type"] ?? "" };
        const response = await handler({ method: request.method ?? "", url: `${url}${request.url}`, headers, body });
        answer.writeHead(response.status, response.headers).end(response.body);
      });
    });
    const { code, stdout, stderr } = await sync(["conform", url, ...service, "--reporter", "json"]);
    const report = JSON.parse(stdout);
    expect(report.partial).toBe(true);
    expect(report.summary.pass).toBeGreaterThan(20);
    expect(stderr).toContain("closed the connection before its answer was whole");
    expect(code).toBe(3);
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  it.each<[string, string[], string]>([
    ["an unknown option", ["--nope"], "error: unknown option '--nope'"],
    [
      "no URL",
      ["ftp://example.com"],
      "ftp://example.com is not the URL of a service; expected something like http://127.0.0.1:4010 or https://sync.twilio.com",
    ],
    [
      "a host without http://",
      ["localhost:4010"],
      "localhost:4010 is not the URL of a service; expected something like http://127.0.0.1:4010",
    ],
    ["what may be credentials", ["AC1:hush-hush"], "that is not the URL of a service; expected something like "],
    ["an empty URL", [""], "an empty text is not the URL of a service; expected something like http://127.0.0.1:4010"],
    [
      "a port that is none",
      ["http://here:99999/v1"],
      "http://here:99999 is not the URL of a service; expected something like ",
    ],
    [
      "a URL with a query",
      ["http://127.0.0.1:1/?key=1"],
      "http://127.0.0.1:1/ is followed by a query or a fragment, which would be lost; leave it out",
    ],
    [
      "a URL without a Service",
      ["http://127.0.0.1:1"],
      "which Sync Service? Give --service IS… or set SYNC_SERVICE_SID",
    ],
    [
      "a Service that is none",
      ["http://127.0.0.1:1", "--service", "MP1"],
      "--service MP1 is no SID of a Service: IS and 32 hexadecimal digits",
    ],
    [
      "an Account without a token",
      ["http://127.0.0.1:1", ...service, "--account-sid", "AC1"],
      "an Account without its token; give --auth-token or set TWILIO_AUTH_TOKEN",
    ],
    [
      "a token without an Account",
      ["http://127.0.0.1:1", ...service, "--auth-token", "x"],
      "a token without its Account; give --account-sid or set TWILIO_ACCOUNT_SID",
    ],
    [
      "credentials that are not there, of the embedded mock too",
      ["--credentials", "nofile"],
      "the credentials nofile cannot be read: there is no such file\n",
    ],
    ["a Service of the embedded mock that is none", ["--service", "MP1"], "--service MP1 is no SID of a Service: "],
    ["another Service of it that is none", ["--other-service", "IS1"], "--other-service IS1 is no SID of a Service: "],
    ["a header that is none", ["--header", "secret"], "a --header is no header; it looks like 'Name: value'"],
    [
      "an unknown rule",
      ["--only", "sid.nope"],
      "there is no rule or family sid.nope; the rules of sid are sid.map-has-its-form",
    ],
    [
      "a rule without a name",
      ["--only", "ttl,"],
      "there is no rule or family without a name; the families are sid, name, url",
    ],
    ["a seed of nothing", ["--seed", "5"], "--seed repeats random sequences; say how many with --explore"],
    [
      "random sequences where nothing may be changed",
      ["--read-only", "--explore", "5"],
      "--explore changes something, and --read-only nothing; leave one of them out",
    ],
    [
      "Maps without a deadline where none may be made",
      ["--read-only", "--unbounded"],
      "--unbounded changes something, and --read-only nothing; leave one of them out",
    ],
    [
      "a wait where nothing may be created",
      ["--read-only", "--wait"],
      "--wait lets Maps of the run grow old, and --read-only creates none; leave one of them out",
    ],
    [
      "a report on what is only to be printed",
      ["--dry-run", "--reporter", "json"],
      "--reporter tells what a run finds, and --dry-run finds nothing; leave one of them out",
    ],
    [
      "a baseline of it",
      ["--dry-run", "--baseline", "b.yaml", "--update-baseline"],
      "--update-baseline tells what a run finds, and --dry-run finds nothing; leave one of them out",
    ],
    [
      "a report that cannot be written",
      ["--reporter", "json:/nowhere/report.json"],
      "the report cannot be written to /nowhere/report.json: there is no such directory",
    ],
    [
      "a report into a folder",
      ["--reporter", `json:${tmpdir()}`],
      `the report cannot be written to ${tmpdir()}: it is a directory`,
    ],
    ["an unknown family", ["--skip", "nope"], "there is no rule or family nope; the families are sid, name, url"],
    [
      "an unknown reporter",
      ["--reporter", "xml"],
      "there is no reporter xml; there are pretty, json, junit, sarif, tap, markdown, github",
    ],
    [
      "two reporters on standard output",
      ["--reporter", "json", "--reporter", "pretty"],
      "two reporters would write to standard output; give one of them a file, such as json:report.json",
    ],
    [
      "a time-out that is none",
      ["--timeout", "soon"],
      "error: option '--timeout <ms>' argument 'soon' is invalid. Expected a whole number from 1 to 3600000.",
    ],
    [
      "an unknown level",
      ["--level", "may"],
      "error: option '--level <level>' argument 'may' is invalid. Allowed choices are must, should.",
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["conform", ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

it("never prints a credential, whatever happens", async () => {
  const secret = "s3cr3t-t0ken";
  const mutant = mutants.find(({ breaks }) => breaks === "url.is-absolute");
  const good = (await serve(targetWith(mutant?.fault).handler, { maxBodyBytes: 1 << 20 })).url;
  const html = await serverThat((_, answer) => answer.setHeader("content-type", "text/html").end("no"));
  const ways = [
    [good, ...service, "--account-sid", `AC${"1".repeat(32)}`, "--auth-token", secret],
    [good.replace("//", `//user:${secret}@`), ...service],
    [good, ...service, "--header", `X-Key: ${secret}`, "--reporter", "json"],
    [html.replace("//", `//user:${secret}@`), ...service],
    [`ftp://user:${secret}@127.0.0.1`, ...service],
    [`user:${secret}@127.0.0.1`, ...service],
    [`http://user:x?${secret}@127.0.0.1`, ...service],
    [`http://user:x/${secret}@127.0.0.1`, ...service],
    [`127.0.0.1/?token=${secret}`, ...service],
    [good, ...service, "--header", `${secret}`],
    [good, "--auth-token", secret],
  ];
  for (const args of ways) {
    const { stdout, stderr } = await sync(["conform", ...args, "--shrink", "100"]);
    expect(stdout + stderr).not.toContain(secret);
    expect(stdout + stderr).not.toContain(btoa(`user:${secret}`));
  }
});
