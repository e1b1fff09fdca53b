import type { Handler } from "../http/handler.js";
import { listen } from "../http/listen.js";
import { type State, seed, servicesOf } from "./fixtures.js";
import { type MockOptions, mock, tooLarge } from "./mock.js";
import { createWorld, defaultService, type World, type WorldOptions } from "./world.js";

export interface CreateMockOptions extends WorldOptions, MockOptions {
  /** The port to listen on; 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** What the mock begins with. */
  readonly fixtures?: State;
  /** Wraps what serves the requests. */
  readonly wrap?: (handler: Handler) => Handler;
}

export interface Mock {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The SID of the first of its Services. */
  readonly service: string;
  /** Answers a request without the network. */
  readonly handler: Handler;
  readonly world: World;
  /** Moves its clock on by so many seconds. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

/**
 * Starts a stateful stand-in for Sync Maps on a port of this machine.
 * Rejects with Node's error if the port cannot be had, and with FixtureError if the fixtures contradict themselves.
 */
export async function createMock(options: CreateMockOptions = {}): Promise<Mock> {
  const { fixtures = {}, port, host, wrap = (handler) => handler } = options;
  const services = [...(options.services ?? []), ...servicesOf(fixtures)];
  const world = createWorld({ ...options, services: services.length > 0 ? services : [defaultService] });
  const handler = wrap(mock(world, options));
  seed(world, fixtures);
  const listening = await listen(handler, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    onTooLarge: tooLarge(world),
    onError: () => internalError,
  });
  const [service = defaultService] = world.services;
  return { ...listening, service, handler, world, advance: (seconds) => world.clock.advance(seconds) };
}

const internalError = {
  status: 500,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    code: 20500,
    message: "Internal Server Error",
    more_info: "https://www.twilio.com/docs/errors/20500",
    status: 500,
  }),
};
