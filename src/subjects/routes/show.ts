import { givesVectors } from '../../catalog/mix.ts';
import { closedProviders, liveRoutes, providerName } from '../../catalog/routes.ts';
import { switchingMessages } from '../choice/say.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { dataPolicy } from '../policy/rule.ts';
import { policyLines } from '../policy/show.ts';
import { providersOf } from './access.ts';
import { routesMessages } from './say.ts';

const mostProviders = 25;

/** Who serves which model, who serves all of them, and at what price. */
export function routesSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const switching = words.of(routesMessages);
  const served = models.map(
    (model) =>
      // The best route of each provider is the first one listed.
      new Map(
        liveRoutes(model, today)
          .toReversed()
          .map((route) => [route.offer.provider, route]),
      ),
  );
  const shut = models.map((model) => closedProviders(model, today));
  const providers = [...new Set(models.flatMap((model) => providersOf(model, today)))];
  const all = providers.filter((provider) => served.every((own) => own.has(provider)));
  const ordered = [...all, ...providers.filter((provider) => !all.includes(provider))];
  const shown = ordered.slice(0, mostProviders);
  const called = all.map((provider) => providerName(catalog, provider));
  const notes = [
    all.length > 0
      ? words.of(switchingMessages).shared(called, models.length)
      : words.of(switchingMessages).noneShared(models.length),
    ...models.map((model, index) => switching.providers(model.name, served[index]?.size ?? 0)),
    ...models.flatMap((model, index) => {
      const closed = shut[index] ?? [];
      const each = closed.map(({ provider, on }) => ({ provider: providerName(catalog, provider), on }));
      return each.length > 0 ? [switching.shutDown(model.name, each)] : [];
    }),
  ];
  return {
    json: {
      shared: all,
      providers: Object.fromEntries(models.map(({ id }, index) => [id, [...(served[index]?.keys() ?? [])]])),
      ending: Object.fromEntries(
        models.map(({ id }, index) => [
          id,
          [...(served[index] ?? [])].flatMap(([provider, { offer }]) => (offer.deprecated ? [provider] : [])),
        ]),
      ),
      shutDown: Object.fromEntries(models.map(({ id }, index) => [id, shut[index]])),
      dataPolicies: Object.fromEntries(shown.map((provider) => [provider, dataPolicy(catalog, provider)])),
    },
    blocks: [
      {
        kind: 'table',
        corner: switching.corner,
        columns: names(models),
        rows: shown.map((provider) => ({
          label: providerName(catalog, provider),
          cells: served.map((own, index) => {
            const route = own.get(provider);
            if (!route) return switching.notListed;
            const { input, output } = route.price;
            const model = models[index];
            const out = model && givesVectors(model) ? null : output;
            const ending = route.offer.deprecated === null ? '' : `, ${switching.ending}`;
            return `${switching.price(input, out)}${ending}`;
          }),
        })),
      },
      { kind: 'notes', items: [...notes, ...policyLines(catalog, shown, words)].map((text) => [text]) },
    ],
  };
}
