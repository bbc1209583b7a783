import type { Catalog } from '../../catalog/catalog.ts';
import { type Draft, type Finding, verdicts } from '../../claims/finding.ts';
import { layoutOf } from '../../claims/layout.ts';
import { namedIn } from '../../claims/named.ts';
import { plainCopy } from '../../claims/plain-text.ts';
import { inLanguagesOf } from '../../language/pattern.ts';
import { subjects } from '../../subjects/subjects.ts';
import { readUnpublished } from './unpublished.ts';

/** Most findings that are told of one text. */
export const mostFindings = 500;

const around = 80;

/** The sentence or line that a claim stands in; of a long one the words near it. */
function contextOf(text: string, { start, end }: Pick<Draft, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const lead = before.slice(
    (
      /^.*(?:\n|[.!?]\s)/s.exec(before)?.[0] ??
      (start > around ? /^\S*\s?/.exec(before)?.[0] : undefined) ??
      ''
    ).length,
  );
  const tail = /^(?:(?![.!?]\s|\n).)*/.exec(after)?.[0] ?? '';
  const isCut = tail.length === after.length && end + around < text.length;
  return `${lead}${text.slice(start, end)}${isCut ? tail.replace(/\S*$/, '') : tail}`.trim();
}

/** Of two drafts on one field of one model that share text, the longer one stays. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const last = new Map<string, Draft>();
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${draft.model} ${draft.field}`;
    const before = last.get(key);
    const shared = before ? before.end - draft.start : 0;
    // A chain of equations shares what stands in its middle.
    if (before && shared * 3 > Math.min(before.end - before.start, draft.end - draft.start) * 2) continue;
    last.set(key, draft);
    kept.push(draft);
  }
  return kept;
}

const readers = subjects.flatMap(({ claims }) => claims ?? []);

/**
 * Claims about models in a text, each with what the catalog or a recomputation says of it: contradicted first, then in
 * the order of the text. What is not certainly about a known model is left out. Time is linear in the length of the text.
 * @param today ISO day
 */
export function verify(catalog: Catalog, text: string, today: string): Finding[] {
  const drafts = inLanguagesOf(text, () => {
    const layout = layoutOf(plainCopy(text), (lines) => namedIn(catalog, lines, today));
    return withoutDoubles([
      ...readers.flatMap((read) => read(catalog, layout, today)),
      ...readUnpublished(catalog, layout, today),
    ]);
  });
  return drafts
    .filter(({ model, field, verdict }) => {
      // Nothing is known of a model that its lab does not list, but that.
      const isAbsent = model !== null && catalog.models.get(model)?.absentFrom != null;
      return !isAbsent || field === 'model' || verdict === 'contradicted';
    })
    .map(({ guessed = false, detail = null, trueOf = null, verdict, ...draft }) => ({
      ...draft,
      model: draft.model || null,
      verdict: guessed && verdict !== 'supported' ? ('unknown' as const) : verdict,
      detail,
      trueOf,
      guessed,
    }))
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.start - b.start)
    .slice(0, mostFindings)
    .map((own) => ({ ...own, text: text.slice(own.start, own.end), context: contextOf(text, own) }));
}
