/** A mock with a given number of Maps. Run by mock.ts. */
import { createMock } from "../src/mock/create-mock.js";
import { createModel } from "../src/mock/model.js";

const [port = "0", count = "0"] = process.argv.slice(2);
const mock = await createMock({ port: Number(port) });
const model = createModel(mock.world);
const path = { ServiceSid: mock.service };
for (let made = 0; made < Number(count); made++) {
  model.create(
    { resource: "SyncMap", parent: mock.service },
    { prefix: "MP", path, account: mock.world.account, name: `map number ${made}`, inputs: {}, ttl: 0 },
  );
}
