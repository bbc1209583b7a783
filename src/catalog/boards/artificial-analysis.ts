import { z } from 'zod';
import type { Known } from '../known-models.ts';
import { type FetchLimits, fetchUpstream } from '../sync/fetch.ts';
import { ageOf } from '../sync/sync.ts';
import { entrantOf } from './entrant.ts';
import { type Asked, entriesOf, type Placed, type ReadBoards, rowReader } from './entries.ts';

const limits: FetchLimits = { bytes: 20 * 1024 * 1024, milliseconds: 20_000 };

const amount = z.number().min(0).max(1_000_000).nullish();

/** One model of the list: medians of its first-party route or of several hosts. */
const row = z.object({
  name: z.string().min(1).max(200),
  model_creator: z.object({ name: z.string().max(200) }),
  median_output_tokens_per_second: amount,
  median_time_to_first_token_seconds: amount,
});

const file = z.object({ data: z.array(z.unknown()).max(20_000) });

/** "Claude Opus 5 (Non-reasoning, High Effort)" in the words that boards have: "(no thinking, high)". */
const plainName = (name: string) =>
  name
    .replaceAll(/\bnon-reasoning\b/gi, 'no thinking')
    .replaceAll(/\breasoning\b/gi, 'thinking')
    .replaceAll(/ effort\b/gi, '');

/**
 * How fast models answer, as boards of their own; a zero is what was not timed.
 * @throws Error in one sentence when it is no such list, or more than 1 % of its rows have another shape
 */
export function readAnalysis(data: unknown, known: Known, asOf: string): ReadBoards {
  const read = file.safeParse(data);
  if (!read.success)
    throw new Error('this is no list of Artificial Analysis: models under "data" were expected');
  let unplaced = 0;
  const reader = rowReader(row);
  const first: Placed[] = [];
  const rate: Placed[] = [];
  for (const value of read.data.data) {
    const own = reader.read(value);
    if (!own) continue;
    const { name, model_creator, median_output_tokens_per_second, median_time_to_first_token_seconds } = own;
    const entrant = entrantOf(plainName(name), model_creator.name, known);
    if (!entrant) {
      unplaced++;
      continue;
    }
    if (median_time_to_first_token_seconds)
      first.push({
        entrant,
        figures: [Math.round(median_time_to_first_token_seconds * 1000), null, null, null],
      });
    if (median_output_tokens_per_second)
      rate.push({ entrant, figures: [Number(median_output_tokens_per_second.toFixed(1)), null, null, null] });
  }
  const broken = reader.broken();
  if (first.length + rate.length === 0) throw new Error('it times no model');
  const url = 'https://artificialanalysis.ai/leaderboards/models';
  return {
    boards: [
      { benchmark: 'time-to-first-token', asOf, url, entries: entriesOf(first, known, 'lower') },
      { benchmark: 'tokens-a-second', asOf, url, entries: entriesOf(rate, known) },
    ],
    unplaced,
    broken,
  };
}

/** Artificial Analysis' list with the operator's key. @throws Error in one clause that says what is wrong, never with the key */
export async function fetchAnalysis(
  from: string,
  known: Known,
  { key, fetched: day, today }: Asked,
): Promise<ReadBoards> {
  const fetched = await fetchUpstream(from, null, limits, key === undefined ? {} : { 'x-api-key': key });
  if (fetched.unchanged) throw new Error('it sent nothing');
  return readAnalysis(fetched.data, known, ageOf([], day, today));
}
