import type { Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { usualPrice } from '../../cost/bill.ts';
import { judge, placeOf } from '../../pick/judge.ts';
import { domainFor } from '../quality/rule.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { alternatives, lowerTiers } from './rule.ts';
import { alternativesMessages } from './say.ts';
import { alternativeLines, namedIn } from './show.ts';

/** The lower tiers of a model's lab that nothing names yet and that fit, each with its price; empty where there are none. */
function smallerText(
  { catalog, today, words }: QuestionInput,
  model: Model,
  named: readonly Model[],
  fits: (own: Model) => boolean,
): string {
  const each = lowerTiers(catalog, model, today)
    .filter((own) => !named.includes(own) && own.task === model.task && fits(own))
    .flatMap((own) => {
      const usd = usualPrice(own, referenceRoute(own, today));
      return usd === null ? [] : [{ name: own.name, usd }];
    });
  return each.length === 0 ? '' : words.of(alternativesMessages).smaller(model.lab.name, each);
}

/** What to take in place of models: what follows them, and cheaper or better ones, as asked. */
export function alternativesReply(input: QuestionInput): Reply {
  const { catalog, models, query, today, words } = input;
  const say = words.of(alternativesMessages);
  const { aspect, domain } = query.details;
  const wishes = query.request?.wishes ?? [];
  const isBetter = aspect === 'better';
  const isCheaper = !isBetter && wishes.some(({ kind }) => kind === 'priceAtMost');
  const fits = (model: Model) => {
    const place = placeOf(catalog, model, wishes, today);
    return wishes.every((wish) => judge(place, wish) === true);
  };
  const each = models.map((model) => {
    const inDomain = domain ?? domainFor(catalog, [model], null);
    const found = alternatives(catalog, model, { domain: inDomain, fits, today });
    const lines = alternativeLines(found, words);
    return {
      found: {
        ...found,
        cheaper: isBetter ? [] : found.cheaper,
        better: isCheaper ? [] : found.better,
        betterForLess: isCheaper ? null : found.betterForLess,
      },
      lines: [...lines.successor, ...(isBetter ? [] : lines.cheaper), ...(isCheaper ? [] : lines.better)],
    };
  });
  const named = [...new Set(each.flatMap(({ found }) => namedIn(found)))];
  const smaller = isCheaper ? models.map((model) => smallerText(input, model, named, fits)) : [];
  const [first] = models;
  return {
    text: sentences(...each.flatMap(({ lines }) => lines)),
    rest: sentences(...smaller, named.some((own) => referenceRoute(own, today)) && say.perMillion),
    claims: [...models, ...named].map((model) => referenceRoute(model, today)?.claim),
    saysSources: true,
    more: first && named.length > 0 ? pageOf([first, ...named].slice(0, 5)) : pageOf(models),
    models: named,
  };
}
