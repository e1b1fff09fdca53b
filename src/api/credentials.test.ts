import { describe, expect, it } from "vitest";
import { accountIn } from "./credentials.js";

const sid = `AC${"0123456789abcdef".repeat(2)}`;
const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString("base64")}`;

describe("the Account that an Authorization header names", () => {
  it.each([
    [sid, basic(`${sid}:token`)],
    [sid, basic(`${sid}:`)],
    [sid, basic(sid)],
    [sid, basic(`${sid}:to:ken`)],
    [sid, basic(`${sid}:token`).replace("Basic", "basic")],
    [sid.toUpperCase(), basic(`${sid.toUpperCase()}:token`)],
    [undefined, basic(`SK${"0".repeat(32)}:secret`)],
    [undefined, basic(`${sid}0:token`)],
    [undefined, basic(` ${sid}:token`)],
    [undefined, basic(`token:${sid}`)],
    [undefined, basic("AC:token")],
    [undefined, basic("")],
    [undefined, `Bearer ${Buffer.from(`${sid}:token`).toString("base64")}`],
    [undefined, `Basic ${sid}:token`],
    [undefined, "Basic"],
    [undefined, ""],
    [undefined, undefined],
  ])("is %s in %s", (want, given) => {
    expect(accountIn(given)).toBe(want);
  });
});
