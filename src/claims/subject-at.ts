import { type Sentence, type Subject, subjectOf } from './layout.ts';

/** Words after which another model is named only to be compared with. */
const comparing = /\b(?:vs|versus|than|as|against|unlike|like|compared)\b/i;
const other =
  /(?:\bvs\.?|\bversus|\bthan|\bagainst|\bcompared (?:to|with)|\bunlike)\s+(?:an?\s+|the\s+)?[~$]?\s*$/i;

const compared = /\b(?:than|vs\.?|versus|unlike|like|as|over|against|compared (?:to|with))\s+(?:the\s+)?$/i;
const others = /\b(?:than|unlike|instead of|others?|competitors?|rivals?|industry)\b/i;
/** "(was $0.80/$4)" */
const past = /\b(?:was|were)\s+(?:at\s+|around\s+|about\s+)?[~("]?$/i;
/** Words that speak of no model in particular: "most models have 128K, A has ...". */
const crowd =
  /\b(?:models|most|many|some|among|typical|usual|average|unlike|than|compared|others?|competitors?|rivals?|industry)\b/i;
/** Words that make a statement another one: denied, past, supposed. */
const hedged =
  /\b(?:not|never|nobody|no one|no longer|used to|previously|formerly|originally|from|if|would|could|might|expected|rumou?red)\b|n't\b/i;

/** Whom a claim from `start` to `end` (within the sentence) is about: the nearest name before it, else the only one after it. */
export function subjectAt(sentence: Sentence, start: number, end: number): Subject | null {
  const found = nearestName(sentence, start, end);
  return found && subjectOf(found);
}

function nearestName(
  { text, start: offset, named, outer }: Sentence,
  start: number,
  end: number,
): Subject | null {
  if (other.test(text.slice(Math.max(0, start - 30), start))) {
    const after = /^\s*(?:tokens\s+)?for\s+$/i.exec(text.slice(end, end + 16).replace(/\S*$/, ''));
    const next = named.find((own) => own.start >= offset + end);
    return after && next && next.start - offset - end < 16 ? next : null;
  }
  if (hedged.test(text.slice(Math.max(0, start - 40), start)) || past.test(text.slice(0, start))) return null;
  const before = named.findLast((own) => own.end <= offset + start);
  if (before) {
    const isObject = compared.test(
      text.slice(Math.max(0, before.start - offset - 20), before.start - offset),
    );
    const after = text.slice(before.end - offset, start);
    // "cheaper than B at $1" may be said of either; "than B's $1" and "than B ($1)" may not.
    const isUnclear = (isObject && !/^\s*(?:'s\b|\(|which\b)/.test(after)) || others.test(after);
    return isUnclear ? null : before;
  }
  const models = new Set(named.map(({ model }) => model));
  const [first] = named;
  if (first && crowd.test(text.slice(0, start))) return null;
  if (!first || comparing.test(text.slice(end, first.start - offset))) return outer;
  // "... 32K, B's 64K": B has a figure of its own.
  return models.size === 1 && !/^'s\b/i.test(text.slice(first.end - offset)) ? first : null;
}
