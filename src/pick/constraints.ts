import type { Catalog, Model } from '../catalog/catalog.ts';
import { liveRoutes, type Route } from '../catalog/routes.ts';
import { isAvailable } from '../catalog/state.ts';
import type { Capability, Modality } from '../catalog/words.ts';
import { blendedMix, mixPrice } from '../cost/blended.ts';

/** What a person wants of a model; null or empty asks nothing. */
export type Constraints = {
  readonly takes: readonly Modality[];
  readonly can: readonly Capability[];
  /** Tokens. */
  readonly contextAtLeast: number | null;
  /** USD per 1M tokens, blended 3:1. */
  readonly priceAtMost: number | null;
  readonly openWeights: boolean | null;
  readonly commercialUse: boolean;
  /** Billions. */
  readonly parametersAtMost: number | null;
  readonly lab: string | null;
  readonly provider: string | null;
  /** ISO month or day: released then or later. */
  readonly releasedSince: string | null;
};

export const noConstraints: Constraints = {
  takes: [],
  can: [],
  contextAtLeast: null,
  priceAtMost: null,
  openWeights: null,
  commercialUse: false,
  parametersAtMost: null,
  lab: null,
  provider: null,
  releasedSince: null,
};

/** One constraint with its answer for a model: true, false, or null where it is not known. */
export type Check = {
  readonly name: keyof Constraints;
  readonly value: unknown;
  readonly holds: boolean | null;
};

/** The route by which a model would be taken under the constraints: the named provider's, else the reference route. */
export function routeUnder(model: Model, { provider }: Constraints, today: string): Route | null {
  const routes = liveRoutes(model, today, provider === null ? null : [provider]);
  return routes.find(({ offer }) => offer.variant === null) ?? null;
}

/** USD per 1M tokens, blended 3:1; null where no route has a price. */
export function blendedPrice(route: Route | null): number | null {
  return route && mixPrice(route.price, blendedMix);
}

const known = <Value>(value: Value | null | undefined, test: (value: Value) => boolean): boolean | null =>
  value === null || value === undefined ? null : test(value);

/** Each asked constraint and whether the model meets it; nothing unknown counts as met or missed. */
export function checks(catalog: Catalog, model: Model, wanted: Constraints, today: string): Check[] {
  const route = routeUnder(model, wanted, today);
  const modalities = model.modalities?.chosen.value;
  const licence = model.licence ? catalog.licences[model.licence.chosen.value] : undefined;
  const all: (Check | null)[] = [
    ...wanted.takes.map(
      (kind): Check => ({
        name: 'takes',
        value: kind,
        holds: modalities
          ? modalities.input.yes.includes(kind) || (modalities.input.unknown.includes(kind) ? null : false)
          : null,
      }),
    ),
    ...wanted.can.map((capability): Check => {
      const answer = model.capabilities[capability];
      return {
        name: 'can',
        value: capability,
        holds: answer === 'yes' ? true : answer === 'no' ? false : null,
      };
    }),
    wanted.contextAtLeast === null
      ? null
      : {
          name: 'contextAtLeast',
          value: wanted.contextAtLeast,
          holds: known(model.contextWindow?.chosen.value, (size) => size >= (wanted.contextAtLeast ?? 0)),
        },
    wanted.priceAtMost === null
      ? null
      : {
          name: 'priceAtMost',
          value: wanted.priceAtMost,
          holds: known(blendedPrice(route), (price) => price <= (wanted.priceAtMost ?? 0)),
        },
    wanted.openWeights === null
      ? null
      : {
          name: 'openWeights',
          value: wanted.openWeights,
          holds: known(model.openWeights?.chosen.value, (open) => open === wanted.openWeights),
        },
    wanted.commercialUse
      ? {
          name: 'commercialUse',
          value: true,
          holds: known(licence, ({ commercialUse }) => commercialUse === 'yes'),
        }
      : null,
    wanted.parametersAtMost === null
      ? null
      : {
          name: 'parametersAtMost',
          value: wanted.parametersAtMost,
          holds: known(
            model.parameters?.chosen.value,
            ({ total }) => total <= (wanted.parametersAtMost ?? 0),
          ),
        },
    wanted.lab === null ? null : { name: 'lab', value: wanted.lab, holds: model.lab.id === wanted.lab },
    wanted.provider === null ? null : { name: 'provider', value: wanted.provider, holds: route !== null },
    wanted.releasedSince === null
      ? null
      : {
          name: 'releasedSince',
          value: wanted.releasedSince,
          holds: known(
            model.released?.chosen.value,
            (on) => on.slice(0, wanted.releasedSince?.length) >= (wanted.releasedSince ?? ''),
          ),
        },
  ];
  return all.filter((check) => check !== null);
}

/** Models that can be picked at all: for chat, generally available today, not replaced by a newer one of their line. */
export function isCandidate(model: Model, today: string): boolean {
  return model.task === 'chat' && isAvailable(model, today);
}
