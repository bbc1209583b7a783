import type { Catalog } from '../../catalog/catalog.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Atom } from '../../language/atoms.ts';
import { type Class, probabilitiesOf, topicModel } from '../../language/topic-model.ts';
import { featuresOf } from './features.ts';
import { keysOf, says } from './frames.ts';
import { type Reading, readQuestion } from './reading.ts';

/** What a text is about: its topics, the surest first, each with how probable it is; and how probable it is that it is about nothing here. */
export type About = {
  readonly topics: readonly Topic[];
  readonly probability: ReadonlyMap<Class, number>;
  readonly out: number;
  /** Topics that it may be about, the likelier first. */
  readonly near: readonly Topic[];
};

/** How sure a topic must be to be answered; of models to pick more, since a wish is easily taken for another. */
const least = 0.65;
const leastWhereSaid = 0.5;
/** Less where its words are the only ones that say a topic. */
const leastWhereOnlySaid = 0.25;
const leastForPick = 0.65;
/** What is asked of no model must be surer, since anything may be. */
const leastOfNone = 0.8;
const addressing = /^(?:you|yourself|your|ты|вы|сам|сама)$/u;
/** Topics whose words a volume has too: "500 output tokens". */
export const ofVolumes: ReadonlySet<string> = new Set([
  'context',
  'max_output',
  'tokens',
  'price',
  'self_host',
  'recommend',
]);
const ofNone: ReadonlySet<string> = new Set(['about_bot', 'glossary', 'changes', 'language', 'overview']);
/** A topic that is also said by its own words needs no more than this. */
const alsoSaid = 0.15;
/** What several models are compared by. */
const alsoSaidOfSeveral = 0.05;
/** What a refusal names as near. */
const mayBe = 0.1;
const mostNear = 3;
const mostParts = 6;

/** How probable each topic is for a reading, which may be about so many models of its thread. */
export function probabilityOf(reading: Reading, ofThread = 0): ReadonlyMap<Class, number> {
  return probabilitiesOf(topicModel(), featuresOf(reading, ofThread));
}

/** Topics that go without saying where something of theirs is named. */
const implied: Readonly<Record<string, Topic>> = {
  benchmarks: 'benchmark',
  licences: 'licence',
  modalities: 'modality',
  capabilities: 'capability',
  providers: 'providers',
  cards: 'self_host',
};

/** Topics that words of the reading say by themselves. */
function saidIn({ said }: Reading): ReadonlySet<string> {
  const own = said.flatMap((one) => keysOf(one, 'topics'));
  if (own.length > 0) return new Set(own);
  return new Set(Object.entries(implied).flatMap(([section, topic]) => (says(said, section) ? [topic] : [])));
}

type Ranked = readonly (readonly [Topic, number])[];

const isOfPrice = (topic: Topic) => topic === 'price' || topic === 'cost_estimate';

/** The topics that are sure: the best one, or several that are all said. */
function sureOf(ranked: Ranked, said: ReadonlySet<string>): Topic[] {
  const [best] = ranked;
  if (!best) return [];
  const [topic, alone] = best;
  // What a price comes to is asked by the same words as the price.
  const [, second] = ranked;
  const own = second && isOfPrice(topic) && isOfPrice(second[0]) ? alone + second[1] : alone;
  const enough = topic === 'compare' ? alsoSaidOfSeveral : alsoSaid;
  const others = ranked.slice(1).filter(([other, much]) => much > enough && said.has(other));
  const together = others.reduce((sum, [, much]) => sum + much, own);
  const whereSaid = said.size === 1 ? leastWhereOnlySaid : leastWhereSaid;
  const usual = said.has(topic) ? whereSaid : least;
  const needed = topic === 'recommend' ? leastForPick : ofNone.has(topic) ? leastOfNone : usual;
  if (own < needed && (topic === 'recommend' || !said.has(topic) || together < least)) return [];
  const also = others
    .map(([other]) => other)
    .filter((other) => topic !== 'cost_estimate' || !ofVolumes.has(other));
  return [topic, ...also];
}

/** Topics of which each part of a compound question must be so sure. */
const leastOfPart = 0.7;

