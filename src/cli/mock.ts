import { existsSync, statSync } from "node:fs";
import { Command } from "commander";
import { isOfPath, whyUnwritten } from "../files/why.js";
import type { Auth } from "../mock/auth.js";
import type { CreateMockOptions, Mock } from "../mock/create-mock.js";
import type { Faults } from "../mock/faults.js";
import { whyNotPublic } from "../mock/public-url.js";
import type { State } from "../mock/state.js";
import { stampOf, whenRested } from "./changes.js";
import { exitCodes, explain, UsageError } from "./exit.js";
import { onInterruption } from "./interruption.js";
import { whyNotListening } from "./listening.js";
import { append, whole } from "./options.js";
import { readText } from "./read-text.js";
import { complain, counted } from "./say.js";

interface MockOptions {
  readonly port: number;
  readonly host: string;
  readonly fixtures?: string;
  readonly from?: string;
  readonly data?: string;
  readonly publicUrl?: string;
  readonly reading?: readonly string[];
  readonly readings?: boolean;
  readonly faults?: string;
  readonly rateLimits?: boolean;
  readonly anyService?: boolean;
  readonly auth?: true | readonly string[];
  readonly https?: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly admin: boolean;
  readonly adminToken?: string;
  readonly history?: number;
  readonly webhookToken?: string;
}

export function mockCommand(): Command {
  return new Command("mock")
    .description("Run a stateful mock of Sync Maps until it is stopped.")
    .option("--port <n>", "the port to listen on; 0 picks a free one", whole(0, 65_535), 4010)
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option(
      "--fixtures <file>",
      "start with these Services and Maps, in YAML or JSON, and start over when the file changes",
    )
    .option("--from <recording>", "start with the Maps that exist at the end of a recording")
    .option("--data <directory>", "keep the Maps on disk, so that they survive restarts and crashes")
    .option("--public-url <url>", "base of the URLs in responses (default: the host that the client used)")
    .option(
      "--reading <question=reading>",
      "choose a behaviour where the documentation is ambiguous (repeatable)",
      append,
    )
    .option("--readings", "list the ambiguous questions with their readings and reasons")
    .option("--faults <text>", "faults to inject, such as 'latency=50~400; CreateSyncMap=503@0.1; drop=0.01'")
    .option("--rate-limits", "enforce the documented rates: 429 with Retry-After above them")
    .option("--any-service", "accept any Service SID, not only configured or created Services")
    .option(
      "--auth [credentials...]",
      "require credentials: AC…:token or SK…:secret@AC…; without a value, any in that form",
    )
    .option("--https", "serve HTTPS, with a generated certificate unless one is given")
    .option("--cert <file>", "the certificate, PEM")
    .option("--key <file>", "its key, PEM")
    .option("--no-admin", "disable the control routes under /_mock")
    .option("--admin-token <token>", "require this bearer token under /_mock (environment: SYNC_MAPS_ADMIN_TOKEN)")
    .option("--history <n>", "number of latest events to keep per Map (default: all)", whole(1, 1_000_000_000))
    .option(
      "--webhook-token <token>",
      "auth token that signs webhooks if --auth has none (environment: TWILIO_AUTH_TOKEN)",
    )
    .action(run);
}

async function run(options: MockOptions): Promise<void> {
  if (options.readings) {
    await listReadings();
    return;
  }
  const { createMock } = await import("../mock/create-mock.js");
  const seen = options.fixtures === undefined ? undefined : stampOf(options.fixtures);
  const started = async (): Promise<Mock> => createMock(await settingsOf(options));
  const mock = await started().catch((error: unknown) => fail(error, options.host, options.port));
  if (!mock) return;
  for (const notice of mock.notices) complain(notice);
  if (mock.certificate !== undefined && options.cert === undefined) await keepCertificate(mock);
  const watching = options.fixtures === undefined ? undefined : await watch(options.fixtures, seen, mock, options);
  const from = options.fixtures ?? options.from;
  if (from !== undefined && options.data !== undefined) {
    complain(`${options.data} keeps its Maps; ${from} is for Accounts that have none there`);
  }

  onInterruption(() => {
    watching?.();
    mock.close().catch(failToStop);
  });
  const within = mock.service === "" ? "without a service" : `service ${mock.service}`;
  // Not by say, which would hide what a short token happens to spell, and scripts wait for this line.
  process.stdout.write(`sync-maps mock listening on ${mock.url} ${within}\n`);
}

