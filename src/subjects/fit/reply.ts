import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import type { SectionInput } from '../part.ts';
import { qualityAnswer } from '../quality/reason.ts';
import { tasksMessages, vocabularyMessages } from '../say.ts';
import { notForChat } from '../task.ts';
import { fitMessages } from './say.ts';

/** Who leads on shared coding benchmarks, and what the fit scores say. */
export function codingAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(fitMessages);
  const tasks = words.of(tasksMessages);
  const vocabulary = words.of(vocabularyMessages);
  const { models } = comparison;
  if (models.every(({ task }) => task !== 'chat')) return say.noneChats(notForChat(models, words));
  const fits = models.map((model) => {
    const scores = fitScores(catalog.fit, fitFacts(catalog, model, today, null));
    const own = scores.find(({ id }) => id === 'coding');
    if (!own || model.task !== 'chat') return tasks.isFor([model.name], vocabulary.task(model.task));
    return say.score(model.name, own.score === own.high ? String(own.score) : `${own.score}-${own.high}`);
  });
  return say.coding(qualityAnswer(catalog, models, 'coding', words), fits);
}
