import type { Catalog, Model } from '../catalog/catalog.ts';
import type { HostQuestion } from '../command/command.ts';
import { compareCosts } from '../cost/compare-costs.ts';
import { flatBreakEven, mixVolume } from '../cost/flat-price.ts';
import { type HostEstimate, hoursPerMonth } from '../cost/self-host.ts';
import { breakEvenVolumeText, flatBreakEvenJson } from './flat-price.ts';
import { grouped, roughly } from './format.ts';
import { apiText, monthText } from './host-words.ts';

/** Where the model's price per token comes to what its cards cost a month. */
export function weighHosting(
  catalog: Catalog,
  model: Model,
  question: HostQuestion,
  estimate: HostEstimate,
  today: string,
) {
  const { volume, only, region, price: own } = question;
  const [row] = compareCosts([model], volume ?? mixVolume, { only, region, price: own }, today).rows;
  const price = row?.own ?? row?.route?.price;
  const { perMonth, plan } = estimate;
  const turn = price && perMonth !== null ? flatBreakEven(price, volume ?? mixVolume, perMonth) : null;
  const month = monthText(estimate, question.ask);
  if (!month) return { text: null, json: null, route: null };
  if (!price || !turn) {
    return {
      text: `${month}. No price per token is published to weigh that against.`,
      json: null,
      route: null,
    };
  }
  const route = row?.route ?? null;
  const perSecond = roughly(turn.tokens / (hoursPerMonth * 3600));
  const cards = plan?.count === 1 ? 'that card serves' : 'those cards serve';
  const share =
    turn.used === null
      ? ''
      : ` Your volume is ${turn.used < 0.01 ? 'under 1' : grouped(Math.round(turn.used * 100))}% of that.`;
  return {
    text: `${month}: cheaper than ${apiText(catalog, route, price)} above ${breakEvenVolumeText(turn, volume === null)}, if ${cards} ${perSecond} tokens a second around the clock.${share}`,
    json: flatBreakEvenJson(model.id, 'self-hosted', turn),
    route,
  };
}
