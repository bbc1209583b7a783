import { list, money, times } from './format.ts';
import { plural } from './plural.ts';

const all = (models: number) => (models === 2 ? 'both' : 'all of them');
const serve = (providers: readonly string[], models: number) =>
  `${list(providers)} ${providers.length === 1 ? 'serves' : 'serve'} ${all(models)}`;

/** Who serves models, what it takes to move between them, and what else there is. */
export const switching = {
  corner: 'Routes, USD per 1M tokens',
  /** Without a price of output for what gives vectors. */
  price: (input: number, output: number | null) =>
    output === null ? `${money(input)} in` : `${money(input)} in, ${money(output)} out`,
  notListed: 'not listed',
  shared: (providers: readonly string[], models: number) =>
    `${serve(providers, models)}: to switch there is to change a name.`,
  noneShared: (models: number) =>
    `No trusted provider serves ${all(models)}: to switch is to change the provider, its key and its address.`,
  providers: (name: string, count: number) => `${name}: ${plural(count, 'provider')}.`,

  move: (providers: readonly string[], models: number) =>
    `${serve(providers, models)}: there a switch is a change of name.`,
  moveElsewhere: (models: number) =>
    `No trusted provider serves ${all(models)}: a switch changes provider, key and address.`,
  /** What is lost on the way, and what is not known to be there. */
  replace: (from: string, to: string, lost: readonly string[], open: readonly string[]) =>
    `${from} to ${to}: ${lost.length > 0 ? `replace ${list(lost)}` : 'nothing published is lost'}${open.length > 0 ? `; check ${list(open)}, not published for ${to} or up to the host` : ''}.`,
  calls: (each: readonly string[]) => `How they are called: ${each.join('; ')}.`,
  priceUnknown: 'Price change: not known, since a price per token is not published.',
  priceChange: (
    workload: string,
    volume: string,
    paid: readonly { readonly name: string; readonly amount: string }[],
    monthly: boolean,
    ratio: number | null,
  ) =>
    `Price change at ${workload.toLowerCase()} (${volume}): ${list(paid.map(({ name, amount }) => `${name} ${amount}`))}${monthly ? ' a month' : ''}${ratio === null ? '' : `, ${times(ratio)} between them`}.`,

  instead: (name: string) => `Instead of ${name}:`,
  goOn: (pairs: readonly string[]) => `Continue comparing: ${pairs.join('; ')}`,
};
