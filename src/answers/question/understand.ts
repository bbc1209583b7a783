import type { Catalog } from '../../catalog/catalog.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { amountIn, dollarReadings, readDollars, readRate } from '../../language/money.ts';
import { countReadings, readCount } from '../../language/numbers.ts';
import { takeTextLanguage } from '../../language/text-languages.ts';
import type { Query, Thread, Understood } from '../../subjects/query.ts';
import type { Plan } from '../compiler/plan.ts';
import { plannedIn } from '../compiler/told.ts';
import { longestText } from '../limits.ts';
import { requestInLanguage } from '../pick/read.ts';
import { amongTold } from './among.ts';
import { asidesOf, asksWhatChanged, changeIn } from './asides.ts';
import type { Asked } from './asked.ts';
import { asksForPrice, comparedTopics, narrowed, pricedTopics } from './asked-topics.ts';
import { boughtIn } from './bought.ts';
import { askedOfBrand } from './brands.ts';
import { anyOf, buildQuery } from './build-query.ts';
import { detailsOf, operatorOf } from './details.ts';
import type { Ends } from './ends.ts';
import { hasNoun, keysIn, refers, says } from './frames.ts';
import { greetingIn } from './greetings.ts';
import { stopIn } from './leftovers.ts';
import { thresholdIn } from './price-details.ts';
import type { Reading } from './reading.ts';
import { questionIn } from './sentences.ts';
import { isOfTokens } from './text-tokens.ts';
import { type About, aboutOf, aboutOfText } from './topics.ts';
import { volumeIn } from './volume-in.ts';

/** A number below zero; a hyphen within a name has a letter or digit before it. */
export const negative = /(?:^|\s)[-\u2212]\$?\d/u;

/** A number that may be a thousand times as much, with both readings; null where there is none. */
function openNumber({ atoms, mentions, said }: Reading) {
  const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  const read = keysIn(said, 'periods').includes('month') ? readDollars : readRate;
  for (const [at, { kind, text }] of atoms.entries()) {
    if (isName(at)) continue;
    const reason = 'two-readings' as const;
    if (kind === 'count' && readCount(text) === reason)
      return { reason, text, candidates: countReadings(text).map(String) };
    const amount = kind === 'money' ? amountIn(text) : '';
    if (read(amount) === reason) return { reason, text, candidates: dollarReadings(amount) };
  }
  return null;
}

/** What a question is read by beside its words. */
export type Circumstances = {
  /** ISO day. */
  readonly today: string;
  /** What the thread's last answer was about; null where there is none. */
  readonly thread: Thread | null;
  /** The language where the words have none. */
  readonly locale: Locale;
  /** What a language model says that it asks, where one was asked; the topics are then those of the plan. */
  readonly plan?: Plan;
};

/** A query with its volumes as those of texts in a language. */
function inLanguage(query: Query, textLanguage: string): Query {
  const of = <Own extends Volume | null>(volume: Own) =>
    volume === null ? null : { ...volume, textLanguage };
  const { request } = query;
  return {
    ...query,
    volume: of(query.volume),
    request: request && requestInLanguage(request, textLanguage),
  };
}

/**
 * What a free question asks of the catalog; where it is of tokens or their costs, of texts in the language that it says.
 * As `understandWords` has it.
 */
export function understand(catalog: Catalog, text: string, circumstances: Circumstances): Understood {
  const spoken = text.length > longestText ? null : takeTextLanguage(text);
  if (spoken) {
    const locale = answerLocale({ words: text, usual: circumstances.locale });
    // "How many tokens is Russian text on haiku" is no sentence without its language.
    for (const words of [spoken.rest, text]) {
      const own = understandWords(catalog, words, { ...circumstances, locale }, spoken.language);
      if (!isOfTokens(own)) continue;
      return own.kind === 'query' ? { kind: 'query', query: inLanguage(own.query, spoken.language) } : own;
    }
  }
  const understood = (words: string) => understandWords(catalog, words, circumstances, null);
  const isShort = text.length <= longestText && !negative.test(text);
  return (isShort && boughtIn(catalog, text, circumstances.today, understood)) || understood(text);
}

/**
 * The topic of a model that is named which words say beyond doubt, however seldom they are said so: what so many pages
 * or documents cost, a price beyond some context, the price of one of several, whether it got cheaper; null where there is none.
 */
function certainIn(catalog: Catalog, reading: Reading, today: string): Topic | null {
  if (reading.mentions.length === 0) return null;
  const asides = asidesOf(catalog, reading, ['changes'], today);
  const change = changeIn(asides);
  if ((change === 'cheaper' || change === 'dearer') && asksWhatChanged(asides, reading)) return 'changes';
  if (!asksForPrice(reading)) return null;
  const [only] = reading.mentions;
  // "Most expensive claude" is one of several, which is asked back.
  const isOfBrand = reading.mentions.length === 1 && only !== undefined && only.match.brand !== null;
  if (isOfBrand && askedOfBrand(reading, [], only) === 'unclear') return 'price';
  if (thresholdIn(catalog, reading, today) !== null) return 'price';
  const { volume, unread } = volumeIn(catalog, reading, true, []);
  const isTold = unread === null && volume !== null && typeof volume === 'object' && !('reason' in volume);
  return isTold && (volume.ofText !== undefined || volume.requests !== null) ? 'cost_estimate' : null;
}

