import { createCache, createMemo } from '../memo.ts';
import type { Card } from './card.ts';

/** How many answers are remembered, as cards and as each platform shows them. */
const rememberedCards = 500;

/** Cards that were asked for before, and so may be again. */
const askedAgain = new WeakSet<Card>();

/**
 * Remembers answers by key from the second time on that one is asked for. Most questions are asked once, and what is
 * kept of those costs more than it saves: the garbage collector carries it along until newer answers push it out.
 * @param cardOf the card of an answer, null where it has none
 */
export function createAnswerMemo<Answer>(
  cardOf: (answer: Answer) => Card | null,
): (owner: object, key: string, make: () => Answer) => Answer {
  const asked = createMemo<{ times: number; answer: Answer | null }>(rememberedCards);
  return (owner, key, make) => {
    const known = asked(owner, key, () => ({ times: 0, answer: null }));
    if (known.answer !== null) return known.answer;
    const answer = make();
    known.times += 1;
    if (known.times < 2) return answer;
    known.answer = answer;
    const card = cardOf(answer);
    if (card) askedAgain.add(card);
    return answer;
  };
}

/** Remembers what a platform made of a card, for the cards that `createAnswerMemo` remembers. */
export function createCardCache<Made>(): (card: Card, make: () => Made) => Made {
  const made = createCache<Card, Made>(rememberedCards);
  return (card, make) => (askedAgain.has(card) ? made(card, make) : make());
}
