/** Numbers that are too long for what is counted here may be somebody's: of a telephone, of an account. */

/** A number in text, where one is asked for: one that is as good or as bad as it, and written alike. */
export function maskedNumber(text: string): string {
  const value = Number(text);
  const sign = value < 0 ? "-" : "";
  if (!Number.isInteger(value) && Number.isFinite(value))
    return `${sign}${/^\d+\.\d*[1-9]$/.test(text) ? "0.5" : "0.50"}`;
  if (Math.abs(value) < 100_000_000) return text;
  return `${sign}999999999${/^-?\d+$/.test(text) ? "" : ".0"}`;
}

/** A number in JSON, likewise. */
export function maskedCount(value: number): number {
  const sign = Math.sign(value);
  if (Math.abs(value) >= 1_000_000) return sign * 9_999_999;
  return Number.isInteger(value) ? value : sign * 0.5;
}
