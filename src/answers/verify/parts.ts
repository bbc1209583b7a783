/** What stands behind the buttons of a check. */
export const verifyParts = ['more', 'corrected', 'right', 'untold'] as const;
export type VerifyPart = (typeof verifyParts)[number];
