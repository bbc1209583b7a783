import type { Catalog, Model } from '../catalog/catalog.ts';
import { capabilities } from '../catalog/words.ts';
import type { FitFacts } from '../fit/facts.ts';
import type { TableBlock } from './card.ts';
import { date, grouped, list, tokens } from './messages/en/format.ts';
import { capabilityWords } from './messages/en/vocabulary.ts';
import { modalitiesText, openText, unpublished } from './specs.ts';

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

function parametersText(model: Model): string {
  const parameters = model.parameters?.chosen.value;
  if (!parameters) return unpublished;
  const { total, active } = parameters;
  return active === null
    ? `${grouped(total)} billion`
    : `${grouped(total)} billion, ${grouped(active)} billion active`;
}

/** The facts of one model, a row each. */
export function modelTable(catalog: Catalog, model: Model, facts: FitFacts): TableBlock {
  const limit = (value: number | null) => (value === null ? unpublished : tokens(value));
  const cells: readonly (readonly [string, string])[] = [
    ['Lab', model.lab.name],
    ['Released', model.released ? date(model.released.chosen.value) : unpublished],
    ['Knowledge cut-off', model.knowledgeCutoff ? date(model.knowledgeCutoff.chosen.value) : unpublished],
    ['Modalities', modalitiesText(facts.modalities)],
    ['Context window', limit(facts.contextWindow)],
    ['Max output', limit(facts.maxOutput)],
    ['Parameters', parametersText(model)],
    ['Open weights', openText(catalog, model)],
  ];
  return {
    kind: 'table',
    corner: 'Facts',
    columns: [model.name],
    rows: cells.map(([label, value]) => ({ label, cells: [value] })),
  };
}
