import { abilityMakers } from './ability-makers.ts';
import { amongMakers } from './among-makers.ts';
import { comparisonMakers } from './comparison-makers.ts';
import { costMakers } from './cost-makers.ts';
import { dayMakers } from './day-makers.ts';
import { factMakers } from './fact-makers.ts';
import type { Kind } from './kinds.ts';
import type { Known } from './known.ts';
import { familyList, manyFacts, manyModels } from './lists.ts';
import { dressed, finished, type Maker, type Making, makingOf, sentenceOf } from './making.ts';
import { priceMakers } from './price-makers.ts';
import type { Chance } from './random.ts';
import { routeMakers } from './route-makers.ts';
import type { Language, Sample } from './statement.ts';

export const makers: Readonly<Partial<Record<Kind, Maker>>> = {
  ...priceMakers,
  ...comparisonMakers,
  ...costMakers,
  ...factMakers,
  ...dayMakers,
  ...abilityMakers,
  ...amongMakers,
  ...routeMakers,
};

/** Not every draw of models allows a statement of a kind. */
const mostDraws = 60;

/** A sentence of a kind, true or false, in a text that has begun; null where the catalog allows none. */
export function sentenceIn(making: Making, kind: Kind, isTrue: boolean): string | null {
  for (let draw = 0; draw < mostDraws; draw++) {
    const filling = makers[kind]?.(making, isTrue);
    if (filling) return sentenceOf(making, filling);
  }
  return null;
}

/** Sentences with several claims: of one model, or of several. */
const many = [familyList, familyList, manyFacts, manyFacts, manyModels];

/** A sentence with several claims, each true or false by itself; null where too little is known. */
export function manyIn(making: Making, isTrue: () => boolean): string | null {
  const own = making.chance.pick(many);
  for (let draw = 0; draw < mostDraws; draw++) {
    const text = own(making, isTrue);
    if (text !== null) return text;
  }
  return null;
}

/** So many sentences of a kind, half of them false; null for those with several claims. */
export function sentencesOf(
  known: Known,
  chance: Chance,
  language: Language,
  kind: Kind | null,
  count: number,
): Sample[] {
  return Array.from({ length: count }, (_, at) => at % 2 === 0).flatMap((isTrue) => {
    const making = makingOf(known, chance, language);
    const each = () => isTrue || chance.percent(50);
    const sentence = kind === null ? manyIn(making, each) : sentenceIn(making, kind, isTrue);
    return sentence === null ? [] : [finished(making, 'sentence', dressed(making, sentence))];
  });
}
