import type { SourcesBlock } from '../../card/card.ts';
import type { Claim, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import type { Wording } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { sourcesMessages } from './say.ts';

type Item = SourcesBlock['items'][number];

const kept = createMemo<ReadonlyMap<string, Item>>(4);

/** Where claims come from, by name and date, each once. */
function itemsOf(claims: readonly (Claim<unknown> | undefined)[], words: Wording): ReadonlyMap<string, Item> {
  const { format } = words;
  const sources = words.of(sourcesMessages);
  const items = new Map<string, Item>();
  for (const claim of claims) {
    if (!claim) continue;
    const { source, asOf, basis } = claim;
    const isRead = source.url === null && basis !== 'team';
    const date = isRead ? sources.readOn(asOf) : format.date(asOf);
    const name = sources.named(source.name);
    items.set(`${name} ${date}`, { name, url: source.url, date });
  }
  return items;
}

/** Where the figures of a comparison come from, for one model. */
function sourcesOf(model: Model, today: string, words: Wording): ReadonlyMap<string, Item> {
  const claims = [
    unitRoute(model, today)?.claim,
    referenceRoute(model, today)?.claim,
    ownLifecycle(model)?.claim,
    model.contextWindow?.chosen,
    model.released?.chosen,
    model.modalities?.chosen,
    model.licence?.chosen,
  ];
  return itemsOf(claims, words);
}

function block(items: readonly Item[], words: Wording): SourcesBlock {
  const sources = words.of(sourcesMessages);
  return { kind: 'sources', title: sources.title, items, leftOut: sources.leftOut(items.length) };
}

/** Where the figures of a comparison come from. */
export function sourcesBlock(models: readonly Model[], today: string, words: Wording): SourcesBlock {
  const items = models.flatMap((model) => [
    ...kept(model, `${today} ${words.locale}`, () => sourcesOf(model, today, words)),
  ]);
  return block([...new Map(items).values()], words);
}

/** Where these claims come from. */
export function claimSources(claims: readonly (Claim<unknown> | undefined)[], words: Wording): SourcesBlock {
  return block([...itemsOf(claims, words).values()], words);
}
