import type { Catalog, Model } from '../../catalog/catalog.ts';
import { probableOdds } from '../../catalog/standings/odds.ts';
import { newestScore, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import { type Draft, type Finding, sourceOf } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { domainFor, oddsBetween } from './rule.ts';

const adverb = String.raw`(?:(?:much|far|clearly|simply|significantly|noticeably|slightly|a lot|even)\s+)?`;
const better = new RegExp(
  String.raw`^\s+(?:(?:is|are)\s+)?${adverb}(?:better|smarter|stronger|more capable|more intelligent)\s+than\s+(?:the\s+)?$|^\s+${adverb}(?:beats|outperforms|surpasses|is superior to)\s+(?:the\s+)?$`,
  'i',
);
const worse = new RegExp(
  String.raw`^\s+(?:(?:is|are)\s+)?${adverb}(?:worse|weaker|less capable)\s+than\s+(?:the\s+)?$|^\s+(?:is inferior to)\s+(?:the\s+)?$`,
  'i',
);

/** What they are better in, where that is said, and how long the words for it are. */
const scope = /^\s+(?:at|in|for|on|with)\s+((?:[\p{L}-]+\s?){1,3})/u;

const domainWords: readonly (readonly [domain: string, words: RegExp])[] = [
  ['coding', /^(?:coding|code|programming|software)\b/i],
  ['agents', /^(?:agents|agentic|tool use)\b/i],
  ['maths', /^(?:maths?|mathematics)\b/i],
  ['vision', /^(?:vision|images?)\b/i],
  ['long-context', /^long[- ](?:context|documents)\b/i],
  ['general', /^(?:general|most|almost|nearly|every|all|chat)\b/i],
];

/** The domain that follows a claim; undefined where something else does, such as a benchmark. */
function domainAfter(rest: string): { readonly domain: string | null; readonly length: number } | undefined {
  const said = scope.exec(rest);
  if (!said) return { domain: null, length: 0 };
  const domain = domainWords.find(([, words]) => words.test(said[1] ?? ''))?.[0];
  return domain === undefined ? undefined : { domain, length: said[0].trimEnd().length };
}

/** Where the newest score that counts is from. */
function sourceOfStanding(standing: Standing): Finding['source'] {
  const newest = newestScore(standing);
  return sourceOf(standing.observations.find(({ score }) => score.claim.asOf === newest)?.score.claim);
}

type Judged = Pick<Draft, 'verdict' | 'ours' | 'source'>;

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
    const after = domainAfter(text.slice(two.end - offset));
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
export function readBetter(catalog: Catalog, { sentences }: Layout): Draft[] {
  return sentences.flatMap((own) => claimsIn(catalog, own));
}
