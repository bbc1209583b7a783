import type { Card } from './card.ts';
import { giveWay } from './give-way.ts';

/** Ever smaller cards, from the next one down to what never gives way. */
function smallerCards(card: Card): Card[] {
  const cards: Card[] = [];
  for (let next = giveWay(card); next; next = giveWay(next)) cards.push(next);
  return cards;
}

/**
 * Renders the card, or the first that fits of cards that become ever smaller; `message` is null when none does,
 * `smallest` is the card that has nothing left to give. Found by halving, since rendering is what costs.
 */
export function largestThatFits<Message>(
  card: Card,
  render: (card: Card) => Message,
  fits: (message: Message) => boolean,
): { readonly message: Message | null; readonly smallest: Card } {
  const whole = render(card);
  if (fits(whole)) return { message: whole, smallest: card };
  const cards = smallerCards(card);
  let message: Message | null = null;
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rendered = render(cards[middle] ?? card);
    if (fits(rendered)) {
      message = rendered;
      high = middle;
    } else low = middle + 1;
  }
  return { message, smallest: cards.at(-1) ?? card };
}
