import http from "node:http";
import { createMock } from "sync-maps-contract";
import { conformance } from "sync-maps-contract/vitest";

const { handler, service } = await createMock(); // replace this with your own implementation

const server = http.createServer(async (request, response) => {
  const body = (await request.toArray()).join("");
  const url = `http://${request.headers.host}${request.url}`;
  const headers = request.headers as Record<string, string>;
  const answer = await handler({ method: request.method ?? "GET", url, headers, body });
  response.writeHead(answer.status, answer.headers).end(answer.body);
});

conformance({ target: server, service });
