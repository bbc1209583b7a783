import type { Wording } from '../../language/wording.ts';
import { comparisonOffer, costsOffer, type Offer } from '../clicks/offers.ts';
import { clicksMessages } from '../clicks/say.ts';

/** What can be begun with: a form for two models, the guided question, a form for costs, a text to check. */
export function beginOffers(words: Wording): readonly Offer[] {
  const say = words.of(clicksMessages);
  return [
    comparisonOffer(words),
    { label: say.pickForMe, typed: 'pick' },
    costsOffer(words),
    { label: say.checkText, typed: 'verify' },
  ];
}

/** The same where it is not said yet what else there is. */
export function startOffers(words: Wording): readonly Offer[] {
  return [...beginOffers(words), { label: words.of(clicksMessages).help, typed: 'help' }];
}