/** What could not be kept was said when that began. */
function failToStop(error: unknown): void {
  if (!(error instanceof Error && error.name === "DataError")) complain(explain(error).message);
  process.exitCode = exitCodes.unfinished;
}

async function settingsOf(options: MockOptions): Promise<CreateMockOptions> {
  const { port, host, publicUrl, data, admin, adminToken = process.env.SYNC_MAPS_ADMIN_TOKEN || undefined } = options;
  const { history, webhookToken = process.env.TWILIO_AUTH_TOKEN } = options;
  if (data === "") throw new UsageError("--data is empty; name a directory, which is made if it is not there");
  if (host === "") throw new UsageError("--host is empty; 0.0.0.0 and :: are all addresses of this machine");
  if (adminToken === "") throw new UsageError("--admin-token is empty, and nobody can be the bearer of that");
  if (!admin && options.adminToken !== undefined)
    throw new UsageError("--admin-token is for /_mock, and --no-admin serves none; leave one of them out");
  if (options.webhookToken === "") throw new UsageError("--webhook-token is empty, and nothing can be signed with it");
  const readings = readingsIn(options.reading ?? []);
  const fixtures = await beginning(options, readings);
  const auth = await authOf(options.auth);
  const tls = tlsOf(options);
  // The rules are many; they are read when somebody first asks for the journal.
  let judging: CreateMockOptions["judge"];
  return {
    port,
    host,
    faults: await faultsOf(options),
    readings,
    anyService: options.anyService === true,
    judge: () => judging?.() ?? (() => []),
    admin: admin && {
      ...(adminToken === undefined ? {} : { token: adminToken }),
      beforeJournal: async () => {
        ({ judging } = await import("../journal/judge.js"));
      },
    },
    ...(fixtures === undefined ? {} : { fixtures }),
    ...(data === undefined ? {} : { data }),
    ...(history === undefined ? {} : { history }),
    ...(webhookToken ? { webhooks: { authToken: webhookToken } } : {}),
    ...(auth === undefined ? {} : { auth }),
    ...(tls === undefined ? {} : { tls }),
    ...(publicUrl === undefined ? {} : { publicUrl: checkedUrl(publicUrl) }),
  };
}

type Readings = NonNullable<CreateMockOptions["readings"]>;

function readingsIn(texts: readonly string[]): Readings {
  return Object.fromEntries(
    texts.map((text) => {
      const [question, reading] = text.split("=", 2);
      if (question && reading) return [question, reading];
      throw new UsageError(`--reading ${text} is no question=reading; --readings lists them`);
    }),
  );
}

async function listReadings(): Promise<void> {
  const { questions } = await import("../api/questions.js");
  const { document } = await import("../api/description.js");
  for (const { question, asks, readings, because, source = "page" } of questions()) {
    const { url = "" } = document["x-sources"][source] ?? {};
    process.stdout.write(`${question}=${readings.join("|")}\n  ${asks}\n  ${because}\n  ${url}\n`);
  }
}

async function faultsOf({ faults = "", rateLimits }: MockOptions): Promise<Faults> {
  const limits = rateLimits ? { rateLimits } : {};
  if (faults === "") return limits;
  const { parseFaults } = await import("../mock/faults.js");
  return { ...parseFaults(faults), ...limits };
}

async function authOf(given: MockOptions["auth"]): Promise<Auth | true | undefined> {
  if (given === undefined || given === true) return given;
  const { parseCredentials } = await import("../mock/auth.js");
  return given.map((text) => parseCredentials(text) ?? refuseCredentials()).reduce(bothOf);
}

function refuseCredentials(): never {
  throw new UsageError("--auth takes AC…:token or SK…:secret@AC…, each with 32 hexadecimal digits");
}

const bothOf = (one: Auth, other: Auth): Auth => ({
  accounts: { ...one.accounts, ...other.accounts },
  keys: { ...one.keys, ...other.keys },
});

function tlsOf({ https, cert, key }: MockOptions): CreateMockOptions["tls"] {
  if (cert === undefined && key === undefined) return https ? true : undefined;
  if (cert === undefined || key === undefined) throw new UsageError("--cert and --key belong together");
  return { cert: pemIn(cert, "the certificate"), key: pemIn(key, "the key") };
}

