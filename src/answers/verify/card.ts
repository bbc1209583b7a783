import type { Block, Card, Text } from '../../card/card.ts';
import { clamp } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type Finding, type Ours, verdicts } from '../../claims/finding.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { domainName } from '../../subjects/quality/say.ts';
import { findingsMessages, knownMessages } from './say.ts';

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
      return localized(ours.value, locale);
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
type FindingWords = {
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

/** More would be no answer in a channel: the rest is counted. */
const mostShown = 10;

function counts(findings: readonly Finding[]) {
  return verdicts.flatMap((verdict) => {
    const count = findings.filter((own) => own.verdict === verdict).length;
    return count > 0 ? [[verdict, count] as const] : [];
  });
}

/** How many claims were found, by verdict. */
export function findingCount(own: readonly Finding[], words: Wording): string {
  const findings = words.of(findingsMessages);
  return own.length === 0 ? findings.none : findings.count(counts(own));
}

function body(text: string): Block {
  return { kind: 'text', role: 'body', text: [text] };
}

/** All claims of a text, for JSON. */
export function verifyResult(catalog: Catalog, findings: readonly Finding[], words: Wording): object {
  return findings.map((finding) => ({ ...finding, ours: answerWords(catalog, finding, words) }));
}

/**
 * The claims of a text, all of them as JSON, and ten in a card for the asker (contradicted first).
 * @param read how many characters were read, of how many
 */
export function verifyView(
  catalog: Catalog,
  findings: readonly Finding[],
  read: { readonly characters: number; readonly of: number },
  words: Wording,
): { result: object; card: Card } {
  const summary = findingCount(findings, words);
  const items = findings.slice(0, mostShown).map((finding): Text => {
    const { claim, known, source } = findingWords(catalog, finding, words);
    if (!source) return [{ bold: `${claim}.` }, ` ${known}`];
    const { name, url, date } = source;
    const lead = ` ${known}${known === '' ? '' : ' '}${words.of(findingsMessages).source} `;
    return [{ bold: `${claim}.` }, lead, url === null ? name : { link: name, url }, `, ${date}.`];
  });
  const rest = findings.slice(mostShown);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
    ...(rest.length > 0 ? [body(words.of(findingsMessages).more(counts(rest)))] : []),
    ...(read.characters < read.of ? [body(words.of(findingsMessages).cut(read.characters, read.of))] : []),
  ];
  if (catalog.asOf) blocks.push({ kind: 'foot', text: words.of(findingsMessages).foot(catalog.asOf) });
  return {
    result: verifyResult(catalog, findings, words),
    card: { title: words.of(findingsMessages).title, summary, audience: 'asker', blocks },
  };
}
