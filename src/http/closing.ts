/** How a server ends: whatever is under way may come to its end within a second. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { notRepeat, notWait, repeat, wait } from "./later.js";

/** So often is looked for connections on which the answer that was under way has ended, in milliseconds. */
const glance = 20;

/** Gives what closes a server, to be asked for before it listens. */
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
  // Node calls this as it closes, and counts connections as idle on which the end of an answer has still to be sent.
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
