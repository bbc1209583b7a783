import { referenceRoute } from '../../catalog/routes.ts';
import { domainFor } from '../quality/rule.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { alternatives } from './rule.ts';
import { alternativeLines, namedIn } from './show.ts';

/** What to take in place of models: what follows them, and cheaper or better ones, as asked. */
export function alternativesReply({ catalog, models, query, today, words }: QuestionInput): Reply {
  const { aspect, domain } = query.details;
  const isCheaper = query.request?.wishes.some(({ kind }) => kind === 'priceAtMost') ?? false;
  const isBetter = aspect === 'better';
  const each = models.map((model) => {
    const found = alternatives(catalog, model, [], domain ?? domainFor(catalog, [model], null), today);
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
  const [first] = models;
  return {
    text: sentences(...each.flatMap(({ lines }) => lines)),
    claims: [...models, ...named].map((model) => referenceRoute(model, today)?.claim),
    saysSources: true,
    more: first && named.length > 0 ? pageOf([first, ...named].slice(0, 5)) : pageOf(models),
    models: named,
  };
}
