/** Makes SIDs: two letters and 32 hexadecimal digits. */
export type Ids = (prefix: string) => string;

/** Random ones, from a pool of random bytes: one call of the system for a thousand SIDs. */
export function randomIds(): Ids {
  const pool = new Uint8Array(16 * 1024);
  let used = pool.length;
  return (prefix) => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    let digits = "";
    for (const end = used + 16; used < end; used++) digits += hex[pool[used] ?? 0];
    return prefix + digits;
  };
}

/** The same ones in every run: 1, 2, 3 … in hexadecimal. */
export function countedIds(): Ids {
  let count = 0;
  return (prefix) => prefix + (++count).toString(16).padStart(32, "0");
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
