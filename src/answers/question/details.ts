import type { Catalog } from '../../catalog/catalog.ts';
import type { Capability, Modality, Topic } from '../../catalog/words.ts';
import { type HostAsk, precisions } from '../../cost/self-host.ts';
import type { Atom } from '../../language/atoms.ts';
import type { Said } from '../../language/match.ts';
import { type Details, noDetails, type Operator } from '../../subjects/query.ts';
import { aboutIn, asidesOf, changeIn } from './asides.ts';
import { keysIn, keysOf, says } from './frames.ts';
import { eitherIn, judgedIn, priceSideIn, statedIn, thresholdIn } from './price-details.ts';
import { textIn } from './quantities.ts';
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

/** Providers of which one answer tells. */
const mostProviders = 4;

/** What beside models is said of the topics. */
export function detailsOf(
  catalog: Catalog,
  reading: Reading,
  topics: readonly Topic[],
  aspect: Details['aspect'],
  textLanguage: string | null,
  today: string,
): Details {
  const { said, terms, atoms, values } = reading;
  const asides = asidesOf(catalog, reading, topics, today);
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
  const isCost = isPriced || topics.includes('cost_estimate');
  const isSized = topics.includes('context') || topics.includes('max_output');
  const either = isSized ? eitherIn(reading) : [];
  const named = keysIn(said, 'modalities') as Modality[];
  const kinds: readonly Modality[] =
    named.length === 0 && says(said, 'workloads', 'vision') ? ['image'] : named;
  const isMade = says(said, 'sides', 'output');
  const judged = isCost ? judgedIn(reading, asides) : null;
  return {
    ...noDetails,
    modalities: topics.includes('modality') ? kinds : [],
    capability:
      topics.includes('capability') || topics.includes('recommend')
        ? (first('capabilities') as Capability | null)
        : null,
    benchmark: first('benchmarks'),
    domain: first('domains') ?? (workload === null ? null : (catalog.workloads[workload]?.domain ?? null)),
    provider: topics.includes('recommend') ? null : (first('providers') ?? makerIn(catalog, said, topics)),
    otherProviders: topics.includes('data_policy') ? keysIn(said, 'providers').slice(1, mostProviders) : [],
    region: first('regions'),
    card: topics.includes('self_host') ? cardIn(catalog, atoms, said) : null,
    bits: precisions.find((own) => own === bits) ?? null,
    documentTokens:
      (topics.includes('context') || topics.includes('self_host')) && either.length === 0
        ? (pages ?? counts[0]?.value ?? null)
        : null,
    aspect,
    textLanguage,
    term: topics.includes('glossary') ? termOf(keysIn(terms, 'terms')) : null,
    side: isPriced ? priceSideIn(reading, topics) : topics.includes('modality') && isMade ? 'output' : null,
    judged,
    stated: topics.includes('price') ? statedIn(reading, judged) : [],
    threshold: isCost ? thresholdIn(catalog, reading, today) : null,
    either,
    text: topics.includes('tokens') ? textIn(reading, asides.said) : null,
    span: asides.span?.span ?? null,
    change: topics.includes('changes') ? changeIn(asides) : null,
    about: topics.includes('about_bot') ? aboutIn(asides) : null,
  };
}
