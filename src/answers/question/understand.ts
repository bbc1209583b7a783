import type { Catalog } from '../../catalog/catalog.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import type { Aspect, Topic } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import { amountIn, dollarReadings, readDollars, readRate } from '../../language/money.ts';
import { countReadings, readCount } from '../../language/numbers.ts';
import { takeTextLanguage } from '../../language/text-languages.ts';
import type { Query, Understood } from '../../subjects/query.ts';
import { soldInLine } from '../../subjects/units/line.ts';
import { longestText } from '../limits.ts';
import { requestInLanguage } from '../pick/read.ts';
import { boughtIn } from './bought.ts';
import { detailsOf, operatorOf, volumeIn } from './details.ts';
import type { Replies } from './ends.ts';
import { hasNoun, isOnly, keysIn, keysOf, says } from './frames.ts';
import { type Reading, readQuestion } from './reading.ts';
import { asksForTokens, isOfTokens, tokenSubjects } from './text-tokens.ts';
import { topicsIn } from './topics.ts';
import { withModels, withoutModels } from './with-models.ts';

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
function narrowed({ said }: Reading, topics: readonly Topic[], hasModel: boolean): Narrowed {
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

/** Whether nothing is asked but what a word of the field means. */
function isGlossary({ said, terms, atoms, values }: Reading, inThread: boolean): boolean {
  const all = new Set(terms.flatMap((one) => keysOf(one, 'terms')));
  // "Parameters in an LLM" asks for the parameters.
  const ids = all.size > 1 ? [...all].filter((id) => id !== 'llm') : [...all];
  if (terms.length === 0 || ids.length > 1) return false;
  if (values.some(({ kind, text }) => kind !== 'count' || text.length > 6)) return false;
  const rest = said.filter((one) => !terms.some(({ from, to }) => one.from >= from && one.to <= to));
  if (
    rest.some(
      (one) =>
        keysOf(one, 'frames').some((key) => key === 'noun' || key === 'does-it') && isOnly(one, ['frames']),
    )
  )
    return false;
  const isFrame = (one: (typeof said)[number]) => keysOf(one, 'frames').includes('define');
  if (!rest.every((one) => isFrame(one) || one.meanings.has('filler:'))) return false;
  const [term] = terms;
  const isDefinite =
    term !== undefined && /^(?:the|its|это[йт]?|его|её)$/u.test(atoms[term.from - 1]?.text ?? '');
  const strong = rest.some(
    (one) =>
      isFrame(one) &&
      /mean|explain|defin|значит|означ|объясн|поясн|такое/u.test(
        atoms
          .slice(one.from, one.to)
          .map(({ text }) => text)
          .join(' '),
      ),
  );
  if (isDefinite && !strong) return false;
  return (rest.length === 0 && !inThread) || rest.some(isFrame);
}

/** Whether nothing is asked but what a benchmark is. */
function isBenchmarkDefinition({ said }: Reading): boolean {
  const isPart = (one: (typeof said)[number]) =>
    keysOf(one, 'benchmarks').length > 0 ||
    keysOf(one, 'frames').includes('define') ||
    one.meanings.has('filler:');
  return says(said, 'benchmarks') && says(said, 'frames', 'define') && said.every(isPart);
}

/** Whether nothing is asked but what the bot is and does. */
function isAboutBot({ said, values }: Reading): boolean {
  const isPart = (one: (typeof said)[number]) =>
    keysOf(one, 'topics').includes('about_bot') || one.meanings.has('filler:');
  return says(said, 'topics', 'about_bot') && said.every(isPart) && values.length === 0;
}

/** A number below zero; a hyphen within a name has a letter or digit before it. */
const negative = /(?:^|\s)[-\u2212]\$?\d/u;

/** A number that may be a thousand times as much, with both readings; null where there is none. */
function openNumber({ atoms, mentions, said }: Reading) {
  const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  const read = says(said, 'periods', 'month') ? readDollars : readRate;
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
type Circumstances = {
  /** ISO day. */
  readonly today: string;
  /** Ids of the models of the thread's last answer; empty where there is none. */
  readonly previous: readonly string[];
  /** The language where the words have none. */
  readonly locale: Locale;
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
    const locale = localeOfWords(text) ?? circumstances.locale;
    const own = understandWords(catalog, spoken.rest, { ...circumstances, locale }, spoken.language);
    if (own.kind === 'query' && isOfTokens(own))
      return { kind: 'query', query: inLanguage(own.query, spoken.language) };
    if (isOfTokens(own)) return own;
  }
  const understood = (words: string) => understandWords(catalog, words, circumstances, null);
  const isShort = text.length <= longestText && !negative.test(text);
  return (isShort && boughtIn(catalog, text, circumstances.today, understood)) || understood(text);
}

/**
 * What a free question asks of the catalog, with nothing left over: `query` where all of its words are understood,
 * `clarify` where it lacks a model, names one that does not exist or could be several, or has a number of two readings,
 * else `refuse`.
 * Linear in the length of the text; a text longer than a command may be is refused unread.
 * @param textLanguage the language that the texts are said to be in, of which the words say no more
 */
function understandWords(
  catalog: Catalog,
  text: string,
  { today, previous, locale: usual }: Circumstances,
  textLanguage: string | null,
): Understood {
  // Nobody has fewer tokens or dollars than none.
  if (text.length > longestText || negative.test(text))
    return { kind: 'refuse', locale: usual, topics: [], models: [] };
  const reading = readQuestion(catalog, text, today);
  const locale = reading.locale ?? usual;
  const { said, mentions, unknown } = reading;
  const isPriced =
    says(said, 'topics', 'price', 'cost_estimate') ||
    says(said, 'goals', 'cheapest') ||
    (says(said, 'frames', 'how-much') && !says(said, 'frames', 'fits') && !says(said, 'topics', 'context'));
  const models = [...new Set(mentions.flatMap(({ match }) => match.model ?? []))];
  const spoken = models.length > 0 ? models : previous;
  const asked = volumeIn(
    catalog,
    reading,
    isPriced,
    spoken.flatMap((id) => catalog.models.get(id) ?? []),
  );
  const volume = asked === null || asked === 'too-much' || 'reason' in asked ? null : asked;
  const unclear =
    openNumber(reading) ?? (asked !== null && typeof asked === 'object' && 'reason' in asked ? asked : null);
  const isThread = previous.length > 0;
  const hasModel = mentions.length > 0 || isThread;
  const { aspect, topics } = narrowed(
    reading,
    asked === 'too-much' ? [] : topicsIn(reading, asked !== null, hasModel),
    hasModel,
  );
  const replies: Replies = {
    refuse: () => ({ kind: 'refuse', locale, topics, models }),
    guide: () => ({ kind: 'guide', locale, topics: ['recommend'] }),
    clarify: (reason, candidates, about = '', choices = []) => {
      return { kind: 'clarify', locale, reason, text: about.slice(0, 200), topics, candidates, choices };
    },
    query: (own, { provider, aspect: narrower = aspect, ...rest } = {}) => {
      const found = detailsOf(catalog, reading, own, narrower, textLanguage);
      const details = provider === undefined ? found : { ...found, provider };
      const plain = { locale, topics: own, operator: operatorOf(reading, own), details };
      return {
        kind: 'query',
        query: { ...plain, subjects: [], request: null, volume: null, units: null, ...rest },
      };
    },
  };
  if (asked === 'too-much' || unknown.length > 0 || says(said, 'declined')) return replies.refuse();
  if (unclear && (topics.length > 0 || hasModel || hasNoun(reading)))
    return replies.clarify(unclear.reason, unclear.candidates, unclear.text);
  if (textLanguage !== null && volume === null && asksForTokens(reading)) {
    const asked = { topics: ['text_tokens'] as const, aspect: null };
    const subjects = mentions.length > 0 ? tokenSubjects(catalog, reading) : null;
    if (subjects) return replies.query(['text_tokens'], { subjects });
    return hasModel
      ? withModels(catalog, reading, asked, null, { today, previous }, replies)
      : replies.query(['text_tokens']);
  }
  if (mentions.length === 0) {
    if (isAboutBot(reading)) return replies.query(['about_bot']);
    if (isGlossary(reading, isThread)) return replies.query(['glossary']);
    if (isBenchmarkDefinition(reading) && !isThread) return replies.query(['benchmark']);
  }
  const own = topics.filter((topic) => topic !== 'about_bot');
  // "One model for everything" asks for none beside those of the thread.
  const asksForOthers = hasNoun(reading) && aspect !== 'everything';
  const found =
    mentions.length > 0 || (isThread && !asksForOthers)
      ? withModels(catalog, reading, { topics: own, aspect }, volume, { today, previous }, replies)
      : withoutModels(catalog, reading, own, volume, today, replies);
  // What is left out, and what is made, is said of a pick alone.
  const isPick = found.kind === 'query' && found.query.request !== null;
  if ((says(said, 'exclusions') || says(said, 'making')) && !isPick) return replies.refuse();
  return aspect === 'unit' && !isSoldByUnit(catalog, found, today) ? replies.refuse() : found;
}

/** Whether what a question is about is sold by a unit: a model of each line that is named, or what is picked. */
function isSoldByUnit(catalog: Catalog, found: Understood, today: string): boolean {
  if (found.kind !== 'query') return true;
  const { subjects, request } = found.query;
  if (request) return unitFor(request.task) !== null;
  const models = subjects.flatMap(({ model }) => catalog.models.get(model ?? '') ?? []);
  return models.every((model) => soldInLine(catalog, model, today).length > 0);
}
