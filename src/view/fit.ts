import type { FitScore } from '../fit/score.ts';
import type { Wording } from '../language/wording.ts';
import type { Bar, ChartBlock, FieldsBlock } from './card.ts';
import { chartBlock } from './chart.ts';
import { chartMessages } from './messages/chart.ts';

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

/** A score as a bar: to its least, and on to what unknowns could add. */
export function fitBar(score: FitScore): Bar {
  return { value: [score.score, score.high], shown: scoreText(score) };
}

/** The scores of one model as a chart; null where they are all the same. */
export function fitChart(scores: readonly FitScore[], model: string, words: Wording): ChartBlock | null {
  const { title, ...own } = words.of(chartMessages).fit;
  const names = scores.map(({ name }) => name[words.locale]);
  const group = { label: '', full: 100, bars: scores.map(fitBar) };
  return chartBlock({ ...own, title: title(model), names, groups: [group] }, words);
}

/** One line a score: its rows with points, those that are not published marked so. */
export function fitFields(scores: readonly FitScore[], { locale }: Wording): FieldsBlock {
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
