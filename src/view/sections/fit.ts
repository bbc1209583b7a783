import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import { fitJson } from '../fit.ts';
import { names } from '../names.ts';
import { notForChat } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

/** The fit scores of all models side by side; a range where something is not published. */
export function fitSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const { measured } = words;
  const scores = models.map((model) => fitScores(catalog.fit, fitFacts(catalog, model, today, null)));
  const rows = Object.entries(catalog.fit).map(([id, { name }]) => ({
    label: name[words.locale],
    cells: scores.map((own, index) => {
      if (models[index]?.task !== 'chat') return measured.notScored;
      const score = own.find((one) => one.id === id);
      if (!score) return words.cost.notAvailable;
      return score.score === score.high ? String(score.score) : `${score.score}-${score.high}`;
    }),
  }));
  return {
    json: Object.fromEntries(models.map(({ id }, index) => [id, (scores[index] ?? []).map(fitJson)])),
    blocks: models.every(({ task }) => task !== 'chat')
      ? [{ kind: 'text', role: 'body', text: [measured.noFit(notForChat(models, words))] }]
      : [
          { kind: 'table', corner: measured.fit, columns: names(models), rows },
          { kind: 'notes', items: [[measured.fitNote]] },
        ],
  };
}
