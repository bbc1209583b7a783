import { answer } from '../src/answers/answer.ts';
import { isMisunderstood } from '../src/answers/command.ts';
import { type Form, formView, withForm } from '../src/answers/form/card.ts';
import { formOf, formValues } from '../src/answers/form/values.ts';
import { parseTiebreak } from '../src/answers/parse-tiebreak.ts';
import { createKeptTexts } from '../src/answers/verify/kept-texts.ts';
import type { VerifyPart } from '../src/answers/verify/parts.ts';
import type { Block, Card } from '../src/card/card.ts';
import type { Locale } from '../src/language/locale.ts';
import { wordingOf } from '../src/language/wording.ts';
import { catalog, today } from './catalog-for-tests.ts';
import { barsOf, groupsOf } from './chart/charts.ts';

function answerTo(text: string): Card {
  return answer(parseTiebreak(catalog, text, today), { catalog, today }).card;
}

/** What is asked after an answer to the guided question. */
function answered(answers: string, locale: Locale): Card {
  const command = { kind: 'guide', answers, private: false } as const;
  return answer(command, { catalog, today, locale }).card;
}

const emptyForm = formOf([], { locale: 'en' });

/** The mistake in a text, with a button to the form. */
function corrected(text: string): Card {
  const command = parseTiebreak(catalog, text, today);
  if (!isMisunderstood(command)) throw new Error(text);
  return withForm(catalog, command, emptyForm, wordingOf('en'));
}

/** The form of a comparison that was made before. */
export function form(): Form {
  const values = formValues(
    catalog,
    formOf(['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'], { locale: 'en' }),
  );
  if (typeof values === 'string') throw new Error(values);
  return formView(catalog, values);
}

/** The check of a text with everything in it: wrong, out of date, right, untold and not read; or a part of it. */
function checked(part?: VerifyPart): Card {
  const text = [
    'Prices per 1M tokens:',
    'Claude Haiku 4.5 costs $0.80/$4 per million tokens and saves 30% of time.',
    '',
    'GPT-5.6 Luna costs $1.00 per 1M input tokens. GPT-4.1 mini has no vision.',
    'Pixtral 12B has a 200K context window. Claude Haiku 4.5 has 200K context.',
  ].join('\n');
  const texts = createKeptTexts(() => new Date(`${today}T12:00:00Z`));
  const command = { kind: 'verify', text, length: text.length, ...(part ? { part } : {}) } as const;
  return answer(command, { catalog, today, texts }).card;
}

const only = (card: Card, isShown: (block: Block) => boolean): Card => ({
  ...card,
  blocks: card.blocks.filter(isShown),
});
const kind =
  (...kinds: readonly Block['kind'][]) =>
  (block: Block): boolean =>
    kinds.includes(block.kind);

const comparison = answerTo('compare haiku, pixtral');
/** All that stands behind the first screen. */
const details = answerTo('compare haiku, pixtral show details');
const costs = answerTo('cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached');

const said = (...blocks: Block[]): Card => ({
  title: 'Title',
  summary: 'Summary.',
  audience: 'everyone',
  blocks,
});
const state: Block = {
  kind: 'text',
  role: 'state',
  text: ['Zorblat 2 was retired on ', { bold: '2026-01-31' }, '.'],
};
const verdict: Block = { kind: 'text', role: 'verdict', text: ['Take ', { bold: 'Zorblat 4' }, '.'] };
const notes: Block = { kind: 'notes', items: [['First note'], ['Second note']] };
const row = { label: 'Input', cells: ['$40.00', '$45.00'] };
const table: Block = { kind: 'table', corner: 'Price', columns: ['Zorblat 4', 'Zorblat 2.5'], rows: [row] };
const foot: Block = { kind: 'foot', text: 'Prices in USD per 1M tokens.' };
const long = (words: string, length: number): string => words.repeat(Math.ceil(length / words.length));
const sources = (many: number): Block => ({
  kind: 'sources',
  title: 'Sources',
  leftOut: `Sources: ${many}, left out here for length.`,
  items: Array.from({ length: many }, (_, index) => ({
    name: `Source ${index}`,
    url: `https://example.com/${long('a', 150)}/${index}`,
    date: '2026-11-01',
  })),
});
const hostile =
  '<!channel> <@U123> <@123> @everyone @here *a* **b** _c_ `d` ||e|| # f\n- g\n1. h > i [j](https://evil.example) <https://evil.example|k> & \\ :l: \u202em\u0000';

