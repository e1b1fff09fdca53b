/** Makes SIDs: two letters and 32 hexadecimal digits. */
export type Ids = (prefix: string) => string;

const digitsOfSid = 32;

export const sidLength = 2 + digitsOfSid;

/** Random ones, from a pool of random digits: one call of the system for a thousand SIDs. */
export function randomIds(): Ids {
  const bytes = new Uint8Array(16 * 1024);
  const digits = new Uint8Array(2 * bytes.length);
  const latin = new TextDecoder("latin1");
  let pool = "";
  let used = 0;
  return (prefix) => {
    if (used === pool.length) {
      crypto.getRandomValues(bytes);
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        digits[2 * index] = digitOf(byte >> 4);
        digits[2 * index + 1] = digitOf(byte & 15);
      }
      pool = latin.decode(digits);
      used = 0;
    }
    used += digitsOfSid;
    // Joined, it is a text by itself; added, it would hold on to the pool as long as it lives.
    return [prefix, pool.slice(used - digitsOfSid, used)].join("");
  };
}

/** The character code of a hexadecimal digit. */
const digitOf = (value: number): number => value + (value < 10 ? 48 : 87);

/** The same ones in every run: 1, 2, 3 … in hexadecimal. */
export function countedIds(): Ids {
  let count = 0;
  return (prefix) => prefix + (++count).toString(16).padStart(digitsOfSid, "0");
}
