/** What a unique name may not be, and why not. */
export const malformed = {
  tooLong: (name: string): boolean => [...name].length > 320,
  likeSid: (name: string): boolean => /^[A-Z]{2}[a-f0-9]{32}$/.test(name),
  empty: (name: string): boolean => name === "",
};

export const isMalformed = (name: string): boolean => Object.values(malformed).some((wrong) => wrong(name));
