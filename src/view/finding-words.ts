import type { Catalog } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import type { Finding, Ours } from '../verify/finding.ts';
import { capabilityLabel } from './capability-label.ts';
import { clamp } from './clean-text.ts';
import { findingsMessages } from './messages/findings.ts';
import { knownMessages } from './messages/known.ts';

/** What the catalog has, without its source. */
function knownWords(catalog: Catalog, ours: Ours, words: Wording): string {
  const { locale } = words;
  const known = words.of(knownMessages);
  const findings = words.of(findingsMessages);
  switch (ours.kind) {
    case 'price':
      return ours.until === undefined
        ? known.price(ours, ours.cause ?? null)
        : known.formerPrice(ours, ours.until);
    case 'published':
      return known.published(ours);
    case 'tokens':
    case 'billions':
    case 'count':
      return known[ours.kind](ours.value);
    case 'date':
      return known.date(ours.value, ours.idOf);
    case 'licence':
      return ours.value === 'LicenseRef-Proprietary'
        ? known.proprietary
        : (catalog.licences[ours.value]?.name ?? ours.value.replace('LicenseRef-', '').toLowerCase());
    case 'architecture':
      return ours.value;
    case 'authentication':
      return ours.value[locale];
    case 'open-weights':
      return known.openWeights(ours.value);
    case 'modalities':
      return known.takes(ours.value.input.yes, ours.value.input.host ?? []);
    case 'capability':
      return known.capability(capabilityLabel(catalog, ours.id, words), ours.value);
    case 'scores': {
      const name = catalog.benchmarks[ours.benchmark]?.name ?? ours.benchmark;
      return findings.scores(
        name,
        ours.scores.map(({ value: [low, high], variant, runBy }) => ({ low, high, variant, runBy })),
      );
    }
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
    case 'absent':
      return known.absent(ours.others);
    case 'usd':
    case 'factor':
      return known[ours.kind](ours.least, ours.most);
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
/** A claim shorter than this is shown with the line around it. */
const shortClaim = 12;

/** What the catalog says, as a sentence for JSON and people; null where it says nothing. */
export function answerWords(
  catalog: Catalog,
  { ours, verdict, source, guessed }: Finding,
  words: Wording,
): string | null {
  if (!ours) return null;
  const own = knownWords(catalog, ours, words);
  const isPageOnly =
    verdict === 'unknown' && source !== null && source.url === null && !guessed && ours.kind !== 'scores';
  const onPage = isPageOnly ? words.of(findingsMessages).onePage(own) : own;
  const known = guessed && verdict === 'unknown' ? words.of(findingsMessages).noVersion(onPage) : onPage;
  return `${capital(known)}${known.endsWith('.') ? '' : '.'}`;
}

/** A finding in words: the verdict with the claim, what is known or recomputed, and where that comes from. */
export type FindingWords = {
  readonly claim: string;
  readonly known: string;
  readonly source: { readonly name: string; readonly url: string | null; readonly date: string } | null;
};

/** A finding as people read it. */
export function findingWords(catalog: Catalog, finding: Finding, words: Wording): FindingWords {
  const { model, field, verdict, text, context, source, arithmetic, ours } = finding;
  const findings = words.of(findingsMessages);
  const name = model === null ? null : (catalog.models.get(model)?.name ?? model);
  const around = text.length < shortClaim && context !== text ? clamp(context, longestQuote) : null;
  const capability = ours?.kind === 'capability' ? capabilityLabel(catalog, ours.id, words) : null;
  const isFormula = ['usd', 'count', 'factor'].includes(ours?.kind ?? '') && arithmetic !== null;
  const known = [
    isFormula && verdict === 'supported' ? '' : answerWords(catalog, finding, words),
    arithmetic === null || ours?.kind === 'points' ? '' : `${findings.arithmetic(arithmetic)}.`,
  ].filter(Boolean);
  return {
    claim: findings.claim(verdict, name, field, capability, clamp(text, longestQuote), around),
    known: known.join(' '),
    source: source && {
      name: source.name,
      url: source.url,
      date: findings.asOf(source.asOf, source.url === null),
    },
  };
}
