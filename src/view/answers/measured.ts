import type { Catalog, Model } from '../../catalog/catalog.ts';
import { compareBenchmarks } from '../../comparison/criteria/benchmarks.ts';
import type { Wording } from '../../language/wording.ts';
import { answersMessages } from '../messages/answers.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';

/** Who leads on shared benchmarks of a domain: "Of 3 shared vision benchmarks, A leads on 2 and B on 1." */
export function measuredAnswer(
  catalog: Catalog,
  models: readonly Model[],
  domain: string,
  words: Wording,
): string {
  const answers = words.of(answersMessages);
  const vocabulary = words.of(vocabularyMessages);
  const { shared } = compareBenchmarks(catalog, models, [domain]);
  const called = vocabulary.domain(domain, catalog.domains[domain]);
  if (shared.length === 0) return answers.measuredNot(called);
  const leads = models.map(({ name }, index) => ({
    name,
    count: shared.filter(({ leader }) => leader === index).length,
  }));
  return answers.measured(called, shared.length, leads);
}
