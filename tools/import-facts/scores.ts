import { z } from 'zod';
import type { Known } from '../../src/catalog/known-models.ts';
import type { BenchmarksFile } from '../../src/catalog/table-schemas.ts';
import { benchmarkKey } from './benchmark-names.ts';
import { type Entry, gather } from './entry.ts';
import { bridge } from './score-bridge.ts';
import { dayOf, effortIn, settingsIn } from './score-words.ts';

const upstream = z.looseObject({
  model_raw: z.string(),
  modelsdev: z.string().nullable(),
  benchmark: z.string(),
  metric: z.string().nullable(),
  score: z.number(),
  unit: z.string().nullable(),
  variant: z.string().nullable(),
  source: z.string(),
  source_url: z.string().nullable(),
  as_of: z.string().nullable(),
});
type Row = z.output<typeof upstream>;
type Score = NonNullable<Entry['scores']>[number];

/** Who lists a score, who ran it, and the day to give a row without one: that of the file it was read from. */
const parties: Readonly<
  Record<string, { readonly source: string; readonly runBy: string | null; readonly readOn: string }>
> = {
  'models.dev': { source: 'models-dev', runBy: null, readOn: '2026-07-02' },
  'llm-stats': { source: 'llm-stats', runBy: 'lab', readOn: '2026-08-21' },
  'Epoch AI': { source: 'epoch-ai', runBy: 'epoch-ai', readOn: '2026-08-21' },
  'Aider leaderboard': { source: 'aider', runBy: 'aider', readOn: '2026-08-21' },
  'Open ASR Leaderboard': { source: 'open-asr', runBy: 'open-asr', readOn: '2026-08-21' },
  'Vectara HHEM leaderboard': { source: 'vectara', runBy: 'vectara', readOn: '2026-08-21' },
};

/** Whose runs an address publishes; addresses of labs and of those who repeat others are not here. */
const runners: Readonly<Record<string, string>> = {
  'aider.chat': 'aider',
  'artificialanalysis.ai': 'artificial-analysis',
  'labs.scale.com': 'scale',
  'www.swebench.com': 'swe-bench',
};

/** Where each lab publishes of its own models. */
const labPages: Readonly<Record<string, readonly string[]>> = {
  anthropic: ['www.anthropic.com'],
  mistral: ['mistral.ai', 'huggingface.co/mistralai/'],
  sakana: ['console.sakana.ai'],
  zhipuai: ['huggingface.co/zai-org/'],
  alibaba: ['huggingface.co/Qwen/'],
  deepreinforce: ['huggingface.co/deepreinforce-ai/'],
  moonshotai: ['huggingface.co/moonshotai/'],
};

function runByOf(row: Row, lab: string): string | null {
  const own = parties[row.source]?.runBy ?? null;
  if (own || !row.source_url) return own;
  const { host, pathname } = new URL(row.source_url);
  if (labPages[lab]?.some((start) => `${host}${pathname}`.startsWith(start))) return 'lab';
  return runners[host] ?? null;
}

/** In the benchmark's unit: fractions become percent, but for what is an Elo rating under a wrong unit. Null: no score, or out of range. */
function scoreOf(row: Row, { unit, range = [0, 100] }: BenchmarksFile[string]): number | null {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  // Two image tests list a zero for a model that cannot see: nothing was measured.
  if (row.source === 'llm-stats' && row.score === 0) return null;
  const fraction = row.unit === 'fraction' && unit !== 'elo';
  const value = rounded(fraction ? row.score * 100 : row.score);
  return value >= range[0] && value <= range[1] ? value : null;
}

type Placed = { readonly id: string; readonly snapshot: string | null; readonly score: Score };

function place(row: Row, known: Known, benchmarks: BenchmarksFile): Placed | null {
  const benchmark = benchmarkKey(row.benchmark, row.metric);
  const entry = benchmarks[benchmark];
  const party = parties[row.source];
  if (!entry || !party) return null;
  const { rest, effort } = effortIn(row.model_raw);
  const found = bridge(rest, row.modelsdev, known);
  const value = scoreOf(row, entry);
  if (!found || value === null) return null;
  const told = row.source === 'llm-stats' ? settingsIn(row.metric) : row.variant;
  const variant = [effort, told].filter(Boolean).join(', ');
  const asOf = dayOf(row.as_of) ?? party.readOn;
  const index = entry.unit === 'index' && row.source === 'models.dev' ? 'artificial-analysis' : null;
  const runBy = index ?? runByOf(row, found.id.slice(0, found.id.indexOf('/')));
  const url = row.source_url?.trim().split(/\s+/)[0];
  const score: Score = {
    benchmark,
    ...(variant ? { variant } : {}),
    value,
    ...(runBy ? { runBy } : {}),
    ...(entry.unit === 'index' ? { snapshot: asOf } : {}),
    source: party.source,
    asOf,
    ...(url && new URL(url).pathname.length > 1 ? { url } : {}),
  };
  return { ...found, score };
}

/**
 * Scores of benchmarks that the catalog knows, of models that they can be placed at for certain. The newest edition
 * of a model stands for it; a score of an older one carries its day as a variant and so is compared with nothing else.
 */
export function importScores(lines: string, known: Known, benchmarks: BenchmarksFile): Entry[] {
  const rows = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => upstream.parse(JSON.parse(line)));
  const placed = rows.flatMap((row) => place(row, known, benchmarks) ?? []);
  // llm-stats makes ids of its own, with days that are no edition's.
  for (const { id, snapshot, score } of placed)
    if (snapshot && score.source !== 'llm-stats') known.addEdition(id, snapshot);
  const entries = gather();
  const seen = new Set<string>();
  // What one list says of another's run is left out where that other's own word is there.
  const ownFirst = placed.toSorted(
    (a, b) => Number(a.score.source === 'models-dev') - Number(b.score.source === 'models-dev'),
  );
  for (const { id, snapshot, score } of ownFirst) {
    const newest = [...(known.editions.get(id) ?? [])].sort().at(-1);
    const old = snapshot && newest && snapshot < newest ? `edition ${snapshot}` : null;
    const variant = [score.variant, old].filter(Boolean).join(', ');
    const second = score.source === 'models-dev' && score.runBy && score.runBy !== 'lab';
    const keys = [
      JSON.stringify([id, score.benchmark, variant, score.value, score.runBy]),
      JSON.stringify([id, score.benchmark, score.runBy, score.value]),
    ];
    if (seen.has(keys[0] ?? '') || (second && seen.has(keys[1] ?? ''))) continue;
    for (const key of keys) seen.add(key);
    const entry = entries.of(id, known.names.get(id) ?? id);
    entry.scores = [...(entry.scores ?? []), { ...score, ...(variant ? { variant } : {}) }];
  }
  const order = (score: Score) =>
    JSON.stringify([score.benchmark, score.variant ?? '', score.runBy ?? '', score.asOf, score.value]);
  return entries.all().map((entry) => ({
    ...entry,
    scores: (entry.scores ?? []).toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
  }));
}
