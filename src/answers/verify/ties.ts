import type { Draft } from '../../claims/finding.ts';
import type { Sentence } from '../../claims/layout.ts';
import { type Named, nobody } from '../../claims/named.ts';
import { pattern } from '../../language/pattern.ts';

/**
 * What ties a claim to its model, the least certain first: something far above it or a name in another clause, an item below
 * a section, prose below a heading, a word that stands for the model, its name earlier in the sentence, the sentence or the
 * heading right above, its name right behind the claim, its name in the same clause before it or in its row.
 */
const ties = ['afar', 'item', 'prose', 'stand-in', 'sentence', 'above', 'behind', 'clause'] as const;
export type Tie = (typeof ties)[number];

export const isLooser = (tie: Tie, than: Tie): boolean => ties.indexOf(tie) < ties.indexOf(than);

/** What is said of anything and everybody. */
const ofKind = {
  licence: 'above',
  open_weights: 'above',
  parameters: 'above',
  architecture: 'above',
} as const;

/** The loosest tie by which a claim is called wrong, where it takes more than an item below a section. */
const least: Readonly<Partial<Record<Draft['field'], Tie>>> = {
  ...ofKind,
  context: 'prose',
  max_input: 'prose',
  max_output: 'prose',
};

export const leastTie = (field: Draft['field']): Tie => least[field] ?? 'item';

/** Where a name behind a claim has a clause of its own: "57% on MMLU, and parity with A". */
const newClause = pattern`[,;:!?.]\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})|\s-\s`;
/** A claim right at the beginning, or behind "with": "With a window of 128K, A is ..." */
const opens = pattern`^[^\p{L}\d]*(?:{byModel}\s+(?:{the}\s+)?)?$`;
/** Where another clause begins behind a name; of a comma only where others are named, too. */
const otherClause = pattern`[;!?]\s|(?<!\p{L}){but}(?!\p{L})`;
const parted = pattern`[,;]\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})`;
const longestWay = 60;
/** A longer item without a name is prose. */
const longestItem = 40;
const pronoun = pattern`^[^\p{L}]*(?:{it})(?!\p{L})`;
/** "Langfuse: open-source observability" is said of what stands before the colon. */
const value = /^[^:\d]{3,40}:\s/;
const labelled = /^[^\p{L}]*(\p{L}[^:.]*):\s/u;
const ofKindLabel = pattern`{licence}|{weights}|{weightsWord}|{openSource}|{parameters}|{model}|{access}`;

/** What ties a claim of a sentence to its model. */
export function tieOf(sentence: Sentence, { start, end, model, field }: Draft): Tie {
  const { named, outer, outerBy, text, start: offset } = sentence;
  const isOfKind = field in ofKind;
  const own = named.filter((name) => name.model === model || name.denies?.some((one) => one === model));
  if (own.length === 0) {
    // Who else is meant was told by more than the place.
    if (outer !== null && outer.model !== model) return 'clause';
    const [, label] = labelled.exec(text.slice(0, Math.max(0, start - offset))) ?? [];
    if (isOfKind && label !== undefined && !ofKindLabel.test(label)) return 'afar';
    // "- Context: 80K" is a line of a sheet.
    const isSheet =
      /^[^\p{L}]*$/u.test(text.slice(0, start - offset)) && value.test(text.slice(start - offset));
    if (outerBy === 'item' && isSheet) return 'above';
    if (outerBy === 'afar' || outerBy === 'item') return outerBy;
    const isItem = text.length <= longestItem || (pronoun.test(text) && start - offset <= longestWay);
    return isItem ? 'above' : 'prose';
  }
  const next = own.find((name) => name.start >= end);
  const before = own.findLast((name) => name.start < end);
  // "Open source ChatGPT": a product or a line by itself may be what others call theirs after.
  const isShort = (name: Named) =>
    !/\d/.test(text.slice(name.start - offset, name.end - offset)) && /\d/.test(model ?? '');
  if (before) {
    if (before.isStandIn || (isOfKind && isShort(before))) return 'stand-in';
    const between = text.slice(before.end - offset, Math.max(start, before.end) - offset);
    const isApart =
      between.length > longestWay ||
      otherClause.test(between) ||
      (named.some((name) => name.model !== model) && parted.test(between));
    return isOfKind && isApart ? 'sentence' : 'clause';
  }
  if (!next) return 'clause';
  if (isOfKind && isShort(next)) return 'stand-in';
  // Below a heading of one model another may be named only beside it.
  const isOuterSure = outer !== null && outer.model !== nobody && outerBy !== 'afar';
  if (isOuterSure && outer.model !== model) return 'afar';
  const isApart =
    newClause.test(text.slice(end - offset, next.start - offset)) &&
    !opens.test(text.slice(0, start - offset));
  return isApart ? 'afar' : 'behind';
}
