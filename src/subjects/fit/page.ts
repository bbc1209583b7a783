import { fitScores } from '../../fit/score.ts';
import { localized } from '../../localized.ts';
import type { PageInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { notForChat } from '../task.ts';
import { fitMessages } from './say.ts';
import { fitChart, fitFields, fitJson, scoreText } from './show.ts';

/** Whether each use that a fit score speaks for is reached, and by what. */
function suitsOf({ catalog, facts, words }: Pick<PageInput, 'catalog' | 'facts' | 'words'>) {
  const say = words.of(fitMessages);
  return fitScores(catalog.fit, facts).flatMap((score) =>
    Object.entries(catalog.fit[score.id]?.suits ?? {}).map(([use, least]) => {
      const answer = score.score >= least ? 'yes' : score.high >= least ? 'maybe' : 'no';
      const text = say.use(answer, localized(score.name, words.locale), scoreText(score), least);
      return { use, answer, text };
    }),
  );
}

/** What it suits by its fit scores, for scripts. */
export function suitsJson(input: Pick<PageInput, 'catalog' | 'facts' | 'words'>): object {
  return Object.fromEntries(suitsOf(input).map(({ use, answer }) => [use, answer]));
}

/** Its fit scores with their points, and what it suits by them. */
export function fitPart(input: PageInput): SectionView {
  const { catalog, model, facts, words } = input;
  const say = words.of(fitMessages);
  if (model.task !== 'chat') {
    const text = say.noFit(notForChat([model], words));
    return { json: [], blocks: [{ kind: 'text', role: 'body', text: [text] }] };
  }
  const scores = fitScores(catalog.fit, facts);
  const chart = fitChart(scores, model.name, words);
  const vocabulary = words.of(vocabularyMessages);
  return {
    json: scores.map(fitJson),
    blocks: [
      {
        kind: 'table',
        corner: say.partsUses,
        columns: [say.answers],
        rows: suitsOf(input).map(({ use, text }) => ({ label: vocabulary.use(use), cells: [text] })),
      },
      ...(chart ? [chart] : []),
      fitFields(scores, words),
      { kind: 'notes', items: [[say.fitNote]] },
    ],
  };
}
