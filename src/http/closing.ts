/** Closes a server: pending answers get one second to finish. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { notRepeat, notWait, repeat, wait } from "./later.js";

/** The interval of checks for connections whose answer has finished, in milliseconds. */
const glance = 20;

/** Returns a function that closes a server. Must be called before the server listens. */
export function closing(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };
  server.on("connection", keep).on("secureConnection", keep);
  return () => close(server, sockets);
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closeIdle = server.closeIdleConnections.bind(server);
  // Node calls this on close, and takes connections for idle whose answer is not sent completely.
  server.closeIdleConnections = () => {
    for (const { writableLength } of sockets) if (writableLength > 0) return;
    closeIdle();
  };
  return new Promise((resolve) => {
    const force = wait(() => server.closeAllConnections(), 1000);
    const tidying = repeat(() => server.closeIdleConnections(), glance);
    server.close(() => {
      notWait(force);
      notRepeat(tidying);
      resolve();
    });
  });
}
