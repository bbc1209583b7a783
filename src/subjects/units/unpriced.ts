import type { Catalog } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt } from '../../claims/subject-at.ts';
import { inputAndOutputIn } from '../../claims/token-counts.ts';
import { pattern } from '../../language/pattern.ts';

const priced = pattern`(?<usd>{money})\s*(?:(?:{per}|{for}|\/)\s*(?:{oneUnit}\s+)?|{oneUnit}\s+)(?:\d[\d., ]*(?:{scale}\s+)?|{scale}\s+)?(?:[\p{L}-]{2,12}\s+)?{unlistedUnit}(?!\p{L})`;
const asks = pattern`\?\s*$`;
/** What somebody paid is no price. */
const spending = pattern`{spending}|{inTotal}|{answer}\s+(?:{of}|{for})`;

/** Prices of what no list has: of a request, a search, a call. They are said to be read, and nothing more. */
function unpricedIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const text = sentence.masked;
  if (asks.test(text) || spending.test(text) || inputAndOutputIn(text)) return [];
  return priced.all(text).flatMap(({ 0: said, index }) => {
    const about = aboutAt(catalog, sentence, index, index + said.length);
    return about
      ? draftOf(about, 'unit_price', { verdict: 'unknown', detail: 'cannot-tell', ours: null, source: null })
      : [];
  });
}

/** Prices per request that a text states. */
export const readUnpriced = readerOf(unpricedIn);
