import type { Block, TableBlock } from '../../card/card.ts';
import type { Catalog, Model, UnitPrice } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { unitFor, unitRoute } from '../../catalog/unit-price.ts';
import { isSamePrice } from '../../cost/same-price.ts';
import {
  exampleVolumes,
  type UnitCost,
  type UnitCostRow,
  type UnitLimits,
  type UnitVolume,
  unitAmount,
  unitCosts,
} from '../../cost/unit-volume.ts';
import { type Amount, byAmount, toUsd } from '../../language/amount.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import type { Match } from '../../names/resolve.ts';
import { costMessages } from '../cost/say.ts';
import { stateNotice } from '../lifecycle/state.ts';
import { matchRemark, names } from '../named.ts';
import { agesText } from '../sources/ages.ts';
import { claimSources } from '../sources/sources.ts';
import { unitMessages } from './say.ts';
import {
  otherKindsText,
  plainUnitPrice,
  soldByText,
  unitPriceJson,
  unitPriceVia,
  unitVolumeText,
} from './text.ts';

type Known = UnitCostRow & { readonly route: NonNullable<UnitCostRow['route']>; readonly cost: UnitCost };

const isKnown = (row: UnitCostRow): row is Known => row.route !== null && row.cost !== null;

/** Whether models are bought by a unit and not by tokens: each is of such a kind, and of one at least the price is known. */
export function areBoughtByUnit(models: readonly Model[], today: string): boolean {
  return (
    models.every(({ task }) => unitFor(task) !== null) &&
    models.some((model) => unitRoute(model, today) !== null)
  );
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What a cost is asked of: the volume, or none for an example of one. */
type Asked = UnitLimits & { readonly models: readonly Match[]; readonly units: UnitVolume | null };

/** "$90.00 a month", or a sum without its period. */
function totalText({ per }: UnitVolume, amount: Amount, words: Wording): string {
  const period = per === 'once' ? '' : ` ${words.of(costMessages).period(per)}`;
  return `${words.format.amountText(amount)}${period}`;
}

/** What the volume comes to where another kind is bought; null where every kind costs the same. */
function otherTotals({ route, cost }: Known, volume: UnitVolume, words: Wording): string | null {
  const amounts = {
    other: (price: UnitPrice) => unitAmount(price, volume) ?? cost.most,
    low: cost.least,
    high: cost.most,
  };
  return otherKindsText(route, amounts, words.format.amountText, words);
}

/** Why of some models nothing is known in what was asked. */
function unknownTexts(rows: readonly UnitCostRow[], volume: UnitVolume, words: Wording): string[] {
  const say = words.of(unitMessages);
  const open = rows.filter((row) => !isKnown(row));
  const unsold = open.filter(({ other }) => other === null).map(({ model }) => model);
  const silent = unsold.filter(({ task }) => unitFor(task) !== null);
  const ofTokens = unsold.filter(({ task }) => unitFor(task) === null);
  return [
    ...open.flatMap(({ model, other }) => (other ? [soldByText(model.name, other, words)] : [])),
    ...(ofTokens.length > 0 ? [say.byTokens(names(ofTokens))] : []),
    ...(silent.length > 0 ? [say.unknown(names(silent), volume.of)] : []),
  ];
}

function verdictText(
  catalog: Catalog,
  rows: readonly UnitCostRow[],
  volume: UnitVolume,
  isExample: boolean,
  words: Wording,
): string {
  const say = words.of(unitMessages);
  const known = rows.filter(isKnown).toSorted((a, b) => byAmount(a.cost.usual, b.cost.usual));
  const unknown = unknownTexts(rows, volume, words);
  const [first, ...others] = known;
  if (!first) return unknown.map(sentence).join(' ');
  const asked = unitVolumeText({ ...volume, per: 'once' }, first.route.unit, words);
  const total = (row: Known) => totalText(volume, row.cost.usual, words);
  const cost = (row: Known) => say.cost(row.model.name, total(row), asked);
  if (rows.length === 1 && isExample) {
    const price = unitPriceVia(catalog, first.route, words);
    return `${say.priced(first.model.name, price)} ${say.example(asked, total(first))}`;
  }
  if (rows.length === 1) {
    const more = otherTotals(first, volume, words);
    const price = unitPriceVia(catalog, first.route, words, false);
    return `${cost(first)}: ${price}${more === null ? '' : `; ${more}`}.`;
  }
  if (unknown.length > 0)
    return `${say.cannotTell(rows.length)}: ${unknown.join('; ')}. ${known.map((row) => `${cost(row)}.`).join(' ')}`;
  const close = known.filter((row) => isSamePrice(toUsd(first.cost.usual), toUsd(row.cost.usual)));
  const closeNames = names(close.map(({ model }) => model));
  const mayTurn = others.some((row) => row.cost.least < first.cost.most);
  const low = close.every((row) => total(row) === total(first))
    ? say.same(closeNames, total(first), asked)
    : say.aboutSame(closeNames, close.map(total), asked);
  return [
    close.length > 1 ? low : say.cheapest(first.model.name, rows.length, total(first), asked),
    ...known
      .slice(close.length)
      .map((row) => say.against(row.model.name, total(row), toUsd(row.cost.usual) / toUsd(first.cost.usual))),
  ]
    .map((text) => `${text}.`)
    .concat(mayTurn ? [say.mayTurn] : [])
    .join(' ');
}

function routeCell(catalog: Catalog, { route, other }: UnitCostRow, words: Wording): string {
  const { table: say } = words.of(unitMessages);
  if (route) return say.via(providerName(catalog, route.offer.provider));
  return other ? say.soldBy(other.unit) : say.unknown;
}

function table(
  catalog: Catalog,
  rows: readonly UnitCostRow[],
  volume: UnitVolume,
  words: Wording,
): TableBlock {
  const say = words.of(unitMessages);
  const none = words.of(costMessages).notAvailable;
  const row = (label: string, of: (own: Known) => string | null) => ({
    label,
    cells: rows.map((own) => (isKnown(own) && of(own)) || none),
  });
  const hasMonth = rows.some(({ cost }) => cost?.perMonth != null) && volume.per !== 'month';
  const optional = [
    row(say.table.kind, ({ route }) => say.kind(route.prices[0])),
    row(say.table.others, (own) => otherTotals(own, volume, words)),
  ].map((own) => (own.cells.every((cell) => cell === none) ? [] : [own]));
  const [kind = [], others = []] = optional;
  const unit = rows.find(isKnown)?.route.unit ?? null;
  return {
    kind: 'table',
    corner: say.table.corner,
    columns: rows.map(({ model }) => model.name),
    rows: [
      row(say.table.price, ({ route }) => plainUnitPrice(route, words)),
      ...kind,
      { label: say.table.route, cells: rows.map((own) => routeCell(catalog, own, words)) },
      row(unitVolumeText(volume, unit, words), ({ cost }) => words.format.amountText(cost.usual)),
      ...others,
      ...(hasMonth
        ? [
            row(say.table.month, ({ cost }) =>
              cost.perMonth === null ? null : words.format.amountText(cost.perMonth),
            ),
          ]
        : []),
    ],
  };
}

function arithmeticText(row: Known, volume: UnitVolume, words: Wording): string {
  const asked = unitVolumeText({ ...volume, per: 'once' }, row.route.unit, words);
  const total = totalText(volume, row.cost.usual, words);
  return words.of(unitMessages).arithmetic(row.model.name, asked, plainUnitPrice(row.route, words), total);
}

const english = wordingOf('en');

function rowJson(row: UnitCostRow, volume: UnitVolume): object {
  const own = isKnown(row) ? row : null;
  return {
    model: row.model.id,
    route: own?.route.offer.provider ?? null,
    unit: own?.route.unit ?? null,
    unitPrice: own && unitPriceJson(own.route),
    usd: own && toUsd(own.cost.usual),
    usdLeast: own && toUsd(own.cost.least),
    usdMost: own && toUsd(own.cost.most),
    usdPerMonth: own?.cost.perMonth == null ? null : toUsd(own.cost.perMonth),
    arithmetic: own && arithmeticText(own, volume, english),
    missing: own ? [] : unknownTexts([row], volume, english),
  };
}

function notesOf(rows: readonly UnitCostRow[], volume: UnitVolume, words: Wording): string[] {
  const known = rows.filter(isKnown);
  return [
    ...known.map((row) => arithmeticText(row, volume, words)),
    ...(known.some(({ route }) => route.unit === 'image') ? [words.of(unitMessages).imagesOnly] : []),
  ];
}

/** Cheapest to dearest; null where a price is not known. */
function ratioOf(rows: readonly UnitCostRow[]): number | null {
  const sums = rows.filter(isKnown).map(({ cost }) => toUsd(cost.usual));
  return rows.length > 1 && sums.length === rows.length ? Math.max(...sums) / Math.min(...sums) : null;
}

/** What models cost in the unit that they are bought in, as JSON and as the blocks of a card. */
export function unitOverview(
  catalog: Catalog,
  models: readonly Model[],
  asked: Asked,
  today: string,
  words: Wording,
): { readonly result: object; readonly verdict: string; readonly blocks: readonly Block[] } {
  const bought = models.flatMap((model) => unitRoute(model, today, asked.only)?.unit ?? []);
  const volume = asked.units ?? exampleVolumes[bought[0] ?? 'image'];
  const rows = unitCosts(models, volume, asked, today);
  const verdict = verdictText(catalog, rows, volume, asked.units === null, words);
  const warnings = models.flatMap(
    (model) => stateNotice(catalog, model, stateOf(catalog, model, today), false, today, words) ?? [],
  );
  const remarks = asked.models.flatMap((match) => matchRemark(catalog, match, today, words) ?? []);
  const notes = notesOf(rows, volume, words);
  return {
    result: {
      unit: rows.find(isKnown)?.route.unit ?? null,
      workload: { count: volume.count, of: volume.of, per: volume.per, isExample: asked.units === null },
      rows: rows.map((row) => rowJson(row, volume)),
      ratio: ratioOf(rows),
      notes: [...warnings, ...remarks, ...notes],
      catalog: { asOf: catalog.asOf },
    },
    verdict,
    blocks: [
      ...warnings.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
      { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
      ...remarks.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
      ...(rows.some(isKnown) ? [table(catalog, rows, volume, words)] : []),
      ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
      claimSources(
        rows.flatMap(({ route, model }) => [route?.claim, ownLifecycle(model)?.claim]),
        words,
      ),
      {
        kind: 'foot',
        text: `${words.of(unitMessages).foot} ${agesText(catalog, { priced: rows, models }, today, words)}`,
      },
    ],
  };
}
