import { topics as allTopics, type Topic } from '../../catalog/words.ts';
import { keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

/** A topic that gives way where the other ones were said too: it is then only a way to ask for them. */
const yields: readonly (readonly [weak: Topic, unless: readonly Topic[] | 'any'])[] = [
  ['recommend', 'any'],
  ['compare', 'any'],
  ['api', 'any'],
  ['lifecycle', ['replacement', 'providers', 'knowledge_cutoff', 'release_date']],
  ['providers', ['self_host', 'capability', 'modality', 'licence', 'lifecycle', 'data_policy']],
  ['alternatives', ['replacement', 'language']],
  ['knowledge_cutoff', ['data_policy']],
  ['context', ['self_host']],
  ['parameters', ['context', 'max_output', 'self_host', 'benchmark']],
  ['speed', ['price']],
  ['benchmark', ['speed']],
  ['open_weights', ['licence', 'self_host', 'alternatives']],
  ['modality', ['language']],
  ['release_date', ['knowledge_cutoff', 'lifecycle']],
];

const speaking =
  /^(?:speak|speaks|spoken|understand|understands|supports?|knows?|writes?|handles?|works?|good|in|with|languages?|по|на|язык.*|говор.*|поним.*|зна.*|пиш.*|умее.*|поддерж.*)$/u;

/** How a period begins that is more than a date: a day, per month, monthly. */
const periodic =
  /^(?:an?|per|each|every|daily|weekly|monthly|yearly|annually|в|за|ежедневно|еженедельно|ежемесячно)$/u;

/** Topics that go without saying. */
const implied: Readonly<Record<string, Topic | undefined>> = {
  benchmarks: 'benchmark',
  licences: 'licence',
  languages: 'language',
  modalities: 'modality',
  capabilities: 'capability',
  'comparatives:price': 'price',
  'comparatives:context': 'context',
  'comparatives:newer': 'release_date',
  'volume:context': 'context',
  'wishes:open-weights': 'open_weights',
  'wishes:closed-weights': 'open_weights',
  'wishes:commercial-use': 'licence',
  'wishes:self-hosted': 'self_host',
  'sides:cached': 'price',
  'sides:batch': 'price',
};

/** What a question is about, in the order it is said. */
export function topicsIn(
  { said, atoms, values, mentions }: Reading,
  hasVolume: boolean,
  hasModel: boolean,
): Topic[] {
  const found: Topic[] = [];
  const add = (topic: Topic) => {
    if (!found.includes(topic)) found.push(topic);
  };
  for (const one of said) {
    const keys = keysOf(one, 'topics');
    for (const topic of allTopics) if (keys.includes(topic)) add(topic);
    for (const meaning of one.meanings) {
      const topic = implied[meaning] ?? implied[meaning.slice(0, meaning.indexOf(':'))];
      if (topic && (topic !== 'language' || atoms.some(({ text }) => speaking.test(text)))) add(topic);
    }
  }
  const isGenerated = says(said, 'sides', 'output');
  if (
    says(said, 'frames', 'how-many-tokens') &&
    !found.includes('max_output') &&
    !found.includes('price') &&
    !found.includes('speed')
  )
    add(isGenerated ? 'max_output' : 'context');
  const hasMemory = values.some(({ kind }) => kind === 'memory') || says(said, 'topics', 'self_host');
  if ((hasMemory && values.some(({ kind }) => kind === 'memory')) || says(said, 'cards')) add('self_host');
  const hasCount =
    says(said, 'volume', 'context', 'total', 'pages') ||
    values.some(({ kind, value }) => kind === 'count' && (value ?? 0) >= 1000);
  if (says(said, 'frames', 'fits') && hasCount && found.length === 0) add('context');
  if (found.includes('context') && isGenerated && says(said, 'frames', 'how-many-tokens')) {
    found.splice(found.indexOf('context'), 1);
    add('max_output');
  }
  // "Who has the cheapest llama 3.3 70b?" asks for a provider.
  const isPlace = found.includes('providers') || atoms.some(({ text }) => text === 'who' || text === 'где');
  if (isPlace && mentions.length === 1 && found.includes('price') && says(said, 'goals', 'cheapest')) {
    found.splice(found.indexOf('price'), 1);
    add('providers');
  }
  const served = hasModel && (says(said, 'providers') || says(said, 'regions'));
  if (served && found.every((topic) => topic === 'compare' || topic === 'recommend' || topic === 'lifecycle'))
    add('providers');
  if (found.length === 0 && says(said, 'frames', 'available') && says(said, 'topics', 'lifecycle'))
    add('lifecycle');
  if (found.length === 0 && atoms.some(({ text }) => text === 'available' || text === 'availability'))
    add(served ? 'providers' : 'lifecycle');
  if (hasVolume) {
    const at = found.findIndex((topic) => topic === 'price' || topic === 'cost_estimate');
    const rest: Topic[] = found.filter(
      (topic) => topic !== 'price' && topic !== 'cost_estimate' && topic !== 'context',
    );
    rest.splice(Math.max(0, Math.min(at, rest.length)), 0, 'cost_estimate');
    return settle(rest);
  }
  const isPeriodic = said.some(
    (one) =>
      keysOf(one, 'periods').some((key) => key !== 'request') && periodic.test(atoms[one.from]?.text ?? ''),
  );
  if (found.includes('price') && isPeriodic)
    return settle(found.map((topic) => (topic === 'price' ? 'cost_estimate' : topic)));
  if (found.includes('cost_estimate')) return settle(found.filter((topic) => topic !== 'price'));
  if (found.includes('price') && says(said, 'sides', 'cached', 'batch'))
    return settle(found.filter((topic) => topic !== 'capability'));
  return settle(found);
}

function settle(found: readonly Topic[]): Topic[] {
  let left = [...found];
  for (const [weak, unless] of yields) {
    const gives = left.some((topic) => topic !== weak && (unless === 'any' || unless.includes(topic)));
    if (gives && left.includes(weak) && left.length > 1) left = left.filter((topic) => topic !== weak);
  }
  return left;
}
