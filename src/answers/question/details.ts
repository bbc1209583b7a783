import type { Catalog, Model } from '../../catalog/catalog.ts';
import { blendedMix } from '../../catalog/mix.ts';
import type { Capability, Modality, Topic } from '../../catalog/words.ts';
import { type HostAsk, precisions } from '../../cost/self-host.ts';
import { type Period, periods, type Volume } from '../../cost/volume.ts';
import type { Atom } from '../../language/atoms.ts';
import type { Said } from '../../language/match.ts';
import { mostTokens } from '../../language/numbers.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import type { Details, Operator } from '../../subjects/query.ts';
import { ofAllRequests } from '../cost/volume.ts';
import { leftAtoms } from '../pick/left.ts';
import { priceUnits, sideIn } from '../pick/limits.ts';
import { readRequest } from '../pick/read-request.ts';
import { keysIn, keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

/** The card that somebody has: so many gigabytes, or one of `gpus.yml` by its name. */
function cardIn(catalog: Catalog, atoms: readonly Atom[], said: readonly Said[]): HostAsk['card'] {
  const memory = atoms.find(({ kind }) => kind === 'memory')?.value ?? null;
  if (memory !== null) return { gigabytes: memory, id: null };
  const [id] = keysIn(said, 'cards');
  const card = id === undefined ? undefined : catalog.gpus.cards[id];
  return id !== undefined && card ? { gigabytes: card.gigabytes, id } : null;
}

const termOf = (ids: readonly string[]) => ids.find((id) => id !== 'llm') ?? ids[0] ?? null;

const asks = ['how-much', 'when', 'list', 'which', 'does-it'] as const;

/** How it is asked, as far as words say. */
export function operatorOf(reading: Reading, topics: readonly Topic[]): Operator {
  const { said } = reading;
  if (topics[0] === 'compare') return 'compare';
  if (topics[0] === 'recommend') return says(said, 'frames', 'list') ? 'list' : 'recommend';
  const frames = keysIn(said, 'frames');
  return asks.find((operator) => frames.includes(operator)) ?? 'what';
}

/** The provider that is a maker's own, where it is asked what becomes of data: there a maker is meant as one who serves. */
function makerIn(catalog: Catalog, said: readonly Said[], topics: readonly Topic[]): string | null {
  const [lab] = topics.includes('data_policy') ? keysIn(said, 'labs') : [];
  return lab === undefined ? null : (catalog.labs[lab]?.provider ?? null);
}

/** What beside models is said of the topics. */
export function detailsOf(
  catalog: Catalog,
  { said, terms, atoms, values }: Reading,
  topics: readonly Topic[],
  aspect: Details['aspect'],
  textLanguage: string | null,
): Details {
  const first = (section: string) => keysIn(said, section)[0] ?? null;
  const bits = atoms.find(({ kind }) => kind === 'bits')?.value;
  const counts = said
    .filter((one) =>
      keysOf(one, 'volume').some((key) => key === 'context' || key === 'total' || key === 'input'),
    )
    .flatMap(({ from, to }) => atoms.slice(from, to))
    .concat(values)
    .filter(({ kind }) => kind === 'count');
  const paged = said.find((one) => keysOf(one, 'volume').includes('pages'));
  const count = paged && atoms.slice(paged.from, paged.to).find(({ kind }) => kind === 'count')?.value;
  const pages = count == null ? null : count * catalog.practice.pageTokens;
  const isJudged = topics.some(
    (topic) => topic === 'compare' || topic === 'benchmark' || topic === 'recommend',
  );
  const workload = isJudged ? first('workloads') : null;
  const isPriced = topics.includes('price');
  const special = (['cached', 'batch'] as const).find((side) => says(said, 'sides', side));
  const named = keysIn(said, 'modalities') as Modality[];
  const kinds: readonly Modality[] =
    named.length === 0 && says(said, 'workloads', 'vision') ? ['image'] : named;
  const isMade = says(said, 'sides', 'output');
  return {
    modalities: topics.includes('modality') ? kinds : [],
    capability:
      topics.includes('capability') || topics.includes('recommend')
        ? (first('capabilities') as Capability | null)
        : null,
    benchmark: first('benchmarks'),
    domain: first('domains') ?? (workload === null ? null : (catalog.workloads[workload]?.domain ?? null)),
    provider: topics.includes('recommend') ? null : (first('providers') ?? makerIn(catalog, said, topics)),
    region: first('regions'),
    card: topics.includes('self_host') ? cardIn(catalog, atoms, said) : null,
    bits: precisions.find((own) => own === bits) ?? null,
    documentTokens:
      topics.includes('context') || topics.includes('self_host') ? (pages ?? counts[0]?.value ?? null) : null,
    aspect,
    textLanguage,
    term: topics.includes('glossary') ? termOf(keysIn(terms, 'terms')) : null,
    side: isPriced ? (special ?? sideIn(atoms)) : topics.includes('modality') && isMade ? 'output' : null,
  };
}

const inputShare = blendedMix.input / (blendedMix.input + blendedMix.output);

/** What a person has to be asked of a volume, with both readings. */
type Unclear = {
  readonly reason: 'fewer-tokens';
  readonly text: string;
  readonly candidates: readonly string[];
};

/** "5M tokens over 10k requests" are those of all of them. */
const of = /^(?:over|across|за|на)$/u;

function sideOf(atoms: readonly Atom[]): 'input' | 'output' | 'total' {
  if (atoms.some(({ text }) => /^(?:input|prompt|вход)/u.test(text))) return 'input';
  return atoms.some(({ text }) => /^(?:output|completion|выход)/u.test(text)) ? 'output' : 'total';
}

/**
 * The tokens that a question speaks of, null where it speaks of none, 'too-much' where nobody has so many, or what is
 * unclear about them. A total is three parts input to one part output; requests without tokens are of the usual size.
 * @param models those that it names
 */
export function volumeIn(
  { practice }: Catalog,
  { atoms, said }: Reading,
  isPriced: boolean,
  models: readonly Model[],
): Volume | null | 'too-much' | Unclear {
  const amounts: Partial<Record<string, number>> = {};
  let isEach = false;
  let isOfAll = false;
  for (const one of said) {
    const [key] = keysOf(one, 'volume');
    if (!key || key === 'context') continue;
    if (key === 'each') isEach = true;
    if (key === 'requests') isOfAll = of.test(atoms[one.from - 1]?.text ?? '');
    const value = atoms.slice(one.from, one.to).find(({ kind }) => kind === 'count')?.value;
    // "For 1M tokens" is the unit of a price, "for 10M tokens" what somebody uses.
    const isUsed =
      key === 'unit' &&
      ((value != null && !priceUnits.has(value)) || says(said, 'periods', 'day', 'week', 'month', 'year'));
    if (value != null && key === 'pages') amounts.input = value * practice.pageTokens;
    else if (value != null && (key !== 'unit' || isUsed)) {
      const name = isUsed ? sideOf(atoms.slice(one.from, one.to)) : key;
      amounts[name] = (amounts[name] ?? 0) + value;
    }
  }
  const { input, output, total, requests } = amounts;
  const said1M = total === 1e6 || input === 1e6 || output === 1e6;
  // "Under $50 a month at 5M in a day": the month is that of the sum.
  const ofSum = said.filter(
    (one) => atoms[one.from - 1]?.kind === 'money' || /^budget$/.test(atoms[one.to]?.text ?? ''),
  );
  const spoken = [said.filter((one) => !ofSum.includes(one)), said].flatMap((own) => keysIn(own, 'periods'));
  const period = spoken.find((key) => key !== 'request');
  const per = periods.find((own) => own === period) ?? null;
  const nothing =
    input === undefined && output === undefined && total === undefined && requests === undefined;
  if (nothing) return null;
  // "for 1M output tokens" is the unit of a price, not what somebody uses.
  if (per === null && requests === undefined && said1M && (input === undefined || output === undefined))
    return null;
  if (!isPriced && per === null && requests === undefined) return null;
  const one =
    total !== undefined
      ? { input: Math.round(total * inputShare), output: total - Math.round(total * inputShare) }
      : input !== undefined || output !== undefined
        ? { input: input ?? 0, output: output ?? 0 }
        : blendedMix;
  const hasTokens = [input, output, total].some((own) => own !== undefined);
  const isOfOne = isEach || !hasTokens || (!isOfAll && (total === undefined || total < 1e6));
  const times = requests !== undefined && isOfOne ? requests : 1;
  const own: Period = per ?? (requests === undefined ? 'once' : 'once');
  const volume = { input: one.input * times, output: one.output * times };
  if (volume.input + volume.output > mostTokens || volume.input + volume.output === 0) return 'too-much';
  const plain = { cacheRead: 0, cacheWrite: 0, batch: false };
  const all = ofAllRequests({ ...volume, ...plain, per: own, requests: requests ?? null }, models);
  if (!('kind' in all)) return all;
  const { reason, text, candidates } = all;
  return reason === 'huge-number' ? 'too-much' : { reason, text, candidates };
}

/** The wishes of a question; null where something of it is no wish. */
export function requestIn(
  catalog: Catalog,
  reading: Reading,
  volume: Volume | null,
  beside: Model | null,
  today: string,
  more: readonly Wish[] = [],
): Request | null {
  const read = readRequest(catalog, reading, { volume, beside, more, today });
  // Which model is best depends on what for.
  if (read.kind !== 'request' || read.isVague || leftAtoms(reading, read.used).length > 0) return null;
  return read.request;
}
