import type { Catalog } from '../../catalog/catalog.ts';
import type { Aspect, Topic } from '../../catalog/words.ts';
import { keysIn, keysOf, says } from './frames.ts';
import { contextOfPrice } from './price-details.ts';
import type { Reading } from './reading.ts';
import { ofVolumes } from './topics.ts';

/** The topic that each aspect belongs to, and the topics whose words are only a way to ask for it. */
const aspectTopics: Readonly<Record<Aspect, { readonly topic: Topic; readonly covers: readonly Topic[] }>> = {
  support: { topic: 'providers', covers: ['compare', 'benchmark'] },
  documents: { topic: 'context', covers: ['modality'] },
  everything: { topic: 'compare', covers: ['price', 'cost_estimate', 'replacement', 'recommend'] },
  worth: { topic: 'modality', covers: ['price', 'cost_estimate', 'compare', 'capability'] },
  unit: { topic: 'price', covers: ['cost_estimate', 'modality', 'context'] },
  tokens: { topic: 'price', covers: ['cost_estimate', 'context', 'compare'] },
};

/** Words that make long documents a kind of work to choose for. */
const judging: readonly Topic[] = ['compare', 'recommend', 'benchmark', 'price', 'alternatives'];

type Narrowed = { readonly aspect: Aspect | 'better' | null; readonly topics: readonly Topic[] };

/** The topics of a question with the narrower way in which one of them is asked about. */
export function narrowed({ said }: Reading, topics: readonly Topic[], hasModel: boolean): Narrowed {
  const [aspect] = keysIn(said, 'aspects') as Aspect[];
  const isBetter = keysIn(said, 'topics').includes('compare') && !topics.includes('compare');
  const plain: Narrowed = { aspect: isBetter ? 'better' : null, topics };
  if (!aspect) return plain;
  if (aspect === 'support' && topics.some((topic) => topic === 'modality' || topic === 'capability'))
    return plain;
  if (aspect === 'worth' && !topics.includes('modality')) return plain;
  if (aspect === 'documents' && (!hasModel || topics.some((topic) => judging.includes(topic)))) return plain;
  const { topic, covers } = aspectTopics[aspect];
  return { aspect, topics: [topic, ...topics.filter((own) => own !== topic && !covers.includes(own))] };
}

/** Whether the words themselves ask for a price, of tokens or of a text. */
export function asksForPrice({ said }: Reading): boolean {
  return keysIn(said, 'topics').some((topic) => topic === 'price' || topic === 'cost_estimate');
}

/** The topics where a volume is told or not: what is used has a cost, and its tokens are no topic of their own. */
export function pricedTopics(topics: readonly Topic[], reading: Reading, hasVolume: boolean): Topic[] {
  // The price per million, or above so many tokens, is none of what is used.
  const isRate = keysIn(reading.said, 'volume').includes('unit') || contextOfPrice(reading) !== null;
  // "With caching" asks for that price, where nobody says for how much.
  const isOfSide = says(reading.said, 'sides') && !says(reading.said, 'periods');
  if (!hasVolume && (isRate || isOfSide))
    return topics.map((topic) => (topic === 'cost_estimate' ? 'price' : topic));
  if (!hasVolume) return topics.filter((topic) => topic !== 'cost_estimate' || !topics.includes('price'));
  const isCost = (topic: Topic) => topic === 'price' || (topic === 'tokens' && asksForPrice(reading));
  const own = topics.map((topic) => (isCost(topic) ? 'cost_estimate' : topic));
  // "5M in and 200k out" is work, and no window.
  return own.filter(
    (topic) => !(own.includes('cost_estimate') ? ofVolumes.has(topic) : topic === 'max_output'),
  );
}

const skill = /^(?:at|in|в|задача)$/u;

/** The topic that models are said to be better or worse at: "which is better at speech"; null for kinds of work, and where none is said so. */
function betterAt({ said, atoms }: Reading): Topic | null {
  const one = said.find(
    (own) =>
      skill.test(atoms[own.from - 1]?.text ?? '') &&
      !['domains', 'workloads'].some((section) => keysOf(own, section).length > 0),
  );
  if (!one) return null;
  const [topic] = keysOf(one, 'topics').filter((own) => own !== 'compare');
  return (topic as Topic | undefined) ?? (keysOf(one, 'modalities').length > 0 ? 'modality' : null);
}

/**
 * The topics with what several models are compared by. What is measured of speed is told as speed, whose answer has all
 * that is known of it; which of several is better for work that no benchmark measures is a comparison.
 */
export function comparedTopics(catalog: Catalog, reading: Reading, topics: readonly Topic[]): Topic[] {
  const { said, mentions } = reading;
  const benchmarks = keysIn(said, 'benchmarks');
  const isOfSpeed = benchmarks.some((id) => catalog.benchmarks[id]?.domain === 'speed');
  const isBetter = mentions.length > 1 && says(said, 'topics', 'compare');
  const isMeasured = benchmarks.length > 0 || says(said, 'topics', 'benchmark') || says(said, 'domains');
  const by = isBetter ? betterAt(reading) : null;
  if (topics.length === 0 && by !== null) return [by];
  const own = isBetter && topics.length > 1 ? topics.filter((topic) => topic !== 'compare') : topics;
  return own.map((topic) => {
    if (topic === 'benchmark') return isOfSpeed ? 'speed' : isBetter && !isMeasured ? 'compare' : topic;
    return topic === 'compare' ? (by ?? topic) : topic;
  });
}
