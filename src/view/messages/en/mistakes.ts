import { comparableModels, longestText } from '../../../command/limits.ts';
import type { Span, Text } from '../../card.ts';
import { grouped, list } from './format.ts';

const example = 'Try: /compare haiku pixtral';
const costExample = 'Try: cost haiku pixtral 5M in 200k out a day';
const pickExample = 'Try: cheapest vision model with 128k context under $1';

/** "200000" as "200,000", "$1500" as "$1,500"; what has decimals as it is. */
const figureText = (written: string) =>
  written.replace(/^(\$?)(\d+)$/, (_, sign: string, digits: string) => `${sign}${grouped(Number(digits))}`);

/** What was not understood, by reason; `said` are the words in question, `names` the candidates. */
export const mistakes = {
  title: 'Not understood',
  'no-models': (): Text => [`Name two to five models. ${example}`],
  'no-model': (): Text => [`Name one to five models. ${costExample}`],
  'no-name': (): Text => ['Name a model. Try: /tiebreak model pixtral'],
  'one-model': (said: Span, names: readonly string[]): Text => [
    'That is one model, ',
    said,
    `. A comparison needs two. Try: /compare ${names[0] ?? 'haiku'}, pixtral`,
  ],
  'too-many-models': (): Text => [
    `That is more than ${comparableModels.most} models, the most that one answer takes.`,
  ],
  'same-model': (_said: Span, names: readonly string[]): Text => [
    `Both names mean ${names[0] ?? 'the same model'}. Name a second model. ${example}`,
  ],
  'ambiguous-model': (said: Span, names: readonly string[]): Text => [
    said,
    ` could be ${list(names, 'or')}. Which one?`,
  ],
  'unknown-model': (said: Span, names: readonly string[]): Text =>
    names.length > 0
      ? ['There is no model ', said, ` in the catalog. Nearest: ${list(names, 'or')}.`]
      : ['There is no model ', said, ` in the catalog. ${example}`],
  'unknown-workload': (said: Span, names: readonly string[]): Text => [
    'There is no workload ',
    said,
    `. There are: ${list(names)}.`,
  ],
  'unknown-field': (_said: Span, names: readonly string[]): Text => [
    'Name a model and a fact of it: ',
    list(names, 'or'),
    '. Try: /tiebreak explain pixtral price',
  ],
  'no-tokens': (said: Span): Text => [
    'How many tokens? I read ',
    said,
    `, but no tokens in and out. ${costExample}`,
  ],
  'half-tokens': (said: Span): Text => [
    'I read ',
    said,
    `, but need both input and output tokens. ${costExample}`,
  ],
  'two-volumes': (said: Span): Text => [
    'Give a workload or your own tokens, not both: I read ',
    said,
    ' beside a workload.',
  ],
  'bad-number': (said: Span): Text => [
    said,
    ' is no count of tokens or requests. Write 5M, 1.5k, 200 000 or 5 million.',
  ],
  'negative-number': (said: Span): Text => [said, ' is negative. Tokens and requests are counted from 0 up.'],
  'huge-number': (said: Span): Text => [
    said,
    ' comes to more than 1,000,000,000,000,000 tokens, which nobody sends.',
  ],
  'two-readings': (said: Span, names: readonly string[]): Text => {
    const [more = '', less = ''] = names.map(figureText);
    return ['Is ', said, ` ${more} or ${less}? Write it without a sign between, or with k or M.`];
  },
  'fewer-tokens': (said: Span, names: readonly string[]): Text => [
    'Is ',
    said,
    ` meant of one request or of all? Of one it comes to ${names[0] ?? ''}; of all, to ${names[1] ?? ''}, fewer tokens than requests. Write the one you mean.`,
  ],
  'bad-share': (said: Span): Text => [said, ' is no share of the input: it lies between 0% and 100%.'],
  'bad-period': (said: Span, names: readonly string[]): Text => [
    said,
    ` is no period. There are: ${list(names)}.`,
  ],
  'bad-price': (said: Span): Text => [
    said,
    ' is no price. Write input and output in USD per 1M tokens, such as 0.80/4.',
  ],
  'bad-flat': (said: Span): Text => [said, ' is no price of a month. Write US dollars above 0, such as 500.'],
  'bad-gpu-hour': (said: Span): Text => [
    said,
    ' is no price of a GPU hour. Write US dollars above 0 and up to 1,000, such as 2.50.',
  ],
  'bad-bits': (said: Span): Text => ['Memory is estimated at 16, 8 or 4 bit, not at ', said, '.'],
  'bad-memory': (said: Span): Text => [
    said,
    ' is no card that I know. Write its gigabytes, such as 24, or a name such as RTX 4090.',
  ],
  'cost-only': (said: Span): Text => [
    'I read ',
    said,
    `, which a cost takes and a comparison does not. ${costExample} in the eu`,
  ],
  'no-wish': (): Text => [`Say what you want of a model. ${pickExample}`],
  'unknown-wish': (said: Span): Text => ['I did not understand ', said, `. ${pickExample}`],
  'same-wish': (said: Span): Text => [
    'I read two limits of the same kind; the second is ',
    said,
    '. Give one.',
  ],
  'negative-wish': (said: Span): Text => [
    'Only what a model has can be wished for, so I cannot read ',
    said,
    '.',
  ],
  'two-goals': (said: Span): Text => [
    'Best by one thing: cheapest, newest or largest context. I read more in ',
    said,
    '.',
  ],
  'opposite-wishes': (said: Span): Text => ['Nothing can be both: ', said, '.'],
  'other-task': (said: Span): Text => [
    'Fit scores are for models that chat; ',
    said,
    ' is another task. Ask for the cheapest or the newest.',
  ],
  'no-speed': (said: Span): Text => [
    'I cannot pick by ',
    said,
    ': no independent source of the catalog times answers. A small or cheap model is often fast, but measure it.',
  ],
  'no-quality': (said: Span): Text => [
    'No one number says ',
    said,
    '. Name a benchmark, such as GPQA Diamond over 60, or a fit, such as best for coding.',
  ],
  'no-free': (said: Span): Text => [
    'Plans and tiers at no charge are no price, so I cannot pick by ',
    said,
    '. Ask for the cheapest, or for open weights to run yourself.',
  ],
  'no-volume': (said: Span): Text => [
    said,
    ' a month buys how many tokens? Add a volume: under $50 a month at 5M in 200k out a day',
  ],
  'no-period': (said: Span): Text => ['Is ', said, ' for a day or for a month? Say so: 5M in 200k out a day'],
  'bad-volume': (said: Span): Text => [
    said,
    ' is no part of a volume that I can read. Write 5M in 200k out a day, 60% cached.',
  ],
  'bad-limit': (said: Span): Text => [
    said,
    ' is no limit that I can read. Write 128k context, under $1, under 8B or since 2025-06.',
  ],
  'unknown-region': (said: Span, names: readonly string[]): Text => [
    'No route in the catalog is in ',
    said,
    `. There are: ${list(names)}.`,
  ],
  'unknown-licence': (said: Span): Text => [
    'There is no licence ',
    said,
    ' in the catalog. There are Apache-2.0, MIT and others.',
  ],
  'unknown-benchmark': (said: Span): Text => [
    'There is no benchmark ',
    said,
    ' in the catalog. There are MMLU, GPQA Diamond and others.',
  ],
  'unknown-section': (said: Span, names: readonly string[]): Text => [
    'There is no part ',
    said,
    `. There are: ${list(names)}.`,
  ],
  'no-offer': (said: Span, names: readonly string[]): Text => [
    said,
    ` has no price for that model today. ${names.length > 0 ? `These have: ${list(names)}.` : 'Nobody has.'}`,
  ],
  'unknown-provider': (said: Span): Text => [
    'There is no provider ',
    said,
    ' in the catalog. There are anthropic, amazon-bedrock, scaleway and others.',
  ],
  'bad-date': (said: Span): Text => [said, ' is no day such as 2026-11-01.'],
  'forged-click': (): Text => ['That button is not one that I gave out. Ask again, and use the new ones.'],
  'gone-model': (): Text => [
    'A model of that answer has left the catalog. Ask again to see what there is now.',
  ],
  'few-in-message': (_said: Span, names: readonly string[]): Text =>
    names.length === 0
      ? ['That message names no model that I know. Two or more are compared.']
      : [`That message names one model, ${names[0]}. A comparison needs two.`],
  'no-text': (): Text => [
    'Paste the text to check. Try: /tiebreak verify Claude Haiku 4.5 costs $0.80/$4 per million tokens',
  ],
  'empty-message': (): Text => ['That message has no text that I could check.'],
  'too-long': (): Text => [`That is too long: at most ${longestText} characters are read. ${example}`],
};
