import type { Catalog } from '../../catalog/catalog.ts';
import { isDay } from '../../dates.ts';
import { changesView } from '../../subjects/changes/show.ts';
import type { ChangesCommand, Command } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { textOption, wordOf } from '../form-options.ts';
import { matchModel, misunderstood, plain } from '../read-names.ts';
import { changesBlock } from './buttons.ts';

/** A model (or null for all) and the first day of interest. */
function changesCommand(
  catalog: Catalog,
  name: string | null,
  since: string | null,
  today: string,
  show: ChangesCommand['show'] = null,
): Command {
  if (since !== null && !isDay(since)) return misunderstood('bad-date', since);
  if (name === null || plain(name) === '') return { kind: 'changes', model: null, since, show };
  const model = matchModel(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'changes', model, since, show };
}

/** What asks for more of them, at the end. */
const more = /(?:^|\s)(?:--show|show)[= ]\s*more\s*$/i;

/** `pixtral`, `of pixtral since 2026-11-01`, `since 2026-11-01`, or nothing for all of them. */
function parseChanges(catalog: Catalog, asked: string, today: string): Command {
  const text = asked.replace(more, '');
  const since = /(?:^|\s)(?:since|--since)\s+(\S+)/i.exec(text);
  const rest = since ? text.replace(since[0], '') : text;
  const name = rest.trim().replace(/^(?:of|for)\s+/i, '');
  return changesCommand(catalog, name || null, since?.[1] ?? null, today, more.test(asked) ? 'more' : null);
}

/** `changes pixtral since 2026-11-01`: what price lists have changed. */
export const priceChanges = defineCommand<ChangesCommand>({
  name: 'changes',
  synonyms: [],
  kind: 'changes',
  description: {
    en: 'What price lists have changed, of one model or of all',
    ru: 'Что изменилось в прайс-листах: у одной модели или у всех',
  },
  usage: '[pixtral] [since 2026-11-01]',
  example: '',
  ownInSlack: false,
  spoken: true,
  form: {
    options: [
      textOption(
        'model',
        { en: 'Only of this model', ru: 'Только по этой модели' },
        { suggestsModels: true },
      ),
      textOption('since', {
        en: 'Since this day, such as 2026-11-01',
        ru: 'Начиная с этого дня, например 2026-11-01',
      }),
    ],
    fill: (given) => ({
      read: ({ catalog, today }) =>
        changesCommand(catalog, wordOf(given, 'model'), wordOf(given, 'since'), today),
    }),
  },
  terminal: {
    lines: ['changes [--since D] [--model M] [--show more]'],
    about: 'what price lists have changed',
    flags: { since: { type: 'string' }, model: { type: 'string' }, show: { type: 'string' } },
    read: (words, { model, since, show }, { catalog, today }) => {
      const said = [
        ...(model === undefined ? words : [String(model)]),
        ...(since === undefined ? [] : ['since', String(since)]),
        ...(show === undefined ? [] : ['show', String(show)]),
      ];
      return parseChanges(catalog, said.join(' '), today);
    },
  },
  read: (text, { catalog, today }) => parseChanges(catalog, text, today),
  answer: (command, { catalog, today, words }) => {
    const { result, card, hasMore } = changesView(catalog, command, today, words);
    const at = card.blocks.findIndex(({ kind }) => kind === 'notes' || kind === 'foot');
    const buttons = changesBlock(catalog, command, hasMore, words);
    const blocks = at < 0 ? [...card.blocks, ...buttons] : card.blocks.toSpliced(at, 0, ...buttons);
    return { result, card: { ...card, blocks } };
  },
});
