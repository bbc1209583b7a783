import { can } from '../catalog/abilities.ts';
import type { Answer, Catalog, Model } from '../catalog/catalog.ts';
import type { FitFacts } from '../fit/facts.ts';
import type { Wording } from '../language/wording.ts';
import { capabilityLabel } from './capability-label.ts';
import { licenceWords } from './licence-words.ts';
import { pageMessages } from './messages/page.ts';
import { specsMessages } from './messages/specs.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';
import { priceAgeRows } from './price-age.ts';
import {
  dateText,
  type KnownRows,
  knownRows,
  maxOutputText,
  modalitiesText,
  pageMarked,
  parametersText,
} from './specs.ts';

/** What a model can and cannot do, what depends on the host, and what nobody publishes. */
export function capabilitiesText(catalog: Catalog, facts: FitFacts, words: Wording): string {
  const named = (wanted: Answer | null) =>
    Object.keys(catalog.capabilities)
      .filter((id) => can(facts, id) === wanted)
      .map((id) => capabilityLabel(catalog, id, words));
  return words.of(pageMessages).can(named('yes'), named('no'), named('host'), named(null));
}

/** The facts of one model, a row each. */
export function modelTable(
  catalog: Catalog,
  model: Model,
  facts: FitFacts,
  today: string,
  words: Wording,
): KnownRows {
  const { format } = words;
  const page = words.of(pageMessages);
  const vocabulary = words.of(vocabularyMessages);
  const specs = words.of(specsMessages);
  const { unpublished } = vocabulary;
  const open = model.openWeights?.chosen.value;
  const cells: Readonly<Partial<Record<keyof typeof specs.labels, string>>> = {
    lab: model.lab.name,
    released: dateText(model.released, words),
    cutoff: dateText(model.knowledgeCutoff, words),
    modalities: modalitiesText(facts.modalities, model, words),
    context: facts.contextWindow === null ? unpublished : format.tokens(facts.contextWindow),
    output: maxOutputText(model, facts.maxOutput, words),
    parameters: parametersText(model, words),
    architecture: pageMarked(model.architecture, words),
    openWeights: open === undefined ? unpublished : open ? specs.yes : specs.no,
    licence: licenceWords(catalog, model, words) ?? unpublished,
    languages: model.languages ? format.list(model.languages.chosen.value) : unpublished,
    freeTier: pageMarked(model.freeTier, words),
  };
  const rows = Object.entries(cells).map(([id, value]) => ({
    label: specs.labels[id as keyof typeof specs.labels],
    cells: [value],
  }));
  const all = [...rows, ...priceAgeRows([facts.route], today, words)];
  return knownRows({ kind: 'table', corner: page.corner, columns: [model.name], rows: all }, words);
}
