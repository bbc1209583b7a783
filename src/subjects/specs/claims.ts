import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Figure, figure } from '../../claims/figure.ts';
import { type Draft, type Ours, sourceOf } from '../../claims/finding.ts';
import { itemsIn } from '../../claims/items.ts';
import { draftOf, isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { oncePerText, type Pattern, pattern } from '../../language/pattern.ts';

/** What a number of parameters is of: all, those that work on a token, or either. */
type Share = 'total' | 'active' | 'either';

/** "12B" is said of 12.4 billion. */
const tolerance = 0.05;
/** A size that nobody but the name tells is rounded more: "7B" of 7.6 billion. */
const nameTolerance = 0.3;

const isNear = ({ value, half }: Figure, known: number, by: number) =>
  Math.abs(value - known) <= Math.max(known * by, half);

const ours = ({ total }: { total: number }): Ours => ({ kind: 'billions', value: total });

/** The sizes in a model's names: 235 and 22 of "Qwen3 235B A22B". */
const namedSizes = ({ id, name, aliases }: Model): number[] =>
  [id, name, ...aliases].flatMap((own) =>
    [...own.matchAll(/(?<![\d.])a?(\d{1,4}(?:\.\d{1,2})?)b(?![a-z\d])/gi)].map(([, size]) => Number(size)),
  );

function judgeParameters(model: Model, stated: Figure, share: Share): Judged | null {
  const fact = model.parameters;
  if (!fact) return null;
  const { chosen } = fact;
  const isByName = !isTrusted(chosen);
  const fits = ({ total, active }: typeof chosen.value, by = tolerance) =>
    (share !== 'active' && isNear(stated, total, by)) ||
    (share !== 'total' && active !== null && isNear(stated, active, by));
  const isNamed = namedSizes(model).some((own) => own === stated.value);
  const source = sourceOf(chosen);
  if (isNamed && share !== 'active') return { verdict: 'supported', ours: ours(chosen.value), source };
  if (share === 'active' && chosen.value.active === null) return null;
  const shown = (own: typeof chosen.value): Ours =>
    share === 'active' && own.active !== null ? { kind: 'billions', value: own.active } : ours(own);
  if (isByName && namedSizes(model).includes(chosen.value.total)) {
    const isFar = !fits(chosen.value, nameTolerance);
    return { verdict: isFar ? 'contradicted' : 'unknown', ours: shown(chosen.value), source };
  }
  const judged = judgeFact(fact, fits, shown);
  const isSaid = fact.claims.some(({ value }) => fits(value));
  return judged?.verdict === 'contradicted' && isSaid
    ? { ...judged, verdict: 'unknown', detail: 'cannot-tell' }
    : judged;
}

const size = String.raw`(?<![\d.,$-])({number})[\s-]?(?:{billion}|(?<trillion>{trillion}))(?![\p{L}\d])`;

const secondSize = String.raw`({number})[\s-]?{billion}(?![\p{L}\d])`;

/** "32B active parameters of 1T": the size before is what is active. */
const noSizeBefore = String.raw`(?<!\d[\s-]?(?:{billion}|{trillion})\.?[\s-]{1,3}(?:{are}\s)?)`;

const patterns: readonly (readonly [Share, Pattern])[] = [
  ['active', pattern`${size}[ -]?(?:{parameters}\s+)?(?:(?:{is}|{are})\s+)?{active}`],
  ['total', pattern`{active}\s+{parameters}[\s,(]*{amongStart}\s+(?:{around}\s+|~)?${size}`],
  ['active', pattern`${noSizeBefore}{active}\s+{parameters}(?:\s*(?:{is}|[-:(]))?\s*${size}`],
  ['active', pattern`${noSizeBefore}{active}\s*[:=-]?\s*${size}`],
  // "675B parameters (41 active)"
  ['active', pattern`(?<={billion}\s+{parameters}\s*[(,]\s*(?:{are}\s+)?)({number})\s+{active}(?=\s*[),.;])`],
  ['active', pattern`(?<={billion}\s+{parameters}\s*[(,]\s*(?:{are}\s+)?){active}\s+({number})(?=\s*[),.;])`],
  ['active', pattern`{activates}\s+(?:{around}\s+|~)?${size}`],
  ['total', pattern`${size}[ -]?(?:{parameters}\s+)?{total}`],
  ['total', pattern`{total}\s+{parameters}(?:\s*(?:{is}|[-:(]))?\s*${size}`],
  ['either', pattern`${size}[ -]?{parameters}`],
  [
    'either',
    pattern`{parameters}(?:\s+{count})?(?:\s+(?:{is}|{for})\s+_+)?(?:\s*(?:{is}|[-:(]))*\s*~?${size}`,
  ],
  // "A trillion parameters"
  ['either', pattern`(?<!\d[\s-]?)(?:{one}\s+)?()(?<trillion>{trillion})\s+{parameters}`],
  ['either', pattern`(?<=_\s?[-:(]\s?)${size}(?=\s*(?:[,.;)]|$))`],
  ['either', pattern`${size}[ -](?:{dense}|{experts})(?![\p{L}\d])`],
  ['either', pattern`(?<![\p{L}\d])(?:{one})\s+${size}[ -](?:{open}[ -])?{model}`],
];
/** "than a 70B parameter model" speaks of another. */
const compared = pattern`(?:(?:{than}|{versus}|{like}|{other}|{beyond}|{sibling})\s+(?:{the}\s+)?|[<>≥≤]\s*)$`;
const asks = pattern`\?\s*$|{conditional}`;
/** "A 70B model beats it": a name must stand close before what is only called by its size. */
const isOf = pattern`_\s*(?:\(|,|-|:|{is}|{the}|\s)*$`;

/** "111B", "671B/37B active": sizes that a list tells without a word. */
const inList = pattern`^[~≈]?${size}(?:\s?\/\s?${secondSize}(?:\s+{active})?)?$`;

/** Sizes that stand alone in a list of what a model has. */
function sizesInList(catalog: Catalog, sentence: Sentence): Draft[] {
  return itemsIn(sentence).flatMap(({ text, start, end }) => {
    const found = inList.exec(text);
    if (!found || isInRow(sentence, start, end)) return [];
    const total = billionsOf(found[1] ?? '', found.groups?.trillion !== undefined);
    const active = found[3] === undefined ? null : figure(found[3]);
    return aboutEach(catalog, sentence, start, end).flatMap((about) => {
      const ofAll = judgeParameters(about.model, total, active ? 'total' : 'either');
      const ofActive = active && judgeParameters(about.model, active, 'active');
      return draftOf(about, 'parameters', ofActive?.verdict === 'contradicted' ? ofActive : ofAll);
    });
  });
}
/** "7B, 13B and 34B": sizes side by side are those of a line, not of the model that is named before or in them. */
const sizeSaid = String.raw`(?<![\p{L}\d.])\d[\d.,]*\s?(?:{billion}|{trillion})(?![\p{L}\d])(?:-a\d[\d.]*b)?(?:\s\p{L}+)?[\s*\x60]*`;
const sideBySide = String.raw`(?:,(?:\s*{and}(?!\p{L}))?|\/|{and}(?!\p{L}))[\s*\x60~≈]*`;
const sizeBefore = pattern`${sizeSaid}${sideBySide}$`;
const sizeBehind = pattern`^[^\s,/*\x60]*(?:[\s-]\p{L}+)?[\s*\x60]*${sideBySide}${sizeSaid}`;
const ofShare = pattern`{active}|{total}`;

/** Whether a size stands in a row of sizes. */
const isInRow = ({ text }: Sentence, start: number, end: number): boolean =>
  !ofShare.test(text) && (sizeBefore.test(text.slice(0, start)) || sizeBehind.test(text.slice(end)));

/** "Embedding parameters: 1.3B" are some of them. */
const ofPart = pattern`{partOfModel}\s+$`;

const billionsOf = (said: string, isTrillions: boolean): Figure => {
  const { value, half } = figure(said);
  return isTrillions ? { value: value * 1000, half: half * 1000 } : { value, half };
};

function parametersIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const isAboutNone = sentence.named.length === 0 && sentence.outer === null;
  if (isAboutNone || !/\d/.test(sentence.text)) return [];
  const text = sentence.masked;
  const taken: number[] = [];
  const listed = sizesInList(catalog, sentence);
  const stated = patterns.flatMap(([share, found], way) =>
    found.all(text).flatMap(({ 0: all, 1: said = '', groups, index }) => {
      const at = index + all.indexOf(said);
      if (taken.includes(at) || compared.test(text.slice(0, at)) || asks.test(text)) return [];
      if (ofPart.test(text.slice(0, index)) || isInRow(sentence, at, at + said.length)) return [];
      if (way === patterns.length - 1 && !isOf.test(text.slice(0, index))) return [];
      const about = aboutAt(catalog, sentence, at, index + all.length, index);
      if (!about) return [];
      taken.push(at);
      const stated = billionsOf(said || '1', groups?.trillion !== undefined);
      return draftOf(about, 'parameters', judgeParameters(about.model, stated, share));
    }),
  );
  return [...listed, ...stated];
}

