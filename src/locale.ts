/** Languages that Tiebreak speaks, each as well as the other. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];
