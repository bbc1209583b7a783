import { z } from 'zod';
import type { Entry } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';
import { licenceKey, wrongLicences } from './licence-words.ts';

const upstream = z.looseObject({
  meta: z.looseObject({ leaderboard_publish_date: z.iso.date() }),
  columns: z.tuple([
    z.literal('category'),
    z.literal('model'),
    z.literal('organization'),
    z.literal('license'),
    ...Array.from({ length: 4 }, () => z.string()),
  ]),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()]).rest(z.number())),
});

/** Organizations that LMArena spells as no vendor does. */
const labs: Readonly<Record<string, string>> = {
  'ant-group': 'inclusionai',
  moonshot: 'moonshotai',
  thinky: 'thinkingmachines',
  zai: 'zhipuai',
};

/** Models that LMArena calls by names of its own. */
const called: Readonly<Record<string, string>> = {
  'deepseek-v4-pro-high-20260813': 'deepseek/deepseek-v4-pro-0813',
  'hunyuan-hy3-preview': 'tencent/hy3-preview',
  'ibm-granite-h-small': 'ibm/granite-4-h-small',
  'mimo-v2-flash (thinking)': 'xiaomi/mimo-v2-flash',
  'muse-glimmer': 'meta/muse-glimmer-30b',
  'nvidia-llama-3.3-nemotron-super-49b-v1.5': 'nvidia/llama-3.3-nemotron-super-49b-v1.5',
  'nvidia-nemotron-3-ultra-550b-a55b-nvfp4': 'nvidia/nemotron-3-ultra-550b-a55b',
  'nvidia-nemotron-3.5-lightning-30b-a3b-nvfp4': 'nvidia/nemotron-3.5-lightning',
};

/** Words that say too little: that weights are not published is said better elsewhere, and every lab's own MIT is another. */
const isVague = (words: string) => /^(?:proprietary|modified mit)$/i.test(words);

/** How long it thought, which is no part of a model's name. */
const effort = /-(?:max|xhigh|high|medium|low|minimal|thinking|no-thinking)(?:-\d+k)?$/;

const address = 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset';

/** The licence that LMArena's board states of each model whose name is certain. */
export function importArenaLicences(data: unknown, known: Known): Entry[] {
  const { meta, rows } = upstream.parse(data);
  const entries = new Map<string, Entry>();
  for (const [, model, organization, words] of rows) {
    const licence = isVague(words) ? null : licenceKey(words);
    const lab = labs[organization] ?? known.labOf(organization);
    const found = lab && (known.find(lab, model) ?? known.find(lab, model.replace(effort, '')))?.id;
    const own = called[model];
    const id = own !== undefined && known.names.has(own) ? own : found;
    if (!licence || !id || entries.has(id)) continue;
    if (Object.hasOwn(wrongLicences, `${id} LMArena catalog`)) continue;
    const claim = { source: 'lmarena', asOf: meta.leaderboard_publish_date, url: address, licence };
    entries.set(id, { id, name: known.names.get(id) ?? id, claims: [claim] });
  }
  return [...entries.values()];
}
