import { clamp } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import type { Finding, Ours, TrueOf, VerifiedField } from '../../claims/finding.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { memoryText } from '../../subjects/hosting/memory.ts';
import { hostMessages } from '../../subjects/hosting/say.ts';
import { stateHead } from '../../subjects/lifecycle/state.ts';
import { policyMessages } from '../../subjects/policy/say.ts';
import { domainName } from '../../subjects/quality/say.ts';
import { sourcesMessages } from '../../subjects/sources/say.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { plainUnitPrice } from '../../subjects/units/text.ts';
import { findingsMessages, knownMessages } from './say.ts';
import { trueOfMessages, untoldMessages } from './true-of-say.ts';

/** What the catalog has, without its source. */
function knownWords(catalog: Catalog, { ours, model }: Finding, words: Wording): string {
  if (!ours) return '';
  const { locale } = words;
  const known = words.of(knownMessages);
  const findings = words.of(findingsMessages);
  switch (ours.kind) {
    case 'price':
      return ours.until === undefined ? known.price(ours) : known.formerPrice(ours, ours.until);
    case 'side-price':
      return known.sidePrice(ours.side, ours.usd, ours.provider, ours.until ?? null);
    case 'unit-price': {
      const { unit, least, most, provider, until } = ours;
      const price = plainUnitPrice({ unit, prices: [ours] }, words);
      const others = least === most ? null : ([least, most] as const);
      return known.unitPrice(price, words.of(unitMessages).kind(ours), others, provider, until);
    }
    case 'published':
      return known.published(ours);
    case 'tokens':
    case 'billions':
    case 'count':
      return known[ours.kind](ours.value);
    case 'date':
      return known.date(ours.value, ours.idOf);
    case 'state': {
      const of = catalog.models.get(model ?? '');
      return (of && stateHead(catalog, of, ours.state, words)) ?? known.active;
    }
    case 'licence':
      return ours.value === 'LicenseRef-Proprietary'
        ? known.proprietary
        : (catalog.licences[ours.value]?.name ?? ours.value.replace('LicenseRef-', '').toLowerCase());
    case 'architecture':
      return ours.value;
    case 'authentication':
      return localized(ours.value, locale);
    case 'open-weights':
      return known.openWeights(ours.value);
    case 'memory': {
      const name = catalog.models.get(model ?? '')?.name ?? '';
      const rows = ours.rows.toReversed();
      const each = rows.map(({ bits, ...range }) => ({ bits, memory: memoryText(range, words) }));
      return words.of(hostMessages).needs(name, true, each);
    }
    case 'maker':
      return known.maker(ours.value);
    case 'modalities':
      return known.takes(ours.value.input.yes, ours.value.input.host ?? []);
    case 'gives':
      return known.gives(ours.value.output.yes, ours.value.output.host ?? []);
    case 'capability':
      return known.capability(capabilityLabel(catalog, ours.id, words), ours.value);
    case 'scores': {
      const name = catalog.benchmarks[ours.benchmark]?.name ?? ours.benchmark;
      return findings.scores(
        name,
        ours.scores.map(({ value: [low, high], variant, runBy }) => ({ low, high, variant, runBy })),
      );
    }
    case 'odds':
      return known.odds(
        ours.better,
        ours.odds,
        domainName(ours.domain, catalog.domains[ours.domain]),
        ours.expected,
      );
    case 'benchmark-size': {
      const name = catalog.benchmarks[ours.benchmark]?.name ?? ours.benchmark;
      return known.benchmarkSize(name, ours.least, ours.most);
    }
    case 'points':
      return known.points(capabilityLabel(catalog, ours.id, words), ours.most);
    case 'providers':
      return known.providers(ours.prices);
    case 'discounts':
      return known.discounts(ours.cacheRead, ours.batch, ours.input);
    case 'data-policy': {
      const facts = { trains: ours.trains, days: null, certifications: null, regions: null };
      return `${ours.name}: ${words.of(policyMessages).stated(facts, [])}`;
    }
    case 'absent':
      return known.absent(ours.others);
    case 'usd':
    case 'factor':
      return known[ours.kind](ours.least, ours.most);
    case 'holder':
      return known.holder(ours.name);
    case 'points-apart':
      return known.apart(ours.least, ours.most, ours.unit);
    case 'no-tokens':
      return known.noTokens(ours.least, ours.most);
    default:
      return ours satisfies never;
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const longestQuote = 160;
/** Words of a text that are quoted around a figure. */
const mostWords = 12;
/** A claim shorter than this is shown with the line around it. */
const shortClaim = 12;

/** What the catalog says, as a clause; null where it says nothing. */
function answerClause(catalog: Catalog, finding: Finding, words: Wording): string | null {
  const { ours, verdict, source, guessed } = finding;
  if (!ours) return null;
  const own = knownWords(catalog, finding, words);
  const isPageOnly =
    verdict === 'unknown' && source !== null && source.url === null && !guessed && ours.kind !== 'scores';
  const onPage = isPageOnly ? words.of(findingsMessages).onePage(own) : own;
  return guessed && verdict === 'unknown' ? words.of(findingsMessages).noVersion(onPage) : onPage;
}

const sentence = (clause: string) => `${clause}${clause.endsWith('.') ? '' : '.'}`;

/** What the catalog says, as a sentence for JSON and people; null where it says nothing. */
export function answerWords(catalog: Catalog, finding: Finding, words: Wording): string | null {
  const known = answerClause(catalog, finding, words);
  return known === null ? null : sentence(capital(known));
}

const ofPrice = /price|cost|discount/;

/** What a claim is true of where it is not what it says, as a clause; null where nothing is known of that. */
export function trueOfWords(
  catalog: Catalog,
  { trueOf, field }: Pick<Finding, 'trueOf' | 'field'>,
  words: Wording,
): string | null {
  if (!trueOf) return null;
  const say = words.of(trueOfMessages);
  const isPrice = ofPrice.test(field);
  switch (trueOf.kind) {
    case 'model':
      return say.model(catalog.models.get(trueOf.model)?.name ?? trueOf.model, isPrice);
    case 'provider':
      return say.provider(providerName(catalog, trueOf.provider), isPrice);
    case 'side':
      return say.side(trueOf.side);
    case 'until':
    case 'from':
      return say[trueOf.kind](trueOf.day);
    case 'tier':
      return say.tier(trueOf.above);
    case 'unit':
      return say.unit(trueOf.factor < 1 ? Math.round(1 / trueOf.factor) : trueOf.factor);
    case 'edition':
    case 'variant':
      return say[trueOf.kind](trueOf.name);
    default:
      return trueOf satisfies never;
  }
}

/** Whether what the catalog has says already what a claim would be true of. */
function isSaid(catalog: Catalog, trueOf: TrueOf, ours: Ours | null): boolean {
  if (ours?.kind === 'holder')
    return trueOf.kind === 'model' && catalog.models.get(trueOf.model)?.name === ours.name;
  if (ours?.kind !== 'price' && ours?.kind !== 'side-price' && ours?.kind !== 'unit-price') return false;
  if (trueOf.kind === 'provider') return providerName(catalog, trueOf.provider) === ours.provider;
  return trueOf.kind === 'until' && ours.until != null;
}

/** Why a claim cannot be told right or wrong, as a clause; null where that is said otherwise. */
function untoldWords({ verdict, guessed, ours, source, field }: Finding, words: Wording): string | null {
  const say = words.of(untoldMessages);
  const isOnePage = source !== null && source.url === null;
  if (verdict !== 'unknown' || guessed || isOnePage || ours?.kind === 'no-tokens') return null;
  if (ours === null) return say.nothing;
  if (ours.kind === 'scores') return say.score;
  if (ours.kind === 'providers') return say.providers;
  return /price/.test(field) ? say.price : say.other;
}

/** What the catalog says and what the claim is true of, or why neither decides, as a clause; empty where nothing is known. */
function rightClause(catalog: Catalog, finding: Finding, words: Wording): string {
  const known = answerClause(catalog, finding, words);
  const { trueOf, ours } = finding;
  const other = !trueOf
    ? untoldWords(finding, words)
    : isSaid(catalog, trueOf, ours)
      ? null
      : trueOfWords(catalog, finding, words);
  if (other === null) return known ?? '';
  return known === null ? other : `${known.replace(/\.$/, '')}; ${other}`;
}

/** Emphasis, code, tags, and the outer bars of a table's row. */
const marks = /\*\*|__|`|<\/?[a-z][^<>]*>|^[\s|]+|[\s|]+$/gi;

/** Of a long text the words around a part of it, with dots where others are left out. */
function excerpt(text: string, part: string): string {
  const all = text.split(/\s+/).filter(Boolean);
  if (all.length <= mostWords) return clamp(text, longestQuote);
  const before = text.slice(0, Math.max(0, text.indexOf(part)));
  const at = before.split(/\s+/).filter(Boolean).length - (/\S$/.test(before) ? 1 : 0);
  const from = Math.min(Math.max(0, at - mostWords / 2), all.length - mostWords);
  const shown = all.slice(from, from + mostWords).join(' ');
  return clamp(`${from > 0 ? '… ' : ''}${shown}${from + mostWords < all.length ? ' …' : ''}`, longestQuote);
}

/** A claim as it is quoted, and the words around it where it says little by itself. */
export function quoteOf({ text, context }: Pick<Finding, 'text' | 'context'>) {
  const [quote, around] = [text, context].map((own) => own.replaceAll(marks, '')) as [string, string];
  return {
    quote: excerpt(quote, /\p{N}/u.exec(quote)?.[0] ?? ''),
    around: quote.length < shortClaim && around !== quote ? excerpt(around, quote) : null,
  };
}

/** A finding in words: the verdict with the claim, what is known or recomputed, and where that comes from. */
type FindingWords = {
  readonly claim: string;
  readonly known: string;
  readonly source: { readonly name: string; readonly url: string | null; readonly date: string } | null;
};

/** What a finding is about, in words: its model, and what it is that can or cannot be done. */
function about(catalog: Catalog, { model, ours }: Finding, words: Wording) {
  const name = model === null ? null : (catalog.models.get(model)?.name ?? model);
  const capability = ours?.kind === 'capability' ? capabilityLabel(catalog, ours.id, words) : null;
  return { name, capability };
}

/** What is known of a claim: a clause, the recomputation, and where they come from. */
function knownOf(catalog: Catalog, finding: Finding, words: Wording) {
  const { verdict, source, arithmetic, ours } = finding;
  const findings = words.of(findingsMessages);
  const isFormula = ['usd', 'count', 'factor'].includes(ours?.kind ?? '') && arithmetic !== null;
  return {
    clause: isFormula && verdict === 'supported' ? '' : rightClause(catalog, finding, words),
    formula: arithmetic === null || ours?.kind === 'points' ? '' : `${findings.arithmetic(arithmetic)}.`,
    source: source && {
      name: words.of(sourcesMessages).named(source.name),
      url: source.url,
      date: findings.asOf(source.asOf, source.url === null),
    },
  };
}

/** A finding as people read it. */
export function findingWords(catalog: Catalog, finding: Finding, words: Wording): FindingWords {
  const { name, capability } = about(catalog, finding, words);
  const { quote, around } = quoteOf(finding);
  const { verdict, field, detail } = finding;
  const { clause, formula, source } = knownOf(catalog, finding, words);
  const { claim, instead } = words.of(findingsMessages);
  const known = verdict === 'contradicted' ? instead : capital;
  return {
    claim: claim(verdict, name, field, capability, quote, around, detail),
    known: [clause && sentence(known(clause)), formula].filter(Boolean).join(' '),
    source,
  };
}

/** What is claimed of several models is more than one of them. */
const ofSeveral: readonly VerifiedField[] = ['comparison', 'ratio', 'difference', 'quality'];

/** The answer to who asks whether a claim is right: yes or no, and what is right. */
export function yesOrNoWords(
  catalog: Catalog,
  finding: Finding,
  words: Wording,
): Pick<FindingWords, 'known' | 'source'> {
  const { verdict, field, detail, context } = finding;
  const { clause, formula, source } = knownOf(catalog, finding, words);
  const subject = ofSeveral.includes(field)
    ? { quote: clamp(context.replace(/\.$/, ''), longestQuote) }
    : { ...about(catalog, finding, words), about: field };
  const said = words.of(findingsMessages).yesOrNo(verdict, subject, clause.replace(/\.$/, ''), detail);
  return { known: [sentence(capital(said)), formula].filter(Boolean).join(' '), source };
}
