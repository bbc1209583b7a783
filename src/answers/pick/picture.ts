import type { PictureBlock } from '../../card/card.ts';
import { generalDomain, standingOf } from '../../catalog/standings/standing.ts';
import type { Picks } from '../../pick/search.ts';
import { domainIn, qualityGoal } from '../../pick/wish.ts';
import { adviceMessages } from '../../subjects/advice/say.ts';
import { pictureBlock, pictureMessages } from '../../subjects/picture.ts';
import type { Asked } from './head.ts';
import { amountText, boughtBy, isBlended, perText, pricedBy } from './price.ts';
import { pickingMessages } from './say.ts';
import { notesOf } from './table.ts';

/**
 * A pick as one picture, the best of it first; null where nothing fits.
 * @param head.title what was asked for
 * @param head.advice what to take, in one sentence
 */
export function pickPicture(
  asked: Asked,
  { picks }: Picks,
  { title, advice }: { readonly title: string; readonly advice: string },
): PictureBlock | null {
  const { catalog, request, today, words } = asked;
  const say = words.of(pictureMessages);
  const [first] = picks;
  if (!first) return null;
  const take = qualityGoal(request.goal)?.take ?? null;
  const advised = picks.find(({ tier }) => tier !== null && tier === take) ?? first;
  const domain = domainIn(request) ?? generalDomain;
  const per = perText(request, words);
  return pictureBlock(
    catalog,
    {
      title,
      advice,
      priceHead:
        boughtBy(request) === null
          ? say.price(isBlended(request) ? words.of(adviceMessages).perMillion('usual') : per)
          : say.priceAlone,
      domain,
      models: picks.map((own) => ({
        model: own.model,
        name: own.tier === null ? own.model.name : words.of(pickingMessages).tier(own.tier, own.model.name),
        standing: own.standing ?? standingOf(catalog, own.model, domain),
        isAdvised: own === advised,
        note: notesOf(asked, own),
        price: amountText(own, request, words),
        priced: pricedBy(own, request)?.claim,
      })),
    },
    today,
    words,
  );
}
