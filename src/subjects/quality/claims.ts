import type { Catalog, Model } from '../../catalog/catalog.ts';
import { probableOdds, sureOdds } from '../../catalog/standings/odds.ts';
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
import { tellsLead } from '../benchmarks/leads.ts';
import { domainFor, oddsBetween } from './rule.ts';

const [better, worse, even] = ['{better}', '{worse}', '{onPar}'].map(
  (way) => pattern`^\s+(?:{clearly}\s+){0,2}${way}(?:,?\s+{than})?\s+(?:{the}\s+)?$`,
) as [Pattern, Pattern, Pattern];
/** "better at coding than" */
const betterIn = pattern`^\s+(?:{clearly}\s+){0,2}(?:(?<better>{betterIn})|(?<worse>{worseIn}))(?<scope>\s+{for}\s+(?:[\p{L}-]+\s?){1,3}?),?\s+{than}\s+(?:{the}\s+)?$`;

/** What they are better in, where that is said. */
const scope = pattern`^,?\s+{inRespect}\s+(?:[\p{L}-]+\s?){1,3}`;
const general = pattern`^,?\s+{inRespect}\s+{general}`;

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

/** Beyond these odds nobody calls two alike. */
const farOdds = 0.98;

/** What the odds between two say of a statement, by how it puts them. */
function verdictOf(odds: number, way: 'better' | 'even'): Judged['verdict'] {
  if (way === 'better')
    return odds >= probableOdds ? 'supported' : odds <= 1 - sureOdds ? 'contradicted' : 'unknown';
  const apart = Math.max(odds, 1 - odds);
  return apart < probableOdds ? 'supported' : apart >= farOdds ? 'contradicted' : 'unknown';
}

/**
 * Whether the first is better, or both are alike: right or wrong where the odds are clear and both are measured, unknown
 * where one of both is not or it is close.
 */
function judge(
  catalog: Catalog,
  first: Model,
  second: Model,
  asked: string | null,
  way: 'better' | 'even' = 'better',
): (Judged & Pick<Draft, 'detail'>) | null {
  const domain = asked ?? domainFor(catalog, [first, second], null);
  const [own, other] = [standingOf(catalog, first, domain), standingOf(catalog, second, domain)];
  const odds = oddsBetween(own, other);
  if (odds === null) return null;
  const isMeasured = own.basis === 'measured' && other.basis === 'measured';
  // Who is like another may be so in anything, its price among them.
  const isOpen = !isMeasured || (way === 'even' && asked === null);
  const judged = verdictOf(odds, way);
  const verdict = isOpen && !(isMeasured && judged === 'supported') ? 'unknown' : judged;
  return {
    verdict,
    detail: verdict === 'unknown' ? 'cannot-tell' : null,
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

/** How two names are put against each other by what stands between them. */
function wayOf(between: string) {
  if (better.test(between)) return { way: 'better', isTurned: false, scope: null } as const;
  if (worse.test(between)) return { way: 'better', isTurned: true, scope: null } as const;
  if (even.test(between)) return { way: 'even', isTurned: false, scope: null } as const;
  const groups = betterIn.exec(between)?.groups;
  return groups
    ? ({ way: 'better', isTurned: groups.worse !== undefined, scope: groups.scope ?? '' } as const)
    : null;
}

function claimsIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset, named } = sentence;
  // Points apart on a benchmark are no word on all that a model can do.
  if (/\?\s*$/.test(text) || tellsLead(sentence)) return [];
  return named.flatMap((one, index): Draft[] => {
    const two = named[index + 1];
    if (!two || one.model === two.model) return [];
    const said = wayOf(text.slice(one.end - offset, two.start - offset));
    if (!said || supposed.test(text.slice(Math.max(0, one.start - offset - 40), one.start - offset)))
      return [];
    const rest = text.slice(two.end - offset);
    const after =
      said.scope === null ? domainAfter(catalog, rest) : { ...domainAfter(catalog, said.scope), length: 0 };
    const [first, second] = [catalog.models.get(one.model), catalog.models.get(two.model)];
    if (after?.domain === undefined || !first || !second || (said.scope !== null && after.domain === null))
      return [];
    const [own, other] = said.isTurned ? [second, first] : [first, second];
    // "beats B's price" is said of something else.
    const judged = /^'s?\s/.test(rest) ? null : judge(catalog, own, other, after.domain, said.way);
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

/** "If A beats B", "whether A is better than B". */
const supposed = pattern`{conditional}`;

/** Who a text says is better than whom, judged by the odds between their standings. */
export const readBetter = readerOf(claimsIn);
