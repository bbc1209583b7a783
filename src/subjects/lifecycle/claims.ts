import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { readDate } from '../../language/dates.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

type Field = 'release_date' | 'knowledge_cutoff';

/** Whether two dates are the same as far as both are known. */
function isSame(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

const kept = createMemo<{ readonly model: Model | null }>(200);

/** The model whose id has this day as the name of an edition: itself, else one of its line. */
function namedAfter(catalog: Catalog, model: Model, day: string): Model | null {
  const digits = day.replaceAll('-', '');
  if (digits.length !== 8) return null;
  const holds = (own: Model) => own.listings.some(({ id }) => id.replaceAll('-', '').includes(digits));
  if (holds(model)) return model;
  const [line] = model.families;
  const ofLine = (own: Model) => line !== undefined && own.families.includes(line) && holds(own);
  return kept(catalog, `${line} ${digits}`, () => ({
    model: [...catalog.models.values()].find(ofLine) ?? null,
  })).model;
}

function judge(catalog: Catalog, model: Model, field: Field, stated: string): Judged | null {
  const fact = field === 'release_date' ? model.released : model.knowledgeCutoff;
  const own = judgeFact(
    fact,
    (value) => isSame(value, stated),
    (value) => ({ kind: 'date', value, idOf: null }),
  );
  // Price lists name other months than labs do: only a lab's own word contradicts.
  if (field === 'knowledge_cutoff' && own?.verdict === 'contradicted')
    return fact?.chosen.basis === 'lab' || fact?.chosen.basis === 'team'
      ? own
      : { ...own, verdict: 'unknown' };
  if (field === 'knowledge_cutoff' || own?.verdict === 'supported') return own;
  const edition = namedAfter(catalog, model, stated);
  if (!edition || (own?.verdict !== 'contradicted' && edition.id === model.id)) return own;
  const real = judgeFact(
    edition.released,
    () => false,
    (value) => ({ kind: 'date', value, idOf: edition.name }),
  );
  return real?.verdict === 'contradicted' ? real : own;
}

const patterns: readonly (readonly [Field, Pattern])[] = [
  ['release_date', pattern`{released}[^;|]{0,50}?(?<!\d)({date})`],
  ['release_date', pattern`(?<=^|·)\s*{release}:?\s*({date})`],
  ['knowledge_cutoff', pattern`{cutoff}[^;|\d]{0,20}({date})`],
];

/** What else is released: "the A docs were released on ...". */
const otherThing = pattern`{otherRelease}`;

function datesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text } = sentence;
  if (!/20[12]\d/.test(text)) return [];
  return patterns.flatMap(([field, found]) =>
    found.all(text).flatMap(({ 0: all, 1: said = '', index }) => {
      if (field === 'release_date' && otherThing.test(text.slice(Math.max(0, index - 60), index))) return [];
      const end = index + all.length;
      const from = end - all.trimStart().length;
      const about = aboutAt(catalog, sentence, end - said.length, end, from);
      return about ? draftOf(about, field, judge(catalog, about.model, field, readDate(said))) : [];
    }),
  );
}

const cellLabels: readonly (readonly [Field, Pattern])[] = [
  ['release_date', pattern`^{release}$`],
  ['knowledge_cutoff', pattern`^{cutoff}$`],
];
const cellDate = pattern`{date}`;

function dateInCell(catalog: Catalog, cell: Cell): Draft[] {
  const field = cellLabels.find(([, label]) => label.test(cell.label))?.[0];
  const match = cellDate.exec(cell.text);
  if (!field || !match) return [];
  const about = aboutIn(catalog, cell, cell.subject, match.index, match.index + match[0].length);
  return about ? draftOf(about, field, judge(catalog, about.model, field, readDate(match[0]))) : [];
}

/** Release dates and knowledge cut-offs that a text states. */
export const readDates = readerOf(datesIn, dateInCell);

/** Models that their lab does not list, each where it is first named. */
export function readNames(catalog: Catalog, { sentences }: Layout): Draft[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ named }) =>
    named.flatMap(({ start, end, model }): Draft[] => {
      const own = catalog.models.get(model);
      if (!own?.absentFrom || seen.has(model)) return [];
      seen.add(model);
      const [line] = own.families;
      const others = [...catalog.models.values()]
        .filter(
          (other) =>
            line !== undefined && other.families.includes(line) && !other.absentFrom && other.id !== model,
        )
        .map(({ name }) => name)
        .slice(0, 5);
      const judged = {
        verdict: 'contradicted',
        ours: { kind: 'absent', others },
        source: sourceOf(own.absentFrom),
      } as const;
      return draftOf({ model: own, place: { start, end } }, 'model', judged);
    }),
  );
}
