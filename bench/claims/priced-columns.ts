import { type Column, heads, type Priced, unitInCell, unitInHead } from './columns.ts';
import { told } from './cost-makers.ts';
import { rounded, wrong } from './false-values.ts';
import { about, type Making } from './making.ts';
import { excludedRates } from './price-makers.ts';

/** What both prices come to when as much goes in as comes out: a column that claims no price of a side. */
export function blendColumn(making: Making, priced: Priced): Column {
  const { known, chance, language, hand } = making;
  const head = chance.pick(
    language === 'en'
      ? ['Blended', 'Average', 'Blended price (1:1)', 'Avg']
      : ['Среднее', 'Средняя цена', 'Усреднённая'],
  );
  return {
    head,
    isPrice: true,
    cell(model) {
      const [input, output] = [known.rate(model, 'input'), known.rate(model, 'output')];
      if (input === null || output === null) return null;
      return (priced.isBare ? hand.bare : hand.money)(rounded((input + output) / 2 / priced.by, 4));
    },
  };
}

/** What a stated workload costs on each model. */
export function costColumn(making: Making): Column {
  const { known, chance, language, hand } = making;
  const [input, output] = chance.pick([
    [1_000_000, 200_000],
    [10_000, 2000],
    [5_000_000, 1_000_000],
    [100_000, 20_000],
  ] as const);
  const [ti, to] = [hand.count(input), hand.count(output)];
  const head = chance.pick(
    language === 'en'
      ? [`Cost (${ti} in + ${to} out)`, `Cost for ${ti} input and ${to} output tokens`]
      : [`Стоимость (${ti} вход + ${to} выход)`, `Цена за ${ti} входных и ${to} выходных токенов`],
  );
  return {
    head,
    isPrice: false,
    cell(model, isTrue) {
      const right =
        ((known.rate(model, 'input') ?? 0) * input + (known.rate(model, 'output') ?? 0) * output) / 1e6;
      if (right < 0.001) return null;
      const usd = isTrue ? right : right * chance.pick([0.11, 0.17, 4.3, 6.1, 9.7]);
      return making.mark(about('cost', model, isTrue), hand.money(told(usd)));
    },
  };
}

/** Prices of one provider, for models that it serves: true of its own route alone. */
export function routeColumn(
  making: Making,
  provider: string,
  side: 'input' | 'output',
  priced: Priced,
  style: number,
): Column {
  const { known, chance, language, hand } = making;
  const own: readonly string[] = heads[language][side];
  return {
    head: (own[style % own.length] ?? side) + (priced.where === 'head' ? unitInHead(making, priced) : ''),
    isPrice: true,
    cell(model, isTrue) {
      const route = known.routeAt(model, provider);
      if (!route || route.price[side] <= 0) return null;
      const right = route.price[side];
      const usd = isTrue ? right : wrong(chance, right, [], excludedRates(known, model, side));
      if (usd === null) return null;
      return (
        making.mark(
          about('route', model, isTrue),
          (priced.isBare ? hand.bare : hand.money)(rounded(usd / priced.by, 6)),
        ) + (priced.where === 'cell' ? unitInCell(making, priced, style) : '')
      );
    },
  };
}
