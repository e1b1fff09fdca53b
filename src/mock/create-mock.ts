/** The mock on a port of this machine. */
import { type ListenOptions, listen } from "../http/listen.js";
import { type Forms, group, needed, someText, whole } from "../http/options.js";
import { isError } from "../http/realm.js";
import { type AdminOptions, mostBytesBy } from "./admin.js";
import { dressed } from "./answer.js";
import type { Stores } from "./durable/stores.js";
import { type InProcessMock, type InProcessOptions, inProcessForms, madeMock, settled } from "./in-process.js";
import { joined } from "./joined.js";
import { tooLarge } from "./mock.js";
import { problem } from "./problem.js";

export interface CreateMockOptions extends InProcessOptions {
  /** The port to listen on; 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Keeps the rows in this directory, on disk: every answered write is there again after whatever end of the process. */
  readonly data?: string;
  /** HTTPS: with this certificate and its key, both PEM, or with `true` one that is made for this mock. */
  readonly tls?: NonNullable<ListenOptions["tls"]> | true;
}

const forms: Forms<CreateMockOptions> = {
  port: whole(0, 65_535),
  host: someText,
  data: someText,
  tls: group<NonNullable<ListenOptions["tls"]>>({ cert: needed(someText), key: needed(someText) }, true),
  ...inProcessForms,
};

export interface Mock extends InProcessMock {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The certificate, PEM, for clients that are to trust it; undefined over plain HTTP. */
  readonly certificate: string | undefined;
  /** What should be known of the data on disk, such as the end of a write that was cut off. */
  readonly notices: readonly string[];
  /**
   * Lets answers that are under way finish for a second, then ends what is left. Rejects with DataError where `data` cannot be written any
   * more; it is closed all the same.
   */
  close(): Promise<void>;
}

/**
 * Starts a stateful stand-in for Sync Maps on a port of this machine. Rejects with Node's error if the port cannot be had,
 * with FixtureError if the fixtures are not as they should be, with FaultError and ReadingError likewise, and with TypeError for any other
 * option that is none.
 */
export async function createMock(given: CreateMockOptions = {}): Promise<Mock> {
  const options = settled("createMock", given, forms);
  const { port: _, host: __, data, tls: ___, ...within } = options;
  const stores = data === undefined ? undefined : await keptIn(data);
  try {
    const made = madeMock({ ...within, admin: adminOn(options), ...(stores ? { stores } : {}) });
    return await listening(made, options, stores);
  } catch (error) {
    await stores?.close();
    throw error;
  }
}

async function keptIn(directory: string): Promise<Stores> {
  const { openStores } = await import("./durable/stores.js");
  const tell = (message: string): void => {
    // biome-ignore lint/suspicious/noConsole: it fails in the midst of some request, and whoever started the mock is to see why
    console.error(`sync-maps: ${message}`);
  };
  return openStores(directory, { onBroken: ({ message }) => tell(message), onNotice: tell });
}

async function listening(
  { mock, handler }: ReturnType<typeof madeMock>,
  options: CreateMockOptions,
  stores: Stores | undefined,
): Promise<Mock> {
  const { port, host, admin = {} } = options;
  const { clock, ids } = mock.world;
  const tls = options.tls === true ? await ownCertificate(host) : options.tls;
  const server = await listen(handler, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(tls === undefined ? {} : { tls }),
    maxBodyBytes: mostBytesBy(admin),
    onTooLarge: tooLarge(mock.world),
    onError: (_, { url }) => dressed(problem({ refused: "internal-error" }, url, mock.world.readings), clock, ids),
  }).catch((error: unknown) => {
    throw worded(error);
  });
  const { url } = server;
  const shut = async (): Promise<void> => {
    // Whatever cannot be kept any more, the port and the directory are free afterwards.
    try {
      await mock.close();
    } finally {
      await server.close().finally(() => stores?.close());
    }
  };
  let shutting: Promise<void> | undefined;
  return joined(mock, {
    url,
    port: server.port,
    certificate: tls?.cert,
    notices: stores?.notices ?? [],
    close() {
      shutting ??= shut(); // what is free afterwards may be another's by the second time
      return shutting;
    },
  });
}

/** What OpenSSL says of a certificate names no option. */
function worded(error: unknown): unknown {
  if (!isError(error) || !("code" in error) || !String(error.code).startsWith("ERR_OSSL")) return error;
  return new TypeError(`tls of createMock is no certificate with its key, both PEM: ${error.message}`, {
    cause: error,
  });
}

/** Who may steer a mock on a port: whoever calls it by a host that is its own. */
function adminOn({ admin = {}, host, publicUrl = "" }: CreateMockOptions): AdminOptions | false {
  if (admin === false) return false;
  const own = [host, URL.canParse(publicUrl) ? new URL(publicUrl).hostname : undefined];
  return { ...admin, hosts: [...(admin.hosts ?? []), ...own.filter((name) => name !== undefined)] };
}

async function ownCertificate(host = "127.0.0.1"): Promise<NonNullable<ListenOptions["tls"]>> {
  const { selfMade } = await import("../http/certificate.js");
  return selfMade([host]);
}