/** What a text is about, where nothing is sure with the topic that is certain by its words. */
function withCertain(about: About, certain: Topic | null): About {
  if (certain === null || (about.topics.length > 0 && !about.topics.includes(certain))) return about;
  return { ...about, topics: [certain], out: 0, probability: new Map([...about.probability, [certain, 1]]) };
}

/** What is asked of a model that nobody named: "which one is cheaper?"; null where something else may be meant. */
function unnamedTopic(reading: Reading, thread: Thread | null): Topic | null {
  const { mentions, products, unknown, values, atoms, said } = reading;
  const isShort = atoms.length > 0 && atoms.length <= mostUnnamed;
  const isWhole = mentions.length + products.length + unknown.length + values.length === 0;
  if (
    thread !== null ||
    !isShort ||
    !isWhole ||
    !(refers(reading) || says(said, 'comparatives') || says(said, 'topics'))
  )
    return null;
  const { topics, probability } = aboutOf(reading, 1);
  const [topic] = topics;
  const isFact =
    topic !== undefined && topic !== 'recommend' && topic !== 'overview' && topic !== 'about_bot';
  return isFact && (probability.get(topic) ?? 0) >= leastOfUnnamed ? topic : null;
}

/** How probable it may be that a question is about nothing here; more where two models stand side by side. */
const mostOut = 0.5;
/** How probable a price must be where a volume is told. */
const leastOfCost = 0.5;
const mostOutOfSeveral = 0.8;
const mostOutOfCompared = 0.95;
const mostOutOfWhole = 0.98;
const mostUnnamed = 8;
/** What can be asked without a model. */
const aboutItself: ReadonlySet<Topic> = new Set([
  'glossary',
  'about_bot',
  'changes',
  'data_policy',
  'tokens',
  'family',
  'language',
]);
const leastOfUnnamed = 0.6;

/** A number with two readings, and what each may be written as. */
type Unclear = {
  readonly reason: 'two-readings' | 'fewer-tokens';
  readonly text: string;
  readonly candidates: readonly string[];
};

/** What comes of a question that was read: an answer where it is about something here and nothing stops it. */
function decided(asked: Asked, about: About, unclear: Unclear | null, isPlanned: boolean): Understood {
  const { catalog, text, reading, topics, ofVolume, today, thread, ends } = asked;
  const { mentions } = reading;
  const [primary] = topics;
  const told = amongTold(asked);
  if (told) return told;
  const hasModel = mentions.length > 0 || (thread?.models.length ?? 0) > 0;
  const isAllKnown = reading.unknown.length === 0;
  const isCompared =
    says(reading.said, 'topics', 'compare') && (mentions.length > 1 || (mentions.length === 1 && isAllKnown));
  const most = isCompared ? mostOutOfCompared : mentions.length > 1 ? mostOutOfSeveral : mostOut;
  // What is wished in words that are all known is no talk of something else.
  const isWhole = isAllKnown && about.out <= mostOutOfWhole;
  const unnamed = unnamedTopic(reading, thread);
  if (unnamed !== null && topics.length === 0)
    return anyOf(asked) ?? ends.clarify('no-model', [], '', [], [unnamed]);
  const probability = about.probability.get(primary ?? 'oos') ?? 0;
  const { used } = asidesOf(catalog, reading, topics, today);
  const isUsed = (at: number) => used.has(at) || ofVolume.has(at);
  const stop = stopIn(text, reading, { topic: primary ?? null, probability, isPlanned }, isUsed);
  // "500 foobars a day on haiku, cost?" is about a price, whatever foobars are.
  const isOfPrice = mentions.length > 0 && says(reading.said, 'topics', 'price', 'cost_estimate');
  if (about.out > most)
    return (isWhole ? anyOf(asked) : null) ?? (stop && isOfPrice ? ends.stop(stop) : ends.refuse());
  // What a pick is left with is known when its wishes are read.
  // "Who is Gemma Chan?", "when was the Titan submarine released?": nobody asks about a model.
  const isOfOthers =
    primary === 'overview' || primary === 'maker' || (!hasModel && !refers(reading) && !hasNoun(reading));
  const ofOthers = stop && isOfOthers && primary !== undefined && !aboutItself.has(primary);
  if (stop && primary !== 'recommend')
    return anyOf(asked) ?? (ofOthers ? ends.refuse([stop.text]) : ends.stop(stop));
  if (unclear && (topics.length > 0 || hasModel))
    return ends.clarify(unclear.reason, unclear.candidates, unclear.text);
  return buildQuery(asked);
}

