import type { Catalog } from '../../catalog/catalog.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Match } from '../../names/resolve.ts';
import { lineUpIn } from '../../subjects/line-up/show.ts';
import type { Details, Understood } from '../../subjects/query.ts';
import { askedOfBrand, isBare } from './brands.ts';
import { requestIn } from './details.ts';
import type { Replies, Topics } from './ends.ts';
import {
  hasNoun,
  hasWishes,
  isOnly,
  isQuestionOf,
  keysIn,
  keysOf,
  says,
  saysOtherTerms,
  usesAllValues,
} from './frames.ts';
import type { Reading } from './reading.ts';
import { brandChoice, lineOf, subjectsOf } from './subjects.ts';

/** What is said of a model whose name is all that is asked. */
const overview: Topics = ['price', 'context', 'modality', 'open_weights'];

/** "Largest", "oldest": before the name of a line it asks for one of the line. */
const superlative = /^(?!latest$|newest$|test$|rest$|interest$|request$)\p{L}{2,}est$|^(?:most|least)$/u;

type Asked = { readonly topics: readonly Topic[]; readonly aspect: Details['aspect'] };

const from = /^(?:from|с|со)$/u;
const to = /^(?:to|into|with|by|на)$/u;

/** The two models that somebody may go from and to, in that order; null where no way between them is said. */
function moveIn({ atoms, mentions }: Reading, matches: readonly Match[]): readonly Match[] | null {
  const before = mentions.map((own) => atoms[own.from - 1]?.text ?? '');
  const [first = '', second = ''] = before;
  if (to.test(first) && from.test(second)) return matches.toReversed();
  return to.test(second) ? matches : null;
}

const betterThan = /^(?:better|stronger|smarter) than$|^(?:лучше|сильнее|умнее)(?: чем)?$/u;

/** Whether it is asked what is better than the one model that is named, and not whether that is the better one. */
function asksForBetterThan({ said, atoms, mentions }: Reading): boolean {
  const at = mentions[0]?.from ?? 0;
  const before = [atoms[at - 2]?.text, atoms[at - 1]?.text].filter(Boolean).join(' ');
  const words = [before, atoms[at - 1]?.text ?? ''];
  return words.some((own) => betterThan.test(own)) && !says(said, 'frames', 'does-it');
}

/** Topics and models that are known: what is asked of them. */
function ofSubjects(
  reading: Reading,
  { topics, aspect }: Asked,
  matches: readonly Match[],
  volume: Volume | null,
  { query, clarify, refuse }: Replies,
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
  if (first === 'replacement' && matches.length === 2) {
    const move = moveIn(reading, matches);
    return query(['compare'], move ? { subjects: move, aspect: 'move' } : { subjects: matches });
  }
  if (first === 'compare' && matches.length === 1 && asksForBetterThan(reading))
    return query(['alternatives'], { subjects: matches, aspect: 'better' });
  const needsTwo = first === 'compare' || aspect === 'worth';
  if (needsTwo && matches.length < 2) return clarify('one-model', ids, mentions[0]?.match.query);
  const isComparing = says(said, 'comparatives');
  // One model at two providers is no comparison of models.
  if (isComparing && matches.length < 2 && says(said, 'providers')) return refuse();
  if (isComparing && matches.length < 2 && !topics.includes('alternatives'))
    return clarify('one-model', ids, mentions[0]?.match.query);
  return query([first, ...others], { subjects: matches, volume });
}

