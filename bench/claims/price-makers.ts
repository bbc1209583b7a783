import type { Model } from '../../src/catalog/catalog.ts';
import { providerName } from '../../src/catalog/routes.ts';
import { isShutDown, ownLifecycle } from '../../src/catalog/state.ts';
import { unitRoutes } from '../../src/catalog/unit-price.ts';
import { isClear, rounded, wrong } from './false-values.ts';
import type { Kind } from './kinds.ts';
import type { Known, Side } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModel, pickModels } from './names.ts';
import type { Language } from './statement.ts';

type Words = { readonly side: readonly string[]; readonly tokens: readonly string[] };

const sideWords: Readonly<Record<Language, Readonly<Record<Side, Words>>>> = {
  en: {
    input: { side: ['input', 'input', 'prompt'], tokens: ['input tokens', 'input tokens', 'prompt tokens'] },
    output: {
      side: ['output', 'output', 'completion'],
      tokens: ['output tokens', 'output tokens', 'completion tokens', 'generated tokens'],
    },
    'cache-read': {
      side: ['cached input', 'cache reads', 'cache hits'],
      tokens: ['cached input tokens', 'cached tokens', 'cache read tokens'],
    },
    'cache-write': { side: ['cache writes', 'cache write'], tokens: ['cache write tokens'] },
    'batch-input': {
      side: ['batch input', 'Batch API input'],
      tokens: ['batch input tokens', 'input tokens in batch mode'],
    },
    'batch-output': {
      side: ['batch output', 'Batch API output'],
      tokens: ['batch output tokens', 'output tokens in batch mode'],
    },
  },
  ru: {
    input: {
      side: ['вход', 'вход', 'ввод'],
      tokens: ['входных токенов', 'входных токенов', 'токенов на вход'],
    },
    output: {
      side: ['выход', 'выход', 'вывод'],
      tokens: ['выходных токенов', 'выходных токенов', 'токенов на выход'],
    },
    'cache-read': {
      side: ['кэшированный вход', 'чтение из кэша', 'вход из кэша'],
      tokens: ['кэшированных входных токенов', 'токенов из кэша'],
    },
    'cache-write': { side: ['запись в кэш'], tokens: ['токенов записи в кэш'] },
    'batch-input': {
      side: ['вход в пакетном режиме', 'вход через Batch API'],
      tokens: ['входных токенов в пакетном режиме'],
    },
    'batch-output': {
      side: ['выход в пакетном режиме', 'выход через Batch API'],
      tokens: ['выходных токенов в пакетном режиме'],
    },
  },
};

const units: Readonly<
  Record<Language, { readonly long: readonly string[]; readonly short: readonly string[] }>
> = {
  en: {
    long: [
      'per million tokens',
      'per 1M tokens',
      'per 1 million tokens',
      'per MTok',
      '/MTok',
      '/M tokens',
      '/1M tokens',
      'per million',
    ],
    short: [
      '/M',
      '/MTok',
      '/1M',
      ' per 1M',
      '/M tokens',
      ' per million',
      '/mtok',
      ' / 1M tokens',
      ' per million tokens',
    ],
  },
  ru: {
    long: [
      'за миллион токенов',
      'за 1 млн токенов',
      'за млн токенов',
      'за 1М токенов',
      '/1М токенов',
      '/MTok',
      '/млн токенов',
    ],
    short: ['/M', '/1M', ' за 1М', ' за млн', '/млн', ' за 1 млн токенов', '/MTok', ' за миллион токенов'],
  },
};

/** The words for a side of prices and for the unit, as one text has them. */
export function priceWords({ chance, language }: Making, side: Side = 'input') {
  const words = sideWords[language][side];
  return {
    side: chance.pick(words.side),
    tokens: chance.pick(words.tokens),
    unit: chance.pick(units[language].long),
    units: chance.pick(units[language].long.filter((own) => !own.startsWith('/'))),
    u: chance.pick(units[language].short),
  };
}

/** All that must not be taken for a wrong price: half of it is what batches cost, a quarter more what caches do. */
export function excludedRates(known: Known, model: Model, side: Side): number[] {
  const rates = known.everyRate(model, side);
  const others = known.everyRate(model, 'input');
  if (side === 'input' || side === 'output') return rates.flatMap((own) => [own, own / 2]);
  return side === 'cache-write'
    ? [...rates, ...others.flatMap((own) => [own, own * 1.25, own * 2])]
    : [...rates, ...others];
}

