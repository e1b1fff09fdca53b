/** Numbers that are too long for what is counted here may be somebody's: of a telephone, of an account. */

/** A number in text, where one is asked for: one that is as good as it. */
export function maskedNumber(text: string): string {
  const value = Number(text);
  const sign = value < 0 ? "-" : "";
  if (!Number.isInteger(value) && Number.isFinite(value)) return `${sign}0.5`;
  return Math.abs(value) < 100_000_000 ? text : `${sign}999999999`;
}

/** A number in JSON, likewise; one that is not as the description says is none. */
export function maskedCount(value: number, fits: boolean): number {
  if (Math.abs(value) < 1_000_000) return Number.isInteger(value) ? value : Math.sign(value) * 0.5;
  return fits ? 9_999_999 : 0;
}
