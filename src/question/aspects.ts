import type { Aspect, Topic } from '../catalog/words.ts';
import { keysIn } from './meanings.ts';
import type { Reading } from './reading.ts';

/** The topic that each aspect belongs to, and the topics whose words are only a way to ask for it. */
const aspectTopics: Readonly<Record<Aspect, { readonly topic: Topic; readonly covers: readonly Topic[] }>> = {
  support: { topic: 'providers', covers: ['compare', 'benchmark'] },
  documents: { topic: 'context', covers: ['modality'] },
  everything: { topic: 'compare', covers: ['price', 'cost_estimate', 'replacement', 'recommend'] },
  worth: { topic: 'modality', covers: ['price', 'cost_estimate', 'compare', 'capability'] },
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