/** A question that names models or takes those of the thread. */
export function withModels(
  catalog: Catalog,
  reading: Reading,
  asked: Asked,
  volume: Volume | null,
  { today, previous }: { readonly today: string; readonly previous: readonly string[] },
  replies: Replies,
): Understood {
  const { query, clarify, refuse } = replies;
  const { said, mentions } = reading;
  const { topics: plain, aspect } = asked;
  const [only] = mentions;
  const isComparing = says(said, 'comparatives');
  const isNoun = hasNoun(reading);
  // "How much slower is haiku?" compares it with the other model of the thread.
  const isOfThread =
    mentions.every(({ match }) => previous.includes(match.model ?? '')) &&
    (aspect !== null || plain.includes('speed') || plain.includes('compare'));
  const refersBack =
    previous.length > 0 &&
    (says(said, 'frames', 'pronoun') || isComparing || mentions.length === 0 || isOfThread);
  if (mentions.length === 1 && only && isComparing && !refersBack) {
    const at = said.find((one) => keysOf(one, 'comparatives').length > 0);
    const isAfter = at !== undefined && at.from < only.from;
    const wants =
      says(said, 'frames', 'something') ||
      isNoun ||
      hasWishes(reading) ||
      plain.length === 0 ||
      keysIn(said, 'comparatives').length > 1;
    if (isAfter && wants) {
      const found = subjectsOf(catalog, mentions, [], today);
      if (found.kind === 'unclear') return clarify(found.reason, found.candidates, found.text, found.choices);
      const model = catalog.models.get(found.matches[0]?.model ?? '');
      const request = model ? requestIn(catalog, reading, null, model, today) : null;
      return request ? query(['recommend'], { request, subjects: found.matches }) : refuse();
    }
  }

  // "The cheapest gemini" is one of a line, and not the model that the line's name stands for.
  const before = only ? (reading.atoms[only.from - 1]?.text ?? '') : '';
  const goals = said.filter((one) => one.to === only?.from).flatMap((one) => keysOf(one, 'goals'));
  // The name of a line stands for its newest model anyway, that of a brand for one of several lines.
  const isNewest = goals.includes('newest') && only?.match.outcome === 'found' && only.match.brand === null;
  const isBestOf = mentions.length === 1 && !isNewest && (superlative.test(before) || goals.length > 0);
  const isListed = isBestOf || (isNoun && (says(said, 'goals') || says(said, 'frames', 'list')));
  const line = isListed && mentions.length === 1 && only ? lineOf(catalog, only.match) : null;
  if (line !== null) {
    const request = requestIn(catalog, reading, volume, null, today, [line]);
    return request ? query(['recommend'], { request, volume: request.volume }) : refuse();
  }

  // "Does mistral train on my data?" asks of the maker, whichever model its name could stand for.
  const maker = mentions.length === 1 && only && !isComparing ? lineOf(catalog, only.match) : null;
  if (plain.every((topic) => topic === 'data_policy') && maker?.kind === 'lab') {
    const provider = catalog.labs[maker.value]?.provider ?? null;
    if (provider !== null && plain.length > 0) return query(['data_policy'], { provider });
  }

  if (only && only.match.brand !== null && mentions.length === 1 && !refersBack && !isComparing) {
    const asked = askedOfBrand(reading, plain, only);
    const { match } = only;
    if (asked === 'unclear') {
      const choice = brandChoice(catalog, match, today);
      return clarify('ambiguous-model', choice.candidates, choice.text, [choice]);
    }
    const isWhole = asked === 'line-up' || (plain.length === 0 && isBare(reading));
    if (isWhole && lineUpIn(catalog, match, today) && usesAllValues(reading, plain, volume))
      return query(['recommend'], { subjects: [match] });
  }

  const found = subjectsOf(catalog, mentions, refersBack ? previous : [], today);
  if (found.kind === 'unclear') {
    if (plain.length === 0 && mentions.length < 2 && said.length > 0) return refuse();
    return clarify(found.reason, found.candidates, found.text, found.choices);
  }
  const { matches } = found;
  const [first] = matches;
  if (plain.includes('alternatives') && matches.length === 1 && (hasWishes(reading) || isComparing)) {
    const model = catalog.models.get(first?.model ?? '');
    const request = model ? requestIn(catalog, reading, null, model, today) : null;
    return request ? query(['alternatives'], { request, subjects: matches }) : refuse();
  }
  const isOneOfLine =
    (isBestOf || isNoun) && says(said, 'goals') && matches.some(({ how }) => how === 'family');
  if (isOneOfLine) return refuse();
  if (!usesAllValues(reading, plain, volume) || saysOtherTerms(reading)) return refuse();
  if (says(said, 'labs') && !says(said, 'providers')) return refuse();
  return ofSubjects(reading, asked, matches, volume, replies);
}

/** A question that names no model: it asks for some, or lacks one. */
export function withoutModels(
  catalog: Catalog,
  reading: Reading,
  topics: readonly Topic[],
  volume: Volume | null,
  today: string,
  { query, clarify, refuse }: Replies,
): Understood {
  const { said, values } = reading;
  const isNoun = hasNoun(reading);
  // No pick can be made by speed; what is known of it is an answer.
  const isFastest = says(said, 'goals', 'fastest') && topics.every((topic) => topic === 'speed');
  if (isFastest && !hasWishes(reading) && usesAllValues(reading, topics, volume)) return query(['speed']);
  // What becomes of data is asked of one provider, or of all.
  const named = new Set([...keysIn(said, 'providers'), ...keysIn(said, 'labs')]);
  if (topics.every((topic) => topic === 'data_policy') && topics.length > 0 && !hasWishes(reading))
    return named.size < 2 && usesAllValues(reading, topics, volume) ? query(['data_policy']) : refuse();
  const asksForModels =
    isNoun ||
    says(said, 'goals', 'cheapest', 'newest', 'largest context') ||
    (says(said, 'goals', 'best') && says(said, 'workloads')) ||
    topics.includes('recommend') ||
    (says(said, 'frames', 'recommend') && !says(said, 'frames', 'does-it'));
  const wishesAlone =
    hasWishes(reading, 2) && !says(said, 'frames', 'pronoun', 'does-it', 'definite', 'define');
  if (asksForModels || wishesAlone) {
    // "Which model is cheaper?" lacks the one it should be cheaper than.
    const isBounded = says(said, 'bounds') || values.some(({ kind }) => kind === 'money');
    const isOpen = says(said, 'comparatives') && !isBounded;
    const request = isOpen ? null : requestIn(catalog, reading, volume, null, today);
    if (request) return query(['recommend'], { request, volume: request.volume });
    if (asksForModels && (isNoun || topics.length === 0)) return refuse();
  }
  // "How much is an A100?" is about a card.
  if (says(said, 'cards')) return refuse();
  const [first, ...others] = topics;
  if (first === undefined || first === 'recommend') return refuse();
  return isQuestionOf(reading) && others.length < 4 ? clarify('no-model', []) : refuse();
}
