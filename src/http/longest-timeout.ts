/** So long an answer is waited for at most, in milliseconds: an hour. It stands alone, for the commands know it before all else. */
export const longestTimeout = 3_600_000;
