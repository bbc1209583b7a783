import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { longestClaims } from '../src/answers/limits.ts';
import { verify } from '../src/answers/verify/verify.ts';
import { catalog, today } from './catalog.ts';
import { atMost, type Row } from './row.ts';
import { kindsOfText, proseOf } from './texts.ts';

const rounds = 15;

/** Milliseconds of CPU that a text takes on average, each another one, whatever else the machine does. */
function millisecondsOf(textOf: (seed: number) => string): number {
  const texts = Array.from({ length: rounds }, (_, seed) => textOf(seed));
  const before = process.threadCpuUsage();
  for (const text of texts) verify(catalog, text, today);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / rounds;
}

type First = { readonly first: number; readonly warm: number };

/** Milliseconds of the first check after the start and of later ones, in a process of its own. */
function firstCheck(): First {
  const file = path.join(import.meta.dirname, 'servers', 'first-check.ts');
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as First;
}

/** Checking the longest texts that a chat hands over: prose, tables, hashes, any Unicode, and what parsers dislike. */
export async function measureChecks(): Promise<Row[]> {
  const names = [...catalog.models.values()].map(({ name }) => name);
  const prose = proseOf(names, longestClaims);
  millisecondsOf(prose);
  const ofProse = millisecondsOf(prose);
  const kinds = Object.entries(kindsOfText(names, longestClaims))
    .map(([kind, textOf]) => ({ kind, time: millisecondsOf(textOf) }))
    .sort((a, b) => b.time - a.time);
  const worst = kinds[0] ?? { kind: '', time: 0 };
  const { first, warm } = firstCheck();
  const length = longestClaims.toLocaleString('en');
  const yardstick = `prose of that length: ${ofProse.toFixed(1)} ms`;
  return [
    atMost(ofProse, 15, { what: `verify, ${length} characters of prose about models`, unit: 'ms' }),
    ...kinds.map(({ kind, time }) =>
      atMost(time, 30, { what: `verify, ${length} characters of ${kind}`, yardstick, unit: 'ms' }),
    ),
    atMost(worst.time / ofProse, 2, {
      what: `verify, the worst ${length} characters (${worst.kind})`,
      yardstick,
    }),
    atMost(first - warm, 5, {
      what: 'verify, the first short text after the start',
      yardstick: `later ones: ${warm.toFixed(1)} ms`,
      unit: 'ms more',
    }),
  ];
}
