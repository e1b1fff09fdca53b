import { X509Certificate } from "node:crypto";
import https from "node:https";
import { describe, expect, it } from "vitest";
import { serve, text } from "../testing/serve.js";
import { selfMade } from "./certificate.js";

function get(url: string, ca: string, host?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      ca,
      agent: false,
      ...(host === undefined ? {} : { servername: host, headers: { host } }),
    } as const;
    https
      .get(url, options, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          body += chunk;
        });
        answer.on("end", () => resolve(body));
      })
      .on("error", reject);
  });
}

describe("a certificate that signs itself", () => {
  it("is good for the names and addresses that it was made for, and for this machine's, for a year", () => {
    const { cert, key } = selfMade(["mock.example", "10.1.2.3", "2001:db8::7"]);
    const read = new X509Certificate(cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkHost("mock.example")).toBe("mock.example");
    expect(read.checkHost("localhost")).toBe("localhost");
    expect(read.checkHost("evil.example")).toBeUndefined();
    for (const address of ["127.0.0.1", "::1", "10.1.2.3", "2001:db8::7"]) expect(read.checkIP(address)).toBe(address);
    const now = Date.now();
    expect(Date.parse(read.validFrom)).toBeLessThan(now);
    expect(Date.parse(read.validTo)).toBeGreaterThan(now + 364 * 86_400_000);
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  it("is another each time", () => {
    expect(selfMade([]).cert).not.toBe(selfMade([]).cert);
  });

  it("is what a client trusts that is told to, and nobody else does", async () => {
    const tls = selfMade([]);
    const { url } = await serve(({ url }) => text(200, url), { tls });
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await get(`${url}/a`, tls.cert)).toBe(`${url}/a`);
    await expect(get(url, selfMade([]).cert)).rejects.toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
    await expect(get(url, tls.cert, "evil.example")).rejects.toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
  });
});
