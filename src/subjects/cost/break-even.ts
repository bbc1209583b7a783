import type { BreakEven } from '../../cost/break-even.ts';
import type { CostRow } from '../../cost/compare-costs.ts';
import { type FlatBreakEven, flatBreakEven, mixVolume } from '../../cost/flat-price.ts';
import type { Volume } from '../../cost/volume.ts';
import { fromUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { costMessages, flatPriceMessages } from './say.ts';

/** Until when which of two models is cheaper: "Pixtral 12B is cheaper until output is more than 38% of tokens". */
export function breakEvenText(
  { of, at, cheaperBelow }: BreakEven,
  names: readonly string[],
  words: Wording,
): string {
  const { format } = words;
  const cost = words.of(costMessages);
  const percent = at * 100;
  const exact = percent < 1 || percent > 99 ? Number(percent.toPrecision(3)) : Math.round(percent);
  const name = names[cheaperBelow] ?? '';
  const share = format.figure(`${exact}%`);
  return of === 'output' ? cost.cheaperUntilOutput(name, share) : cost.cheaperUntilCached(name, share);
}

/** "9 billion tokens a month (3 input to 1 output)", "833,000 requests (433 million tokens) a month". */
export function breakEvenVolumeText(
  { of, at, tokens, above, below }: FlatBreakEven,
  mix: boolean,
  words: Wording,
): string {
  const bound = above === below ? null : above ? 'least' : 'most';
  return words.of(flatPriceMessages).volume({ of, at, tokens, bound }, mix);
}

/** How a break-even reads as JSON: `other` is what stands beside the model. */
export function flatBreakEvenJson(model: string, other: string, { of, at, tokens }: FlatBreakEven): object {
  return { between: [model, other], of, at, tokens, cheaperBelow: model };
}

/** Where each model's price per token comes to a flat price of a month, in words and as JSON. */
export function flatPrice(rows: readonly CostRow[], volume: Volume | null, usd: number, words: Wording) {
  const say = words.of(flatPriceMessages);
  const each = rows.map(({ model, own, route, tokenFactor }) => {
    const price = own ?? route?.price;
    const turn = price ? flatBreakEven(price, volume ?? mixVolume, fromUsd(usd), tokenFactor) : null;
    return { model, turn };
  });
  const known = each.flatMap(({ model, turn }) => (turn ? [{ model, turn }] : []));
  const unknown = each.filter(({ turn }) => !turn).map(({ model }) => model.name);
  const json = known.map(({ model, turn }) => flatBreakEvenJson(model.id, 'flat', turn));
  const bought = known
    .filter(({ turn }) => turn.used === null)
    .map(({ model, turn }) => ({
      name: model.name,
      volume: breakEvenVolumeText(turn, volume === null, words),
    }));
  return {
    texts: [
      ...(bought.length > 0 ? [say.comesTo(usd, bought)] : []),
      ...known.flatMap(({ model, turn }) => {
        if (turn.used === null) return [];
        const share = 1 / turn.used;
        const turning = breakEvenVolumeText(turn, false, words);
        return share >= 1
          ? say.tokensCheaper(usd, model.name, share, turning)
          : say.flatCheaper(usd, model.name, share, turning);
      }),
      ...(unknown.length > 0 ? [say.unknown(usd, unknown)] : []),
    ],
    json: { usdPerMonth: usd, breakEven: json },
    /** That of a single model, which has no other. */
    breakEven: rows.length === 1 ? (json[0] ?? null) : null,
  };
}
