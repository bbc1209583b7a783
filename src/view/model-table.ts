import type { Catalog, Model } from '../catalog/catalog.ts';
import { capabilities } from '../catalog/words.ts';
import type { FitFacts } from '../fit/facts.ts';
import { licenceWords } from './licence-words.ts';
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
export function capabilitiesText(facts: FitFacts, { page, vocabulary }: Messages): string {
  const named = (wanted: (id: (typeof capabilities)[number]) => boolean) =>
    capabilities.filter(wanted).map((id) => vocabulary.capability[id]);
  return page.can(
    named((id) => facts.can(id) === true),
    named((id) => facts.can(id) === false),
    named((id) => facts.capabilities[id] === 'host'),
    named((id) => facts.capabilities[id] === undefined),
  );
}

/** The facts of one model, a row each. */
export function modelTable(catalog: Catalog, model: Model, facts: FitFacts, words: Messages): KnownRows {
  const { page, vocabulary, format, explain } = words;
  const { unpublished } = vocabulary;
  const dated = (fact: Model['released']) => (fact ? format.date(fact.chosen.value) : unpublished);
  const open = model.openWeights?.chosen.value;
  const cells: Readonly<Record<keyof typeof page.facts, string>> = {
    lab: model.lab.name,
    released: dated(model.released),
    knowledgeCutoff: dated(model.knowledgeCutoff),
    modalities: modalitiesText(facts.modalities, model),
    contextWindow: facts.contextWindow === null ? unpublished : format.tokens(facts.contextWindow),
    maxOutput: maxOutputText(model, facts.maxOutput),
    parameters: parametersText(model),
    architecture: pageMarked(model.architecture),
    openWeights: open === undefined ? unpublished : open ? explain.yes : explain.no,
    licence: licenceWords(catalog, model) ?? unpublished,
    languages: model.languages ? format.list(model.languages.chosen.value) : unpublished,
    freeTier: pageMarked(model.freeTier),
  };
  return knownRows({
    kind: 'table',
    corner: page.corner,
    columns: [model.name],
    rows: Object.entries(cells).map(([id, value]) => ({
      label: page.facts[id as keyof typeof page.facts],
      cells: [value],
    })),
  });
}
