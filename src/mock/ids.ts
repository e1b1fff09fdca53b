/** Generates a SID: a two-letter prefix and 32 hexadecimal digits. */
export type Ids = (prefix: string) => string;

const digitsOfSid = 32;

export const sidLength = 2 + digitsOfSid;

/**
 * Random SIDs from a pool of random digits, so that one system call serves a thousand SIDs. Does not use Math.random: tests may stub it
 * and `--random-seed` repeats it, and either could generate SIDs that already exist on disk.
 */
export function randomIds(): Ids {
  const bytes = new Uint8Array(16 * 1024);
  const digits = new Uint16Array(bytes.length);
  const latin = new TextDecoder("latin1");
  let pool = "";
  let used = 0;
  return (prefix) => {
    if (used === pool.length) {
      crypto.getRandomValues(bytes);
      for (let index = 0; index < bytes.length; index++) digits[index] = pairs[bytes[index] ?? 0] ?? 0;
      pool = latin.decode(digits);
      used = 0;
    }
    used += digitsOfSid;
    // join copies the digits; concatenation would keep the whole pool in memory for as long as the SID lives.
    return [prefix, pool.slice(used - digitsOfSid, used)].join("");
  };
}

/** The two hexadecimal digits of each byte, as they lie in memory. */
const pairs = new Uint16Array(256);
const codes = new Uint8Array(pairs.buffer);
for (let place = 0; place < codes.length; place++)
  codes[place] = digitOf(place % 2 === 0 ? place >> 5 : (place >> 1) & 15);

/** The character code of a hexadecimal digit. */
function digitOf(value: number): number {
  return value + (value < 10 ? 48 : 87);
}

/** The same SIDs in every run: 1, 2, 3 … in hexadecimal. */
export function countedIds(): Ids {
  let count = 0;
  return (prefix) => prefix + (++count).toString(16).padStart(digitsOfSid, "0");
}
