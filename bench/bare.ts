/** The lower bound: a node:http server that answers with given bytes. Run by mock.ts. */
import { randomBytes } from "node:crypto";
import http from "node:http";
import { parse } from "node:querystring";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Given {
  readonly port: number;
  readonly get: Answer;
  readonly post: Answer;
}

const { port, get, post }: Given = JSON.parse(process.argv[2] ?? "");

/** The minimum that a server must do with a form: parse it, generate a SID, and write JSON. */
const made: Readonly<Record<string, unknown>> = JSON.parse(post.body);

function read(request: http.IncomingMessage, then: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => then(Buffer.concat(chunks).toString("utf8")));
}

const server = http.createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(get.status, get.headers);
    response.end(get.body);
  } else if (request.url?.startsWith("/made")) {
    read(request, (body) => {
      const form = parse(body);
      const json = JSON.stringify({
        ...made,
        sid: `MP${randomBytes(16).toString("hex")}`,
        unique_name: form.UniqueName ?? null,
      });
      response.writeHead(post.status, { ...post.headers, "content-length": Buffer.byteLength(json) });
      response.end(json);
    });
  } else {
    read(request, () => {
      response.writeHead(post.status, post.headers);
      response.end(post.body);
    });
  }
});
server.listen(port, "127.0.0.1");