/** A price of a side, right or wrong under every reading; null where the model has none. */
export function drawRate(making: Making, model: Model, side: Side, isTrue: boolean): number | null {
  const { known, chance } = making;
  const right = known.rate(model, side);
  if (right === null || right <= 0 || right !== rounded(right, 6)) return null;
  if (isTrue) return right;
  // Of what anybody may serve, what nobody asks yet is no wrong price.
  if (!known.isSettled(model)) {
    const every = [right, ...excludedRates(known, model, side)].filter((rate) => rate > 0);
    return rounded(
      chance.percent(50)
        ? Math.max(...every) * chance.pick([5, 7, 12])
        : Math.min(...every) / chance.pick([6, 9]),
      2,
    );
  }
  const others = [pickModel(chance, known.priced), pickModel(chance, known.priced)].flatMap((own) => {
    const rate = known.rate(own, side);
    return rate !== null && rate > right / 12 && rate < right * 12 ? [rate] : [];
  });
  const swapped = known.rate(model, side === 'input' ? 'output' : 'input');
  const near =
    side === 'input' || side === 'output' ? [...others, ...(swapped === null ? [] : [swapped])] : others;
  return wrong(chance, right, near, excludedRates(known, model, side));
}

const sideMaker =
  (kind: Kind, sides: readonly Side[], frames = 'side', thousands = 1): Maker =>
  (making, isTrue) => {
    const { known, chance, hand, language } = making;
    const model = pickModel(chance, known.priced);
    const side = chance.pick(sides);
    const rate = drawRate(making, model, side, isTrue);
    if (rate === null) return null;
    // What is said to be about so much may be rounded.
    const near = rounded(rate, 2);
    const isAbout = isTrue && Math.abs(near - rate) <= rate * 0.03 && chance.percent(10);
    const usd = rounded((isAbout ? near : rate) / thousands, 6);
    const sign = isAbout
      ? chance.pick(language === 'en' ? ['about ', '~', 'around '] : ['около ', '~', 'примерно '])
      : '';
    const x = sign + making.mark(about(kind, model, isTrue), hand.money(usd));
    return { frames, slots: { A: named(making, model), x, ...priceWords(making, side) } };
  };

/** The two prices of a model, marked; of a false pair one or both are wrong. */
export function drawPair(
  making: Making,
  model: Model,
  isTrue: boolean,
  kind: Kind,
  write = making.hand.money,
) {
  const { chance } = making;
  const which = isTrue ? 3 : chance.below(3);
  const draw = (side: 'input' | 'output', isRight: boolean) => {
    const rate = drawRate(making, model, side, isRight);
    return rate === null ? null : making.mark(about(kind, model, isRight), write(rate));
  };
  const input = draw('input', which === 3 || which === 1);
  const output = draw('output', which === 3 || which === 0);
  return input === null || output === null ? null : { input, output };
}

const pair: Maker = (making, isTrue) => {
  const { known, chance } = making;
  if (chance.percent(30)) {
    const [first, second] = pickModels(chance, known.priced, 2);
    if (!first || !second) return null;
    const isFirst = chance.percent(50);
    const one = drawPair(making, first, isTrue || !isFirst, 'pair');
    const two = drawPair(making, second, isTrue || isFirst, 'pair');
    if (!one || !two) return null;
    return {
      frames: 'pair-two',
      slots: {
        A: named(making, first),
        B: named(making, second),
        in: one.input,
        out: one.output,
        in2: two.input,
        out2: two.output,
        ...priceWords(making),
      },
    };
  }
  const model = pickModel(chance, known.priced);
  const own = drawPair(making, model, isTrue, 'pair');
  if (!own) return null;
  return {
    frames: 'pair',
    slots: { A: named(making, model), in: own.input, out: own.output, ...priceWords(making) },
  };
};

const tier: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const tiered = known.priced.filter(
    (model) => known.route(model).price.tiers.length === 1 && known.isSettled(model),
  );
  if (tiered.length === 0) return null;
  const model = pickModel(chance, tiered);
  const [own] = known.route(model).price.tiers;
  const side = chance.pick(['input', 'output'] as const);
  if (!own || own.above % 1000 !== 0) return null;
  const rate = isTrue ? own[side] : wrong(chance, own[side], [], excludedRates(known, model, side));
  if (rate === null) return null;
  return {
    frames: 'tier',
    slots: {
      A: named(making, model),
      x: making.mark(about('tier', model, isTrue), hand.money(rate)),
      n: hand.count(own.above),
      ...priceWords(making, side),
    },
  };
};

