import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import { compareCosts } from '../cost/compare-costs.ts';
import { flatBreakEven, mixVolume } from '../cost/flat-price.ts';
import type { HostQuestion } from '../cost/self-host.ts';
import { type HostEstimate, hoursPerMonth } from '../cost/self-host.ts';
import type { Wording } from '../language/wording.ts';
import { breakEvenVolumeText, flatBreakEvenJson } from './flat-price.ts';
import { monthText } from './host-words.ts';
import { hostMessages } from './messages/host.ts';

/** Where the model's price per token comes to what its cards cost a month. */
export function weighHosting(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  estimate: HostEstimate,
  today: string,
  words: Wording,
) {
  const host = words.of(hostMessages);
  const { volume, only, region, price: own } = question;
  const [row] = compareCosts([model], volume ?? mixVolume, { only, region, price: own }, today).rows;
  const price = row?.own ?? row?.route?.price;
  const { perMonth, plan } = estimate;
  const turn = price && perMonth !== null ? flatBreakEven(price, volume ?? mixVolume, perMonth) : null;
  const month = monthText(estimate, question.ask, words);
  if (!month) return { text: null, json: null, route: null };
  if (!price || !turn) {
    return { text: host.noApiPrice(month), json: null, route: null };
  }
  const route = row?.route ?? null;
  const api = {
    provider: route && providerName(catalog, route.offer.provider),
    input: price.input,
    output: price.output,
  };
  return {
    text: host.cheaper(
      month,
      api,
      breakEvenVolumeText(turn, volume === null, words),
      plan?.count ?? 0,
      turn.tokens / (hoursPerMonth * 3600),
      turn.used,
    ),
    json: flatBreakEvenJson(model.id, 'self-hosted', turn),
    route,
  };
}
