import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { accessLines, apiText } from '../api-words.ts';
import type { Text } from '../card.ts';
import { licenceWords, weightsAddress } from '../licence-words.ts';
import type { SectionView } from '../sections/section.ts';
import type { PageInput } from './section.ts';

const mostProviders = 8;

/** How to call the model: at whom, under which name, with which package. */
export function startPart({ catalog, model, facts, today, words }: PageInput): SectionView {
  const plain = liveRoutes(model, today).filter(
    ({ offer }) => offer.variant === null && offer.region === null,
  );
  const routes =
    facts.route && !plain.some(({ offer }) => offer === facts.route?.offer) ? [facts.route] : plain;
  const byProvider = new Map(routes.toReversed().map(({ offer }) => [offer.provider, offer.id]));
  const ways = [...byProvider].toReversed();
  const items = ways.slice(0, mostProviders).map(([provider, id]): Text => {
    const docs = catalog.apis[provider]?.docs;
    const how =
      apiText(catalog, provider, words) ??
      `${providerName(catalog, provider)}: how to call it is not published`;
    return [`${how}, as `, { code: id }, ...(docs ? [', ', { link: 'documentation', url: docs }] : [])];
  });
  const open = model.openWeights?.chosen.value;
  const address = weightsAddress(model);
  const licence = licenceWords(catalog, model, words) ?? 'licence not published';
  const weights: Text | null = open
    ? [
        `Open weights: yes (${licence})`,
        ...(address ? [', ', { link: 'download', url: address }] : ['; where they lie is not published']),
        '.',
      ]
    : null;
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
          ...(items.length > 0 ? items : [[`No trusted provider lists ${model.name} at a price today.`]]),
          ...(rest > 0 ? [[`and ${rest} more providers`]] : []),
          ...access,
          ...(weights ? [weights] : []),
        ],
      },
    ],
  };
}