const unit: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const sold = known.named.flatMap((model) =>
    unitRoutes(model, known.today).flatMap(({ unit, prices }) =>
      unit === 'image' || unit === 'audio-minute' ? [{ model, unit, prices }] : [],
    ),
  );
  if (sold.length === 0) return null;
  const { model, unit, prices } = chance.pick(sold);
  const all = model.offers.flatMap(({ unitPrices }) =>
    (unitPrices?.claims ?? []).flatMap(({ value }) => value.map(({ usd }) => usd)),
  );
  const usd = isTrue
    ? rounded(prices[0].usd)
    : wrong(
        chance,
        prices[0].usd,
        [],
        all.flatMap((own) => [own * 0.85, own, own * 1.15]),
      );
  if (usd === null) return null;
  const x = making.mark(about('unit', model, isTrue), hand.money(usd));
  return { frames: `unit-${unit}`, slots: { A: named(making, model), x, q: prices[0].size ?? '1024x1024' } };
};

/** A price on a route other than the reference, held against all that the provider asks. */
const route: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const model = pickModel(chance, known.priced);
  const routes = known.plainRoutes(model).filter(({ offer }) => offer.tier !== 'lab');
  if (routes.length === 0) return null;
  const own = chance.pick(routes);
  const side = chance.pick(['input', 'output'] as const);
  const right = own.price[side];
  if (right <= 0) return null;
  const rate = isTrue ? right : wrong(chance, right, [], excludedRates(known, model, side));
  if (rate === null) return null;
  return {
    frames: 'route',
    slots: {
      A: named(making, model),
      P: providerName(known.catalog, own.offer.provider),
      x: making.mark(about('route', model, isTrue), hand.money(rounded(rate, 6))),
      ...priceWords(making, side),
    },
  };
};

/** What models that were shut down cost once: what nobody ever asked is wrong. */
const retired: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const gone = known.named.filter((model) => {
    const own = ownLifecycle(model);
    const isSold = known.everyRate(model, 'input').some((rate) => rate > 0);
    return own && isShutDown(own, known.today) && isSold && model.openWeights?.chosen.value === false;
  });
  if (gone.length === 0) return null;
  const model = chance.pick(gone);
  const prices = model.offers
    .flatMap(({ price }) => price?.claims ?? [])
    .filter(({ value }) => value.unit === 'tokens' && value.input > 0);
  const [first] = prices;
  if (!first) return null;
  const value = (side: 'input' | 'output') =>
    isTrue ? first.value[side] : wrong(chance, first.value[side], [], excludedRates(known, model, side));
  const [input, output] = [value('input'), value('output')];
  if (input === null || output === null) return null;
  const mark = (usd: number) =>
    making.mark(about('retired-price', model, isTrue), hand.money(rounded(usd, 6)));
  return {
    frames: 'retired-price',
    slots: { A: named(making, model), in: mark(input), out: mark(output), ...priceWords(making) },
  };
};

/** What the reference route asked before its price changed. */
const former: Maker = (making) => {
  const { known, chance, hand } = making;
  const side = chance.pick(['input', 'output'] as const);
  const changes = known.catalog.changes().filter((own) => own.field === side && typeof own.from === 'number');
  if (changes.length === 0) return null;
  const own = chance.pick(changes);
  const model = known.priced.find(({ id }) => id === own.model);
  const from = Number(own.from);
  if (!model || from <= 0) return null;
  const { offer } = known.route(model);
  const now = model.offers
    .flatMap(({ price }) => (price ? [price.chosen.value] : []))
    .flatMap(({ input, output }) => [input, output]);
  if (offer.id !== own.offer || offer.provider !== own.provider || !isClear(from, now)) return null;
  const x = making.mark({ ...about(side, model, false), truth: 'was' }, hand.money(rounded(from, 6)));
  return { frames: 'side', slots: { A: named(making, model), x, ...priceWords(making, side) } };
};

export const priceMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  input: (making, isTrue) =>
    (!isTrue && making.chance.percent(15) ? former(making, false) : null) ??
    sideMaker('input', ['input'])(making, isTrue),
  output: sideMaker('output', ['output']),
  pair,
  cached: sideMaker('cached', ['cache-read', 'cache-read', 'cache-write']),
  batch: sideMaker('batch', ['batch-input', 'batch-output']),
  tier,
  'per-1k': sideMaker('per-1k', ['input', 'output'], 'per-1k', 1000),
  unit,
  route,
  'retired-price': retired,
};
