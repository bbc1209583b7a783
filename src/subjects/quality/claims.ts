import type { Catalog, Model } from '../../catalog/catalog.ts';
import { probableOdds } from '../../catalog/standings/odds.ts';
import { newestScore, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import { type Draft, type Finding, sourceOf } from '../../claims/finding.ts';
import type { Judged } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { readerOf } from '../../claims/reader.ts';
import { atomsOf } from '../../language/atoms.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readPhrases } from '../../language/match.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { domainFor, oddsBetween } from './rule.ts';

const [better, worse] = ['{better}', '{worse}'].map(
  (way) => pattern`^\s+(?:{clearly}\s+){0,2}${way}(?:,?\s+{than})?\s+(?:{the}\s+)?$`,
) as [Pattern, Pattern];

/** What they are better in, where that is said. */
const scope = pattern`^\s+{for}\s+(?:[\p{L}-]+\s?){1,3}`;
const general = pattern`^\s+{for}\s+{general}`;

/** The domain that follows a claim; undefined where something else does, such as a benchmark. */
function domainAfter(
  catalog: Catalog,
  rest: string,
): { readonly domain: string | null; readonly length: number } | undefined {
  const said = scope.exec(rest)?.[0].trimEnd();
  if (said === undefined) return { domain: null, length: 0 };
  const [first, second] = readPhrases(lexiconOf(catalog), atomsOf(lowerCopy(said)));
  const domain = [...(first?.meanings ?? []), ...(second?.meanings ?? [])]
    .find((own) => own.startsWith('domains:'))
    ?.replace('domains:', '');
  const known = domain ?? (general.test(rest) ? 'general' : undefined);
  return known === undefined ? undefined : { domain: known, length: said.length };
}

/** Where the newest score that counts is from. */
function sourceOfStanding(standing: Standing): Finding['source'] {
  const newest = newestScore(standing);
  return sourceOf(standing.observations.find(({ score }) => score.claim.asOf === newest)?.score.claim);
}

/** Whether the first is better: true where it probably is, false where the other one is; unknown where one of both is not measured or it is close. */
function judge(catalog: Catalog, first: Model, second: Model, asked: string | null): Judged | null {
  const domain = asked ?? domainFor(catalog, [first, second], null);
  const [own, other] = [standingOf(catalog, first, domain), standingOf(catalog, second, domain)];
  const odds = oddsBetween(own, other);
  if (odds === null) return null;
  const isMeasured = own.basis === 'measured' && other.basis === 'measured';
  const verdict = !isMeasured
    ? 'unknown'
    : odds >= probableOdds
      ? 'supported'
      : odds <= 1 - probableOdds
        ? 'contradicted'
        : 'unknown';
  return {
    verdict,
    ours: {
      kind: 'odds',
      better: odds >= 0.5 ? first.name : second.name,
      odds: Math.max(odds, 1 - odds),
      domain,
      expected: !isMeasured,
    },
    source: sourceOfStanding(odds >= 0.5 ? own : other),
  };
}

function claimsIn(catalog: Catalog, { text, start: offset, named }: Sentence): Draft[] {
  if (/\?\s*$/.test(text)) return [];
  return named.flatMap((one, index): Draft[] => {
    const two = named[index + 1];
    if (!two || one.model === two.model) return [];
    const between = text.slice(one.end - offset, two.start - offset);
    const [isBetter, isWorse] = [better.test(between), worse.test(between)];
    if (!isBetter && !isWorse) return [];
    const after = domainAfter(catalog, text.slice(two.end - offset));
    const [first, second] = [catalog.models.get(one.model), catalog.models.get(two.model)];
    if (!after || !first || !second) return [];
    const judged = judge(catalog, isBetter ? first : second, isBetter ? second : first, after.domain);
    if (!judged) return [];
    return [
      {
        start: one.start,
        end: two.end + after.length,
        model: first.id,
        field: 'quality',
        guessed: one.guessed || two.guessed,
        ...judged,
        arithmetic: null,
      },
    ];
  });
}

/** Who a text says is better than whom, judged by the odds between their standings. */
export const readBetter = readerOf(claimsIn);
