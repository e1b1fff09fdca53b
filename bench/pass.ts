/** The lower bound for a proxy: node:http with pipes between both sides. Run by proxy.ts. */
import http from "node:http";

const [port, target] = process.argv.slice(2).map(Number);
const agent = new http.Agent({ keepAlive: true });

const server = http.createServer((incoming, outgoing) => {
  const { method, url: path, headers } = incoming;
  const asked = http.request({ port: target, method, path, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  asked.on("error", () => outgoing.destroy());
  incoming.pipe(asked);
});
server.listen(port, "127.0.0.1");
