import type { Catalog } from '../catalog/catalog.ts';
import type { Match } from '../catalog/match.ts';
import type { Capability, Modality, Topic } from '../catalog/words.ts';
import { longestText } from '../command/list.ts';
import type { Atom } from '../command/phrases/atoms.ts';
import { sideIn } from '../command/phrases/pick-text.ts';
import type { Volume } from '../cost/volume.ts';
import type { Locale } from '../locale.ts';
import { isOnly, keysIn, keysOf, says } from './meanings.ts';
import type { Details, Operator, Query, Understood } from './query.ts';
import { type Reading, readQuestion } from './reading.ts';
import { subjectsOf, wholeLab } from './subjects.ts';
import { topicsIn } from './topics.ts';
import { volumeIn } from './volume.ts';
import { requestIn } from './wishes.ts';

/** What a question is read by beside its words. */
export type Circumstances = {
  /** ISO day. */
  readonly today: string;
  /** Ids of the models of the thread's last answer; empty where there is none. */
  readonly previous: readonly string[];
  /** The language where the words have none. */
  readonly locale: Locale;
};

const noDetails: Details = {
  modality: null,
  capability: null,
  benchmark: null,
  domain: null,
  provider: null,
  region: null,
  memory: null,
  documentTokens: null,
  term: null,
  side: null,
};

const asks = ['how-much', 'when', 'list', 'which', 'does-it'] as const;

function operatorOf(reading: Reading, topics: readonly Topic[]): Operator {
  const { said } = reading;
  if (topics[0] === 'compare') return 'compare';
  if (topics[0] === 'recommend') return says(said, 'frames', 'list') ? 'list' : 'recommend';
  const frames = keysIn(said, 'frames');
  return asks.find((operator) => frames.includes(operator)) ?? 'what';
}

function detailsOf(
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
    provider: first('providers'),
    region: first('regions'),
    memory,
    documentTokens: topics.includes('context') ? (counts[0]?.value ?? null) : null,
    term: topics.includes('glossary') ? (keysIn(terms, 'terms')[0] ?? null) : null,
    side: isPriced ? (special ?? sideIn(atoms)) : topics.includes('modality') && isMade ? 'output' : null,
  };
}

/** Whether nothing is asked but what a word of the field means. */
function isGlossary({ said, terms, atoms, values }: Reading): boolean {
  const ids = new Set(terms.flatMap((one) => keysOf(one, 'terms')));
  if (terms.length === 0 || ids.size > 1) return false;
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
  return rest.length === 0 || rest.some(isFrame);
}

const overview: readonly [Topic, ...Topic[]] = ['price', 'context', 'modality', 'open_weights'];

/** Values that no topic uses make a question one that was not understood. */
function usesAllValues({ values }: Reading, topics: readonly Topic[], volume: Volume | null): boolean {
  return values.every(({ kind, value }) => {
    if (kind === 'memory' || kind === 'bits') return topics.includes('self_host');
    if (kind === 'count')
      return (
        topics.includes('context') ||
        topics.includes('max_output') ||
        topics.includes('glossary') ||
        (volume !== null && value !== null)
      );
    return false;
  });
}

/** A part of a question that clarifies which models are meant. */
type Ask = Extract<Understood, { kind: 'clarify' }>;

/**
 * What a free question asks of the catalog, with nothing left over: `query` where all of its words are understood,
 * `clarify` where it lacks a model or names one that does not exist or could be several, else `refuse`.
 * Linear in the length of the text; a text longer than a command may be is refused unread.
 */
