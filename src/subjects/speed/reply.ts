import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { speedDomain } from '../benchmarks/rule.ts';
import { names } from '../named.ts';
import { pageOf, type QuestionInput, type Reply } from '../reply.ts';
import { compareSpeed } from './rule.ts';
import { speedMessages } from './say.ts';
import { speedWords } from './show.ts';

/** That no one model can be called the fastest, and of how many models times are published. */
function fastestText(catalog: Catalog, words: Wording): string {
  const chat = [...catalog.models.values()].filter(({ task }) => task === 'chat');
  const timed = chat.filter(({ scores }) =>
    scores.some(({ benchmark }) => catalog.benchmarks[benchmark]?.domain === speedDomain),
  );
  return words.of(speedMessages).fastestUnknown(timed.length, chat.length);
}

/** How fast models answer, where a source times them. */
export function speedReply({ catalog, models, words }: QuestionInput): Reply {
  const { speeds } = compareSpeed(models, catalog.practice.timedAnswer);
  if (models.length === 0) return { text: fastestText(catalog, words) };
  const scores = speeds.flatMap(({ first, rate }) => [first, rate]).filter((score) => score !== null);
  const more = pageOf(models);
  if (scores.length === 0) return { text: words.of(speedMessages).speed(names(models)), more };
  const told = speedWords(catalog, models, words);
  const isBegin = speeds.every(({ rate }) => rate === null);
  return {
    text: isBegin ? `${words.of(speedMessages).firstToken}: ${told}` : told,
    claims: scores.map(({ claim }) => claim),
    more: models.length > 1 ? more.map((command) => `${command} show speed`) : more,
  };
}
