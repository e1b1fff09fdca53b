/** What belongs to nothing, so that who asks for it asks for nobody: SIDs of 32 zeros, which no service draws, and a key that nobody gives. */
export const nobody = { map: `MP${"0".repeat(32)}`, service: `IS${"0".repeat(32)}`, key: "not-an-item-of-yours" };

/** A PageToken that no service hands out. */
export const forgedToken = "not-a-token-of-yours";
