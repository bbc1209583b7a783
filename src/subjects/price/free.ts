import type { Catalog, Model, Offer } from '../../catalog/catalog.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { type Draft, type Ours, sourceOf } from '../../claims/finding.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { besides, providerOfCell, providersNamed } from '../../claims/providers-named.ts';
import { readerOf } from '../../claims/reader.ts';
import { type About, aboutAt, aboutCell } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';

/** "A is free", "A is free to use on OpenRouter": nothing is said of a tier, a plan or credits. */
const isFree = pattern`_\s+(?:(?:{is}|{costs}|{pays})\s+)?(?:\p{L}{3,12}\s+)?(?<free>{free})(?=\s*(?:[.,;!)|]|$|{toUse}|{freeOn}\s))`;
/** "$0 per million input tokens". */
const isNothing = pattern`(?<free>(?:\$\s?0(?:[.,]0{1,4})?|(?<![\d.,])0\s?(?:\$|{dollars}))(?![\d.,])\s*(?:{per}|\/|{for}|{one}\s)\s*(?:1\s?)?(?:{scale}\s?)?(?:(?:{input}|{output})\s+)?(?:{token}|(?<=[mkмк]|{million})(?!\p{L})))`;
const anyFree = pattern`{free}`;
const freeCell = pattern`^[\s*_]*(?:{free}|\$\s?0(?:[.,]0+)?)[\s*_]*$`;
const pricedLabel = pattern`{priced}|{input}|{output}|\$`;

/** Routes on which a model costs nothing: what a paid plan includes is not free. */
const freeOffers = ({ offers }: Model): Offer[] =>
  offers.filter(({ included, tier }) => included && tier !== 'plan');

/**
 * What is known of a model that is said to cost nothing; nothing is found where no price of it is known.
 * @param isListed whether a text says so of its price list, not only that one may have it free
 */
function judgeFree(
  catalog: Catalog,
  { model, place }: About,
  providers: ReadonlySet<string> | null,
  isListed: boolean,
  today: string,
): Draft[] {
  const route = referenceRoute(model, today);
  const ours: Ours | null = route && {
    kind: 'price',
    input: route.price.input,
    output: route.price.output,
    provider: providerName(catalog, route.offer.provider),
  };
  const told = (own: Pick<Draft, 'verdict' | 'detail' | 'trueOf'>): Draft[] => [
    {
      ...place,
      model: model.id,
      field: 'price',
      ours,
      source: sourceOf(route?.claim),
      arithmetic: null,
      ...own,
    },
  ];
  const free = freeOffers(model);
  const own = providers && free.find(({ provider }) => providers.has(provider));
  if (own) return told({ verdict: 'supported', detail: null, trueOf: null });
  const tier = model.freeTier?.chosen.value ?? 'none';
  if (tier !== 'none' && !providers)
    return told({ verdict: 'supported', detail: null, trueOf: { kind: 'variant', name: tier } });
  // That one of those lists it at nothing whom nobody asks by default may be a slip.
  const other = free.find(({ allowed }) => allowed) ?? free[0];
  if (other) {
    const isSure = other.allowed && !providers;
    return told({
      verdict: isSure ? 'supported' : 'unknown',
      detail: isSure ? 'via-another-route' : 'cannot-tell',
      trueOf: { kind: 'provider', provider: other.provider },
    });
  }
  if (!route) return [];
  // In an app or on an own machine it may well be free; a list has a price for its tokens.
  const isClosed = model.openWeights?.chosen.value === false && route.offer.tier === 'lab';
  return isListed && isClosed && !providers
    ? told({ verdict: 'contradicted', detail: null, trueOf: null })
    : told({ verdict: 'unknown', detail: 'cannot-tell', trueOf: null });
}

function inSentence(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const text = sentence.masked;
  const listed = isNothing.exec(text);
  const match = listed ?? isFree.exec(text);
  const said = match?.groups?.free;
  if (!match || said === undefined) return [];
  const start = match.index + match[0].lastIndexOf(said);
  const about = aboutAt(catalog, sentence, start, start + said.length);
  if (!about) return [];
  const ids = providersNamed(catalog, text)[0]?.ids ?? null;
  const isListed = listed !== null && !anyFree.test(`${text} ${sentence.around}`);
  return judgeFree(catalog, about, ids && besides(about.model, ids), isListed, today);
}

function inCell(catalog: Catalog, cell: Cell, today: string): Draft[] {
  if (cell.text.length > 40 || !pricedLabel.test(cell.label) || !freeCell.test(cell.text)) return [];
  const about = aboutCell(catalog, cell);
  if (!about) return [];
  const named = cell.beside.flatMap(({ text }) => providerOfCell(catalog, text) ?? []);
  const ids = providersNamed(catalog, `${cell.label} | ${cell.around}`)[0]?.ids ?? named[0] ?? null;
  return judgeFree(catalog, about, ids && besides(about.model, ids), false, today);
}

/** That a model costs nothing, as a text says. */
export const readFree = readerOf(inSentence, inCell);
