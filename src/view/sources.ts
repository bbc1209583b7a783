import type { Claim, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { ownLifecycle } from '../catalog/state.ts';
import { createMemo } from '../memo.ts';
import type { SourcesBlock } from './card.ts';

type Item = SourcesBlock['items'][number];

const kept = createMemo<ReadonlyMap<string, Item>>(2);

/** Where claims come from, by name and date, each once. */
function itemsOf(claims: readonly (Claim<unknown> | undefined)[]): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const claim of claims) {
    if (!claim) continue;
    const { source, asOf, basis } = claim;
    const date = source.url === null && basis !== 'team' ? `read on ${asOf}` : asOf;
    items.set(`${source.name} ${date}`, { name: source.name, url: source.url, date });
  }
  return items;
}

/** Where the figures of a comparison come from, for one model. */
function sourcesOf(model: Model, today: string): ReadonlyMap<string, Item> {
  return itemsOf([
    referenceRoute(model, today)?.claim,
    ownLifecycle(model)?.claim,
    model.contextWindow?.chosen,
    model.released?.chosen,
    model.modalities?.chosen,
    model.licence?.chosen,
  ]);
}

/** Where the figures of a comparison come from. */
export function sourcesBlock(models: readonly Model[], today: string): SourcesBlock {
  const items = models.flatMap((model) => [...kept(model, today, () => sourcesOf(model, today))]);
  return { kind: 'sources', title: 'Sources', items: [...new Map(items).values()] };
}

/** Where these claims come from. */
export function claimSources(claims: readonly (Claim<unknown> | undefined)[]): SourcesBlock {
  return { kind: 'sources', title: 'Sources', items: [...itemsOf(claims).values()] };
}
