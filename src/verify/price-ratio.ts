import type { Catalog, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { dollars } from './figure.ts';
import type { Layout, Sentence } from './layout.ts';

type Prices = { readonly input: number; readonly output: number };
type Bounds = { readonly least: number; readonly most: number; readonly arithmetic: string };

/** How many times as much the dearer costs: whatever the mix, it lies between the ratios of input and of output. */
export function priceRatio(dear: Prices, cheap: Prices): Bounds | null {
  if (Math.min(cheap.input, cheap.output) <= 0) return null;
  const [input, output] = [dear.input / cheap.input, dear.output / cheap.output];
  return {
    least: Math.min(input, output),
    most: Math.max(input, output),
    arithmetic: `${dollars(dear.input)} / ${dollars(cheap.input)} = ${times(input)}, ${dollars(dear.output)} / ${dollars(cheap.output)} = ${times(output)}`,
  };
}

/** At one input token to one output. */
export function evenRatio(dear: Prices, cheap: Prices): Bounds | null {
  const [own, other] = [dear.input + dear.output, cheap.input + cheap.output];
  if (other <= 0) return null;
  const ratio = own / other;
  return {
    least: ratio,
    most: ratio,
    arithmetic: `(${dollars(dear.input)} + ${dollars(dear.output)}) / (${dollars(cheap.input)} + ${dollars(cheap.output)}) = ${times(ratio)}`,
  };
}

/** "2.5x". */
export const times = (ratio: number) => `${Number(ratio.toFixed(2))}x`;

type Pair = { readonly first: Model; readonly second: Model };

/** The two models that a sentence compares, with their reference prices. */
export function pairOf(
  catalog: Catalog,
  pair: Layout['pair'],
  sentence: Sentence,
  today: string,
): (Pair & { readonly prices: readonly [Prices, Prices] | null }) | null {
  const models = [...new Set(sentence.named.map(({ model }) => model))];
  const ids = models.length === 2 ? models : pair && models.every((id) => pair.includes(id)) ? pair : null;
  const [first, second] = (ids ?? []).map((id) => catalog.models.get(id));
  if (!first || !second) return null;
  const [one, two] = [referenceRoute(first, today), referenceRoute(second, today)];
  return { first, second, prices: one && two ? [one.price, two.price] : null };
}

/** Who is dearer at any mix, then the other; null where it depends on the mix. */
export function ordered([a, b]: readonly [Prices, Prices]): readonly [Prices, Prices] | null {
  if (a.input >= b.input && a.output >= b.output) return [a, b];
  return b.input >= a.input && b.output >= a.output ? [b, a] : null;
}
