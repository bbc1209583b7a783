/** What of a pick is not on its first screen, as it is typed. */
export const pickParts = ['why', 'more', 'text'] as const;
export type PickPart = (typeof pickParts)[number];
