import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Figure, figure, tokensOf } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { withoutNames } from '../../claims/mask.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';

type Size = 'context' | 'max_output' | 'parameters';

/** Between two ways of counting thousands lie 5%; "12B" is said of 12.4 billion. */
const tolerance = 0.05;
const isNear = ({ value, half }: Figure, known: number) =>
  Math.abs(value - known) <= Math.max(known * tolerance, half);

function judge(model: Model, field: Size, stated: Figure): Judged | null {
  if (field === 'parameters')
    return judgeFact(
      model.parameters,
      ({ total }) => isNear(stated, total),
      ({ total }) => ({ kind: 'billions', value: total }),
    );
  const key = field === 'context' ? 'contextWindow' : 'maxOutput';
  const result = judgeFact(
    model[key],
    (value) => isNear(stated, value),
    (value) => ({ kind: 'tokens', value }),
  );
  if (result?.verdict !== 'contradicted') return result;
  // A host may serve less than the model can do.
  const served = model.offers.some((offer) => offer[key] && isNear(stated, offer[key].chosen.value));
  return served ? { ...result, verdict: 'unknown' } : result;
}

const gap = String.raw`(?:(?!{but})[^.;:$\d|()→≥]){0,60}?`;
const billions = String.raw`(?<![\d.,$])({number})\s?{billion}`;

/** Sizes that a text states; `besides` those that say which they are only beside another one of the sentence. */
const patterns: readonly (readonly [field: Size, found: Pattern, besides?: boolean])[] = [
  [
    'max_output',
    pattern`{maxOutput}(?:\s+(?:{is}|{for})\s+_+)?(?:\s+_+)?(?:\s+{is}|\s+-|:)?\s*({spacedCount})`,
  ],
  ['context', pattern`({spacedCount})[ -]?(?:{token}[ -])?(?:of )?(?:{context}|{window})`],
  ['context', pattern`{context}:?${gap}({spacedCount})(?:\s*{token})?(?!\s*(?:\/|→))`],
  ['context', pattern`{takes}\s+(?:{upTo}\s+)?({spacedCount})\s+{token}`],
  ['context', pattern`(?:{versus}\.?|{than})\s+({spacedCount})(?=\s+{for}\s)`, true],
  ['parameters', pattern`${billions}[ -]{parameters}`],
  ['parameters', pattern`{parameters}:\s*${billions}`],
];
const leastTokens: Readonly<Record<Size, number>> = { context: 1000, max_output: 100, parameters: 0 };
/** "than a 70B parameter model" speaks of another. */
const compared = pattern`(?:(?:{than}|{versus}|{like}|{other}|{beyond})\s+(?:{the}\s+)?|[<>≥≤]\s*)$`;
const ofSizes = pattern`{context}|{takes}|{window}`;
/** What people send is no limit: "we use 50K context on A". */
const ownUse = pattern`{ownUse}`;

function sizesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  if (!/\d/.test(sentence.text)) return [];
  // "The context window of Claude Haiku 4.5 is 200K"
  const text = withoutNames(sentence);
  return patterns.flatMap(([field, found, besides = false]) =>
    found.all(text).flatMap(({ 0: all, 1: said = '', index }) => {
      const at = index + all.indexOf(said);
      const stated = field === 'parameters' ? figure(said) : tokensOf(said);
      const isOther = besides ? !ofSizes.test(text.slice(0, index)) : compared.test(text.slice(0, at));
      if (!stated || stated.value < leastTokens[field] || isOther) return [];
      const about = aboutAt(catalog, sentence, at, index + all.length, index);
      const judged = about && judge(about.model, field, stated);
      if (!about || (field === 'context' && judged?.verdict !== 'supported' && ownUse.test(text))) return [];
      return draftOf(about, field, judged);
    }),
  );
}

const cellLabels: readonly (readonly [Size, Pattern])[] = [
  ['context', pattern`^{context}$`],
  ['max_output', pattern`^{maxOutput}$`],
  ['parameters', pattern`^{parameters}$`],
];
const cellCount = pattern`({spacedCount})`;
const cellBillions = pattern`${billions}`;

function sizeInCell(catalog: Catalog, cell: Cell): Draft[] {
  const field = cellLabels.find(([, label]) => label.test(cell.label))?.[0];
  const match = (field === 'parameters' ? cellBillions : cellCount).exec(cell.text);
  const stated = match?.[1] && (field === 'parameters' ? figure(match[1]) : tokensOf(match[1]));
  if (!field || !match || !stated) return [];
  const about = aboutIn(catalog, cell, cell.subject, match.index, cell.text.trimEnd().length);
  return about ? draftOf(about, field, judge(about.model, field, stated)) : [];
}

/** Context windows, output limits and parameters that a text states. */
export const readSizes = readerOf(sizesIn, sizeInCell);
