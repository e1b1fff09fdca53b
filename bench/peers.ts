/** Other mocks under the same load, each in an exact version, installed in a folder of its own outside of this project. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, type Load, least, load, most, type Server, scriptAt, serve, table } from "./load.js";

interface Peer {
  readonly name: string;
  readonly version: string;
  /** The command that starts it in its folder. */
  command(folder: string, port: number): readonly string[];
  /** The paths to fetch and to create a Map; default: those of the API. */
  readonly paths?: { readonly fetch: string; readonly create: string };
}

const spec = scriptAt("../../spec/sync-maps.yaml");
const fetched = `/v1/Services/IS${"a".repeat(32)}/Maps/users`;

const node = (...args: readonly string[]): readonly string[] => [process.execPath, ...args];

const peers: readonly Peer[] = [
  {
    name: "@stoplight/prism-cli",
    version: "5.14.2",
    command: (folder, port) =>
      node(join(folder, "node_modules/@stoplight/prism-cli/dist/index.js"), "mock", spec, "--port", String(port)),
  },
  {
    name: "json-server",
    version: "0.17.4",
    paths: { fetch: "/maps/users", create: "/maps" },
    command(folder, port) {
      writeFileSync(join(folder, "db.json"), JSON.stringify({ maps: [{ id: "users", ...map }] }));
      const file = join(folder, "node_modules/json-server/lib/cli/bin.js");
      return node(file, join(folder, "db.json"), "--port", String(port), "--host", "127.0.0.1", "--quiet");
    },
  },
  {
    name: "@mockoon/cli",
    version: "9.9.0",
    command: (folder, port) =>
      node(join(folder, "node_modules/@mockoon/cli/bin/run.js"), "start", "--data", spec, "--port", String(port)),
  },
  {
    name: "openapi-backend",
    version: "5.21.2",
    command(folder, port) {
      writeFileSync(join(folder, "server.mjs"), openapiBackend(port));
      return node(join(folder, "server.mjs"));
    },
  },
  {
    name: "wiremock",
    version: "3.13.2",
    command(folder, port) {
      writeMappings(folder);
      const jar = execFileSync("sh", ["-c", `find ${folder}/node_modules/wiremock -name '*.jar' | head -1`], {
        encoding: "utf8",
      });
      return ["java", "-jar", jar.trim(), "--port", String(port), "--root-dir", folder, "--disable-banner"];
    },
  },
];

const map = { sid: `MP${"a".repeat(32)}`, unique_name: "users", revision: "0", created_by: "system" };

function openapiBackend(port: number): string {
  return `
import http from "node:http";
import { OpenAPIBackend } from "openapi-backend";
const api = new OpenAPIBackend({ definition: ${JSON.stringify(spec)}, quick: true, handlers: {
  notImplemented: (context, request, response) => {
    const { status, mock } = api.mockResponseForOperation(context.operation.operationId);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(mock));
  },
  validationFail: (context, request, response) => { response.writeHead(400); response.end(); },
} });
await api.init();
http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => { body += chunk; });
  request.on("end", () => api.handleRequest({ method: request.method, path: request.url, headers: request.headers, body: Object.fromEntries(new URLSearchParams(body)) }, request, response));
}).listen(${port}, "127.0.0.1");
`;
}

function writeMappings(folder: string): void {
  const answer = (status: number) => ({ status, jsonBody: map, headers: { "Content-Type": "application/json" } });
  execFileSync("mkdir", ["-p", join(folder, "mappings")]);
  const mapping = (method: string, status: number) => ({
    request: { method, urlPattern: "/v1/.*" },
    response: answer(status),
  });
  for (const [method, status] of [
    ["GET", 200],
    ["POST", 201],
  ] as const) {
    writeFileSync(join(folder, `mappings/${method}.json`), JSON.stringify(mapping(method, status)));
  }
}

interface Work {
  /** The path of the list. */
  readonly maps: string;
  readonly form: string;
  readonly seconds: number;
}

/** Prints a table of the peers next to the mock. */
export async function comparePeers({ maps, form, seconds }: Work): Promise<void> {
  const rows: (readonly (string | number)[])[] = [
    ["", "fetch/s", "ours", "times", "of CPU", "create/s", "ours", "times", "of CPU", "start ms", "ours"],
  ];
  const mock = await serve(
    node(scriptAt("../bin/sync-maps.cjs"), "mock", "--port", "4990"),
    "http://127.0.0.1:4990",
    maps,
  );
  await ask("POST", `${mock.url}${maps}`, { UniqueName: "users" });
  for (const [index, peer] of peers.entries()) {
    const folder = mkdtempSync(join(tmpdir(), "sync-maps-peer-"));
    try {
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", `${peer.name}@${peer.version}`], {
        cwd: folder,
        stdio: "ignore",
      });
      const paths = peer.paths ?? { fetch: fetched, create: maps };
      const port = 4991 + index;
      const other = await serve(peer.command(folder, port), `http://127.0.0.1:${port}`, paths.fetch);
      rows.push([`${peer.name} ${peer.version}`, ...compare(mock, other, paths, maps, form, seconds)]);
      await other.stop();
    } catch (error) {
      rows.push([
        `${peer.name} ${peer.version}`,
        `not run: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`,
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  await mock.stop();
  process.stdout.write(table("other mocks on the same work, each beside ours", rows));
}

function compare(
  ours: Server,
  theirs: Server,
  paths: { readonly fetch: string; readonly create: string },
  maps: string,
  form: string,
  seconds: number,
): readonly (string | number)[] {
  const turns = (server: Server, path: string, body?: string): readonly Load[] =>
    Array.from({ length: 3 }, () => load(server, server.url + path, seconds, { body }));
  const cells = (theirs: readonly Load[], ours: readonly Load[]): readonly (string | number)[] => {
    const rates = [theirs, ours].map((all) => most(all.map(({ rate }) => rate)));
    const [theirCpu, ourCpu] = [theirs, ours].map((all) => least(all.map(({ cpuMicroseconds }) => cpuMicroseconds)));
    const [theirRate = Number.NaN, ourRate = Number.NaN] = rates;
    return [
      ...rates.map(Math.round),
      (ourRate / theirRate).toFixed(1),
      ((theirCpu ?? Number.NaN) / (ourCpu ?? Number.NaN)).toFixed(1),
    ];
  };
  return [
    ...cells(turns(theirs, paths.fetch), turns(ours, fetched)),
    ...cells(turns(theirs, paths.create, form), turns(ours, maps, form)),
    ...[Math.round(theirs.startMs), Math.round(ours.startMs)],
  ];
}
