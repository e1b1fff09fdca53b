/** Makes SIDs: two letters and 32 hexadecimal digits. */
export type Ids = (prefix: string) => string;

/** As it is when this is loaded: tests of whoever uses a mock may put one in its place that always gives the same. */
export const { random } = Math;

const digitsOfSid = 32;

export const sidLength = 2 + digitsOfSid;

/**
 * Random ones, from a pool of random digits. They are to differ from all others, not to be a secret: to load what makes secrets takes a
 * server three milliseconds of its start.
 */
export function randomIds(): Ids {
  const bytes = new Uint8Array(16 * 1024);
  const words = new Uint32Array(bytes.buffer);
  const digits = new Uint16Array(bytes.length);
  const latin = new TextDecoder("latin1");
  let pool = "";
  let used = 0;
  return (prefix) => {
    if (used === pool.length) {
      for (let index = 0; index < words.length; index++) words[index] = random() * 2 ** 32;
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
