import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { figure } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted, type Judged } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { nobody } from '../../claims/named.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { mayBeLower } from './judge.ts';
import { benchmarksIn } from './named.ts';

const apart = pattern`(?<![\d.,$+-])(?<about>[~≈]|{around}\s+)?(?<points>\d{1,3}(?:[.,]\d{1,2})?)[\s-]?{pointsApart}(?!\p{L})`;
const mayHold = pattern`\d[\s-]?{pointsApart}`;
const direction = pattern`(?<ahead>{isAhead})|(?<behind>{isBehind})`;
const asks = pattern`\?\s*$|{conditional}|{denied}|n't`;
const ownRun = pattern`{ownRun}`;

/** By how much scores of two may lie apart from what is told, by unit: alike, and beyond which it is wrong. */
const tolerances: Readonly<Record<string, number>> = { percent: 3.5, 'word-error-rate': 3.5, elo: 120 };

const scoresOn = (model: Model, benchmark: string) =>
  model.scores.filter((own) => own.benchmark === benchmark && isTrusted(own.claim));

const middle = ({ value: [low, high] }: Score) => (low + high) / 2;
const shown = (value: number) => Number(value.toFixed(1));

/** What is known of one being so many points ahead of another one: right where any two runs say so, wrong where none can. */
function judgeLead(
  catalog: Catalog,
  [first, second]: readonly [Model, Model],
  benchmark: string,
  stated: number,
  half: number,
): (Judged & { readonly arithmetic: string }) | null {
  const { unit = '', better = 'higher' } = catalog.benchmarks[benchmark] ?? {};
  const tolerance = tolerances[unit];
  const [own, other] = [scoresOn(first, benchmark), scoresOn(second, benchmark)];
  if (tolerance === undefined || own.length === 0 || other.length === 0) return null;
  const sign = better === 'lower' ? -1 : 1;
  const pairs = own
    .flatMap((a) => other.map((b) => ({ a, b, lead: sign * (middle(a) - middle(b)) })))
    .toSorted((x, y) => Math.abs(x.lead - stated) - Math.abs(y.lead - stated));
  const [nearest] = pairs;
  if (!nearest) return null;
  const [least, most] = [
    Math.min(...pairs.map(({ lead }) => lead)),
    Math.max(...pairs.map(({ lead }) => lead)),
  ];
  const isRight = Math.abs(nearest.lead - stated) <= half + 0.051;
  // A run at a lower effort scores less than those that are known.
  const isFar =
    (stated > most + half + tolerance && !mayBeLower(other)) ||
    (stated < least - half - tolerance && !mayBeLower(own));
  const verdict = isRight ? 'supported' : isFar ? 'contradicted' : 'unknown';
  const points = unit === 'elo' ? 'Elo' : '%';
  return {
    verdict,
    detail: verdict === 'unknown' ? 'cannot-tell' : null,
    ours: { kind: 'points-apart', least: Math.abs(nearest.lead), most: Math.abs(nearest.lead), unit: points },
    source: sourceOf(nearest.a.claim),
    arithmetic: `${first.name} ${shown(middle(nearest.a))}, ${second.name} ${shown(middle(nearest.b))}: ${shown(middle(nearest.a))} - ${shown(middle(nearest.b))} = ${shown(middle(nearest.a) - middle(nearest.b))}`,
  };
}

/** Whether a sentence tells how far apart two are, so that its figure is no score. */
export const tellsLead = ({ named, text }: Sentence): boolean =>
  mayHold.test(text) && direction.test(text) && new Set(named.map(({ model }) => model)).size > 1;

function leadsIn(catalog: Catalog, sentence: Sentence): Draft[] {
  if (!mayHold.test(sentence.text) || asks.test(sentence.text) || ownRun.test(sentence.text)) return [];
  const [benchmark, ...benchmarks] = benchmarksIn(catalog, sentence);
  const { named, start: offset } = sentence;
  const [one, two, ...others] = named;
  if (!benchmark || benchmarks.length > 0 || !one || !two || others.length > 0) return [];
  if (one.model === two.model || [one, two].some(({ model, guessed }) => model === nobody || guessed))
    return [];
  const text = sentence.masked;
  const between = text.slice(one.end - offset, two.start - offset);
  const [way, ...ways] = direction.all(between);
  const [said, ...more] = apart.all(text);
  const [first, second] = [catalog.models.get(one.model), catalog.models.get(two.model)];
  if (!way || ways.length > 0 || !said || more.length > 0 || !first || !second) return [];
  const { value, half } = figure((said.groups?.points ?? '').replace(',', '.'));
  const off = said.groups?.about === undefined ? half : Math.max(half, value * 0.1);
  const stated = way.groups?.ahead === undefined ? -value : value;
  const judged = judgeLead(catalog, [first, second], benchmark.id, stated, off);
  const start = Math.min(said.index, one.end - offset + way.index);
  const end = Math.max(said.index + said[0].length, one.end - offset + way.index + way[0].length);
  const about = aboutIn(catalog, sentence, one, start, end);
  return about && judged ? draftOf(about, 'benchmark', judged, judged.arithmetic) : [];
}

/** By how many points a text says that one model is ahead of another one on a benchmark. */
export const readLeads = readerOf(leadsIn);
