/** Reads server-sent events as a browser's EventSource does. */
import http from "node:http";
import { onTestFinished } from "vitest";

export interface Sent {
  readonly id: string;
  readonly data: unknown;
}

export interface EventStream {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The next events, once there are so many; fewer if the stream ends before. */
  take(count: number): Promise<readonly Sent[]>;
  /** The rest, once the stream has ended. */
  rest(): Promise<readonly Sent[]>;
  /** What came so far, as text. */
  text(): string;
  /** The id that was seen last. */
  lastId(): string;
  /** Breaks the connection. */
  leave(): void;
}

/** Connects to a URL until the test is over. */
export function openStream(url: string, headers: Readonly<Record<string, string>> = {}): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers }, (response) => {
      let text = "";
      let parsed = 0;
      let isOver = false;
      let lastId = headers["last-event-id"] ?? "";
      let waiting: readonly Sent[] = [];
      let wake = (): void => undefined;
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        const end = text.lastIndexOf("\n\n") + 2;
        for (const block of text.slice(parsed, Math.max(parsed, end)).split("\n\n")) {
          lastId = /^id: (.*)$/m.exec(block)?.[1] ?? lastId;
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data !== undefined) waiting = [...waiting, { id: lastId, data: JSON.parse(data) }];
        }
        parsed = Math.max(parsed, end);
        wake();
      });
      const over = (): void => {
        isOver = true;
        wake();
      };
      response.on("close", over);
      response.on("error", over);
      const take = async (count: number): Promise<readonly Sent[]> => {
        while (waiting.length < count && !isOver) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const taken = waiting.slice(0, count);
        waiting = waiting.slice(count);
        return taken;
      };
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        take,
        rest: () => take(Number.POSITIVE_INFINITY),
        text: () => text,
        lastId: () => lastId,
        leave: () => request.destroy(),
      });
    });
    request.on("error", reject);
    onTestFinished(() => {
      request.destroy();
    });
  });
}
