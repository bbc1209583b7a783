import { weightsOf } from '../../catalog/criteria.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { measuredAnswer } from '../../subjects/benchmarks/reply.ts';
import { everythingAnswer } from '../../subjects/choice/hybrid.ts';
import { compare } from '../../subjects/compare.ts';
import { categoryOf, reasonOf } from '../../subjects/comparison.ts';
import type { PriceCategory } from '../../subjects/price/rule.ts';
import { pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../../subjects/reply.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { verdictSentence } from '../compare/verdict.ts';
import { askingMessages } from './say.ts';

/** The verdict over two to five models, weighed where a kind of work was named; price and context with their figures. */
export function compareReply(input: QuestionInput): Reply {
  const { catalog, models, query, today, words, comparison } = input;
  const { domain, aspect } = query.details;
  if (aspect === 'everything')
    return {
      text: everythingAnswer(sectionOf(input)),
      claims: models.map((model) => referenceRoute(model, today)?.claim),
      more: pageOf(models).map((command) => `${command} show choose`),
    };
  const workload = domain !== null && weightsOf(catalog.criteria, domain) ? domain : null;
  const own = workload === null ? comparison() : compare(catalog, models, workload, today);
  const asked = workload === null ? null : { id: workload, name: catalog.workloads[workload]?.name };
  const isSeen = workload === 'vision';
  const told = own.categories.filter(
    ({ id }) => id === 'price' || id === 'context' || (isSeen && id === 'modalities'),
  );
  const price = categoryOf<PriceCategory>(own, 'price');
  return {
    text: sentences(
      workload !== null && measuredAnswer(catalog, models, workload, words),
      verdictSentence(catalog, own, words),
    ),
    rest: sentences(
      asked && words.of(askingMessages).weighed(words.of(vocabularyMessages).workload(asked.id, asked.name)),
      ...told.map((category) => reasonOf(catalog, own, category, words)),
    ),
    claims: [
      ...(price?.units?.routes ?? price?.routes ?? []).map((route) => route?.claim),
      ...models.map(({ contextWindow }) => contextWindow?.chosen),
    ],
    saysSources: true,
    more: pageOf(models).map((command) => (workload === null ? command : `${command} for ${workload}`)),
  };
}
