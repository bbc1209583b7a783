import { markBetter } from '../../card/mark.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import { locales } from '../../language/locale.ts';
import type { Wording } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { amountOf } from '../advice/amount.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import type { ContextCategory } from '../context/rule.ts';
import { monthlyText } from '../cost/arithmetic.ts';
import type { Category } from '../criterion.ts';
import type { PriceCategory } from '../price/rule.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { unitCells } from '../units/compare.ts';
import { unitMessages } from '../units/say.ts';
import { sideBySideMessages } from './say.ts';

/** One row of the table: a cell for each model, null where nothing is known, and what is said of it where all are equal. */
export type Row = {
  readonly label: string;
  /** A shorter label, above a column; the label where there is none. */
  readonly head?: string;
  readonly cells: readonly (string | null)[];
  /** The few words for all where they are the same; null where they differ. */
  readonly same: string | null;
};

type Input = {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly today: string;
  readonly words: Wording;
};

/** Cells of which the winner's is marked. */
function marked(cells: readonly (string | null)[], category: Category | undefined): (string | null)[] {
  const winner = category?.result.outcome === 'win' ? category.result.winner : null;
  return cells.map((cell, index) => (cell !== null && index === winner ? markBetter(cell) : cell));
}

const isSame = (values: readonly (string | number | null)[]): boolean =>
  values.every((value) => value !== null && value === values[0]);

function qualityRow({ catalog, comparison, words }: Input): Row[] {
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  if (!quality) return [];
  const say = words.of(sideBySideMessages);
  const cells = quality.standings.map((standing) => {
    const rank = rankOf(catalog, standing);
    return rank && say.places(rank.low, rank.high, standing.basis !== 'measured');
  });
  return [{ label: say.quality, cells: marked(cells, quality), same: null }];
}

/** Each side of a price, the lowest marked where all are known and one alone has it. */
function priceRows({ catalog, comparison, today, words }: Input): Row[] {
  const say = words.of(sideBySideMessages);
  const routes = comparison.models.map((model) => referenceRoute(model, today));
  return (['input', 'output'] as const).map((side) => {
    const all = routes.map((route, index) =>
      side === 'output' && givesVectors(comparison.models[index]!) ? null : (route?.price[side] ?? null),
    );
    const known = all.filter((usd) => usd !== null);
    const least = Math.min(...known);
    const isOnly = known.length === all.length && known.filter((usd) => usd === least).length === 1;
    const cells = all.map((usd) => {
      if (usd === null) return catalog.team?.allowedProviders ? words.of(specsMessages).notAllowed : null;
      const shown = words.format.money(usd);
      return isOnly && usd === least ? markBetter(shown) : shown;
    });
    const [usd] = known;
    const isEqual = usd !== undefined && isSame(all);
    const same = isEqual ? (side === 'input' ? say.sameInput(usd) : say.sameOutput(usd)) : null;
    return { label: say[side], head: say.column[side], cells, same };
  });
}

/** What is bought of models that are sold by the image, the minute and so on. */
function unitRow({ catalog, comparison, today, words }: Input): Row[] {
  const sold = unitCells(catalog, comparison.models, today, '', words);
  if (!sold) return [];
  const price = categoryOf<PriceCategory>(comparison, 'price');
  const cells = marked(
    sold.cells.map((cell) => cell || null),
    price,
  );
  return [{ label: words.of(unitMessages).table.price, cells, same: null }];
}

/** What the work costs that was asked for; none where nothing was asked for beside the models. */
function workRow(input: Input): Row[] {
  const { catalog, comparison, words } = input;
  const price = categoryOf<PriceCategory>(comparison, 'price');
  const say = words.of(sideBySideMessages);
  if (!price || price.units) return [];
  if (price.costs) {
    const { rows, volume } = price.costs;
    const cells = rows.map((row) => (row.estimate ? monthlyText(row, volume, words) : null));
    return [{ label: say.volume, cells: marked(cells, price), same: null }];
  }
  const workload = comparison.workload === null ? undefined : catalog.workloads[comparison.workload];
  if (!workload?.tokens || comparison.workload === null) return [];
  const cells = comparison.models.map((_, index) => amountOf({ price, workload, words }, index));
  return [{ label: say.perThousand, cells: marked(cells, price), same: null }];
}

