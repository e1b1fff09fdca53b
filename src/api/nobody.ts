/** Keys of things that never exist, to ask for in vain: SIDs of 32 zeros, which no service generates, and a key that nobody uses. */
export const nobody = { map: `MP${"0".repeat(32)}`, service: `IS${"0".repeat(32)}`, key: "not-an-item-of-yours" };

/** A PageToken that no service issues. */
export const forgedToken = "not-a-token-of-yours";