function pemIn(file: string, what: string): string {
  const pem = readText(file, what);
  if (pem === "") throw new UsageError(`${what} ${file} is empty`);
  return pem;
}

/** Puts the certificate where a client can be told to trust it, until this process ends. */
async function keepCertificate({ certificate = "" }: Mock): Promise<void> {
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const { mkdtempSync, rmSync, writeFileSync } = await import("node:fs");
  let file: string;
  try {
    const folder = mkdtempSync(join(tmpdir(), "sync-maps-mock-")); // which nobody else has made before
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    file = join(folder, "certificate.pem");
    writeFileSync(file, certificate);
  } catch (error) {
    complain(`the certificate cannot be kept for clients in ${tmpdir()}: ${whyUnwritten(error)}`);
    return;
  }
  complain(`clients trust this mock with NODE_EXTRA_CA_CERTS=${file}, or curl --cacert ${file}`);
}

function checkedUrl(text: string): string {
  const wrong = whyNotPublic(text);
  if (wrong !== undefined) throw new UsageError(`--public-url ${wrong}`);
  return text;
}

async function beginning({ fixtures, from }: MockOptions, readings: Readings): Promise<State | undefined> {
  if (fixtures !== undefined && from !== undefined) throw new UsageError("--fixtures and --from are two beginnings");
  if (from !== undefined) return recorded(from);
  if (fixtures === undefined) return undefined;
  const { parseState } = await import("../mock/fixtures.js");
  return parseState(readText(fixtures, "the fixtures"), fixtures, { readings });
}

async function recorded(file: string): Promise<State> {
  if (file === "") throw new UsageError("--from is empty; name a recording, HAR or NDJSON");
  if (isFolder(file)) throw new UsageError(`--from takes one recording, and ${file} is a folder; name a file in it`);
  const { readRecording } = await import("../recordings/index.js");
  const { stateFrom } = await import("../journal/from-recording.js");
  const { state, leftOut } = await stateFrom(readRecording(file));
  const count = state.maps?.length ?? 0;
  complain(
    `${file} ends with ${counted(count, "Map")}${leftOut > 0 ? `, and ${leftOut} that had expired or are not as documented` : ""}`,
  );
  return state;
}

const isFolder = (file: string): boolean => file !== "-" && existsSync(file) && statSync(file).isDirectory();

/** Begins again whenever the file is another than was seen before the start; as before if it cannot be used. Gives what ends that. */
async function watch(
  file: string,
  seen: string | undefined,
  mock: Mock,
  { data }: MockOptions,
): Promise<(() => void) | undefined> {
  if (data !== undefined) return undefined;
  const { readings } = mock.world;
  const { parseState } = await import("../mock/fixtures.js");
  // What has changed since is not what the mock began with.
  let known = stampOf(file) === seen ? readText(file, "the fixtures") : undefined;

  const look = (): void => {
    try {
      const text = readText(file, "the fixtures");
      if (text === known) return;
      known = text;
      const state = parseState(text, file, { readings });
      mock.begin(state);
      complain(`${file} has changed; begun again with ${counted(state.maps?.length ?? 0, "Map")}`);
    } catch (error) {
      complain(`${error instanceof Error ? error.message : error}; going on as before`);
    }
  };
  return whenRested(file, seen, look);
}

function fail(error: unknown, host: string, port: number): undefined {
  const isOfData = error instanceof Error && error.name === "DataError";
  if (isOfData && isOfPath(error.cause)) throw new UsageError(error.message);
  const reason = isOfData ? error.message : whyNotListening(error, host, port);
  if (reason === undefined) throw usageOf(error);
  complain(reason);
  process.exitCode = exitCodes.unfinished;
  return undefined;
}

/** What a wrong option throws, as such. */
function usageOf(error: unknown): unknown {
  const isUsage = error instanceof Error && ["FaultError", "ReadingError"].includes(error.name);
  const cause = error instanceof TypeError ? error.cause : undefined;
  const isPem = cause instanceof Error && "code" in cause && String(cause.code).startsWith("ERR_OSSL");
  if (isPem) return new UsageError(`--cert and --key are no PEM files that belong together: ${cause.message}`);
  return isUsage ? new UsageError(error.message) : error;
}
