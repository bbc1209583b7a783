import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { newestFirst } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { type DataPolicy, dataPolicy } from './rule.ts';
import { policyMessages } from './say.ts';

/** A provider's data policy in a sentence or two, without where it comes from; whole, also what nothing is known of. */
export function policyText(policy: DataPolicy, words: Wording, isWhole: boolean): string {
  const exceptions = policy.exceptions.map((clause) => localized(clause, words.locale));
  return words.of(policyMessages).told(policy.name, policy, exceptions, isWhole);
}

/** What providers do with data, a line each with its day; in the last those of whom it is not known. */
export function policyLines(
  catalog: Catalog,
  providers: readonly string[],
  words: Wording,
): readonly string[] {
  const say = words.of(policyMessages);
  const known = providers.flatMap((provider) => dataPolicy(catalog, provider) ?? []);
  const unknown = providers.filter((provider) => known.every((policy) => policy.provider !== provider));
  const dayOf = ({ pages }: DataPolicy) =>
    pages
      .map(({ asOf }) => asOf)
      .sort(newestFirst)
      .at(-1) ?? '';
  return [
    ...known.map((policy) => say.dated(policyText(policy, words, false), dayOf(policy))),
    ...(unknown.length > 0 ? [say.unknown(unknown.map((provider) => providerName(catalog, provider)))] : []),
  ];
}
