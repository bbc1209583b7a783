import path from 'node:path';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { preparingAnswers } from '../../src/answers/preparing.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { percentile } from '../statistics.ts';

/** Types names letter by letter in a process that has just made ready what the bot does; tells milliseconds. */
const catalog = loadCatalog(path.join(import.meta.dirname, '..', '..', 'catalog'));
for (const _ of preparingAnswers(catalog, new Date().toISOString().slice(0, 10)));
const answerer = createAnswerer({ current: () => catalog });
const names = [...catalog.models.values()].map(({ name }) => name).filter((_, index) => index % 5 === 0);

const times: number[] = [];
for (const name of names) {
  for (let length = 0; length <= name.length; length++) {
    const begin = performance.now();
    answerer.suggest(name.slice(0, length), 25, 'en');
    times.push(performance.now() - begin);
  }
}
const [first = 0] = times;
process.stdout.write(JSON.stringify({ first, p99: percentile(times, 0.99), count: times.length }));
