import type { Catalog, Model } from '../catalog/catalog.ts';
import { usualMix } from '../catalog/mix.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { type Alternative, alternatives } from '../comparison/alternatives.ts';
import { usualPrice } from '../cost/blended.ts';
import type { Wording } from '../language/wording.ts';
import { alternativesMessages } from './messages/alternatives.ts';

/** A cheaper and a stronger model in place of one, each with the reason, or that there is none. */
export function alternativeWords(
  catalog: Catalog,
  base: Model,
  not: readonly Model[],
  today: string,
  words: Wording,
): { readonly cheaper: Model | null; readonly stronger: Model | null; readonly lines: readonly string[] } {
  const say = words.of(alternativesMessages);
  const { cheaper, stronger } = alternatives(catalog, base, not, today);
  const route = referenceRoute(base, today);
  const mix = usualMix(base);
  const own = usualPrice(base, route);
  const all = say.all(base.name, base.task === 'chat');
  const same = cheaper !== null && cheaper.model === stronger?.model;
  const price = (one: Alternative) => say.price(base.name, one.price, own, mix.output === 0);
  const measured = ({ leads, shared }: Alternative) => say.measured(leads, shared);
  const lines = [
    cheaper
      ? say.cheaper(cheaper.model.name, all, price(cheaper), measured(cheaper), same)
      : route
        ? say.noneCheaper(all)
        : say.cheaperUnknown(base.name),
    ...(same
      ? []
      : [
          stronger
            ? say.stronger(
                stronger.model.name,
                cheaper ? say.asMuch : all,
                price(stronger),
                measured(stronger),
              )
            : say.noneStronger,
        ]),
  ];
  return { cheaper: cheaper?.model ?? null, stronger: stronger?.model ?? null, lines };
}
