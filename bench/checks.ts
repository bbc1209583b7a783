import { longestClaims } from '../src/answers/limits.ts';
import { verify } from '../src/answers/verify/verify.ts';
import { catalog, today } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row, shown } from './row.ts';
import { inTurn, median, ratios } from './statistics.ts';
import { kindsOfText, proseOf } from './texts.ts';

const texts = 5;

/** Milliseconds of CPU that a text takes on average, each another one, whatever else the machine does. */
function millisecondsOf(textOf: (seed: number) => string, from: number): number {
  const all = Array.from({ length: texts }, (_, seed) => textOf(from + seed));
  const before = process.threadCpuUsage();
  for (const text of all) verify(catalog, text, today);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / texts;
}

/** Checking the longest texts that a chat hands over: prose, tables, hashes, any Unicode, and what parsers dislike. */
export async function measureChecks({ rounds }: Effort): Promise<Row[]> {
  const names = [...catalog.models.values()].map(({ name }) => name);
  const kinds = Object.entries(kindsOfText(names, longestClaims));
  let seed = 0;
  const works = [proseOf(names, longestClaims), ...kinds.map(([, textOf]) => textOf)].map((textOf) => () => {
    seed += texts;
    return millisecondsOf(textOf, seed);
  });
  await inTurn(1, works);
  const [prose = [], ...others] = await inTurn(rounds, works);
  const measured = kinds
    .map(([kind], at) => ({ kind, times: others[at] ?? [] }))
    .sort((a, b) => median(b.times) - median(a.times));
  const worst = measured[0] ?? { kind: '', times: [] };
  const length = longestClaims.toLocaleString('en');
  const yardstick = `prose of that length: ${shown(median(prose))} ms`;
  return [
    atMost(prose, 15, { what: `verify, ${length} characters of prose about models`, unit: 'ms' }),
    ...measured.map(({ kind, times }) =>
      atMost(times, 30, { what: `verify, ${length} characters of ${kind}`, yardstick, unit: 'ms' }),
    ),
    atMost(ratios(worst.times, prose), 2, {
      what: `verify, the worst ${length} characters (${worst.kind})`,
      yardstick,
    }),
  ];
}
