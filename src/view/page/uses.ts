import { toUsd } from '../../cost/amount.ts';
import { estimate } from '../../cost/estimate.ts';
import { fitScores } from '../../fit/score.ts';
import { amountText, grouped } from '../messages/en/format.ts';
import type { SectionView } from '../sections/section.ts';
import { notForChat } from '../task-words.ts';
import type { PageInput } from './section.ts';

/** What it suits by its fit scores, and what a request of each usual kind costs. */
export function usesPart({ catalog, model, facts }: PageInput): SectionView {
  if (model.task !== 'chat') {
    const text = `Fit scores are for models that chat; ${notForChat([model])}.`;
    return { json: { suits: {}, requests: {} }, blocks: [{ kind: 'text', role: 'body', text: [text] }] };
  }
  const uses = fitScores(catalog.fit, facts).flatMap((score) =>
    Object.entries(catalog.fit[score.id]?.suits ?? {}).map(([use, least]) => {
      const answer = score.score >= least ? 'yes' : score.high >= least ? 'maybe' : 'no';
      const range = score.score === score.high ? String(score.score) : `${score.score}-${score.high}`;
      return { use, answer, text: `${answer}: ${score.name.en} ${range}, ${least} needed` };
    }),
  );
  const { route } = facts;
  const costs = Object.entries(catalog.workloads).flatMap(([id, { name, tokens, weights }]) => {
    if (!tokens || !weights || !route) return [];
    const volume = {
      ...tokens,
      per: 'request',
      requests: null,
      cacheRead: 0,
      cacheWrite: 0,
      batch: false,
    } as const;
    const { amount } = estimate(route.price, volume).bill;
    const text = `${name.en} ${amountText(amount)} (${grouped(tokens.input)} in, ${grouped(tokens.output)} out)`;
    return [{ id, usd: toUsd(amount), text }];
  });
  return {
    json: {
      suits: Object.fromEntries(uses.map(({ use, answer }) => [use, answer])),
      requests: Object.fromEntries(costs.map(({ id, usd }) => [id, usd])),
    },
    blocks: [
      {
        kind: 'table',
        corner: 'Suits',
        columns: [model.name],
        rows: uses.map(({ use, text }) => ({ label: use, cells: [text] })),
      },
      {
        kind: 'notes',
        items: [
          [
            costs.length > 0
              ? `A request costs: ${costs.map(({ text }) => text).join('; ')}.`
              : 'What a request costs is not known: no price per token is published.',
          ],
        ],
      },
    ],
  };
}
