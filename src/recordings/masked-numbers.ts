/** Masks numbers that are too long to be a count, since they may be those of a telephone or an account. */

/** A number in text: as valid or invalid as the original, and in the same notation. */
export function maskedNumber(text: string): string {
  const value = Number(text);
  const sign = value < 0 ? "-" : "";
  if (!Number.isInteger(value) && Number.isFinite(value))
    return `${sign}${/^\d+\.\d*[1-9]$/.test(text) ? "0.5" : "0.50"}`;
  if (Math.abs(value) < 100_000_000) return text;
  return `${sign}999999999${/^-?\d+$/.test(text) ? "" : ".0"}`;
}

/** The same for a number in JSON. */
export function maskedCount(value: number): number {
  const sign = Math.sign(value);
  if (Math.abs(value) >= 1_000_000) return sign * 9_999_999;
  return Number.isInteger(value) ? value : sign * 0.5;
}
