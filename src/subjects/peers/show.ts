import type { Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { standingOf } from '../../catalog/standings/standing.ts';
import type { PageInput, SectionView } from '../part.ts';
import { placesText } from '../quality/reason.ts';
import { domainFor } from '../quality/rule.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { nearnessOf, peersOf } from './rule.ts';
import { peersMessages } from './say.ts';

/** Models of the same task that are about as good at about the same price: place, context, longest answer, price. */
export function peersPart({ catalog, model, today, words }: PageInput): SectionView {
  const peers = peersOf(catalog, model, today);
  const all = [model, ...peers];
  const domain = domainFor(catalog, [model], null);
  const { format } = words;
  const parts = words.of(peersMessages);
  const vocabulary = words.of(vocabularyMessages);
  const size = (fact: Model['contextWindow']) =>
    fact ? format.shortTokens(fact.chosen.value) : vocabulary.unpublished;
  const rows = all.map((one) => {
    const price = referenceRoute(one, today)?.price;
    return {
      label: one.name,
      cells: [
        placesText(catalog, standingOf(catalog, one, domain), words),
        size(one.contextWindow),
        givesVectors(one) ? parts.vectors : size(one.maxOutput),
        price ? parts.prices(price.input, givesVectors(one) ? null : price.output) : vocabulary.unpublished,
      ],
    };
  });
  const by = nearnessOf(catalog, model, today);
  if (peers.length === 0 || by === null) {
    return { json: [], blocks: [{ kind: 'text', role: 'body', text: [parts.noPeers(model.name)] }] };
  }
  return {
    json: peers.map(({ id }) => id),
    blocks: [
      { kind: 'table', ...parts.partsPeers, rows },
      { kind: 'notes', items: [[parts.peersAre(by)]] },
      claimSources(
        all.map((one) => referenceRoute(one, today)?.claim),
        words,
      ),
    ],
  };
}
