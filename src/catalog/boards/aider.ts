import { z } from 'zod';
import type { Known } from '../known-models.ts';
import { day } from '../schema-parts.ts';
import { type FetchLimits, fetchUpstream, textFormat } from '../sync/fetch.ts';
import { readYaml } from '../yaml.ts';
import { entrantAnywhere } from './entrant.ts';
import { entriesOf, type Placed, type ReadBoards, rowReader } from './entries.ts';

/** It has some fifty kilobytes; what is nested or split up as no leaderboard is takes seconds from a megabyte on. */
const limits: FetchLimits = { bytes: 200 * 1024, milliseconds: 10_000 };

const yaml = textFormat('YAML', (text) => {
  const read = readYaml(text);
  if ('errors' in read) throw new Error(read.errors[0]?.message);
  return read.data;
});

/** One run of Aider with one model. */
const row = z.object({
  model: z.string().min(1).max(200),
  edit_format: z.string().min(1).max(40),
  /** Percent of the exercises that are solved at the second attempt. */
  pass_rate_2: z.number().min(0).max(100),
  date: day,
});

const file = z.array(z.unknown()).min(1).max(5000);

/** "gemini-2.5-pro (32k think)", "chatgpt-4o-latest (2025-03-29)" in the words that boards have. */
const plainName = (name: string) =>
  name
    .replaceAll(/\bthink(?:ing)?(?: tokens)?(?=\))/g, 'thinking')
    .replaceAll(/\((\d{4})-(\d\d)-(\d\d)\)/g, '($1$2$3)');

/**
 * Aider's leaderboard of hard exercises in six languages. How edits were asked for is part of a variant.
 * @throws Error in one sentence when it is no such list, or more than 1 % of its rows have another shape
 */
export function readAider(data: unknown, known: Known): ReadBoards {
  const read = file.safeParse(data);
  if (!read.success) throw new Error("this is no leaderboard of Aider's: a list of runs was expected");
  let [unplaced, asOf] = [0, ''];
  const reader = rowReader(row);
  const placed: Placed[] = [];
  for (const value of read.data) {
    const own = reader.read(value);
    if (!own) continue;
    const { model, edit_format, pass_rate_2, date: on } = own;
    if (on > asOf) asOf = on;
    const entrant = entrantAnywhere(plainName(model), known);
    if (!entrant) {
      unplaced++;
      continue;
    }
    const variant = [entrant.variant, edit_format].filter(Boolean).join(', ');
    placed.push({ entrant: { ...entrant, variant }, figures: [pass_rate_2, null, null, null, on] });
  }
  const broken = reader.broken();
  const url = 'https://aider.chat/docs/leaderboards/';
  return {
    boards: [{ benchmark: 'aider-polyglot', asOf, url, entries: entriesOf(placed, known) }],
    unplaced,
    broken,
  };
}

/** Aider's leaderboard as its repository has it. @throws Error in one clause that says what is wrong with it */
export async function fetchAider(from: string): Promise<unknown> {
  const fetched = await fetchUpstream(from, null, limits, {}, yaml);
  return fetched.unchanged ? null : fetched.data;
}
