import type { Text } from '../../card.ts';
import { grouped, money } from './format.ts';
import { plural } from './plural.ts';

const peersBy = {
  input: 'price of input',
  blended: 'price, blended 3:1',
  context: 'context window, its price not being published',
} as const;

/** Parts of a model's page that are shown alone. */
export const parts = {
  noScores: (name: string) => `No benchmark score of ${name} is published in the catalog's sources.`,
  /** Who ran a benchmark: nobody says, the lab itself, or a name. */
  runBy: (who: string | null, isLab: boolean) => (isLab ? 'the lab itself' : (who ?? 'not said')),
  benchmark: (domain: string, name: string) => `${domain}: ${name}`,
  benchmarks: { corner: 'Benchmarks', columns: ['Score', 'Run by', 'As of'] },
  byLab: (scores: number, own: number) =>
    `${plural(scores, 'score')}, ${own} reported by the lab itself: those decide no comparison.`,
  moreScores: (count: number) => `${plural(count, 'more score')} with --json.`,

  compareWith: (pairs: readonly string[]) => `Compare: ${pairs.join('; ')}`,

  noPeers: (name: string) =>
    `No peers can be named: neither price nor context window of ${name} is published.`,
  peers: { corner: 'Peers', columns: ['Context', 'Max output', 'Input / output, 1M'] },
  vectors: 'vectors',
  prices: (input: number, output: number | null) =>
    output === null ? money(input) : `${money(input)} / ${money(output)}`,
  peersAre: (by: keyof typeof peersBy) =>
    `Peers are the active models of the same task that are nearest by ${peersBy[by]}.`,

  uses: 'Suits',
  /** `score` is one figure or a range of a fit score, `least` what that use needs. */
  use: (answer: 'yes' | 'maybe' | 'no', fit: string, score: string, least: number) =>
    `${answer}: ${fit} ${score}, ${least} needed`,
  request: (workload: string, amount: string, input: number, output: number) =>
    `${workload} ${amount} (${grouped(input)} in, ${grouped(output)} out)`,
  requestsCost: (each: readonly string[]) => `A request costs: ${each.join('; ')}.`,
  requestsUnknown: 'What a request costs is not known: no price per token is published.',

  howUnknown: (provider: string) => `${provider}: how to call it is not published`,
  /** How a provider is called, then under which name, then where that is documented. */
  call: (how: string, id: string, docs: string | null): Text => [
    `${how}, as `,
    { code: id },
    ...(docs === null ? [] : [', ', { link: 'documentation', url: docs }]),
  ],
  noProvider: (name: string) => `No trusted provider lists ${name} at a price today.`,
  moreProviders: (count: number) => `and ${count} more providers`,
  /** `licence` is null where it is not published, `address` where nobody says where the weights lie. */
  weights: (licence: string | null, address: string | null): Text => [
    `Open weights: yes (${licence ?? 'licence not published'})`,
    ...(address === null
      ? ['; where they lie is not published']
      : [', ', { link: 'download', url: address }]),
    '.',
  ],
};
