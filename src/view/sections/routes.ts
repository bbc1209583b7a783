import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { providersOf } from '../../comparison/advantages.ts';
import type { Block } from '../card.ts';
import { list, money } from '../messages/en/format.ts';
import { plural } from '../messages/en/plural.ts';
import { names } from '../names.ts';

/** Who serves which model, who serves all of them, and at what price. */
export function routesSection(
  catalog: Catalog,
  models: readonly Model[],
  today: string,
): { json: object; blocks: Block[] } {
  const served = models.map(
    (model) =>
      // The best route of each provider is the first one listed.
      new Map(
        liveRoutes(model, today)
          .toReversed()
          .map((route) => [route.offer.provider, route]),
      ),
  );
  const providers = [...new Set(models.flatMap((model) => providersOf(model, today)))];
  const all = providers.filter((provider) => served.every((own) => own.has(provider)));
  const ordered = [...all, ...providers.filter((provider) => !all.includes(provider))];
  const both = models.length === 2 ? 'both' : 'all of them';
  const notes = [
    all.length > 0
      ? `${list(all.map((provider) => providerName(catalog, provider)))} ${all.length === 1 ? 'serves' : 'serve'} ${both}: to switch there is to change a name.`
      : `No trusted provider serves ${both}: to switch is to change the provider, its key and its address.`,
    ...models.map((model, index) => `${model.name}: ${plural(served[index]?.size ?? 0, 'provider')}.`),
  ];
  return {
    json: {
      shared: all,
      providers: Object.fromEntries(models.map(({ id }, index) => [id, [...(served[index]?.keys() ?? [])]])),
    },
    blocks: [
      {
        kind: 'table',
        corner: 'Routes, USD per 1M tokens',
        columns: names(models),
        rows: ordered.slice(0, 25).map((provider) => ({
          label: providerName(catalog, provider),
          cells: served.map((own) => {
            const price = own.get(provider)?.price;
            return price ? `${money(price.input)} in, ${money(price.output)} out` : 'not listed';
          }),
        })),
      },
      { kind: 'notes', items: notes.map((text) => [text]) },
    ],
  };
}
