import type { Scenario } from "../../src/drive/drive.js";

export const names: Scenario = {
  id: "names",
  asks: "Takes names of both cases that need percent-encoding, names that are taken, and names that are none.",
  async run(client) {
    const name = `${client.name()} Né+%&=?#~`;
    await client.create({ UniqueName: name });
    await client.send("FetchSyncMap", { map: name });
    await client.create({ UniqueName: name });
    await client.send("FetchSyncMap", { map: name });
    await client.create({ UniqueName: `${client.name()} a  b e\u0301 \u2460 😀` }); // which some tidy up, and some cannot store

    await client.create({ UniqueName: client.name().padEnd(321, "x") });
    await client.create({ UniqueName: `MP${"a".repeat(32)}` });
    await client.create({ UniqueName: "" });
  },
};
