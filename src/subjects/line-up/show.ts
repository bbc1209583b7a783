import type { TableBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { lineUpOf } from '../../catalog/line-up.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { rankOf, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import { newestOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import type { Match } from '../../names/resolve.ts';
import { names } from '../named.ts';
import { termsSentence } from '../price/terms.ts';
import { domainFor } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { sideBySideMessages } from '../side-by-side/say.ts';
import { lineUpMessages } from './say.ts';

/** Models that one comparison takes. */
const mostCompared = 5;

/** A brand that was named and its current models from top to small. */
export type LineUp = {
  readonly brand: string;
  /** The model that the brand's name was taken for. */
  readonly main: string | null;
  readonly models: readonly Model[];
};

/** The line-up of the brand that a name is; null where it is none, or has but one model. */
export function lineUpIn(
  catalog: Catalog,
  { brand, model }: Pick<Match, 'brand' | 'model'>,
  today: string,
): LineUp | null {
  const family = catalog.families.get(brand ?? '');
  const models = family ? lineUpOf(catalog, family.id, today) : [];
  return family && models.length > 1 ? { brand: family.name, main: model, models } : null;
}

/** Its main model, and what stands above and below that, a sentence each. */
export function lineUpSentences({ brand, main, models }: LineUp, words: Wording): readonly string[] {
  const at = models.findIndex(({ id }) => id === main);
  const above = names(models.slice(0, Math.max(at, 0)));
  const below = names(models.slice(at + 1));
  return words.of(lineUpMessages).head(brand, models[at]?.name ?? null, above, below);
}

/** What stands in a cell where nothing is known. */
const unknownCell = '-';

/** A name as it stands below its brand: "Fable 5.2". */
const withoutBrand = (name: string, brand: string) =>
  name.startsWith(`${brand} `) ? name.slice(brand.length + 1) : name;

/** The context window of all of whom it is known; null where they differ or nobody's is known. */
function sameContext(models: readonly Model[]): number | null {
  const [first = null, ...others] = new Set(
    models.flatMap((model) => model.contextWindow?.chosen.value ?? []),
  );
  return others.length > 0 ? null : first;
}

/** Each with its places in a domain, its lab's price and its context window. */
export function lineUpTable(
  catalog: Catalog,
  { brand, models }: LineUp,
  domain: string,
  today: string,
  words: Wording,
): TableBlock {
  const { money, shortTokens } = words.format;
  const hasContext = sameContext(models) === null;
  const [quality, input, output, context] = words.of(lineUpMessages).columns;
  const say = words.of(sideBySideMessages);
  return {
    kind: 'table',
    corner: brand,
    columns: [quality, input, output, ...(hasContext ? [context] : [])],
    rows: models.map((model) => {
      const price = referenceRoute(model, today)?.price;
      const standing = standingOf(catalog, model, domain);
      const rank = rankOf(catalog, standing);
      return {
        label: withoutBrand(model.name, brand),
        cells: [
          rank ? say.places(rank.low, rank.high, standing.basis !== 'measured') : unknownCell,
          price ? money(price.input) : unknownCell,
          price ? money(price.output) : unknownCell,
          ...(hasContext
            ? [model.contextWindow ? shortTokens(model.contextWindow.chosen.value) : unknownCell]
            : []),
        ],
      };
    }),
  };
}

/** What holds of their prices by day or hour, such as one that rises tomorrow; a sentence each. */
export function lineUpTerms(
  catalog: Catalog,
  { models }: LineUp,
  today: string,
  words: Wording,
): readonly string[] {
  return models.flatMap(
    (model) => termsSentence(catalog, model.name, referenceRoute(model, today), words) ?? [],
  );
}

/** What the columns are in. */
export function lineUpFoot(catalog: Catalog, { models }: LineUp, domain: string, words: Wording): string {
  const say = words.of(lineUpMessages);
  const name = domainName(domain, catalog.domains[domain]);
  const standings = models.map((model) => standingOf(catalog, model, domain));
  const of = standings.flatMap((standing) => rankOf(catalog, standing)?.of ?? [])[0];
  const has = (own: string) => standings.some(({ basis, estimate }) => estimate !== null && basis === own);
  const context = sameContext(models);
  return [
    context === null ? '' : say.sameContext(words.format.shortTokens(context)),
    say.foot,
    of === undefined ? '' : words.of(sideBySideMessages).rank(name, of, null, has('expected'), has('thin')),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which of them stands highest in a domain, said to be expected where not all are measured; empty where that is not known. */
function bestText(catalog: Catalog, { models }: LineUp, domain: string, words: Wording): string {
  const standings = models.map((model) => standingOf(catalog, model, domain));
  const known = standings.filter(({ estimate }) => estimate !== null);
  const [best] = known.toSorted((a, b) => (sureOf(b) ?? 0) - (sureOf(a) ?? 0));
  if (!best || known.length < standings.length) return '';
  const name = domainName(domain, catalog.domains[domain]);
  const isExpected = standings.some(({ basis }) => basis !== 'measured');
  return words.of(lineUpMessages).best(best.model.name, name && localized(name, words.locale), isExpected);
}

/** The line-up for scripts; prices in USD per 1M tokens. */
export function lineUpJson(
  catalog: Catalog,
  { brand, main, models }: LineUp,
  domain: string,
  today: string,
): object {
  return {
    brand,
    main,
    models: models.map((model) => {
      const standing = standingOf(catalog, model, domain);
      const rank = rankOf(catalog, standing);
      const price = referenceRoute(model, today)?.price;
      return {
        id: model.id,
        name: model.name,
        quality: { rank: rank && [rank.low, rank.high], of: rank?.of ?? 0, basis: standing.basis },
        input: price?.input ?? null,
        output: price?.output ?? null,
        context: model.contextWindow?.chosen.value ?? null,
      };
    }),
  };
}

/** The domain that a line-up is placed in: that of the kind of model, else the general one. */
export function lineUpDomain(catalog: Catalog, { models }: LineUp): string {
  return domainFor(catalog, models, null);
}

/** The line-up that a question is about; null where it names no brand alone. */
export function lineUpAsked({ catalog, query, today }: QuestionInput): LineUp | null {
  const { family } = query.details;
  if (family !== null) {
    const main = catalog.families.get(family)?.main;
    const model = main ? (newestOf(catalog, main, today)?.id ?? null) : null;
    return lineUpIn(catalog, { brand: family, model }, today);
  }
  const [match, ...others] = query.subjects;
  return match && others.length === 0 ? lineUpIn(catalog, match, today) : null;
}

/** Which models a brand has, for a question that asks for a price or which of them; null where it names no brand alone. */
export function lineUpReply(input: QuestionInput): Reply | null {
  const { catalog, query, today, words } = input;
  const lineUp = lineUpAsked(input);
  if (!lineUp) return null;
  const domain = query.details.domain ?? lineUpDomain(catalog, lineUp);
  const [head = ''] = lineUpSentences(lineUp, words);
  return {
    text: head,
    rest: sentences(
      bestText(catalog, lineUp, domain, words),
      ...lineUpTerms(catalog, lineUp, today, words),
      lineUpFoot(catalog, lineUp, domain, words),
    ),
    claims: lineUp.models.map((model) => referenceRoute(model, today)?.claim),
    saysSources: true,
    saysTaken: true,
    block: lineUpTable(catalog, lineUp, domain, today, words),
    more: pageOf(lineUp.models.slice(0, mostCompared)),
    models: lineUp.models,
  };
}
