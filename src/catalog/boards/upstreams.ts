import type { Known } from '../known-models.ts';
import type { ScoreList } from '../read-imported.ts';
import { addressesOf } from '../sync/upstreams.ts';
import { fetchAider, readAider } from './aider.ts';
import { readArena } from './arena.ts';
import { fetchAnalysis } from './artificial-analysis.ts';
import type { Asked, ReadBoards } from './entries.ts';
import { fetchEpoch, readEpoch } from './epoch.ts';
import { fetchArena } from './fetch.ts';
import { fetchOpenRouterScores } from './openrouter-scores.ts';

type Upstream = {
  /** @throws Error in one clause that says what is wrong */
  readonly read: (from: string, known: Known, asked: Asked) => Promise<ReadBoards>;
  readonly addresses: readonly string[];
};

const mirror =
  'https://raw.githubusercontent.com/oolong-tea-2026/arena-ai-leaderboards/main/data/latest.json';

/** How the boards of each list are read, and where they are published: the first address that answers is used. */
export const boardUpstreams: Readonly<Record<ScoreList, Upstream>> = {
  arena: {
    read: async (from, known) => readArena(await fetchArena(from), known),
    addresses: [mirror, 'https://api.wulong.dev/arena-ai-leaderboards/v1/leaderboard?name={board}'],
  },
  aider: {
    read: async (from, known) => readAider(await fetchAider(from), known),
    addresses: [
      'https://raw.githubusercontent.com/Aider-AI/aider/main/aider/website/_data/polyglot_leaderboard.yml',
    ],
  },
  epoch: {
    read: async (from, known) => readEpoch(await fetchEpoch(from), known),
    addresses: ['https://epoch.ai/data/benchmark_data.zip'],
  },
  'artificial-analysis': {
    read: fetchAnalysis,
    addresses: ['https://artificialanalysis.ai/api/v2/data/llms/models'],
  },
  'openrouter-scores': {
    read: fetchOpenRouterScores,
    addresses: addressesOf.openrouter,
  },
};
