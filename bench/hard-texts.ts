import type { Answerer } from '../src/answers/answerer.ts';
import { longestClaims } from '../src/answers/limits.ts';
import { catalog, newAnswerer } from './catalog.ts';
import { atMost, type Row, shown } from './row.ts';
import { inTurn, median, ratios } from './statistics.ts';
import { kindsOfText, proseOf } from './texts.ts';

/** Texts that each kind is measured by in a round, each another one. */
const texts = 4;
const rounds = 5;

/** The ways in by which a long text comes, each read until its answer stands. */
const doors: Readonly<Record<string, (answerer: Answerer, text: string) => unknown>> = {
  verify: (answerer, text) => answerer.typed('tiebreak', `verify ${text}`, 'en'),
  'the shortcut that verifies a message': (answerer, text) => answerer.verifyMessage(text, 'en'),
  'the shortcut that compares what a message names': (answerer, text) => answerer.compareMessage(text, 'en'),
  'a mention': (answerer, text) => answerer.command(`verify ${text}`, 'en'),
};

let seed = 0;

/** Milliseconds of CPU that a text takes on average. */
function millisecondsOf(
  answerer: Answerer,
  door: (typeof doors)[string],
  make: (seed: number) => string,
): number {
  const all = Array.from({ length: texts }, () => make(seed++));
  const before = process.threadCpuUsage();
  for (const text of all) door(answerer, text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / texts;
}

/** The longest texts of every kind by every way in, beside prose of that length by the same. */
export async function measureHardTexts(): Promise<Row[]> {
  const names = [...catalog.models.values()].map(({ name }) => name);
  const prose = proseOf(names, longestClaims);
  const kinds = Object.entries(kindsOfText(names, longestClaims));
  const answerer = newAnswerer();
  const rows: Row[] = [];
  for (const [door, read] of Object.entries(doors)) {
    const works = [prose, ...kinds.map(([, make]) => make)].map(
      (make) => () => millisecondsOf(answerer, read, make),
    );
    await inTurn(2, works);
    const [ofProse = [], ...each] = await inTurn(rounds, works);
    const what = `${longestClaims.toLocaleString('en')} characters by ${door}`;
    const yardstick = `prose: ${shown(median(ofProse))} ms`;
    const measured = kinds.map(([kind], index) => ({ kind, times: each[index] ?? [] }));
    const [worst] = measured.toSorted((a, b) => median(b.times) - median(a.times));
    rows.push(
      atMost(ofProse, 30, { what: `${what}: prose about models`, unit: 'ms' }),
      ...measured.map(({ kind, times }) =>
        atMost(times, 30, { what: `${what}: ${kind}`, yardstick, unit: 'ms' }),
      ),
      atMost(ratios(worst?.times, ofProse), 2, { what: `${what}: the worst, ${worst?.kind}`, yardstick }),
    );
  }
  return rows;
}
