import type { Claim, Model, Price } from '../catalog/catalog.ts';
import { createMemo } from '../memo.ts';
import { type Rates, ratesAt } from './bill.ts';
import { termsOf, type Volume } from './volume.ts';

/** Where two models cost the same: below `at` the model at `cheaperBelow` (0 or 1) is cheaper, above it the other. */
export type BreakEven = {
  /** Share of output among all tokens, or of what is read from the cache among input. */
  readonly of: 'output' | 'cached';
  readonly at: number;
  readonly cheaperBelow: 0 | 1;
};

/** Where a difference of two costs that runs straight from `none` at 0 to `all` at 1 is zero; null when it never is between. */
function crossing(none: number, all: number): number | null {
  return none * all < 0 ? none / (none - all) : null;
}

/** The share of output tokens at which two prices cost the same; null when one is never dearer than the other. */
export function outputBreakEven(
  first: Pick<Rates, 'input' | 'output'>,
  second: Pick<Rates, 'input' | 'output'>,
): BreakEven | null {
  const at = crossing(first.input - second.input, first.output - second.output);
  return at === null ? null : { of: 'output', at, cheaperBelow: first.input < second.input ? 0 : 1 };
}

/** Input at what a token of it costs on average with the volume's share of cache reads and writes. */
function averaged(rates: Rates, { input, cacheRead, cacheWrite }: Volume): Rates {
  if (input === 0) return rates;
  const [read, write] = [cacheRead / input, cacheWrite / input];
  const cost =
    (1 - read - write) * rates.input +
    read * (rates.cacheRead ?? rates.input) +
    write * (rates.cacheWrite ?? rates.input);
  return { ...rates, input: cost };
}

/** With the volume's own tokens, the share of its input that, read from the cache, makes both cost the same. */
function cachedBreakEven(first: Rates, second: Rates, volume: Volume): BreakEven | null {
  if (first.cacheRead === null || second.cacheRead === null || volume.cacheWrite > 0) return null;
  const output = volume.output * (first.output - second.output);
  const none = volume.input * (first.input - second.input) + output;
  const at = crossing(none, volume.input * (first.cacheRead - second.cacheRead) + output);
  return at === null ? null : { of: 'cached', at, cheaperBelow: none < 0 ? 0 : 1 };
}

/** What a token of English text costs by a price where a model makes `factor` times as many of the volume's texts. */
function ratesOf(price: Price, volume: Volume, factor: number | null): Rates {
  const { input, output, cacheRead, cacheWrite } = ratesAt(price, termsOf(volume, factor));
  const times = (rate: number) => rate * (factor ?? 1);
  return {
    input: times(input),
    output: times(output),
    cacheRead: cacheRead === null ? null : times(cacheRead),
    cacheWrite: cacheWrite === null ? null : times(cacheWrite),
  };
}

/**
 * Where the cheaper of two models changes: first by the share of output, else by the share of cached input; null when it
 * never does. `factors` are those of `tokenFactor`, one a price.
 */
export function breakEven(
  [first, second]: readonly [Price, Price],
  volume: Volume,
  factors: readonly (number | null)[],
): BreakEven | null {
  // Nobody knows where it turns while the tokens of one alone are known.
  if ((factors[0] === null) !== (factors[1] === null)) return null;
  const one = ratesOf(first, volume, factors[0] ?? null);
  const other = ratesOf(second, volume, factors[1] ?? null);
  return (
    outputBreakEven(averaged(one, volume), averaged(other, volume)) ?? cachedBreakEven(one, other, volume)
  );
}

type StatedPrices = readonly Claim<{ readonly input: number; readonly output: number }>[];

const disputed = createMemo<StatedPrices>(1);

/** Prices that pages state of a model and none of its offers has. */
export function disputedPrices(model: Model): StatedPrices {
  if (model.statedPrices.length === 0) return [];
  return disputed(model, '', () => {
    const offered = model.offers.flatMap((offer) => offer.price?.chosen.value ?? []);
    return model.statedPrices.filter(
      ({ value }) => !offered.some(({ input, output }) => input === value.input && output === value.output),
    );
  });
}