const cellLabels: readonly (readonly [Share, Pattern])[] = [
  ['active', pattern`^{active}(?:\s+{parameters})?$`],
  ['total', pattern`^{total}\s+{parameters}$`],
  ['either', pattern`^(?:{model}\s+)?(?:{parameters}|{size})(?:\s+{count})?$`],
];
const cellSize = pattern`${size}`;
const inBillions = pattern`(?<![\p{L}\d]){billion}(?![\p{L}\d])`;
const plainNumber = pattern`^\s*~?({number})\s*$`;

/** Which parameters a label names, or null. */
const shareCalled = oncePerText((called) => {
  const label = called.replaceAll(/[([][^)\]]*[)\]]/g, ' ').trim();
  return cellLabels.find(([, own]) => own.test(label))?.[0] ?? null;
});

function parametersInCell(catalog: Catalog, cell: Cell): Draft[] {
  const share = shareCalled(cell.label);
  const model = share && catalog.models.get(cell.subject.model);
  if (!share || !model) return [];
  const bare = inBillions.test(cell.label) ? plainNumber.exec(cell.text) : null;
  const match = cellSize.exec(cell.text) ?? bare;
  if (!match) return [];
  const about = aboutIn(catalog, cell, cell.subject, match.index, cell.text.trimEnd().length);
  const stated = billionsOf(match[1] ?? '', match.groups?.trillion !== undefined);
  const drafts = about ? draftOf(about, 'parameters', judgeParameters(model, stated, share)) : [];
  // "8B, 70B" are sizes of a line.
  return cellSize.all(cell.text).length > 1
    ? drafts.filter(({ verdict }) => verdict !== 'contradicted')
    : drafts;
}

/** How many parameters a text says that models have. */
export const readParameters = readerOf(parametersIn, parametersInCell);