/**
 * What a free question asks of the catalog: `query` where its topic is sure and nothing that is left over may change its
 * sense, `clarify` where it lacks a model, names one that does not exist or could be several, or has a number of two
 * readings, else `refuse`. Linear in the length of the text; a text longer than a command may be is refused unread.
 * @param textLanguage the language that the texts are said to be in, of which the words say no more
 */
function understandWords(
  catalog: Catalog,
  text: string,
  { today, thread, locale: usual, plan }: Circumstances,
  textLanguage: string | null,
): Understood {
  const refused = { kind: 'refuse', locale: usual, topics: [], models: [], words: [], near: [] } as const;
  // Nobody has fewer tokens or dollars than none.
  if (text.length > longestText || negative.test(text)) return refused;
  const greeting = greetingIn(text);
  if (greeting)
    return { kind: 'greeting', locale: answerLocale({ words: text, usual }), topics: [], said: greeting };
  const { text: question, reading } = questionIn(catalog, text, today);
  const locale = reading.locale ?? usual;
  const { mentions } = reading;
  const models = [...new Set(mentions.flatMap(({ match }) => match.model ?? []))];
  const previous = thread?.models ?? [];
  const planned = plan ? plannedIn(catalog, question, reading, plan, today) : null;
  if (plan && !planned) return { ...refused, locale };
  const about =
    planned?.about ??
    withCertain(
      aboutOfText(catalog, question, reading, today, previous.length),
      certainIn(catalog, reading, today),
    );
  const spoken = models.length > 0 ? models : previous;
  const ofPrice: readonly (Topic | 'oos')[] = ['price', 'cost_estimate', 'recommend'];
  const isPriced =
    [...about.topics, ...about.near].some((topic) => ofPrice.includes(topic)) ||
    (mentions.length > 0 && says(reading.said, 'topics', 'price', 'cost_estimate')) ||
    (about.topics.includes('tokens') && asksForPrice(reading));
  const {
    volume: asked,
    used: ofVolume,
    unread,
  } = volumeIn(
    catalog,
    reading,
    isPriced,
    spoken.flatMap((id) => catalog.models.get(id) ?? []),
  );
  const hasModel = mentions.length > 0 || previous.length > 0;
  const volume = asked === null || asked === 'too-much' || 'reason' in asked ? null : asked;
  const priced = comparedTopics(catalog, reading, pricedTopics(about.topics, reading, volume !== null));
  const ofCost = (about.probability.get('cost_estimate') ?? 0) + (about.probability.get('price') ?? 0);
  const isCost = volume !== null && hasModel && priced.length === 0 && ofCost >= leastOfCost;
  const { aspect, topics } = narrowed(reading, isCost ? ['cost_estimate'] : [...new Set(priced)], hasModel);
  const near = about.near;
  const ends: Ends = {
    refuse: (words = []) => ({ kind: 'refuse', locale, topics, models, words, near }),
    guide: () => ({ kind: 'guide', locale, topics: ['recommend'] }),
    stop: ({ reason, text: own }) => {
      const sureTopics = topics.length > 0 ? topics : near;
      return { kind: 'clarify', locale, reason, text: own, topics: sureTopics, candidates: [], choices: [] };
    },
    clarify: (reason, candidates, own = '', choices = [], of = topics) => {
      return { kind: 'clarify', locale, reason, text: own.slice(0, 200), topics: of, candidates, choices };
    },
    query: (own, { details: more = {}, aspect: narrower = aspect, ...rest } = {}) => {
      const details = { ...detailsOf(catalog, reading, own, narrower, textLanguage, today), ...more };
      const plain = { locale, topics: own, operator: operatorOf(reading, own), details };
      return {
        kind: 'query',
        query: { ...plain, subjects: [], request: null, volume: null, units: null, ...rest },
      };
    },
  };
  const [product] = reading.products;
  if (product && (about.out <= mostOutOfSeveral || says(reading.said, 'topics')))
    return { kind: 'product', locale, topics, product: product.name, lab: product.maker };
  if (asked === 'too-much') return ends.refuse();
  if (unread !== null && isPriced) return ends.stop({ reason: 'unknown-word', text: unread });
  const whole: Asked = {
    catalog,
    text: question,
    reading,
    topics,
    near,
    aspect,
    volume,
    ofVolume,
    today,
    // A plan says its topics itself.
    thread: planned && thread ? { ...thread, topics: [] } : thread,
    told: planned?.told ?? null,
    ends,
  };
  const twice = openNumber(reading);
  const unclear = twice ?? (asked !== null && typeof asked === 'object' && 'reason' in asked ? asked : null);
  return decided(whole, about, unclear, planned !== null);
}
