/** Makes self-signed certificates for HTTPS on the local machine: X.509, encoded as DER by hand. */
import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIP } from "node:net";

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

/** The DER tags used here (X.690, 8). */
const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, text: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };

/** Encodes one DER value: tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content: readonly Uint8Array[]): Buffer => der(tags.sequence, ...content);
const oid = (hex: string): Buffer => der(tags.oid, Buffer.from(hex, "hex"));
const bits = (content: Uint8Array, unused = 0): Buffer => der(tags.bits, Buffer.from([unused]), content);
const time = (at: Date): Buffer =>
  der(tags.time, Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`, "latin1"));

const ecdsaWithSha256 = oid("2a8648ce3d040302");
const commonName = oid("550403");
const subjectAltName = oid("551d11");
const basicConstraints = oid("551d13");
const extendedKeyUsage = oid("551d25");
const serverAuth = oid("2b06010505070301");

const day = 86_400_000;

/**
 * A certificate for these host names and addresses, valid for a year from yesterday, and its key, on the curve P-256.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function selfMade(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const algorithm = sequence(ecdsaWithSha256);
  const name = sequence(der(tags.set, sequence(commonName, der(tags.text, Buffer.from("sync-maps mock")))));
  const names = [...new Set(["localhost", "127.0.0.1", "::1", ...hosts])];
  const extension = (id: Uint8Array, value: Uint8Array): Buffer => sequence(id, der(tags.octets, value));
  const extensions = sequence(
    extension(subjectAltName, sequence(...names.map(nameOf))),
    extension(basicConstraints, sequence(der(0x01, Buffer.from([0xff])))), // self-signed, so it must be an authority to be trusted
    extension(extendedKeyUsage, sequence(serverAuth)),
  );
  const toBeSigned = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([0x01]), randomBytes(15)),
    algorithm,
    name,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + 365 * day))),
    name,
    publicKey,
    der(0xa3, extensions),
  );
  const signature = sign("sha256", toBeSigned, createPrivateKey(privateKey));
  const whole = sequence(toBeSigned, algorithm, bits(signature)).toString("base64");
  const lines = whole.match(/.{1,64}/g) ?? [];
  return { cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`, key: privateKey };
}

/** A subject alternative name: a DNS name or an IP address. */
function nameOf(host: string): Buffer {
  return isIP(host) === 0 ? der(0x82, Buffer.from(host, "latin1")) : der(0x87, bytesOf(host));
}

function bytesOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
  const [before = "", after] = address.split("::");
  const groups = (text: string): readonly string[] => text.split(":").filter((group) => group !== "");
  const [left, right] = [groups(before), groups(after ?? "")];
  const between = after === undefined ? [] : new Array<string>(8 - left.length - right.length).fill("0");
  return Buffer.from([...left, ...between, ...right].map((group) => group.padStart(4, "0")).join(""), "hex");
}
