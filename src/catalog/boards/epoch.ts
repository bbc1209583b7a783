import { z } from 'zod';
import type { Known } from '../known-models.ts';
import { day } from '../schema-parts.ts';
import { type FetchLimits, type Format, fetchUpstream } from '../sync/fetch.ts';
import { unzip } from '../sync/zip.ts';
import { parseCsv } from './csv.ts';
import { type Entrant, entrantAnywhere, entrantOf } from './entrant.ts';
import { movingNames } from './entrant-names.ts';
import { entriesOf, type Placed, type ReadBoards, rowReader } from './entries.ts';

const limits: FetchLimits = { bytes: 20 * 1024 * 1024, milliseconds: 30_000 };
const largestFile = 8 * 1024 * 1024;

/**
 * The benchmarks that Epoch AI runs itself and that are here, by their file in its export. SWE-bench Verified is not
 * among them: runs of 2025 and of 2026 differ by up to twenty points, and the export does not say why.
 */
const benchmarks: Readonly<Record<string, string>> = {
  'frontiermath.csv': 'frontiermath-2025-02-28-private',
  'frontiermath_tier_4.csv': 'frontiermath-tier-4-2025-07-01-private',
  'gpqa_diamond.csv': 'gpqa-diamond',
  'math_level_5.csv': 'math-level-5',
  'otis_mock_aime_2024_2025.csv': 'otis-mock-aime-2024-2025',
};

/** Files of runs by their names. */
const archive: Format = {
  name: 'a ZIP file',
  read: (bytes) => {
    try {
      return unzip(bytes, (name) => Object.hasOwn(benchmarks, name), largestFile);
    } catch (cause) {
      throw new Error('it is no complete ZIP file', { cause });
    }
  },
};

const row = z.object({
  'Model version': z.string().max(200),
  /** A share of one. */
  'Best score (across scorers)': z
    .string()
    .regex(/^\d(?:\.\d+)?(?:e-\d+)?$/)
    .transform(Number)
    .refine((value) => value <= 1, { message: 'must be at most 1' }),
  'Started at': z
    .string()
    .transform((text) => text.slice(0, 10))
    .pipe(day.or(z.literal(''))),
});

/** "gpt-5-2025-08-07_high": how long it may think is behind a line at the end. A host's own name of a model is no proof. */
function modelOf(version: string, known: Known): Entrant | null {
  const [, name = '', effort = null] =
    /^(.*?)(?:_(none|minimal|low|medium|high|xhigh|max|\d+K))?$/.exec(version) ?? [];
  const slash = name.indexOf('/');
  const found =
    slash === -1
      ? entrantAnywhere(name, known)
      : entrantOf(name.slice(slash + 1), name.slice(0, slash), known);
  if (!found || movingNames.test(found.id)) return null;
  return { ...found, variant: [effort, found.variant].filter(Boolean).join(', ') || null };
}

function rowsOf(name: string, bytes: Buffer): Record<string, string>[] {
  try {
    return parseCsv(bytes.toString('utf8'));
  } catch (cause) {
    throw new Error(`${name} is no complete CSV`, { cause });
  }
}

/**
 * Runs of Epoch AI's own, in percent, each with its day; one of which no day is said is left out. Its boards are as old
 * as the newest run among them.
 * @throws Error in one sentence when none of its files is there, or more than 1 % of their rows have another shape
 */
export function readEpoch(files: ReadonlyMap<string, Buffer>, known: Known): ReadBoards {
  if (files.size === 0)
    throw new Error(`this is no export of Epoch AI's: ${Object.keys(benchmarks).join(', ')} were expected`);
  let [unplaced, asOf] = [0, ''];
  const reader = rowReader(row);
  const read = [...files].map(([name, bytes]) => {
    const placed: Placed[] = [];
    for (const value of rowsOf(name, bytes)) {
      const own = reader.read(value, name);
      if (!own) continue;
      const { 'Model version': version, 'Best score (across scorers)': share, 'Started at': on } = own;
      if (on > asOf) asOf = on;
      const entrant = on ? modelOf(version, known) : null;
      if (!entrant) {
        unplaced++;
        continue;
      }
      placed.push({ entrant, figures: [Number((share * 100).toFixed(1)), null, null, null, on] });
    }
    return { benchmark: benchmarks[name] ?? '', placed };
  });
  const broken = reader.broken();
  const url = 'https://epoch.ai/benchmarks';
  const boards = read.flatMap(({ benchmark, placed }) =>
    placed.length === 0 ? [] : [{ benchmark, asOf, url, entries: entriesOf(placed, known) }],
  );
  if (boards.length === 0) throw new Error('it has no runs of models that are here');
  return { boards, unplaced, broken };
}

/** The files of Epoch AI's export. @throws Error in one clause that says what is wrong with it */
export async function fetchEpoch(from: string): Promise<ReadonlyMap<string, Buffer>> {
  const fetched = await fetchUpstream(from, null, limits, {}, archive);
  if (fetched.unchanged) throw new Error('it sent nothing');
  return fetched.data as ReadonlyMap<string, Buffer>;
}
