import type { Catalog } from '../../catalog/catalog.ts';
import { weightsOf } from '../../catalog/criteria.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { adviceText } from '../../subjects/advice/show.ts';
import { everythingAnswer } from '../../subjects/choice/hybrid.ts';
import { moveReply } from '../../subjects/choice/move.ts';
import { compare } from '../../subjects/compare.ts';
import { categoryOf, reasonOf } from '../../subjects/comparison.ts';
import type { PriceCategory } from '../../subjects/price/rule.ts';
import type { QualityCategory } from '../../subjects/quality/rule.ts';
import { pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../../subjects/reply.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { askingMessages } from './say.ts';

/** The kind of work that needs a domain and that criteria weigh; null where none does. */
export function workloadFor({ criteria, workloads }: Catalog, domain: string): string | null {
  const isWeighed = (id: string) => workloads[id]?.domain === domain && weightsOf(criteria, id) !== null;
  return Object.keys(workloads).find(isWeighed) ?? null;
}

/** The advice over two to five models, weighed where a kind of work was named; price and context with their figures. */
export function compareReply(input: QuestionInput): Reply {
  const { catalog, models, query, today, words, comparison } = input;
  const { domain, aspect } = query.details;
  if (aspect === 'move') return moveReply(input);
  if (aspect === 'everything')
    return {
      text: everythingAnswer(sectionOf(input)),
      claims: models.map((model) => referenceRoute(model, today)?.claim),
      more: pageOf(models).map((command) => `${command} show choose`),
    };
  const workload = domain === null ? null : workloadFor(catalog, domain);
  const own = domain === null ? comparison() : compare(catalog, models, workload, today, null, domain);
  const asked = workload === null ? null : { id: workload, name: catalog.workloads[workload]?.name };
  const isSeen = workload === 'vision';
  const told = own.categories.filter(
    ({ id }) => id === 'price' || id === 'context' || (isSeen && id === 'modalities'),
  );
  const price = categoryOf<PriceCategory>(own, 'price');
  const quality = categoryOf<QualityCategory>(own, 'quality');
  return {
    text: adviceText(catalog, own, today, words),
    rest: sentences(
      quality && reasonOf(catalog, own, quality, words),
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
