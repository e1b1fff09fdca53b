import type { Scenario } from "../../src/drive/drive.js";

export const names: Scenario = {
  id: "names",
  asks: "Takes names that differ in case only and need percent-encoding, one name twice at once, names that are taken, and names that are none.",
  async run(client) {
    const name = `${client.name()} Né+%&=?#~`;
    const small = name.toLowerCase();
    await client.create({ UniqueName: small });
    await client.create({ UniqueName: name });
    await client.send("FetchSyncMap", { map: small });
    await client.send("FetchSyncMap", { map: name });
    await client.create({ UniqueName: name });
    await client.send("FetchSyncMap", { map: name });
    const odd = `${client.name()} a  b e\u0301 \u2460 😀`; // which some tidy up, and some cannot store
    const twins = await Promise.all([client.create({ UniqueName: odd }), client.create({ UniqueName: odd })]);
    for (const { sid } of twins.every((twin) => twin.sid) ? twins : []) {
      await client.send("FetchSyncMap", { map: sid });
      await client.send("FetchSyncMap", { map: odd });
    }

    await client.create({ UniqueName: client.name().padEnd(321, "x") });
    await client.create({ UniqueName: `MP${"a".repeat(32)}` });
    await client.create({ UniqueName: "" });
  },
};
