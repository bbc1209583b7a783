import Fuse from 'fuse.js';
import { find } from '../src/catalog/find.ts';
import { catalog, newAnswerer, today } from './catalog.ts';
import { atLeast, atMost, type Row } from './row.ts';
import { inTurn, percentile } from './statistics.ts';

const models = [...catalog.models.values()];
const known = models.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ id, text })));
// Every name as it is, and with a letter in its middle left out.
const asked = models.flatMap(({ id, name }) => {
  const middle = [...name.matchAll(/[a-z]/gi)].map(({ index }) => index);
  const at = middle[Math.floor(middle.length / 2)] ?? 0;
  return [name, name.slice(0, at) + name.slice(at + 1)].map((text) => ({ id, text }));
});
const sample = asked.filter((_, index) => index % Math.ceil(asked.length / 150) === 0);

function secondsFor(look: (text: string) => unknown): number {
  const begin = performance.now();
  for (const { text } of sample) look(text);
  return (performance.now() - begin) / 1000;
}

/** Percent of the sample for which the model that was meant comes out. */
function rightBy(look: (text: string) => string | null | undefined): number {
  return (100 * sample.filter(({ id, text }) => look(text) === id).length) / sample.length;
}

function keystrokes(): number {
  const answerer = newAnswerer();
  const times: number[] = [];
  for (const { text } of sample) {
    for (let length = 0; length <= text.length; length++) {
      const begin = performance.now();
      answerer.suggest(text.slice(0, length), 25, 'en');
      times.push(performance.now() - begin);
    }
  }
  return percentile(times, 0.99);
}

/** Finding a model by its name, and suggesting names while a person types. */
export async function measureNames(): Promise<Row[]> {
  const fuse = new Fuse(known, { keys: ['text'] });
  const byFuse = (text: string) => fuse.search(text, { limit: 1 })[0]?.item.id;
  const byUs = (text: string) => find(catalog, text, today).model;
  const looks = [() => secondsFor(byFuse), () => secondsFor(byUs)];
  await inTurn(1, looks);
  const [theirs = 0, ours = 1] = await inTurn(3, looks);
  keystrokes();
  const [p99 = 0] = await inTurn(3, [keystrokes]);
  const yardstick = 'fuse.js over the same names';
  return [
    atLeast(theirs / ours, 20, {
      what: 'find, names and names with a letter missing',
      yardstick,
      unit: 'x faster',
    }),
    atLeast(rightBy(byUs), rightBy(byFuse), { what: 'find, the model that was meant', yardstick, unit: '%' }),
    atMost(p99, 1, { what: 'autocomplete, p99 of a keystroke', unit: 'ms' }),
  ];
}
