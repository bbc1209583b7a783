import { list, money, roughly, times } from './format.ts';

/** A volume a month as it comes out of a break-even; `bound` where it is not exact. */
type TurningVolume = {
  readonly of: 'requests' | 'tokens';
  readonly at: number;
  readonly tokens: number;
  readonly bound: 'least' | 'most' | null;
};

const flatOf = (usd: number) => `flat ${money(usd).replace(/\.00$/, '')} a month`;

/** A flat price of a month beside prices per token; `usd` is the flat price. */
export const flatPrice = {
  /** `mix`: at three tokens in to one out, since nobody gave a volume. */
  volume: ({ of, at, tokens, bound }: TurningVolume, mix: boolean) => {
    const most = bound === null ? '' : bound === 'least' ? 'at least ' : 'at most ';
    if (of === 'requests') return `${most}${roughly(at)} requests (${roughly(tokens)} tokens) a month`;
    return `${most}${roughly(tokens)} tokens a month${mix ? ' (3 input to 1 output)' : ''}`;
  },
  comesTo: (usd: number, each: readonly { readonly name: string; readonly volume: string }[]) =>
    `A ${flatOf(usd)} comes to ${list(each.map(({ name, volume }) => `${volume} of ${name}`))}: with less the price per token is cheaper, with more the flat price.`,
  /** `ratio`: how many times the volume asked of it takes to be worth the flat price. */
  tokensCheaper: (usd: number, name: string, ratio: number, volume: string) =>
    `${name} is cheaper by the token than a ${flatOf(usd)} until ${ratio > 1000 ? `${roughly(ratio)}x` : times(ratio)} that volume: ${volume}.`,
  flatCheaper: (usd: number, name: string, share: number, volume: string) =>
    `At that volume a ${flatOf(usd)} is cheaper than ${name} by the token, which costs as much at ${share < 0.01 ? 'under 1' : Math.round(share * 100)}% of it: ${volume}.`,
  unknown: (usd: number, names: readonly string[]) =>
    `Where a ${flatOf(usd)} pays cannot be told for ${list(names)}: no price per token is published.`,
};
