import type { Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { measuredLanguages, tokenFactor, tokenSpan } from '../../cost/text-language.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import { names } from '../named.ts';
import { sourcesMessages } from '../sources/say.ts';
import { type Told, textTokensMessages } from './say.ts';

const isOther = (language: string | undefined): language is string =>
  language !== undefined && language !== 'en';

/** The model that a factor was measured on, where that is another one. */
export function measuredOn({ id, textTokens }: Model): string | null {
  const on = textTokens?.value.measuredOn;
  return on === undefined || on.id === id ? null : on.name;
}

/** What the language of a volume's texts does to the tokens of these models; nothing where it is English or nobody says it. */
export function textLanguageTexts(
  catalog: Catalog,
  models: readonly Model[],
  { textLanguage }: Pick<Volume, 'textLanguage'>,
  words: Wording,
): string[] {
  if (!isOther(textLanguage)) return [];
  const say = words.of(textTokensMessages);
  const known = models.filter((model) => tokenFactor(model, textLanguage) !== null);
  const told = [...Map.groupBy(known, (model) => `${tokenFactor(model, textLanguage)} ${measuredOn(model)}`)]
    .map(([, group]) => group)
    .map((group): Told => {
      const [first] = group as [Model, ...Model[]];
      const times = tokenFactor(first, textLanguage) ?? 1;
      return { names: names(group), times, measuredOn: measuredOn(first) };
    });
  const unmeasured = models.filter((model) => tokenFactor(model, textLanguage) === null);
  const span = tokenSpan(catalog, textLanguage);
  const [claim] = textTokenClaims(models, { textLanguage });
  if (!span) return [say.unknownLanguage(textLanguage, measuredLanguages(catalog))];
  return [
    ...(claim
      ? [say.applied(textLanguage, told, words.of(sourcesMessages).named(claim.source.name), claim.asOf)]
      : []),
    ...(unmeasured.length > 0
      ? [say.unmeasured(textLanguage, names(unmeasured), span.times, span.models)]
      : []),
  ];
}

/** The claims behind the factors of these models. */
export function textTokenClaims(
  models: readonly Model[],
  { textLanguage }: Pick<Volume, 'textLanguage'>,
): readonly Claim<unknown>[] {
  if (!isOther(textLanguage)) return [];
  return models.flatMap((model) =>
    model.textTokens && tokenFactor(model, textLanguage) !== null ? [model.textTokens] : [],
  );
}
