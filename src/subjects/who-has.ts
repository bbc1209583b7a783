import type { Answer, Model } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import { answersMessages } from './faq/say.ts';
import { names } from './named.ts';

/** Who has it, who has not, and of whom it is not published. */
export function whoHas(
  models: readonly Model[],
  known: readonly (Answer | null)[],
  what: string,
  words: Wording,
): string {
  const answers = words.of(answersMessages);
  if (models.length > 1 && known.every((own) => own === 'yes')) return answers.all(models.length, what);
  if (models.length > 1 && known.every((own) => own === 'no')) return answers.none(models.length, what);
  const said = (wanted: Answer | null, say: typeof answers.host) => {
    const having = names(models.filter((_, index) => known[index] === wanted));
    return having.length > 0 ? [say(having, what, models.length)] : [];
  };
  return [
    ...said('yes', answers.yes),
    ...said('no', answers.no),
    ...said('host', answers.host),
    ...said(null, answers.open),
  ].join(' ');
}
