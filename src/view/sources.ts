import type { Claim, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { createMemo } from '../memo.ts';
import type { SourcesBlock } from './card.ts';

type Item = SourcesBlock['items'][number];

const kept = createMemo<ReadonlyMap<string, Item>>(2);

/** Where the figures of a comparison come from, for one model: by name and date, each once. */
function sourcesOf(model: Model, today: string): ReadonlyMap<string, Item> {
  const claims: (Claim<unknown> | undefined)[] = [
    referenceRoute(model, today)?.claim,
    model.lifecycle.find((row) => row.surface === model.lab.provider)?.claim,
    model.contextWindow?.chosen,
    model.released?.chosen,
    model.modalities?.chosen,
    model.licence?.chosen,
  ];
  const items = new Map<string, Item>();
  for (const claim of claims) {
    if (!claim) continue;
    const { source, asOf } = claim;
    const date = source.url === null ? `read on ${asOf}` : asOf;
    items.set(`${source.name} ${date}`, { name: source.name, url: source.url, date });
  }
  return items;
}

/** Where the figures of a comparison come from. */
export function sourcesBlock(models: readonly Model[], today: string): SourcesBlock {
  const items = models.flatMap((model) => [...kept(model, today, () => sourcesOf(model, today))]);
  return { kind: 'sources', title: 'Sources', items: [...new Map(items).values()] };
}
