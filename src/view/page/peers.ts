import type { Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { peersOf } from '../../comparison/peers.ts';
import { givesVectors } from '../../cost/blended.ts';
import { money, shortTokens } from '../messages/en/format.ts';
import type { SectionView } from '../sections/section.ts';
import { claimSources } from '../sources.ts';
import type { PageInput } from './section.ts';

/** Models of the same task at about the same price: context, longest answer, price. */
export function peersPart({ catalog, model, today, words }: PageInput): SectionView {
  const peers = peersOf(catalog, model, today);
  const { unpublished } = words.vocabulary;
  const all = [model, ...peers];
  const size = (fact: Model['contextWindow']) => (fact ? shortTokens(fact.chosen.value) : unpublished);
  const rows = all.map((one) => {
    const price = referenceRoute(one, today)?.price;
    return {
      label: one.name,
      cells: [
        size(one.contextWindow),
        givesVectors(one) ? 'vectors' : size(one.maxOutput),
        price ? `${money(price.input)} / ${money(price.output)}` : unpublished,
      ],
    };
  });
  if (peers.length === 0) {
    const text = `No peers can be named: neither price nor context window of ${model.name} is published.`;
    return { json: [], blocks: [{ kind: 'text', role: 'body', text: [text] }] };
  }
  const by = referenceRoute(model, today)
    ? givesVectors(model)
      ? 'price of input'
      : 'price, blended 3:1'
    : 'context window, its price not being published';
  return {
    json: peers.map(({ id }) => id),
    blocks: [
      { kind: 'table', corner: 'Peers', columns: ['Context', 'Max output', 'Input / output, 1M'], rows },
      {
        kind: 'notes',
        items: [[`Peers are the active models of the same task that are nearest by ${by}.`]],
      },
      claimSources(
        all.map((one) => referenceRoute(one, today)?.claim),
        words,
      ),
    ],
  };
}
