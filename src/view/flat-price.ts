import { fromUsd } from '../cost/amount.ts';
import type { CostRow } from '../cost/compare-costs.ts';
import { type FlatBreakEven, flatBreakEven, mixVolume } from '../cost/flat-price.ts';
import type { Volume } from '../cost/volume.ts';
import { list, money, roughly, times } from './format.ts';

/** "9 billion tokens a month (3 input to 1 output)", "833,000 requests (433 million tokens) a month". */
export function breakEvenVolumeText({ of, at, tokens, above, below }: FlatBreakEven, mix: boolean): string {
  const bound = above === below ? '' : above ? 'at least ' : 'at most ';
  if (of === 'requests') return `${bound}${roughly(at)} requests (${roughly(tokens)} tokens) a month`;
  return `${bound}${roughly(tokens)} tokens a month${mix ? ' (3 input to 1 output)' : ''}`;
}

/** How a break-even reads as JSON: `other` is what stands beside the model. */
export function flatBreakEvenJson(model: string, other: string, { of, at, tokens }: FlatBreakEven): object {
  return { between: [model, other], of, at, tokens, cheaperBelow: model };
}

/** Which side of the flat price a volume with a period is on. */
function volumeText(name: string, own: FlatBreakEven, used: number, flat: string): string {
  const volume = breakEvenVolumeText(own, false);
  const share = 1 / used;
  return share >= 1
    ? `${name} is cheaper by the token than ${flat} until ${share > 1000 ? `${roughly(share)}x` : times(share)} that volume: ${volume}.`
    : `At that volume ${flat} is cheaper than ${name} by the token, which costs as much at ${share < 0.01 ? 'under 1' : Math.round(share * 100)}% of it: ${volume}.`;
}

/** Where each model's price per token comes to a flat price of a month, in words and as JSON. */
export function flatPrice(rows: readonly CostRow[], volume: Volume | null, usd: number) {
  const flat = fromUsd(usd);
  const said = `a flat ${money(usd).replace(/\.00$/, '')} a month`;
  const each = rows.map(({ model, own, route }) => {
    const price = own ?? route?.price;
    return { model, turn: price ? flatBreakEven(price, volume ?? mixVolume, flat) : null };
  });
  const known = each.flatMap(({ model, turn }) => (turn ? [{ model, turn }] : []));
  const unknown = each.filter(({ turn }) => !turn).map(({ model }) => model.name);
  const untold =
    unknown.length > 0
      ? [`Where ${said} pays cannot be told for ${list(unknown)}: no price per token is published.`]
      : [];
  const json = known.map(({ model, turn }) => flatBreakEvenJson(model.id, 'flat', turn));
  const open = known.filter(({ turn }) => turn.used === null);
  const bought = open.map(
    ({ model, turn }) => `${breakEvenVolumeText(turn, volume === null)} of ${model.name}`,
  );
  return {
    texts: [
      ...(open.length > 0
        ? [
            `A${said.slice(1)} comes to ${list(bought)}: with less the price per token is cheaper, with more the flat price.`,
          ]
        : []),
      ...known.flatMap(({ model, turn }) =>
        turn.used === null ? [] : [volumeText(model.name, turn, turn.used, said)],
      ),
      ...untold,
    ],
    json: { usdPerMonth: usd, breakEven: json },
    /** That of a single model, which has no other. */
    breakEven: rows.length === 1 ? (json[0] ?? null) : null,
  };
}
