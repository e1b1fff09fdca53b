/** Makes SIDs: two letters and 32 hexadecimal digits. */
export type Ids = (prefix: string) => string;

const digitsOfSid = 32;

export const sidLength = 2 + digitsOfSid;

/**
 * Random ones, from a pool of random digits: one call of the system for a thousand SIDs. Not of Math.random, which tests may hold still
 * and `--random-seed` repeats: what is on disk already would be met again.
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
    // Joined, it is a text by itself; added, it would hold on to the pool as long as it lives.
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

/** The same ones in every run: 1, 2, 3 … in hexadecimal. */
export function countedIds(): Ids {
  let count = 0;
  return (prefix) => prefix + (++count).toString(16).padStart(digitsOfSid, "0");
}
