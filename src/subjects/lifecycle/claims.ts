import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { createMemo } from '../../memo.ts';

type Field = 'release_date' | 'knowledge_cutoff';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const date = String.raw`20[12]\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|${month} [0-3]?\d(?:st|nd|rd|th)?,? 20[12]\d|[0-3]?\d ${month} 20[12]\d|${month} 20[12]\d`;

/** ISO day or month. */
function iso(text: string): string {
  if (/^20\d\d-/.test(text)) return text;
  const number = months.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  const year = /20\d\d/.exec(text)?.[0] ?? '';
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text.replace(year, ''))?.[1];
  return [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

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

const patterns: readonly (readonly [Field, RegExp])[] = [
  [
    'release_date',
    new RegExp(
      String.raw`\b(?:released|launched|release date|release of|launch of)\b[^;|]{0,50}?(?<!\d)(${date})`,
      'gi',
    ),
  ],
  ['release_date', new RegExp(String.raw`(?<=^|·)\s*(?:released?|launched|выпуск):?\s*(${date})`, 'gi')],
  ['knowledge_cutoff', new RegExp(String.raw`\bknowledge cut-?off\b[^;|\d]{0,20}(${date})`, 'gi')],
];

/** What else is released: "the A docs were released on ...". */
const otherThing =
  /\b(?:docs?|documentation|updates?|sdk|apps?|plugins?|features?|paper|blog)\b|(?<!\p{L})(?:обновлени|документац|приложени|плагин|стать)/iu;

function datesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  if (!/20[12]\d/.test(text)) return [];
  return patterns.flatMap(([field, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: said = '', index }) => {
      if (field === 'release_date' && otherThing.test(text.slice(Math.max(0, index - 60), index))) return [];
      const at = index + all.length - said.length;
      const about = subjectAt(sentence, at, at + said.length);
      const model = catalog.models.get(about?.model ?? '');
      if (!about || !model) return [];
      const place = {
        start: offset + index + all.length - all.trimStart().length,
        end: offset + index + all.length,
        guessed: about.guessed,
      };
      return draftOf(place, model, field, judge(catalog, model, field, iso(said)));
    }),
  );
}

function dateInCell(catalog: Catalog, { text, start, label, subject }: Cell): Draft[] {
  const field = /^(?:released?|release date|launch(?:ed)?)$/i.test(label)
    ? 'release_date'
    : /^knowledge cut-?off$/i.test(label)
      ? 'knowledge_cutoff'
      : null;
  const match = new RegExp(date, 'i').exec(text);
  const model = catalog.models.get(subject.model);
  if (!field || !match || !model) return [];
  const place = {
    start: start + match.index,
    end: start + match.index + match[0].length,
    guessed: subject.guessed,
  };
  return draftOf(place, model, field, judge(catalog, model, field, iso(match[0])));
}

/** Release dates and knowledge cut-offs that a text states. */
export function readDates(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => datesIn(catalog, own)),
    ...cells.flatMap((own) => dateInCell(catalog, own)),
  ];
}

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
      return [
        {
          start,
          end,
          model,
          field: 'model',
          verdict: 'contradicted',
          ours: { kind: 'absent', others },
          source: sourceOf(own.absentFrom),
          arithmetic: null,
        },
      ];
    }),
  );
}
