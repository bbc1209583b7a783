/** The commands people can type; the Slack manifest and the Discord registration are made from this list. */
export const commands = [
  {
    name: 'compare',
    description: 'Compare two to five models: verdict, price, context, openness, sources',
    usage: 'haiku pixtral [for coding] [5M in 200k out a day] [privately]',
    slack: true,
    discord: true,
  },
  {
    name: 'model',
    description: "One model's page: state, price, limits, capabilities, fit scores, routes",
    usage: 'pixtral [via scaleway]',
    slack: false,
    discord: true,
  },
  {
    name: 'pick',
    description: 'The best models under constraints, in words',
    usage: 'cheapest vision model with 128k context under $1',
    slack: false,
    discord: true,
  },
  {
    name: 'cost',
    description: 'What models cost: your volume or a workload, with the arithmetic',
    usage: 'haiku pixtral 5M in 200k out a day',
    slack: false,
    discord: true,
  },
  {
    name: 'ask',
    description: 'A question in your own words',
    usage: 'is haiku or pixtral cheaper?',
    slack: false,
    discord: true,
  },
  {
    name: 'verify',
    description: 'Claims about models in a text, each held against sourced facts; only you see it',
    usage: '<text>',
    slack: false,
    discord: true,
  },
  {
    name: 'changes',
    description: 'What price lists have changed, of one model or of all',
    usage: '[pixtral] [since 2026-11-01]',
    slack: false,
    discord: true,
  },
  {
    name: 'tiebreak',
    description: 'Everything else: model, cost, host, pick, ask, changes, explain, verify, help',
    usage:
      'model pixtral | cost haiku pixtral 5M in 200k out a day | host pixtral on a 24 GB card | pick cheapest vision model | ask is haiku or pixtral cheaper? | changes | explain pixtral price | verify <text> | help',
    slack: true,
    discord: false,
  },
] as const;

/** Models that one comparison takes. */
export const comparableModels = { least: 2, most: 5 } as const;

/** Longest command text that is read, in characters. */
export const longestText = 1000;

/** So much of a text in chat is checked, in characters: some 35 ms, in which nobody else is answered. */
export const longestClaims = 16_000;
