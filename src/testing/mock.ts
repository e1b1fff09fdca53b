/** A mock that lives as long as the test that started it, and in which nothing happens by chance. */
import { onTestFinished } from "vitest";
import { manualClock } from "../mock/clock.js";
import { type CreateMockOptions, createMock, type Mock } from "../mock/create-mock.js";
import { countedIds } from "../mock/ids.js";

/** When time begins in these mocks. */
export const start = Date.parse("2026-01-01T00:00:00Z");

/** The SIDs of the mock's own Account and Service, where it is told of none. */
export const account = `AC${"a".repeat(32)}`;
export const service = `IS${"a".repeat(32)}`;

/** The list of Maps of that Service, as a path. */
export const maps = `/v1/Services/${service}/Maps`;

/** The SID that is made as the so-maniest. */
export const sid = (count: number): string => `MP${count.toString(16).padStart(32, "0")}`;

/** Listens on a free port, at a clock that stands still, and counts its SIDs. */
export async function startMock(options: CreateMockOptions = {}): Promise<Mock> {
  const mock = await createMock({ clock: manualClock(start), ids: countedIds(), ...options });
  onTestFinished(() => mock.close());
  return mock;
}

/** A Map as an answer shows it that was made at the start, under a SID, and differs in this. */
export function shown(base: string, its: string, differing: Readonly<Record<string, unknown>> = {}): object {
  const url = `${base}${maps}/${its}`;
  return {
    sid: its,
    unique_name: null,
    account_sid: account,
    service_sid: service,
    url,
    links: { items: `${url}/Items`, permissions: `${url}/Permissions` },
    revision: "0",
    date_expires: null,
    date_created: "2026-01-01T00:00:00Z",
    date_updated: "2026-01-01T00:00:00Z",
    created_by: "system",
    ...differing,
  };
}
