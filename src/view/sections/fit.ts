import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import type { Bar } from '../card.ts';
import { chartBlock } from '../chart.ts';
import { fitBar, fitJson } from '../fit.ts';
import { chartMessages } from '../messages/chart.ts';
import { costMessages } from '../messages/cost.ts';
import { measuredMessages } from '../messages/measured.ts';
import { names } from '../names.ts';
import { notForChat } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

/** The fit scores of all models side by side; a range where something is not published. */
export function fitSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const measured = words.of(measuredMessages);
  const scores = models.map((model) => fitScores(catalog.fit, fitFacts(catalog, model, today, null)));
  const groups = Object.entries(catalog.fit).map(([id, { name }]) => ({
    label: name[words.locale],
    full: 100,
    bars: scores.map((own, index): Bar => {
      if (models[index]?.task !== 'chat') return { value: null, shown: measured.notScored };
      const score = own.find((one) => one.id === id);
      return score ? fitBar(score) : { value: null, shown: words.of(costMessages).notAvailable };
    }),
  }));
  const rows = groups.map(({ label, bars }) => ({ label, cells: bars.map(({ shown }) => shown) }));
  const { title, ...own } = words.of(chartMessages).fit;
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
