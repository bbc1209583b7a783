import type { Bar, ChartBlock, FieldsBlock } from '../../card/card.ts';
import { fitFacts } from '../../fit/facts.ts';
import { type FitScore, fitScores } from '../../fit/score.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { chartBlock } from '../chart.ts';
import { costMessages } from '../cost/say.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { notForChat } from '../task.ts';
import { fitMessages } from './say.ts';

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
function fitBar(score: FitScore): Bar {
  return { value: [score.score, score.high], shown: scoreText(score) };
}

/** The scores of one model as a chart; null where they are all the same. */
export function fitChart(scores: readonly FitScore[], model: string, words: Wording): ChartBlock | null {
  const { title, ...own } = words.of(fitMessages).chartFit;
  const names = scores.map(({ name }) => localized(name, words.locale));
  const group = { label: '', full: 100, bars: scores.map(fitBar) };
  return chartBlock({ ...own, title: title(model), names, groups: [group] }, words);
}

/** One line a score: its rows with points, those that are not published marked so. */
export function fitFields(scores: readonly FitScore[], { locale }: Wording): FieldsBlock {
  return {
    kind: 'fields',
    fields: scores.map((score) => ({
      label: localized(score.name, locale),
      mark: scoreText(score),
      text: [
        score.rows
          .map(({ label, points, high, max }) =>
            Math.round(points) === Math.round(high)
              ? `${localized(label, locale)} ${Math.round(points)}/${max}`
              : `${localized(label, locale)} ?/${max}`,
          )
          .join(', '),
      ],
    })),
  };
}

/** The fit scores of all models side by side; a range where something is not published. */
export function fitSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const measured = words.of(fitMessages);
  const scores = models.map((model) => fitScores(catalog.fit, fitFacts(catalog, model, today, null)));
  const groups = Object.entries(catalog.fit).map(([id, { name }]) => ({
    label: localized(name, words.locale),
    full: 100,
    bars: scores.map((own, index): Bar => {
      if (models[index]?.task !== 'chat') return { value: null, shown: measured.notScored };
      const score = own.find((one) => one.id === id);
      return score ? fitBar(score) : { value: null, shown: words.of(costMessages).notAvailable };
    }),
  }));
  const rows = groups.map(({ label, bars }) => ({ label, cells: bars.map(({ shown }) => shown) }));
  const { title, ...own } = words.of(fitMessages).chartFit;
  const chart = chartBlock({ ...own, title: title(null), names: names(models), groups }, words);
  return {
    json: Object.fromEntries(models.map(({ id }, index) => [id, (scores[index] ?? []).map(fitJson)])),
    blocks: models.every(({ task }) => task !== 'chat')
      ? [{ kind: 'text', role: 'body', text: [measured.noFit(notForChat(models, words))] }]
      : [
          { kind: 'table', corner: measured.fit, columns: names(models), rows },
          ...(chart ? [chart] : []),
          { kind: 'notes', items: [[measured.fitNote]] },
        ],
  };
}
