/** The mock as a server on a local port. */
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
  /** Keeps the rows on disk in this directory. Every answered write survives the end of the process, even a crash. */
  readonly data?: string;
  /** Serves HTTPS with this certificate and key (both PEM), or with `true` with a certificate generated for this mock. */
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
  /** The base URL of the mock, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** The certificate (PEM) for clients to trust; undefined over plain HTTP. */
  readonly certificate: string | undefined;
  /** Messages about the data on disk, such as that the end of an interrupted write was cut off. */
  readonly notices: readonly string[];
  /**
   * Gives pending answers one second to finish, then closes the remaining connections. Rejects with DataError if `data` cannot be written
   * any more; the mock is closed even then.
   */
  close(): Promise<void>;
}

/**
 * Starts a stateful mock of Sync Maps on a local port. Rejects with Node's error if the port is not available, with FixtureError,
 * FaultError or ReadingError for invalid fixtures, faults or readings, and with TypeError for any other invalid option.
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
    // The port and the directory are released even if the data cannot be written any more.
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
      shutting ??= shut(); // a second call must not close again: the port and directory may have a new owner
      return shutting;
    },
  });
}

/** Names the option in OpenSSL's errors about the certificate, which do not mention it. */
function worded(error: unknown): unknown {
  if (!isError(error) || !("code" in error) || !String(error.code).startsWith("ERR_OSSL")) return error;
  return new TypeError(`tls of createMock is no certificate with its key, both PEM: ${error.message}`, {
    cause: error,
  });
}

/** Who may steer a mock on a port: requests whose Host header names the mock itself. */
function adminOn({ admin = {}, host, publicUrl = "" }: CreateMockOptions): AdminOptions | false {
  if (admin === false) return false;
  const own = [host, URL.canParse(publicUrl) ? new URL(publicUrl).hostname : undefined];
  return { ...admin, hosts: [...(admin.hosts ?? []), ...own.filter((name) => name !== undefined)] };
}

async function ownCertificate(host = "127.0.0.1"): Promise<NonNullable<ListenOptions["tls"]>> {
  const { selfMade } = await import("../http/certificate.js");
  return selfMade([host]);
}
