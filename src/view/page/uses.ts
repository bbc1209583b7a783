import { weightsOf } from '../../catalog/criteria.ts';
import { toUsd } from '../../cost/amount.ts';
import { estimate } from '../../cost/estimate.ts';
import { fitScores } from '../../fit/score.ts';
import { scoreText } from '../fit.ts';
import { measuredMessages } from '../messages/measured.ts';
import { partsMessages } from '../messages/parts.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';
import type { SectionView } from '../sections/section.ts';
import { notForChat } from '../task-words.ts';
import type { PageInput } from './section.ts';

/** What it suits by its fit scores, and what a request of each usual kind costs. */
export function usesPart({ catalog, model, facts, words }: PageInput): SectionView {
  const { format } = words;
  const parts = words.of(partsMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (model.task !== 'chat') {
    const text = words.of(measuredMessages).noFit(notForChat([model], words));
    return { json: { suits: {}, requests: {} }, blocks: [{ kind: 'text', role: 'body', text: [text] }] };
  }
  const uses = fitScores(catalog.fit, facts).flatMap((score) =>
    Object.entries(catalog.fit[score.id]?.suits ?? {}).map(([use, least]) => {
      const answer = score.score >= least ? 'yes' : score.high >= least ? 'maybe' : 'no';
      return { use, answer, text: parts.use(answer, score.name[words.locale], scoreText(score), least) };
    }),
  );
  const { route } = facts;
  const costs = Object.entries(catalog.workloads).flatMap(([id, { name, tokens }]) => {
    if (!tokens || !route || !weightsOf(catalog.criteria, id)) return [];
    const volume = {
      ...tokens,
      per: 'request',
      requests: null,
      cacheRead: 0,
      cacheWrite: 0,
      batch: false,
    } as const;
    const { amount } = estimate(route.price, volume).bill;
    const text = parts.request(
      vocabulary.workload(id, name),
      format.amountText(amount),
      tokens.input,
      tokens.output,
    );
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
        corner: parts.uses,
        columns: [model.name],
        rows: uses.map(({ use, text }) => ({ label: vocabulary.use(use), cells: [text] })),
      },
      {
        kind: 'notes',
        items: [
          [costs.length > 0 ? parts.requestsCost(costs.map(({ text }) => text)) : parts.requestsUnknown],
        ],
      },
    ],
  };
}
