import type { FitScore } from '../fit/score.ts';
import type { FieldsBlock } from './card.ts';
import type { Messages } from './messages/messages.ts';

/** A fit score as JSON: rows in whole points, totals rounded from unrounded parts. */
export function fitJson({ id, score, high, rows }: FitScore): object {
  return {
    id,
    score,
    high,
    rows: rows.map((row) => ({
      label: row.label.en,
      points: Math.round(row.points),
      high: Math.round(row.high),
      max: row.max,
    })),
  };
}

/** "43", or "43-63" where something is not published. */
export function scoreText({ score, high }: FitScore): string {
  return score === high ? String(score) : `${score}-${high}`;
}

/** One line a score: its rows with points, those that are not published marked so. */
export function fitFields(scores: readonly FitScore[], { locale }: Messages): FieldsBlock {
  return {
    kind: 'fields',
    fields: scores.map((score) => ({
      label: score.name[locale],
      mark: scoreText(score),
      text: [
        score.rows
          .map(({ label, points, high, max }) =>
            Math.round(points) === Math.round(high)
              ? `${label[locale]} ${Math.round(points)}/${max}`
              : `${label[locale]} ?/${max}`,
          )
          .join(', '),
      ],
    })),
  };
}
