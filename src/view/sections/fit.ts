import type { Catalog, Model } from '../../catalog/catalog.ts';
import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import type { Block } from '../card.ts';
import { fitJson } from '../fit.ts';
import { names } from '../names.ts';
import { notForChat } from '../task-words.ts';

/** The fit scores of all models side by side; a range where something is not published. */
export function fitSection(
  catalog: Catalog,
  models: readonly Model[],
  today: string,
): { json: object; blocks: Block[] } {
  const chatting = models.filter(({ task }) => task === 'chat');
  const silent = `Fit scores are for models that chat; ${notForChat(models)}.`;
  const scores = models.map((model) => fitScores(catalog.fit, fitFacts(catalog, model, today, null)));
  const rows = Object.entries(catalog.fit).map(([id, { name }]) => ({
    label: name.en,
    cells: scores.map((own, index) => {
      if (models[index]?.task !== 'chat') return 'not scored';
      const score = own.find((one) => one.id === id);
      if (!score) return 'n/a';
      return score.score === score.high ? String(score.score) : `${score.score}-${score.high}`;
    }),
  }));
  return {
    json: Object.fromEntries(models.map(({ id }, index) => [id, (scores[index] ?? []).map(fitJson)])),
    blocks:
      chatting.length === 0
        ? [{ kind: 'text', role: 'body', text: [silent] }]
        : [
            { kind: 'table', corner: 'Fit, 0 to 100', columns: names(models), rows },
            {
              kind: 'notes',
              items: [
                [
                  'Declared capabilities, size, price and routes make these scores; they are no benchmarks. A range says what unknowns could add.',
                ],
              ],
            },
          ],
  };
}
