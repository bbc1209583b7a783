import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { costDetails, costFirst, costOverview } from '../../subjects/cost/overview.ts';
import { costPageMessages } from '../../subjects/cost/say.ts';
import { names } from '../../subjects/named.ts';
import { areBoughtByUnit, unitOverview } from '../../subjects/units/overview.ts';
import { costChoices } from '../clicks/choices.ts';
import type { CostCommand } from '../command.ts';
import type { Answer } from '../command-entry.ts';
import { quickVolumes } from './quick.ts';

/** What models cost, as JSON and as a card. Without a volume the usual three workloads are costed. */
export function costView(
  catalog: Catalog,
  models: readonly Model[],
  command: CostCommand,
  today: string,
  words: Wording,
): Answer {
  const { workload, volume, units, routes, details, only, price, region, flat, textLanguage } = command;
  const isPlain = volume === null && !routes && price === null && flat === null;
  if (units || (isPlain && areBoughtByUnit(models, today))) {
    const { result, verdict, blocks } = unitOverview(catalog, models, command, today, words);
    const title = words.of(costPageMessages).title(names(models), null);
    const audience = command.private ? 'asker' : 'everyone';
    return { result, card: { title, summary: verdict, audience, blocks } };
  }
  // A click knows the language of a volume alone.
  const isSpoken = textLanguage !== null && (volume === null || workload !== null);
  const cost = costOverview(catalog, models, command, today, words);
  const { first, rest } = costChoices(
    catalog,
    models,
    {
      section: details ? 'details' : routes ? 'routes' : null,
      option: workload,
      volume: workload === null ? volume : null,
      isNarrowed: isSpoken || [only, price, region].some((own) => own !== null),
      hasChart: cost.chart !== null && (details || cost.isAsked),
      isPrivate: command.private,
    },
    words,
  );
  const { head, below } = costFirst(cost);
  const chart = cost.chart && cost.isAsked ? [cost.chart] : [];
  return {
    get result() {
      return cost.result;
    },
    card: {
      title: cost.title,
      summary: cost.verdict,
      audience: command.private ? 'asker' : 'everyone',
      blocks: [
        ...(details
          ? costDetails(cost)
          : [...head, ...first, ...quickVolumes(catalog, models, command, words), ...below, ...chart]),
        ...rest,
      ],
    },
  };
}
