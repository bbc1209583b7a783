import type { Score } from '../../catalog/catalog.ts';
import { compareSpeed, type Speed } from '../../comparison/speed.ts';
import { tokens } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { scoreText } from '../reasons.ts';
import { claimSources } from '../sources.ts';
import { unpublished } from '../specs.ts';
import { secondsText, speedWords, timedBy } from '../speed-words.ts';
import type { SectionInput, SectionView } from './section.ts';

/** When an answer begins, how fast it is written, when it is done; always with who timed it and when. */
export function speedSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
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
    return { json, blocks: [{ kind: 'text', role: 'body', text: [`Speed: ${told}`] }] };
  const row = (label: string, cell: (speed: Speed) => string) => ({ label, cells: speeds.map(cell) });
  const text = (score: Score | null) => (score ? scoreText(catalog, score, words) : unpublished);
  return {
    json,
    blocks: [
      {
        kind: 'table',
        corner: 'Speed',
        columns: names(models),
        rows: [
          row('Time to first token', ({ first }) => text(first)),
          row('Tokens', ({ rate }) => text(rate)),
          row(`${tokens(size)} in all`, ({ total }) => (total ? secondsText(total, words) : unpublished)),
          row('Timed by', ({ first, rate }) => {
            const score = first ?? rate;
            return score ? timedBy(catalog, score) : unpublished;
          }),
        ],
      },
      {
        kind: 'notes',
        items: [[`Speed: ${told}`], [`In all: time to first token + ${size} / tokens a second, as a range.`]],
      },
      claimSources(
        scores.map(({ claim }) => claim),
        words,
      ),
    ],
  };
}
