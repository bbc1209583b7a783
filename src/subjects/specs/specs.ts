import type { TableBlock } from '../../card/card.ts';
import type { Catalog, Fact, Kinds, Modalities, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { providerName, type Route, referenceRoute } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { vocabularyMessages } from '../say.ts';
import { unitCells } from '../units/compare.ts';
import { unitMessages } from '../units/say.ts';
import { specsMessages } from './say.ts';

/** "text, image -> text"; what gives vectors is said to. */
export function modalitiesText(set: Modalities | null | undefined, model: Model, words: Wording): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (!set) return vocabulary.unpublished;
  const called = (kinds: Kinds['yes']) => kinds.map((kind) => vocabulary.modality[kind]);
  const output = givesVectors(model) ? [specs.vectors] : called(set.output.yes);
  return specs.modalities(
    called(set.input.yes),
    output,
    called(set.input.host ?? []),
    called(set.input.unknown),
  );
}

/** The window, and how much of it goes in where that is less. */
export function contextText(window: number | null, inputLimit: number | null, words: Wording): string {
  if (window === null) return words.of(vocabularyMessages).unpublished;
  const { tokens, grouped } = words.format;
  return inputLimit === null
    ? tokens(window)
    : words.of(specsMessages).windowWithInput(tokens(window), grouped(inputLimit));
}

/** The longest answer; vectors have no tokens, whatever lists put there. */
export function maxOutputText(model: Model, limit: number | null, words: Wording): string {
  const { format } = words;
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (givesVectors(model)) return specs.givesVectors;
  return limit === null ? vocabulary.unpublished : format.tokens(limit);
}

/** "26 billion, 4 billion active". */
export function parametersText(model: Model, words: Wording): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const parameters = model.parameters?.chosen.value;
  return parameters ? specs.parameters(parameters.total, parameters.active) : vocabulary.unpublished;
}

/** A fact in words, said to be so where nobody but a single page states it. */
export function pageMarked(fact: Fact<string>, words: Wording): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (!fact) return vocabulary.unpublished;
  const { value, basis } = fact.chosen;
  return basis === 'page' ? specs.onePage(value) : value;
}

/** A date of a fact. */
export function dateText(fact: Fact<string>, words: Wording): string {
  const { format } = words;
  const vocabulary = words.of(vocabularyMessages);
  return fact ? format.date(fact.chosen.value) : vocabulary.unpublished;
}

export function openText(catalog: Catalog, model: Model, words: Wording): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const open = model.openWeights?.chosen.value;
  if (open === undefined) return vocabulary.unpublished;
  const licence = model.licence?.chosen.value;
  return open ? specs.open(licence ? (catalog.licences[licence]?.name ?? licence) : null) : specs.no;
}

function apiText(model: Model, route: Route | null, words: Wording): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (route) return specs.yes;
  const stated = model.api?.chosen;
  if (!stated) return vocabulary.unpublished;
  const text = stated.value ? specs.yes : specs.no;
  return stated.basis === 'page' ? specs.onePage(text) : text;
}

function priceText(
  catalog: Catalog,
  model: Model,
  route: Route | null,
  side: 'input' | 'output',
  words: Wording,
): string {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (route && side === 'output' && givesVectors(model)) return specs.givesVectors;
  if (route) return specs.price(route.price[side], providerName(catalog, route.offer.provider));
  return catalog.team?.allowedProviders ? specs.notAllowed : vocabulary.unpublished;
}

const rows = [
  'provider',
  'released',
  'modalities',
  'context',
  'output',
  'inputPrice',
  'outputPrice',
  'cutoff',
  'openWeights',
  'api',
] as const;

/** One column: the cells of a model under `rows`. */
function column(catalog: Catalog, model: Model, today: string, words: Wording): readonly string[] {
  const route = referenceRoute(model, today);
  const { released, contextWindow, inputLimit, maxOutput, knowledgeCutoff } = model;
  const cells: Readonly<Record<(typeof rows)[number], string>> = {
    provider: model.lab.name,
    released: dateText(released, words),
    modalities: modalitiesText(model.modalities?.chosen.value, model, words),
    context: contextText(contextWindow?.chosen.value ?? null, inputLimit?.chosen.value ?? null, words),
    output: maxOutputText(model, maxOutput?.chosen.value ?? null, words),
    inputPrice: priceText(catalog, model, route, 'input', words),
    outputPrice: priceText(catalog, model, route, 'output', words),
    cutoff: dateText(knowledgeCutoff, words),
    openWeights: openText(catalog, model, words),
    api: apiText(model, route, words),
  };
  return rows.map((row) => cells[row]);
}

const kept = createMemo<readonly string[]>(4);

/** A table of what is published of at least one model, and one line on what is published of none. */
export type KnownRows = { readonly table: TableBlock; readonly silent: string | null };

export function knownRows(table: TableBlock, words: Wording): KnownRows {
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const known = table.rows.filter(({ cells }) => cells.some((cell) => cell !== vocabulary.unpublished));
  const hidden = table.rows.filter((row) => !known.includes(row)).map(({ label }) => label);
  return { table: { ...table, rows: known }, silent: hidden.length > 0 ? specs.silent(hidden) : null };
}

/** The side-by-side table: one row a fact, one column a model. */
export function specsTable(
  catalog: Catalog,
  models: readonly Model[],
  today: string,
  words: Wording,
): KnownRows {
  const columns = models.map((model) =>
    kept(model, `${today} ${words.locale}`, () => column(catalog, model, today, words)),
  );
  const sold = unitCells(catalog, models, today, words.of(vocabularyMessages).unpublished, words);
  const bought = sold ? [{ label: words.of(unitMessages).table.price, cells: sold.cells }] : [];
  return knownRows(
    {
      kind: 'table',
      corner: words.of(specsMessages).sideBySide,
      columns: models.map((model) => model.name),
      rows: rows.flatMap((row, index) => [
        { label: words.of(specsMessages).labels[row], cells: columns.map((cells) => cells[index] ?? '') },
        ...(row === 'outputPrice' ? bought : []),
      ]),
    },
    words,
  );
}
