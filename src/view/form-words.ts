/** What a form says on every platform; lengths keep to the shorter of their limits. */
export const formWords = {
  /** At most 24 characters. */
  title: { compare: 'Compare models', cost: 'Cost of models' },
  submit: { compare: 'Compare', cost: 'Calculate' },
  close: 'Cancel',
  model: (number: number) => `Model ${number}`,
  models: 'Models',
  modelsHint: {
    compare: 'Two to five names or ids, with commas',
    cost: 'One to five names or ids, with commas',
  },
  modelsExample: 'haiku, pixtral',
  chooseModel: 'Type a name',
  workload: 'For which workload',
  volume: 'Volume',
  volumeHint: 'Tokens of a period; prices are then compared by what that costs',
  volumeExample: '5M in 200k out a day, 60% cached',
  visibility: 'Who sees the answer',
  everyone: 'Everyone here',
  onlyMe: 'Only me',
} as const;

/** What the actions on a message are called where they are chosen from a menu. */
export const actionNames = {
  /** Slack takes at most 24 characters. */
  slack: 'Compare these models',
  discord: 'Compare models in this message',
  description: 'Compares the models that the message names; only you see it',
} as const;
