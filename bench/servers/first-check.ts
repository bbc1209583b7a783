import { readQuestion } from '../../src/answers/question/reading.ts';
import { preparingChecks } from '../../src/answers/verify/prepare.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog.ts';
import { median } from '../statistics.ts';

// As the bot does at its start.
readQuestion(catalog, 'haiku', today);
for (const _ of preparingChecks(catalog, today));

const time = (text: string): number => {
  const begin = performance.now();
  verify(catalog, text, today);
  return performance.now() - begin;
};

const [one, other] = [...catalog.models.values()].map(({ name }) => name).slice(-2);
const text = (figure: number) =>
  `${one} costs $${figure}/$9 per 1M tokens, ${other} has a context of ${figure}K.`;
const first = time(text(1));
const warm = median(Array.from({ length: 30 }, (_, at) => time(text(at + 2))));
process.stdout.write(JSON.stringify({ first, warm }));