/** What is asked in one breath with something else: "and does it see images". */
const parts =
  /(?:[,;]|\s)\s*(?:and also|and|also|plus|а также|а ещё|а еще|и ещё|и еще|и|а|et|und|y)\s+|\s*[;?,:]\s+/iu;

/** Names that hold what parts a sentence elsewhere: "FrontierMath (2025-02-28, private)". */
function namesIn({ said, atoms }: Reading): string[] {
  return said
    .filter((one) => keysOf(one, 'benchmarks').length > 0 || keysOf(one, 'licences').length > 0)
    .map(({ from, to }) => textOf(atoms.slice(from, to)));
}

const textOf = (atoms: readonly Atom[]) => atoms.map(({ text }) => text).join(' ');

/** The topics of the parts of a compound question, in order; empty where it is none. */
function topicsOfParts(
  catalog: Catalog,
  text: string,
  whole: Reading,
  today: string,
  named: number,
): Topic[] {
  const names = namesIn(whole);
  const split = text.split(parts).filter((part) => /\p{L}{2,}/u.test(part));
  if (split.length < 2 || split.length > mostParts) return [];
  const found = split.map((part): Topic | null => {
    const reading = readQuestion(catalog, part, today);
    const own = textOf(reading.atoms);
    const isName = own !== '' && (reading.said.length === 0 || names.some((name) => name.includes(own)));
    const about = isName ? null : aboutOf(reading, named);
    const [topic] = about?.topics ?? [];
    const isFact =
      topic !== undefined && topic !== 'recommend' && topic !== 'compare' && topic !== 'overview';
    return isFact && (about?.probability.get(topic) ?? 0) >= leastOfPart ? topic : null;
  });
  const topics = [...new Set(found.filter((topic) => topic !== null))];
  return topics.length > 1 ? topics : [];
}

/** What a text is about, with all that a compound question asks. */
export function aboutOfText(
  catalog: Catalog,
  text: string,
  reading: Reading,
  today: string,
  ofThread: number,
): About {
  const whole = aboutOf(reading, ofThread);
  if (whole.topics[0] === 'recommend') return whole;
  const topics = topicsOfParts(catalog, text, reading, today, Math.max(ofThread, reading.mentions.length));
  if (topics.length === 0) return whole;
  return {
    ...whole,
    topics: [...new Set([...topics, ...whole.topics.filter((topic) => topic !== 'compare')])],
    out: 0,
  };
}

/** The topic by which several models are to be compared: "by price", «по контексту»; null where none is said so. */
function comparedBy({ said, atoms }: Reading): Topic | null {
  const one = said.find(
    (own) => keysOf(own, 'topics').length > 0 && /^(?:by|по)$/u.test(atoms[own.from - 1]?.text ?? ''),
  );
  return one ? ((keysOf(one, 'topics')[0] as Topic | undefined) ?? null) : null;
}

/** What a reading is about. */
export function aboutOf(reading: Reading, ofThread = 0): About {
  const alone = probabilityOf(reading);
  const asksForOthers = (alone.get('recommend') ?? 0) > leastForPick && !says(reading.said, 'comparatives');
  const isNamed = reading.mentions.length > 0 || ofThread === 0 || asksForOthers;
  const probability = isNamed ? alone : probabilityOf(reading, ofThread);
  const out = probability.get('oos') ?? 0;
  // What names a model is asked of that.
  const isOfBot = reading.mentions.length === 0 || reading.atoms.some(({ text }) => addressing.test(text));
  const ranked = [...probability]
    .filter((entry): entry is [Topic, number] => entry[0] !== 'oos' && (entry[0] !== 'about_bot' || isOfBot))
    .sort((a, b) => b[1] - a[1]);
  const sure = sureOf(ranked, saidIn(reading));
  const [[best] = []] = ranked;
  const isOfSeveral = reading.mentions.length > 1 && (best === 'compare' || best === 'recommend');
  const by = isOfSeveral ? comparedBy(reading) : null;
  return {
    topics: by ? [by] : sure,
    probability,
    out,
    near: ranked
      .filter(([, own]) => own > mayBe)
      .map(([topic]) => topic)
      .slice(0, mostNear),
  };
}
