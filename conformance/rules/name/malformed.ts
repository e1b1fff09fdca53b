/** What makes a unique name invalid. */
export const malformed = {
  // a character takes one or two UTF-16 units; counting those of a very long name would be slow
  tooLong: (name: string): boolean => name.length > 640 || (name.length > 320 && [...name].length > 320),
  likeSid: (name: string): boolean => /^[A-Z]{2}[a-f0-9]{32}$/.test(name),
  empty: (name: string): boolean => name === "",
};

export const isMalformed = (name: string): boolean => Object.values(malformed).some((wrong) => wrong(name));