/** One card for each kind of block and for each way in which a platform shows less than there is, named for what it shows. */
export const cards: Readonly<Record<string, Card>> = {
  'states-and-verdict': only(answerTo('compare zorblat 2, zorblat 2.5'), (block) => block.kind === 'text'),
  'text-with-bold-link-and-code': said({
    kind: 'text',
    role: 'body',
    text: [
      { bold: 'Bold' },
      ', ',
      { link: 'a link', url: 'https://example.com/a?b=1' },
      ' and ',
      { code: 'code' },
    ],
  }),
  'fields-of-categories': only(details, kind('fields')),
  'table-of-two': only(costs, kind('table')),
  'table-of-three': only(answerTo('compare zorblat 4, quixnar 70b, quixnar 7b'), kind('table')),
  'notes-and-foot': only(details, kind('notes', 'foot')),
  'check-with-buttons': checked(),
  'corrected-text': checked('corrected'),
  'sources-with-and-without-address': only(details, kind('sources')),
  'menus-and-buttons': only(comparison, kind('choices')),
  'menus-and-buttons-for-the-asker': only(answerTo('model zorblat 4 privately'), kind('choices')),
  'guided-question': answerTo(''),
  'guided-question-next': answered('documents', 'ru'),
  'chart-of-one-group': said(verdict, barsOf({ 'Zorblat 4': 40, 'Zorblat 3': 50, 'Zorblat 9': null })),
  'chart-of-groups': said(
    verdict,
    groupsOf(['Zorblat 4', 'Zorblat 3'], { Coding: [70, [55, 65]], Agents: [null, 20] }),
  ),
  'second-table': said(table, { ...table, corner: 'Price again' }),
  'mistake-for-the-asker': answerTo('compare claude haiku 4.7, pixtral'),
  'mistake-with-a-form': corrected('compare claude haiku 4.7, pixtral'),
  'hostile-text': said(
    {
      kind: 'text',
      role: 'body',
      text: [hostile, { link: hostile, url: 'javascript:alert(1)' }, { code: hostile }],
    },
    { kind: 'fields', fields: [{ label: hostile, mark: hostile, text: [hostile] }] },
    {
      ...table,
      corner: hostile,
      columns: [hostile, hostile],
      rows: [{ label: hostile, cells: [hostile, hostile] }],
    },
    { kind: 'foot', text: hostile },
  ),
  'empty-values': said(
    { kind: 'text', role: 'body', text: [''] },
    { kind: 'fields', fields: [{ label: '', mark: '', text: [] }] },
    { ...table, corner: '', columns: ['', ''], rows: [{ label: '', cells: ['', ''] }] },
    { kind: 'notes', items: [['']] },
  ),
  'too-long-sources-go-first': said(state, verdict, table, notes, sources(80), foot),
  'too-long-then-notes-from-the-last': said(
    state,
    verdict,
    table,
    {
      kind: 'notes',
      items: Array.from({ length: 9 }, (_, index) => [long(`Note ${index}. `, 2000)]),
    },
    sources(2),
    foot,
  ),
  'too-long-then-rows-from-the-bottom': said(
    state,
    verdict,
    {
      ...table,
      rows: Array.from({ length: 9 }, (_, index) => ({
        label: `Row ${index}`,
        cells: [long('in ', 900), long('out ', 900)],
      })),
    },
    notes,
    sources(2),
    foot,
  ),
  'too-long-at-last-states-and-verdict-alone': said(
    ...Array.from(
      { length: 60 },
      (_, index): Block => ({ kind: 'text', role: 'body', text: [long(`Body ${index}. `, 600)] }),
    ),
    verdict,
    state,
  ),
};

/** A payload as a golden file holds it: what a text says over and over stands there once, with how often. */
export function payloadText(payload: object): string {
  const once = (run: string, words: string) => `${words}(${run.length / words.length} times)`;
  const short = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/(.{1,16}?)\1{9,}/g, once) : value;
  return `${JSON.stringify(payload, short, 2)}\n`;
}