export function understand(
  catalog: Catalog,
  text: string,
  { today, previous, locale }: Circumstances,
): Understood {
  if (text.length > longestText) return { kind: 'refuse', locale, topics: [], models: [] };
  const reading = readQuestion(catalog, text, today);
  const own = reading.locale ?? locale;
  const { said, mentions, unknown } = reading;
  const named = mentions.flatMap(({ match }) => (match.outcome === 'found' ? (match.model ?? []) : []));
  const isPriced = says(said, 'topics', 'price', 'cost_estimate') || says(said, 'goals', 'cheapest');
  const volume = volumeIn(reading, isPriced);
  const topics =
    volume === 'too-much'
      ? []
      : topicsIn(reading, volume !== null, mentions.length > 0 || previous.length > 0);
  const refuse = (): Understood => ({ kind: 'refuse', locale: own, topics, models: [...new Set(named)] });
  const clarify = (reason: Ask['reason'], candidates: readonly string[], about = ''): Understood => ({
    kind: 'clarify',
    locale: own,
    reason,
    text: about.slice(0, 200),
    topics,
    candidates,
  });
  if (volume === 'too-much' || unknown.length > 0 || says(said, 'declined')) return refuse();
  const query = (
    about: readonly [Topic, ...Topic[]],
    rest: Partial<Pick<Query, 'subjects' | 'request' | 'volume'>>,
  ): Understood => ({
    kind: 'query',
    query: {
      locale: own,
      topics: about,
      operator: operatorOf(reading, about),
      subjects: [],
      details: { ...noDetails, ...detailsOf(catalog, reading, about) },
      request: null,
      volume: null,
      ...rest,
    },
  });

  const plain = topics.filter((topic) => topic !== 'about_bot');
  if (topics.includes('about_bot') && mentions.length === 0) {
    const bot = said.filter((one) => keysOf(one, 'topics').includes('about_bot'));
    const others = said.filter((one) => !bot.includes(one) && !one.meanings.has('filler:'));
    if (others.length === 0 && reading.values.length === 0) return query(['about_bot'], {});
  }
  if (mentions.length === 0 && isGlossary(reading) && previous.length === 0) return query(['glossary'], {});
  const [benchmark] = keysIn(said, 'benchmarks');
  if (
    mentions.length === 0 &&
    benchmark !== undefined &&
    previous.length === 0 &&
    says(said, 'frames', 'define') &&
    said.every(
      (one) =>
        keysOf(one, 'benchmarks').length > 0 ||
        keysOf(one, 'frames').includes('define') ||
        one.meanings.has('filler:'),
    )
  )
    return query(['benchmark'], {});

  const isComparing = says(said, 'comparatives');
  const isBounded = says(said, 'bounds') || reading.values.some(({ kind }) => kind === 'money');
  const refersBack =
    previous.length > 0 && (says(said, 'frames', 'pronoun') || isComparing || mentions.length === 0);
  const hasNoun =
    says(said, 'frames', 'noun', 'list') || unnamed(reading).some(({ text: word }) => noun.test(word));
  const asksForModels =
    hasNoun ||
    says(said, 'goals', 'cheapest', 'newest', 'largest context') ||
    (says(said, 'goals', 'best') && says(said, 'workloads')) ||
    plain.includes('recommend') ||
    (says(said, 'frames', 'recommend') && !says(said, 'frames', 'does-it'));
  const isLab =
    mentions.length > 0 &&
    mentions.every(
      ({ match }) => match.outcome === 'ambiguous' && catalog.labs[match.query.toLowerCase()] !== undefined,
    );

  if (mentions.length === 0 && !(previous.length > 0 && !hasNoun)) {
    if (
      asksForModels ||
      (hasWishes(reading, 2) && !says(said, 'frames', 'pronoun', 'does-it', 'definite', 'define'))
    ) {
      const request = isComparing && !isBounded ? null : requestIn(catalog, reading, volume, null, today);
      if (request && !isLab) return query(['recommend'], { request, volume: request.volume });
      if (asksForModels && (hasNoun || plain.length === 0)) return refuse();
    }
    const [first, ...others] = plain;
    if (first === undefined) return refuse();
    if (first === 'recommend' || first === 'glossary') return refuse();
    const hasAsk = isQuestionOf(reading);
    return hasAsk && others.length < 4 ? clarify('no-model', []) : refuse();
  }

  const [only] = mentions;
  if (mentions.length === 1 && only && isComparing && !refersBack) {
    const at = said.find((one) => keysOf(one, 'comparatives').length > 0);
    const isAfter = at !== undefined && at.from < only.from;
    const wants =
      says(said, 'frames', 'something') ||
      hasNoun ||
      hasWishes(reading) ||
      plain.length === 0 ||
      keysIn(said, 'comparatives').length > 1;
    if (isAfter && wants) {
      const found = subjectsOf(catalog, mentions, [], today);
      if (found.kind === 'unclear') return clarify(found.reason, found.candidates, found.text);
      const model = catalog.models.get(found.matches[0]?.model ?? '');
      const request = model ? requestIn(catalog, reading, null, model, today) : null;
      return request ? query(['recommend'], { request, subjects: found.matches }) : refuse();
    }
  }

  const isListed = hasNoun && (says(said, 'goals') || says(said, 'frames', 'list'));
  const lab = isListed && mentions.length === 1 && only ? wholeLab(catalog, only.match) : null;
  if (lab !== null) {
    const request = requestIn(catalog, reading, volume, null, today, [{ kind: 'lab', value: lab }]);
    return request ? query(['recommend'], { request, volume: request.volume }) : refuse();
  }

  const found = subjectsOf(catalog, mentions, refersBack ? previous : [], today);
  if (found.kind === 'unclear') {
    if (plain.length === 0 && mentions.length < 2) return refuse();
    return clarify(found.reason, found.candidates, found.text);
  }
  const { matches } = found;
  const [first] = matches;
  if (plain.includes('alternatives') && matches.length === 1 && (hasWishes(reading) || isComparing)) {
    const model = catalog.models.get(first?.model ?? '');
    const request = model ? requestIn(catalog, reading, null, model, today) : null;
    return request ? query(['alternatives'], { request, subjects: matches }) : refuse();
  }
  // "The cheapest gemini model" asks for one of a line, which is no wish that can be kept.
  const isOneOfLine = hasNoun && says(said, 'goals') && matches.some(({ how }) => how === 'family');
  if (isOneOfLine) return refuse();
  if (!usesAllValues(reading, topics, volume)) return refuse();
  if (says(said, 'labs') && !says(said, 'providers')) return refuse();
  return withSubjects(reading, plain, matches, volume, { query, clarify, refuse });
}

