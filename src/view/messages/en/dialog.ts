import type { Text } from '../../card.ts';

/** What forms and buttons say, what stands on the bot's own page, and what is said of a wrong figure. */
export const dialog = {
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

  change: 'Swap or add models ...',
  /** Back to a form in which something was wrong. */
  correct: 'Correct the form ...',
  report: 'Wrong figure?',
  /** Where Slack did not take the form that a button opens. */
  noForm: 'Slack did not open the form. Please try again, or type a command such as /compare haiku pixtral.',
  leftOut: (named: number, most: number) =>
    `That message names ${named} models; the first ${most} are compared.`,

  latestChanges: 'Latest changes of price lists',
  noChanges: 'None are recorded yet.',
  typed: 'What you can type',
  allOfIt: 'All of it',

  behindPrices: 'What stands behind these prices',
  noPrice: (name: string) => `${name}: no price is published`,
  price: (name: string, input: string, output: string, provider: string | null) =>
    `${name}: ${input} in, ${output} out per 1M tokens${provider === null ? '' : ` via ${provider}`}`,
  from: ', from ',
  toCorrect: (team: string, files: string): Text => [
    "To correct one: your team's own price goes into the file that TEAM_CATALOG names (",
    { code: team },
    '). What is wrong for everybody is corrected in catalog/models (',
    { code: files },
    '), with its source and date.',
  ],
  reportIt: (url: string): Text => ['Or ', { link: 'report it', url }, '.'],
  wrongFigure: (names: string) => `Wrong figure: ${names}`,
  reportBody: (shown: string) => `Shown:\n${shown}\n\nRight is, with its source:\n`,
};
