import type { Catalog } from '../catalog/catalog.ts';
import type { Capability, Modality, Topic } from '../catalog/words.ts';
import { sideIn } from '../command/phrases/pick-text.ts';
import { keysIn, keysOf, says } from './meanings.ts';
import type { Details, Operator } from './query.ts';
import type { Reading } from './reading.ts';

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

/** What beside models is said of the topics. */
export function detailsOf(
  catalog: Catalog,
  { said, terms, atoms, values }: Reading,
  topics: readonly Topic[],
): Details {
  const first = (section: string) => keysIn(said, section)[0] ?? null;
  const memory = atoms.find(({ kind }) => kind === 'memory')?.value ?? null;
  const counts = said
    .filter((one) =>
      keysOf(one, 'volume').some((key) => key === 'context' || key === 'total' || key === 'input'),
    )
    .flatMap(({ from, to }) => atoms.slice(from, to))
    .concat(values)
    .filter(({ kind }) => kind === 'count');
  const isJudged = topics.some(
    (topic) => topic === 'compare' || topic === 'benchmark' || topic === 'recommend',
  );
  const workload = isJudged ? first('workloads') : null;
  const isPriced = topics.includes('price');
  const special = (['cached', 'batch'] as const).find((side) => says(said, 'sides', side));
  const isMade = says(said, 'sides', 'output');
  return {
    modality:
      topics.includes('modality') || topics.includes('recommend')
        ? (first('modalities') as Modality | null)
        : null,
    capability:
      topics.includes('capability') || topics.includes('recommend')
        ? (first('capabilities') as Capability | null)
        : null,
    benchmark: first('benchmarks'),
    domain:
      first('domains') ?? (workload === null ? null : (catalog.workloads[workload]?.domains?.[0] ?? null)),
    provider: topics.includes('recommend') ? null : first('providers'),
    region: first('regions'),
    memory,
    documentTokens: topics.includes('context') ? (counts[0]?.value ?? null) : null,
    term: topics.includes('glossary') ? termOf(keysIn(terms, 'terms')) : null,
    side: isPriced ? (special ?? sideIn(atoms)) : topics.includes('modality') && isMade ? 'output' : null,
  };
}
