/** Models that one comparison takes. */
export const comparableModels = { least: 2, most: 5 } as const;

/** Longest command text that is read, in characters. */
export const longestText = 1000;

/** So much of a text in chat is checked, in characters: up to a tenth of a second, in which nobody else is answered. */
export const longestClaims = 16_000;
