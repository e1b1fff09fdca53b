/** The longest allowed timeout in milliseconds: an hour. In its own file, because the commands need it before anything else is loaded. */
export const longestTimeout = 3_600_000;
