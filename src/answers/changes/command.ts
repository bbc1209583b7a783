import type { Catalog } from '../../catalog/catalog.ts';
import { isDay } from '../../dates.ts';
import { digestOf } from '../../subjects/changes/digest.ts';
import { digestCard } from '../../subjects/changes/digest-view.ts';
import { mayBeSince } from '../../subjects/changes/rule.ts';
import { modelChangesView } from '../../subjects/changes/show.ts';
import type { ChangesCommand, Command } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { textOption, wordOf } from '../form-options.ts';
import { matchModel, misunderstood, plain } from '../read-names.ts';
import { digestButtons, modelButtons } from './buttons.ts';

/** A model (or null for all) and the first day of interest. */
function changesCommand(catalog: Catalog, name: string | null, since: string | null, today: string): Command {
  if (since !== null && !isDay(since)) return misunderstood('bad-date', since);
  if (name === null || plain(name) === '') return { kind: 'changes', model: null, since };
  const model = matchModel(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'changes', model, since };
}

/** `pixtral`, `of pixtral since 2026-11-01`, `since 2026-11-01`, or nothing for all of them. */
function parseChanges(catalog: Catalog, text: string, today: string): Command {
  const since = /(?:^|\s)(?:since|--since)\s+(\S+)/i.exec(text);
  const rest = since ? text.replace(since[0], '') : text;
  const name = rest.trim().replace(/^(?:of|for)\s+/i, '');
  return changesCommand(catalog, name || null, since?.[1] ?? null, today);
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
    lines: ['changes [--since D] [--model M]'],
    about: 'what price lists have changed',
    flags: { since: { type: 'string' }, model: { type: 'string' } },
    read: (words, { model, since }, { catalog, today }) => {
      const name = model === undefined ? words.join(' ') || null : String(model);
      return changesCommand(catalog, name, since === undefined ? null : String(since), today);
    },
  },
  read: (text, { catalog, today }) => parseChanges(catalog, text, today),
  answer: ({ model, since }, { catalog, today, words }) => {
    if (model !== null) {
      const { result, card } = modelChangesView(catalog, { model, since }, today, words);
      return { result, card: { ...card, blocks: [...card.blocks, ...modelButtons(catalog, model, words)] } };
    }
    const digest = digestOf(catalog, since, today);
    const card = digestCard(catalog, digest, since, today, words);
    return {
      // Scripts get all that is recorded, whatever people are shown of it.
      result: catalog.changes().filter((change) => since === null || mayBeSince(change, since)),
      card: { ...card, blocks: [...card.blocks, ...digestButtons(catalog, digest, since, today, words)] },
    };
  },
});
