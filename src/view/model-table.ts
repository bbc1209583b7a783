import type { Catalog, Model } from '../catalog/catalog.ts';
import { capabilities } from '../catalog/words.ts';
import type { FitFacts } from '../fit/facts.ts';
import { licenceWords } from './licence-words.ts';
import { date, list, tokens } from './messages/en/format.ts';
import { capabilityWords } from './messages/en/vocabulary.ts';
import type { Messages } from './messages/messages.ts';
import {
  type KnownRows,
  knownRows,
  maxOutputText,
  modalitiesText,
  pageMarked,
  parametersText,
} from './specs.ts';

/** What a model can and cannot do, what depends on the host, and what nobody publishes. */
export function capabilitiesText(facts: FitFacts): string {
  const named = (wanted: (id: (typeof capabilities)[number]) => boolean) =>
    capabilities.filter(wanted).map((id) => capabilityWords[id]);
  const yes = named((id) => facts.can(id) === true);
  const no = named((id) => facts.can(id) === false);
  const host = named((id) => facts.capabilities[id] === 'host');
  const open = named((id) => facts.capabilities[id] === undefined);
  return [
    yes.length > 0 ? `Has ${list(yes)}.` : '',
    no.length > 0 ? `Has no ${list(no, 'or')}.` : '',
    host.length > 0 ? `Depends on the host: ${list(host)}.` : '',
    open.length > 0 ? `Not published: ${list(open)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The facts of one model, a row each. */
export function modelTable(catalog: Catalog, model: Model, facts: FitFacts, words: Messages): KnownRows {
  const { unpublished } = words.vocabulary;
  const cells: readonly (readonly [string, string])[] = [
    ['Lab', model.lab.name],
    ['Released', model.released ? date(model.released.chosen.value) : unpublished],
    ['Knowledge cut-off', model.knowledgeCutoff ? date(model.knowledgeCutoff.chosen.value) : unpublished],
    ['Modalities', modalitiesText(facts.modalities, model, words)],
    ['Context window', facts.contextWindow === null ? unpublished : tokens(facts.contextWindow)],
    ['Max output', maxOutputText(model, facts.maxOutput, words)],
    ['Parameters', parametersText(model, words)],
    ['Architecture', pageMarked(model.architecture, words)],
    ['Open weights', model.openWeights ? (model.openWeights.chosen.value ? 'yes' : 'no') : unpublished],
    ['Licence', licenceWords(catalog, model, words) ?? unpublished],
    ['Languages', model.languages ? list(model.languages.chosen.value) : unpublished],
    ['Free tier', pageMarked(model.freeTier, words)],
  ];
  return knownRows(
    {
      kind: 'table',
      corner: 'Facts',
      columns: [model.name],
      rows: cells.map(([label, value]) => ({ label, cells: [value] })),
    },
    words,
  );
}
