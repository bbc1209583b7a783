import type { Catalog, Model } from '../../catalog/catalog.ts';
import { digits, type Figure, figure, spacedCount, tokensOf } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { withoutNames } from '../../claims/mask.ts';
import { subjectAt } from '../../claims/subject-at.ts';

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

const gap = String.raw`(?:(?!\b(?:while|whereas|but)\b)[^.;:$\d|()→≥]){0,60}?`;
const patterns: readonly (readonly [Size, RegExp])[] = [
  [
    'max_output',
    new RegExp(
      String.raw`\bmax(?:imum)?\.? output(?: tokens)?(?:\s+(?:of|for)\s+_+)?(?:\s+_+)?(?:\s+of|\s+is|\s+-|:)?\s*${spacedCount}`,
      'g',
    ),
  ],
  [
    'context',
    new RegExp(
      String.raw`${spacedCount}[ -]?(?:tokens?[ -])?(?:of )?(?:(?:context|ctx)\b(?: window\b)?|(?:token )?window\b)`,
      'g',
    ),
  ],
  [
    'context',
    new RegExp(
      String.raw`\b(?:context|ctx)(?: window| length| size)?\b:?${gap}${spacedCount}(?:\s*tokens?\b)?(?!\s*(?:\/|→))`,
      'gi',
    ),
  ],
  [
    'context',
    new RegExp(
      String.raw`\b(?:accepts|handles|takes|supports)\s+(?:up to\s+)?${spacedCount}\s+tokens\b`,
      'g',
    ),
  ],
  ['context', new RegExp(String.raw`\b(?:vs\.?|versus|than)\s+${spacedCount}(?=\s+for\s)`, 'g')],
  [
    'parameters',
    new RegExp(String.raw`(?<![\d.,$])(${digits})\s?()(?:B|billion)[ -]param(?:eter)?s?\b`, 'g'),
  ],
  ['parameters', new RegExp(String.raw`\bparameters:\s*(${digits})()\s?(?:B|billion)\b`, 'gi')],
];
const leastTokens: Readonly<Record<Size, number>> = { context: 1000, max_output: 100, parameters: 0 };
/** "than a 70B parameter model" speaks of another. */
const compared =
  /(?:\b(?:than|unlike|like|any|other|some|every|vs|over|above|below|under|beyond|exceeding|exceed)\s+(?:an?\s+)?|[<>≥≤]\s*)$/i;

/** What people send is no limit: "we use 50K context on A". */
const ownUse =
  /\b(?:we|i|our|my|us(?:e|es|ed|ing)|prompts?|send(?:s|ing)?|fill(?:s|ed|ing)?|feed(?:s|ing)?)\b|(?<!\p{L})(?:мы|использу|промпт|залива|отправля|подаём|подаем)/iu;

function sizesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { start: offset } = sentence;
  if (!/\d/.test(sentence.text)) return [];
  // "The context window of Claude Haiku 4.5 is 200K"
  const text = withoutNames(sentence);
  return patterns.flatMap(([field, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: digitsOf = '', 2: scale, index }) => {
      const at = index + all.indexOf(digitsOf);
      const stated = field === 'parameters' ? figure(digitsOf) : tokensOf(digitsOf, scale);
      const isOther = /^(?:vs|versus|than)/.test(all);
      // "vs 128K for B" says which figure it is only beside another.
      if (isOther && !/\b(?:context|accepts|handles|window)\b/i.test(text.slice(0, index))) return [];
      if (!stated || stated.value < leastTokens[field] || (!isOther && compared.test(text.slice(0, at))))
        return [];
      const about = subjectAt(sentence, at, index + all.length);
      const model = catalog.models.get(about?.model ?? '');
      if (!about || !model) return [];
      const place = { start: offset + index, end: offset + index + all.length, guessed: about.guessed };
      const judged = judge(model, field, stated);
      const isOwnUse = field === 'context' && judged?.verdict !== 'supported' && ownUse.test(text);
      return isOwnUse ? [] : draftOf(place, model, field, judged);
    }),
  );
}

const cellLabels: readonly (readonly [Size, RegExp])[] = [
  ['context', /^(?:context|ctx)(?: window| length| size)?$/i],
  ['max_output', /^max(?:imum)?\.? output(?: tokens)?$/i],
  ['parameters', /^param(?:eter)?s$/i],
];

function sizeInCell(catalog: Catalog, { text, start, label, subject }: Cell): Draft[] {
  const field = cellLabels.find(([, pattern]) => pattern.test(label))?.[0];
  const match = (
    field === 'parameters' ? new RegExp(String.raw`(${digits})()\s?(?:B|billion)\b`) : new RegExp(spacedCount)
  ).exec(text);
  const model = catalog.models.get(subject.model);
  const stated = match?.[1] && (field === 'parameters' ? figure(match[1]) : tokensOf(match[1], match[2]));
  if (!field || !match || !stated || !model) return [];
  const place = { start: start + match.index, end: start + text.trimEnd().length, guessed: subject.guessed };
  return draftOf(place, model, field, judge(model, field, stated));
}

/** Context windows, output limits and parameters that a text states. */
export function readSizes(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => sizesIn(catalog, own)),
    ...cells.flatMap((own) => sizeInCell(catalog, own)),
  ];
}
