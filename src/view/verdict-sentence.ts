import type { Comparison } from '../comparison/compare.ts';
import { list, plural } from './format.ts';

const categoryWords = {
  price: 'price',
  context: 'context',
  benchmarks: 'benchmarks',
  modalities: 'modalities',
  openness: 'openness',
} as const;

/** The verdict in one sentence with its count, and whom to take where the winner cannot be called. */
export function verdictSentence(comparison: Comparison): string {
  const { models, states, categories, verdict } = comparison;
  const name = (index: number | null) => (index === null ? '' : (models[index]?.name ?? ''));
  const unknown = categories
    .filter((category) => category.result.outcome === 'unknown')
    .map((category) => categoryWords[category.id]);
  const count = models.map((model, index) => `${model.name} ${verdict.wins[index] ?? 0}`).join(', ');
  const unit = comparison.workload === null ? 'categories won' : 'weighted points';
  const open = unknown.length > 0 ? `; ${list(unknown)} unknown` : '';
  let sentence: string;
  if (verdict.outcome === 'win') sentence = `${name(verdict.winner)} wins (${unit}: ${count}${open}).`;
  else if (verdict.outcome === 'leaning') {
    sentence = `Leaning towards ${name(verdict.winner)} (${unit}: ${count}); ${list(unknown)} could still change it.`;
  } else if (verdict.outcome === 'coin-flip') {
    const most = Math.max(...verdict.wins);
    const tied = models.filter((_, index) => verdict.wins[index] === most).map((model) => model.name);
    const each =
      most === 0
        ? 'nobody wins a category'
        : `${plural(most, comparison.workload === null ? 'win' : 'point')} each`;
    sentence =
      unknown.length > 0
        ? `A coin-flip between ${list(tied)}, ${each}; ${list(unknown)} would decide it.`
        : `A genuine coin-flip between ${list(tied)}, ${each}.`;
  } else sentence = `Undecided: nothing comparable is published (${list(unknown)}).`;
  if (verdict.recommended === null || verdict.recommended === verdict.winner) return sentence;
  const avoided = models.filter(
    (_, index) =>
      index !== verdict.recommended &&
      ['retired', 'unconfirmed', 'gone'].includes(states[index]?.state ?? ''),
  );
  const why = avoided.map((model) => `${model.name} is ${states[models.indexOf(model)]?.state}`);
  return why.length > 0 ? `${sentence} Take ${name(verdict.recommended)}: ${list(why)}.` : sentence;
}
