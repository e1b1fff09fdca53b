import test from "node:test";
import { checks, createMock } from "sync-maps-contract";

const mock = await createMock(); // replace this with your own implementation

for (const { name, run } of checks({ target: mock.url, service: mock.service, only: ["ttl"] })) {
  test(name, async (context) => {
    const why = await run();
    if (why) context.skip(why);
  });
}

test.after(() => mock.close());
