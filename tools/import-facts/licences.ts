import { z } from 'zod';
import { gather } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';
import { filedElsewhere, licenceKey, wrongLicences, wrongParameters } from './licence-words.ts';

const stated = { source: z.string(), url: z.string(), date: z.string() };
const upstream = z.looseObject({
  license: z.record(z.string(), z.array(z.looseObject({ license: z.string(), ...stated }))),
  params: z.record(
    z.string(),
    z.array(z.looseObject({ total: z.number().nullable(), active: z.number().nullable(), ...stated })),
  ),
});

type Stated = { readonly source: string; readonly url: string; readonly date: string };

const sources: Readonly<Record<string, string>> = {
  'models.dev': 'models-dev',
  'llm-stats': 'llm-stats',
  'LMArena catalog': 'lmarena',
  'arena.ai leaderboard': 'arena-leaderboard',
  'Open LLM Leaderboard v2': 'open-llm-leaderboard',
  'Open LLM Leaderboard v2 (HF hub license)': 'open-llm-leaderboard',
  'Epoch AI': 'epoch-ai',
  HELM: 'helm',
  'size in model name': 'model-name',
};

/** Names were read in the price list of that day. */
export const namesReadOn = '2026-09-30';

/** Where a row comes from; null for sources that are not used. A month becomes its first day. */
function statementOf({ source, url, date }: Stated) {
  const key = sources[source];
  if (!key) return null;
  const address = url.trim().split(/\s+/)[0];
  const asOf = date.length === 7 ? `${date}-01` : date || namesReadOn;
  return {
    source: key,
    asOf,
    ...(address && new URL(address).pathname.length > 1 ? { url: address } : {}),
  };
}

const billions = (count: number) => Math.round(count / 1e7) / 100;

/** Licences and parameter counts, without those that are wrong; what is not published stays unknown. */
export function importLicences(data: unknown, known: Known) {
  const { license, params } = upstream.parse(data);
  const entries = gather();
  const entryOf = (name: string) => {
    const place = filedElsewhere[name] ?? name;
    const [lab = '', bare = ''] = place.split('/');
    const id = known.find(lab, bare)?.id;
    return id ? entries.of(id, known.names.get(id) ?? id) : null;
  };
  const seen = new Set<string>();
  const isNew = (...parts: unknown[]) => {
    const key = JSON.stringify(parts);
    return !seen.has(key) && seen.add(key);
  };
  for (const [name, rows] of Object.entries(license)) {
    for (const row of rows) {
      const licence = licenceKey(row.license);
      const statement = statementOf(row);
      if (!licence || !statement || Object.hasOwn(wrongLicences, `${name} ${row.source}`)) continue;
      const entry = entryOf(name);
      if (entry && isNew(entry.id, licence, statement)) entry.claims.push({ ...statement, licence });
    }
  }
  for (const [name, rows] of Object.entries(params)) {
    for (const row of rows) {
      const statement = statementOf(row);
      if (!row.total || !statement || Object.hasOwn(wrongParameters, `${name} ${row.source}`)) continue;
      const parameters = {
        total: billions(row.total),
        ...(row.active ? { active: billions(row.active) } : {}),
      };
      const entry = entryOf(name);
      if (!entry || !isNew(entry.id, parameters, statement)) continue;
      // HELM counts what lies in the files, extra heads and vision towers included.
      entry.claims.push({
        ...statement,
        ...(row.source === 'HELM' ? { basis: 'page' as const } : {}),
        parameters,
      });
    }
  }
  return entries.all().filter((entry) => entry.claims.length > 0);
}
