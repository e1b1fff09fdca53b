/** The mock on a port of this machine. */
import { type ListenOptions, listen } from "../http/listen.js";
import { isAdminPath, mostAdminBytes } from "./admin.js";
import { dressed } from "./answer.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "./in-process.js";
import { joined } from "./joined.js";
import { tooLarge } from "./mock.js";
import { problem } from "./problem.js";

export interface CreateMockOptions extends InProcessOptions {
  /** The port to listen on; 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** HTTPS: with this certificate and its key, both PEM, or with `true` one that is made for this mock. */
  readonly tls?: NonNullable<ListenOptions["tls"]> | true;
}

export interface Mock extends InProcessMock {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The certificate, PEM, for clients that are to trust it; undefined over plain HTTP. */
  readonly certificate: string | undefined;
  /** Lets answers that are under way finish for a second, then ends what is left. */
  close(): Promise<void>;
}

/**
 * Starts a stateful stand-in for Sync Maps on a port of this machine. Rejects with Node's error if the port cannot be had,
 * with FixtureError if the fixtures are not as they should be, with FaultError likewise.
 */
export async function createMock(options: CreateMockOptions = {}): Promise<Mock> {
  const { port, host } = options;
  const mock = inProcessMock(options);
  const { clock, ids } = mock.world;
  const tls = options.tls === true ? await ownCertificate(host) : options.tls;
  const admits = options.admin !== false;
  const listening = await listen(mock.handler, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(tls === undefined ? {} : { tls }),
    maxBodyBytes: (path) => (admits && isAdminPath(path.split("?", 1)[0] ?? "") ? mostAdminBytes : 65_536),
    onTooLarge: tooLarge(mock.world),
    onError: (_, { url }) => dressed(problem({ refused: "internal-error" }, url), clock, ids),
  });
  const { url } = listening;
  return joined(mock, {
    url,
    port: listening.port,
    certificate: tls?.cert,
    close: async () => {
      await listening.close();
      await mock.close();
    },
  });
}

async function ownCertificate(host = "127.0.0.1"): Promise<NonNullable<ListenOptions["tls"]>> {
  const { selfMade } = await import("../http/certificate.js");
  return selfMade([host]);
}
