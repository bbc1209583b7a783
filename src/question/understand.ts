import type { Catalog } from '../catalog/catalog.ts';
import { longestText } from '../command/limits.ts';
import { amountIn, dollarReadings, readDollars, readRate } from '../language/money.ts';
import { countReadings, readCount } from '../language/numbers.ts';
import type { Locale } from '../locale.ts';
import { narrowed } from './aspects.ts';
import { isAboutBot, isBenchmarkDefinition, isGlossary } from './definitions.ts';
import { detailsOf, operatorOf } from './details.ts';
import { hasNoun } from './frames.ts';
import { says } from './meanings.ts';
import type { Understood } from './query.ts';
import { type Reading, readQuestion } from './reading.ts';
import type { Replies } from './replies.ts';
import { topicsIn } from './topics.ts';
import { volumeIn } from './volume.ts';
import { withModels } from './with-models.ts';
import { withoutModels } from './without-models.ts';

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

/**
 * What a free question asks of the catalog, with nothing left over: `query` where all of its words are understood,
 * `clarify` where it lacks a model, names one that does not exist or could be several, or has a number of two readings,
 * else `refuse`.
 * Linear in the length of the text; a text longer than a command may be is refused unread.
 */
export function understand(
  catalog: Catalog,
  text: string,
  { today, previous, locale: usual }: Circumstances,
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
    clarify: (reason, candidates, about = '') => {
      return { kind: 'clarify', locale, reason, text: about.slice(0, 200), topics, candidates };
    },
    query: (own, rest) => {
      const details = detailsOf(catalog, reading, own, aspect);
      const plain = { locale, topics: own, operator: operatorOf(reading, own), details };
      return { kind: 'query', query: { ...plain, subjects: [], request: null, volume: null, ...rest } };
    },
  };
  if (asked === 'too-much' || unknown.length > 0 || says(said, 'declined')) return replies.refuse();
  if (unclear && (topics.length > 0 || hasModel || hasNoun(reading)))
    return replies.clarify(unclear.reason, unclear.candidates, unclear.text);
  if (mentions.length === 0) {
    if (isAboutBot(reading)) return replies.query(['about_bot']);
    if (isGlossary(reading, isThread)) return replies.query(['glossary']);
    if (isBenchmarkDefinition(reading) && !isThread) return replies.query(['benchmark']);
  }
  const own = topics.filter((topic) => topic !== 'about_bot');
  // "One model for everything" asks for none beside those of the thread.
  const asksForOthers = hasNoun(reading) && aspect !== 'everything';
  return mentions.length > 0 || (isThread && !asksForOthers)
    ? withModels(catalog, reading, { topics: own, aspect }, volume, { today, previous }, replies)
    : withoutModels(catalog, reading, own, volume, today, replies);
}