function contextRow({ comparison, words }: Input): Row[] {
  const context = categoryOf<ContextCategory>(comparison, 'context');
  if (!context) return [];
  const say = words.of(sideBySideMessages);
  const { windows, result } = context;
  const isTie = result.outcome === 'tie' && result.among.length === windows.length;
  const least = Math.min(...windows.flatMap((window) => window ?? []));
  const cells = windows.map((window) => (window === null ? null : words.format.shortTokens(window)));
  const same = isTie ? say.sameContext(least, !isSame(cells)) : null;
  return [{ label: say.context, cells: marked(cells, context), same }];
}

/** Kinds of what goes in or comes out, in words, and as a cell. */
type Kinds = { readonly kinds: readonly string[]; readonly cell: string };
/** Of both sides of a model; null where nothing is known. */
type Sides = { readonly input: Kinds | null; readonly output: Kinds | null };

const sides = createMemo<Sides, Wording>(2 * locales.length);

function sidesOf(model: Model, words: Wording): Sides {
  return sides(model, words, () => {
    const { modality } = words.of(vocabularyMessages);
    const called = (side: 'input' | 'output'): Kinds | null => {
      const kinds =
        side === 'output' && givesVectors(model)
          ? [words.of(specsMessages).vectors]
          : model.modalities?.chosen.value?.[side].yes.map((kind) => modality[kind]);
      return kinds ? { kinds, cell: kinds.join(', ') } : null;
    };
    return { input: called('input'), output: called('output') };
  });
}

/** What goes in and comes out for certain; what is not known of it stands in the details. */
function modalityRows({ comparison, words }: Input): Row[] {
  const say = words.of(sideBySideMessages);
  return (['input', 'output'] as const).map((side) => {
    const all = comparison.models.map((model) => sidesOf(model, words)[side]);
    const own = all[0]?.kinds ?? [];
    const cells = all.map((kinds) => kinds?.cell ?? null);
    const isEqual = isSame(cells);
    return {
      label: side === 'input' ? say.takes : say.gives,
      cells,
      same: isEqual ? (side === 'input' ? say.sameTakes(own) : say.sameGives(own)) : null,
    };
  });
}

function longestRow({ comparison, words }: Input): Row[] {
  const say = words.of(sideBySideMessages);
  const limits = comparison.models.map((model) =>
    givesVectors(model) ? null : (model.maxOutput?.chosen.value ?? null),
  );
  const cells = limits.map((limit) => (limit === null ? null : words.format.shortTokens(limit)));
  const [first] = limits;
  return [{ label: say.longest, cells, same: isSame(cells) && first ? say.sameLongest(first) : null }];
}

/** "Apache 2.0", "MIT": a licence as people say it. */
const shortLicence = (name: string) => name.replace(/ (?:Community )?License(?: Agreement)?(?= |$)/, '');

function openRow({ catalog, comparison, words }: Input): Row[] {
  const say = words.of(sideBySideMessages);
  const all = comparison.models.map(({ openWeights, licence }) => {
    const open = openWeights?.chosen.value;
    if (open === undefined) return null;
    const id = licence?.chosen.value;
    return {
      open,
      licence: open && id !== undefined ? shortLicence(catalog.licences[id]?.name ?? id) : null,
    };
  });
  const cells = all.map((own) => own && (own.open ? (own.licence ?? say.opened) : say.closed));
  const [first] = all;
  const same = isSame(cells) && first ? say.sameOpen(first.open, first.licence) : null;
  const openness = comparison.categories.find(({ id }) => id === 'openness');
  return [{ label: say.open, cells: marked(cells, openness), same }];
}

/** What a comparison is decided by, a row each, the most telling first; of many models the less telling is left out. */
export function rowsOf(input: Input): readonly Row[] {
  return [
    ...qualityRow(input),
    ...workRow(input),
    ...unitRow(input),
    ...priceRows(input),
    ...contextRow(input),
    ...modalityRows(input),
    ...(input.comparison.models.length > 2 ? [] : longestRow(input)),
    ...openRow(input),
  ];
}
