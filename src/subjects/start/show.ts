import type { Text } from '../../card/card.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { licenceWords, weightsAddress } from '../openness/licence.ts';
import type { PageInput, SectionView } from '../part.ts';
import { accessLines, apiText } from '../routes/access.ts';
import { startMessages } from './say.ts';

const mostProviders = 8;

/** How to call the model: at whom, under which name, with which package. */
export function startPart({ catalog, model, facts, today, words }: PageInput): SectionView {
  const parts = words.of(startMessages);
  const plain = liveRoutes(model, today).filter(
    ({ offer }) => offer.variant === null && offer.region === null,
  );
  const routes =
    facts.route && !plain.some(({ offer }) => offer === facts.route?.offer) ? [facts.route] : plain;
  const byProvider = new Map(routes.toReversed().map(({ offer }) => [offer.provider, offer.id]));
  const ways = [...byProvider].toReversed();
  const items = ways.slice(0, mostProviders).map(([provider, id]): Text => {
    const how = apiText(catalog, provider, words) ?? parts.howUnknown(providerName(catalog, provider));
    return parts.call(how, id, catalog.apis[provider]?.docs ?? null);
  });
  const open = model.openWeights?.chosen.value;
  const weights = open ? parts.weights(licenceWords(catalog, model, words), weightsAddress(model)) : null;
  const access = accessLines(
    catalog,
    ways.slice(0, mostProviders).map(([provider]) => provider),
    words,
  );
  const rest = ways.length - items.length;
  return {
    json: {
      providers: ways.map(([provider, id]) => ({ provider, id, ...catalog.apis[provider] })),
      openWeights: open ?? null,
    },
    blocks: [
      {
        kind: 'notes',
        items: [
          ...(items.length > 0 ? items : [[parts.noProvider(model.name)]]),
          ...(rest > 0 ? [[parts.moreProviders(rest)]] : []),
          ...access,
          ...(weights ? [weights] : []),
        ],
      },
    ],
  };
}
