import type { Model, Score } from '../../catalog/catalog.ts';
import { compareSpeed, type Speed } from '../../comparison/speed.ts';
import { speedMessages } from '../messages/speed.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';
import { names } from '../names.ts';
import { scoreText } from '../score-text.ts';
import { claimSources } from '../sources.ts';
import { speedWords, timedBy } from '../speed-words.ts';
import type { SectionInput, SectionView } from './section.ts';

/** When an answer begins, how fast it is written, when it is done; always with who timed it and when. */
export function speedSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const say = words.of(speedMessages);
  const vocabulary = words.of(vocabularyMessages);
  const size = catalog.practice.timedAnswer;
  const { speeds, runBy, begins, done } = compareSpeed(models, size);
  const told = speedWords(catalog, models, words);
  const scores = speeds.flatMap(({ first, rate }) => [first, rate]).filter((score) => score !== null);
  const json = {
    tokens: size,
    runBy,
    begins: begins === null ? null : models[begins]?.id,
    done: done === null ? null : models[done]?.id,
    models: Object.fromEntries(
      models.map(({ id }, index) => {
        const { first = null, rate = null, total = null } = speeds[index] ?? {};
        return [
          id,
          { firstTokenMs: first?.value ?? null, tokensPerSecond: rate?.value ?? null, totalMs: total },
        ];
      }),
    ),
  };
  if (scores.length === 0)
    return { json, blocks: [{ kind: 'text', role: 'body', text: [say.headed(told)] }] };
  const row = (label: string, cell: (speed: Speed, model: Model) => string) => ({
    label,
    cells: models.flatMap((model, index) => {
      const own = speeds[index];
      return own ? [cell(own, model)] : [];
    }),
  });
  const text = (score: Score | null) => (score ? scoreText(catalog, score, words) : vocabulary.unpublished);
  return {
    json,
    blocks: [
      {
        kind: 'table',
        corner: say.title,
        columns: names(models),
        rows: [
          row(say.firstToken, ({ first }) => text(first)),
          row(say.tokens, ({ rate }) => text(rate)),
          row(say.inAll(size), ({ total }) => (total ? say.seconds(...total) : vocabulary.unpublished)),
          row(say.timedBy, ({ first, rate }, model) => {
            const score = first ?? rate;
            return score ? timedBy(catalog, model, score, words) : vocabulary.unpublished;
          }),
        ],
      },
      {
        kind: 'notes',
        items: [[say.headed(told)], [say.formula(size)]],
      },
      claimSources(
        scores.map(({ claim }) => claim),
        words,
      ),
    ],
  };
}
