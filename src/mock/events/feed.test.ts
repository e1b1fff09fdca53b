/** What a program in this process hears of what happens. */
import { describe, expect, it } from "vitest";
import { basic } from "../../drive/target.js";
import { account, maps, start } from "../../testing/mock.js";
import { manualClock } from "../clock.js";
import { countedIds } from "../ids.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "../in-process.js";
import type { Followed } from "./feed.js";

const started = (options: InProcessOptions = {}): InProcessMock =>
  inProcessMock({ clock: manualClock(start), ids: countedIds(), ...options });

/** Sends a request of an Account. */
async function ask(mock: InProcessMock, method: string, path: string, form = "", as = account) {
  const headers = { "content-type": "application/x-www-form-urlencoded", ...basic(as, "any") };
  const { status, body } = await mock.handler({ method, url: `http://here${path}`, headers, body: form });
  return { status, body: body ? JSON.parse(body) : {} };
}

describe("who subscribes", () => {
  it("hears of everything in its order", async () => {
    const mock = started();
    const heard: Followed[] = [];
    mock.events.subscribe((event) => heard.push(event));
    await ask(mock, "POST", maps, "UniqueName=users");
    mock.advance(1);
    await ask(mock, "POST", `${maps}/users`, "Ttl=60");
    await ask(mock, "DELETE", `${maps}/users`);
    expect(heard).toMatchObject([
      {
        id: 1,
        type: "map_created",
        date_created: "2026-01-01T00:00:00.000Z",
        identity: "system",
        map_unique_name: "users",
        map_date_expires: null,
      },
      {
        id: 2,
        type: "map_updated",
        date_created: "2026-01-01T00:00:01.000Z",
        map_date_expires: "2026-01-01T00:01:01.000Z",
        previous_map_date_expires: null,
      },
      { id: 3, type: "map_removed", map_unique_name: "users" },
    ]);
  });
});
