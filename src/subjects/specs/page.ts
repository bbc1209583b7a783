import { can } from '../../catalog/abilities.ts';
import type { Answer, Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import type { FitFacts } from '../../fit/facts.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { licenceWords } from '../openness/licence.ts';
import type { PageInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { specsMessages } from './say.ts';
import {
  contextText,
  dateText,
  type KnownRows,
  knownRows,
  maxOutputText,
  modalitiesText,
  pageMarked,
  parametersText,
} from './specs.ts';

/** What a model can and cannot do, what depends on the host, and what nobody publishes. */
function capabilitiesText(catalog: Catalog, facts: FitFacts, words: Wording): string {
  const named = (wanted: Answer | null) =>
    Object.keys(catalog.capabilities)
      .filter((id) => can(facts, id) === wanted)
      .map((id) => capabilityLabel(catalog, id, words));
  return words.of(specsMessages).can(named('yes'), named('no'), named('host'), named(null));
}

/** The facts of one model, a row each. */
function modelTable(catalog: Catalog, model: Model, facts: FitFacts, words: Wording): KnownRows {
  const { format } = words;
  const vocabulary = words.of(vocabularyMessages);
  const specs = words.of(specsMessages);
  const { unpublished } = vocabulary;
  const open = model.openWeights?.chosen.value;
  const cells: Readonly<Partial<Record<keyof typeof specs.labels, string>>> = {
    lab: model.lab.name,
    released: dateText(model.released, words),
    cutoff: dateText(model.knowledgeCutoff, words),
    modalities: modalitiesText(facts.modalities, model, words),
    context: contextText(facts.contextWindow, facts.inputLimit, words),
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
  return knownRows({ kind: 'table', corner: specs.facts, columns: [model.name], rows }, words);
}

function claimsOf(model: Model, { route }: FitFacts, isOneOffer: boolean): (Claim<unknown> | undefined)[] {
  const own = (isOneOffer ? route?.offer : null) ?? model;
  return [
    route?.claim,
    ownLifecycle(model)?.claim,
    own.contextWindow?.chosen,
    own.maxOutput?.chosen,
    model.released?.chosen,
    model.knowledgeCutoff?.chosen,
    model.licence?.chosen,
    model.parameters?.chosen,
  ];
}

/** All that is known of a model and can stand in a table, what it can, what is not known, and who says so. */
export function specsPart({ catalog, model, facts, offer, today, words }: PageInput): SectionView {
  const { table, silent } = modelTable(catalog, model, facts, words);
  const sold = unitRoute(model, today, offer === null ? null : [offer]);
  return {
    json: { capabilities: facts.capabilities },
    blocks: [
      table,
      { kind: 'text', role: 'body', text: [capabilitiesText(catalog, facts, words)] },
      ...(silent === null ? [] : [{ kind: 'notes', items: [[silent]] } as const]),
      claimSources([sold?.claim, ...claimsOf(model, facts, offer !== null)], words),
    ],
  };
}
