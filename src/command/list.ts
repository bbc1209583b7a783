/** The commands people can type; the Slack manifest and the Discord registration are made from this list. */
export const commands = [
  {
    name: 'compare',
    description: 'Compare two to five models: verdict, price, context, openness, sources',
    usage: 'haiku pixtral [for coding] [privately]',
    discord: true,
  },
  {
    name: 'tiebreak',
    description: 'What Tiebreak can do',
    usage: 'help',
    discord: false,
  },
] as const;

/** Models that one comparison takes. */
export const comparableModels = { least: 2, most: 5 } as const;

/** Longest command text that is read, in characters. */
export const longestText = 1000;