const noun = /^(?:models?|llms?|модел\p{L}{1,3})$/u;

/** The atoms that belong to no model's name. */
function unnamed({ atoms, mentions }: Reading): Atom[] {
  return atoms.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
}

const wishful = ['wishes', 'modalities', 'capabilities'];

/** Whether anything is said that a model could be picked by: a limit, or at least so many things that models have. */
function hasWishes({ said, values }: Reading, least = 1): boolean {
  const wished = said.filter((one) => wishful.some((section) => keysOf(one, section).length > 0));
  return (
    wished.length >= least ||
    values.some(({ kind }) => kind === 'money' || kind === 'size' || kind === 'memory') ||
    says(said, 'volume', 'context')
  );
}

const asking =
  /^(?:what|whats|which|how|when|who|where|is|are|does|do|can|сколько|как\p{L}{1,3}|когда|где|что|кто|кого|у|ли|можно)$/u;

/** Whether a text without a model is a question about one: it has a word that asks, or refers to one. */
function isQuestionOf({ atoms, said }: Reading): boolean {
  return says(said, 'frames', 'pronoun', 'definite') || atoms.some(({ text }) => asking.test(text));
}

type Answers = {
  readonly query: (
    about: readonly [Topic, ...Topic[]],
    rest: Partial<Pick<Query, 'subjects' | 'request' | 'volume'>>,
  ) => Understood;
  readonly clarify: (reason: Ask['reason'], candidates: readonly string[], about?: string) => Understood;
  readonly refuse: () => Understood;
};

function withSubjects(
  reading: Reading,
  topics: readonly Topic[],
  matches: readonly Match[],
  volume: Volume | null,
  { query, clarify, refuse }: Answers,
): Understood {
  const { said, mentions } = reading;
  const ids = matches.flatMap(({ model }) => model ?? []);
  const [first, ...others] = topics;
  if (first === undefined) {
    if (says(said, 'goals') || hasWishes(reading)) return refuse();
    if (
      matches.length > 1 &&
      said.every((one) => one.meanings.has('filler:') || isOnly(one, ['workloads', 'domains', 'frames']))
    )
      return query(['compare'], { subjects: matches });
    const isAbout = said.every((one) => keysOf(one, 'frames').includes('about'));
    if (matches.length === 1 && mentions.length === 1 && isAbout && said.length <= 1)
      return query(overview, { subjects: matches });
    return refuse();
  }
  const isOfLine = matches.some(
    ({ how, candidates }) => how === 'family' && ids.some((id) => candidates.includes(id)),
  );
  if (isOfLine && mentions.length > 1 && (topics.includes('lifecycle') || topics.includes('replacement')))
    return refuse();
  if (first === 'recommend') return matches.length > 1 ? query(['compare'], { subjects: matches }) : refuse();
  // From one to the other: whether it is worth it is what a comparison says.
  if (first === 'replacement' && matches.length === 2) return query(['compare'], { subjects: matches });
  if (first === 'compare' && matches.length < 2) return clarify('one-model', ids, mentions[0]?.match.query);
  const isComparing = says(said, 'comparatives');
  if (isComparing && matches.length < 2 && !topics.includes('alternatives'))
    return clarify('one-model', ids, mentions[0]?.match.query);
  return query([first, ...others], { subjects: matches, volume });
}
