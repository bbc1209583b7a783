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
    const id = lab && (known.find(lab, model) ?? known.find(lab, model.replace(effort, '')))?.id;
    if (!licence || !id || entries.has(id)) continue;
    if (Object.hasOwn(wrongLicences, `${id} LMArena catalog`)) continue;
    const claim = { source: 'lmarena', asOf: meta.leaderboard_publish_date, url: address, licence };
    entries.set(id, { id, name: known.names.get(id) ?? id, claims: [claim] });
  }
  return [...entries.values()];
}
