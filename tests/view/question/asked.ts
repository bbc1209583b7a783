import { questionView } from '../../../src/answers/question/card.ts';
import { find } from '../../../src/catalog/find.ts';
import type { Locale } from '../../../src/language/locale.ts';
import { type Details, noDetails, type Query, type Topic } from '../../../src/subjects/query.ts';
import { catalog, today } from '../../catalog-for-tests.ts';

type Rest = Partial<Omit<Query, 'details' | 'subjects' | 'topics'>> & { readonly details?: Partial<Details> };

/** A question about models by name, as it is understood. */
export function queryOf(
  topics: Topic | readonly [Topic, ...Topic[]],
  names: readonly string[],
  { details, ...rest }: Rest = {},
): Query {
  return {
    locale: 'en',
    topics: typeof topics === 'string' ? [topics] : topics,
    operator: names.length > 1 ? 'which' : 'how-much',
    subjects: names.map((name) => find(catalog, name, today)),
    details: { ...noDetails, ...details },
    request: null,
    volume: null,
    units: null,
    ...rest,
  };
}

/** The answer as scripts and people get it. */
export function ask(...question: Parameters<typeof queryOf>) {
  const { result, card } = questionView(catalog, { kind: 'query', query: queryOf(...question) }, today);
  return { ...result, card };
}

/** The same question answered in each language. */
export function askIn(locale: Locale, ...[topics, names, rest]: Parameters<typeof queryOf>) {
  return ask(topics, names, { ...rest, locale });
}
