import type { Catalog } from '../catalog/catalog.ts';
import { isDay } from '../dates.ts';
import type { Command } from './command.ts';
import { matchModel, misunderstood, plain } from './parse.ts';

/** A model (or null for all) and the first day of interest. */
export function changesCommand(
  catalog: Catalog,
  name: string | null,
  since: string | null,
  today: string,
): Command {
  if (since !== null && !isDay(since)) return misunderstood('bad-date', since);
  if (name === null || plain(name) === '') return { kind: 'changes', model: null, since };
  const model = matchModel(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'changes', model, since };
}

/** `pixtral`, `of pixtral since 2026-11-01`, `since 2026-11-01`, or nothing for all of them. */
export function parseChanges(catalog: Catalog, text: string, today: string): Command {
  const since = /(?:^|\s)(?:since|--since)\s+(\S+)/i.exec(text);
  const rest = since ? text.replace(since[0], '') : text;
  const name = rest.trim().replace(/^(?:of|for)\s+/i, '');
  return changesCommand(catalog, name || null, since?.[1] ?? null, today);
}
