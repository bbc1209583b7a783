import { unitFor } from '../../catalog/unit-price.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Mention } from '../../language/mention.ts';
import type { Match } from '../../names/resolve.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import { lineUpIn } from '../../subjects/line-up/show.ts';
import type { Understood } from '../../subjects/query.ts';
import { soldInLine } from '../../subjects/units/line.ts';
import type { Asked } from './asked.ts';
import { askedOfBrand, isBare } from './brands.ts';
import { changesOf, isOfChanges } from './changes-of.ts';
import { followUp } from './follow-up.ts';
import { hasNoun, hasWishes, isOnly, keysIn, keysOf, refers, says } from './frames.ts';
import { groupIn } from './groups.ts';
import type { Reading } from './reading.ts';
import { wishedIn } from './request-in.ts';
import { brandChoice, lineOf, subjectsOf } from './subjects.ts';
import { tokenSubjects } from './text-tokens.ts';

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
  return (
    mentions.length === 1 && words.some((own) => betterThan.test(own)) && !says(said, 'frames', 'does-it')
  );
}

/** "Largest", "oldest": before the name of a line it asks for one of the line. */
const superlative = /^(?!latest$|newest$|test$|rest$|interest$|request$)\p{L}{2,}est$|^(?:most|least)$/u;

/** The line of which one model is asked for: "the cheapest gemini", "which grok is the fastest"; null where a model is asked about. */
function lineAsked({ reading, topics, catalog }: Asked) {
  const { said, atoms, mentions } = reading;
  const [only] = mentions;
  if (!only || mentions.length > 1) return null;
  const before = atoms[only.from - 1]?.text ?? '';
  const goals = said.filter((one) => one.to === only.from).flatMap((one) => keysOf(one, 'goals'));
  // The name of a line stands for its newest model anyway, that of a brand for one of several lines.
  const isNewest = goals.includes('newest') && only.match.outcome === 'found' && only.match.brand === null;
  const isBestOf = !isNewest && (superlative.test(before) || goals.length > 0);
  const isWhich = said.some((one) => one.to === only.from && keysOf(one, 'frames').includes('which'));
  const isListed =
    isBestOf ||
    ((hasNoun(reading) || isWhich) && (says(said, 'goals') || says(said, 'frames', 'list'))) ||
    (topics[0] === 'recommend' && says(said, 'goals') && !isNewest);
  return isListed ? lineOf(catalog, only.match) : null;
}

/** The topic of a comparison that says neither the other side nor a bound: "which is newer"; null where there is none. */
function openTopic({ said, values }: Reading): Topic | null {
  const [comparative] = keysIn(said, 'comparatives');
  const bounds = said.filter((one) => keysOf(one, 'comparatives').length === 0);
  const isBounded = says(bounds, 'bounds') || values.some(({ kind }) => kind === 'money');
  if (comparative === undefined || isBounded) return null;
  return comparative === 'context' ? 'context' : comparative === 'newer' ? 'release_date' : 'price';
}

/** Whether a brand as a whole is asked for: "which claude should I use", "which gpt is best for coding"; not "the cheapest gpt". */
function asksForLineUp({ reading, topics }: Asked, only: Mention): boolean {
  const goals = keysIn(reading.said, 'goals');
  const isOfBest = goals.join() === 'best' && says(reading.said, 'frames', 'which');
  const isOfAll = (goals.length === 0 && !says(reading.said, 'frames', 'list')) || isOfBest;
  return only.match.brand !== null && isOfAll && askedOfBrand(reading, topics, only) === 'line-up';
}

/** Models for what is wished, or what is missing of a wish. */
function pickOf(asked: Asked): Understood {
  const { catalog, reading, thread, ends } = asked;
  const { said, mentions } = reading;
  const [only] = mentions;
  if (mentions.length > 1) return compareOf(asked);
  if (only) {
    const own = beside(asked);
    if (own) return own;
    if (asksForLineUp(asked, only)) return ofModels(asked);
    const line = lineAsked(asked) ?? (hasNoun(reading) ? lineOf(catalog, only.match) : null);
    if (line) {
      return picked(asked, [line]);
    }
    return ofModels(asked);
  }
  // "Which of them is cheaper?" lacks the ones it should be cheaper than, or has them in the thread.
  const open = openTopic(reading);
  if (thread !== null && (open !== null || says(said, 'frames', 'pronoun')) && !hasNoun(reading))
    return ofModels(open === null ? asked : { ...asked, topics: [open] });
  if (open !== null) return ends.clarify('no-model', [], '', [], [open]);
  // Who is fastest is told with who timed it, or that nobody did.
  const isFastest = keysIn(said, 'goals').join() === 'fastest' && !hasWishes(reading) && thread === null;
  return isFastest ? ends.query(['speed']) : picked(asked);
}

/** Models for the wishes of a question, or what is asked back. */
function picked(asked: Asked, more: readonly Wish[] = []): Understood {
  const { request, ...wished } = wishedIn(asked, null, more);
  if (request) return asked.ends.query(['recommend'], { request, volume: request.volume });
  return 'instead' in wished ? wished.instead : asked.ends.refuse();
}

/** Models that are cheaper, newer or hold more than the one that is named; null where nothing of the sort is asked for. */
function beside(asked: Asked): Understood | null {
  const { catalog, reading, topics, thread, today, ends } = asked;
  const { said, mentions } = reading;
  const [only] = mentions;
  if (!only || mentions.length > 1 || !says(said, 'comparatives')) return null;
  if (thread !== null && says(said, 'frames', 'pronoun')) return null;
  // "When does self-hosting become cheaper than gpt-4o?" asks for no model.
  if (topics[0] === 'self_host' || says(said, 'wishes', 'self-hosted')) return null;
  const at = said.find((one) => keysOf(one, 'comparatives').length > 0);
  const isAfter = at !== undefined && at.from < only.from;
  const wants =
    says(said, 'frames', 'something') ||
    hasNoun(reading) ||
    hasWishes(reading) ||
    topics[0] === 'recommend' ||
    topics[0] === 'alternatives' ||
    keysIn(said, 'comparatives').length > 1;
  if (!isAfter || !wants) return null;
  const found = subjectsOf(catalog, mentions, [], today);
  if (found.kind === 'unclear')
    return ends.clarify(found.reason, found.candidates, found.text, found.choices);
  const model = catalog.models.get(found.matches[0]?.model ?? '') ?? null;
  const { request } = wishedIn({ ...asked, volume: null }, model);
  const topic = topics[0] === 'alternatives' ? 'alternatives' : 'recommend';
  return request ? ends.query([topic], { request, subjects: found.matches }) : null;
}

/** Two models and more beside each other. */
function compareOf(asked: Asked): Understood {
  return ofModels({ ...asked, topics: ['compare'] });
}

/** What is asked of named models, or of those of the thread. */
function ofModels(asked: Asked): Understood {
  const { catalog, reading, topics, aspect, volume, today, ends } = asked;
  const previous = asked.thread?.models ?? [];
  const { said, mentions } = reading;
  const [only] = mentions;
  // "Does it get cheaper with caching?" compares with itself.
  const isComparing = says(said, 'comparatives') && !says(said, 'sides', 'cached', 'batch');
  const isOfThread =
    mentions.every(({ match }) => previous.includes(match.model ?? '')) &&
    (aspect !== null || topics.includes('speed') || topics.includes('compare'));
  const refersBack =
    previous.length > 0 &&
    (says(said, 'frames', 'pronoun') || isComparing || mentions.length === 0 || isOfThread);
  if (mentions.length === 0 && previous.length === 0) {
    const [topic] = topics;
    // "When was Mercury released as a single?" asks about something else.
    const isOfOthers = reading.unknown.length > 0 && !refers(reading) && !hasNoun(reading);
    return topic === undefined || isOfOthers ? ends.refuse() : ends.clarify('no-model', []);
  }
  if (only && mentions.length === 1 && only.match.brand !== null && !refersBack && !isComparing) {
    const whole = askedOfBrand(reading, topics, only);
    if (whole === 'unclear') {
      const choice = brandChoice(catalog, only.match, today);
      return ends.clarify('ambiguous-model', choice.candidates, choice.text, [choice]);
    }
    // Of nothing but a name no topic is learned.
    const isAlone = only.from === 0 && only.to === reading.atoms.length;
    const isWhole = whole === 'line-up' || isAlone || (topics.length === 0 && isBare(reading));
    if (isWhole && lineUpIn(catalog, only.match, today))
      return ends.query(['recommend'], { subjects: [only.match] });
  }
  const found = subjectsOf(catalog, mentions, refersBack ? previous : [], today);
  if (found.kind === 'unclear')
    return ends.clarify(found.reason, found.candidates, found.text, found.choices);
  const { matches } = found;
  const ids = matches.flatMap(({ model }) => model ?? []);
  const [first = 'overview', ...others] = topics;
  if (first === 'alternatives' && matches.length === 1 && (hasWishes(reading) || isComparing)) {
    const model = catalog.models.get(ids[0] ?? '') ?? null;
    const { request } = wishedIn({ ...asked, volume: null }, model);
    if (request) return ends.query(['alternatives'], { request, subjects: matches });
  }
  if ((first === 'replacement' || first === 'compare') && matches.length === 2) {
    const move =
      first === 'replacement' || says(said, 'topics', 'replacement') ? moveIn(reading, matches) : null;
    return ends.query(['compare'], move ? { subjects: move, aspect: 'move' } : { subjects: matches });
  }
  if (matches.length > 1 && (first === 'recommend' || first === 'overview' || first === 'alternatives'))
    return ends.query(['compare'], { subjects: matches });
  // "Is it cheaper than $2" holds one model against a sum.
  const isHeldAgainst = reading.values.some(({ kind }) => kind === 'money');
  const needsTwo =
    first === 'compare' || aspect === 'worth' || (isComparing && !isHeldAgainst && first !== 'alternatives');
  if (needsTwo && matches.length < 2) return ends.clarify('one-model', ids, mentions[0]?.match.query);
  if (first === 'recommend') return ends.query(['overview'], { subjects: matches });
  return ends.query([first, ...others], { subjects: matches, volume });
}

/** Who makes what is named, or what belongs to it. */
function groupOf(asked: Asked, topic: 'family' | 'maker'): Understood {
  const { catalog, reading, ends } = asked;
  const group = groupIn(catalog, reading, topic === 'family');
  return group ? ends.query([topic], { details: { ...group, provider: null } }) : ofModels(asked);
}

/** What becomes of data: at one provider, at those of named models, or at all. */
function policyOf(asked: Asked): Understood {
  const { catalog, reading, ends } = asked;
  const [only] = reading.mentions;
  if (!only) return ends.query(['data_policy']);
  // "Does mistral train on my data?" asks of the maker, whichever model its name could stand for.
  const line = reading.mentions.length === 1 ? lineOf(catalog, only.match) : null;
  const provider = line?.kind === 'lab' ? (catalog.labs[line.value]?.provider ?? null) : null;
  return provider === null ? ofModels(asked) : ends.query(['data_policy'], { details: { provider } });
}

/** A word of the field, or what a benchmark is. */
function meaningOf(asked: Asked): Understood {
  const { reading, ends } = asked;
  const { said, terms, mentions } = reading;
  if (terms.length > 0) return ends.query(['glossary']);
  if (says(said, 'benchmarks')) return ends.query(['benchmark']);
  return mentions.length > 0 ? ofModels({ ...asked, topics: ['overview'] }) : ends.refuse();
}

/** Nothing is asked but names, or wishes. */
function bare(asked: Asked): Understood {
  const { reading, ends, near } = asked;
  const { said, mentions, values } = reading;
  const further = beside(asked);
  if (further) return further;
  if (mentions.length === 0 && says(said, 'benchmarks') && says(said, 'frames', 'define'))
    return ends.query(['benchmark']);
  const isPlain = said.every(
    (one) => one.meanings.has('filler:') || isOnly(one, ['workloads', 'domains', 'frames']),
  );
  const isCompared = isPlain || says(said, 'topics', 'compare');
  if (mentions.length > 1 && isCompared && values.length === 0) return compareOf(asked);
  const [only] = mentions;
  const isOfBrand = only !== undefined && mentions.length === 1 && only.match.brand !== null;
  // Which of a brand is meant is asked back: "open source version of gpt".
  const isKnown = near.length > 0 && reading.unknown.length + values.length === 0;
  if (isOfBrand && isKnown && askedOfBrand(reading, [], only) === 'unclear')
    return ofModels({ ...asked, topics: [] });
  const line = near.includes('recommend') ? lineAsked({ ...asked, topics: ['recommend'] }) : null;
  if (line) {
    const { request } = wishedIn(asked, null, [line]);
    if (request) return ends.query(['recommend'], { request, volume: request.volume });
  }
  if (mentions.length === 1 && isBare(reading) && values.length === 0 && reading.unknown.length === 0)
    return ofModels({ ...asked, topics: [] });
  const isGoal =
    near.includes('recommend') &&
    says(said, 'goals', 'cheapest', 'newest', 'largest context', 'smallest', 'largest');
  const isWish =
    (hasWishes(reading, 2) ||
      isGoal ||
      (near[0] === 'recommend' && (hasWishes(reading) || says(said, 'goals', 'workloads')))) &&
    !refers(reading);
  const open = mentions.length === 0 && isWish ? openTopic(reading) : null;
  if (open !== null) return ends.clarify('no-model', [], '', [], [open]);
  const { request } = mentions.length === 0 && isWish ? wishedIn(asked) : { request: null };
  return request ? ends.query(['recommend'], { request, volume: request.volume }) : ends.refuse();
}

/** Whether models that do or have something are asked for, and none is named: "is there an open model that takes audio". */
function asksForAny(reading: Reading): boolean {
  const { said, atoms } = reading;
  const isSubject =
    /^(?:what|who|что|кто|какая|какие|какой)$/u.test(atoms[0]?.text ?? '') && says(said, 'frames', 'does-it');
  if (atoms.some(({ text }) => /^(?:providers?|hosts?|провайдер\p{L}*|хостинг\p{L}*)$/u.test(text)))
    return false;
  // "Is Qwen-Image open source?" names what it asks about, whatever that is.
  const isYesNo =
    /^(?:is|are|does|do|can|has|have)$/.test(atoms[0]?.text ?? '') && !says(said, 'frames', 'something');
  if (isYesNo && !hasNoun(reading)) return false;
  const isBounded = says(said, 'bounds') && reading.values.some(({ kind }) => kind === 'money');
  return (
    (hasNoun(reading) ||
      isSubject ||
      isBounded ||
      says(said, 'frames', 'which', 'something', 'list', 'noun')) &&
    !refers(reading)
  );
}

/** Whether something is wished beside what goes without saying. */
function hasWish({ wishes, goal }: Request): boolean {
  return typeof goal === 'object' || goal !== 'price' || wishes.some(({ kind }) => kind !== 'goodEnough');
}

/** Models for what is wished, beside one that is named or of any, whatever the topic is; null where that is not asked. */
export function anyOf(asked: Asked): Understood | null {
  const { reading, thread, topics, ends } = asked;
  if (reading.mentions.length === 1) return beside(asked);
  if (reading.mentions.length > 0 || thread !== null || !asksForAny(reading) || openTopic(reading) !== null)
    return null;
  const { request } = wishedIn(asked);
  const isOfCard = topics[0] !== 'self_host' || request?.wishes.some(({ kind }) => kind === 'memoryAtMost');
  return request && hasWish(request) && isOfCard
    ? ends.query(['recommend'], { request, volume: request.volume })
    : null;
}

/** What a question asks of the catalog, by its surest topic and what its words name. */
export function buildQuery(asked: Asked): Understood {
  const { catalog, reading, topics, ends } = asked;
  const isAlone = reading.mentions.length === 0 && asked.thread === null;
  const [primary] = topics;
  const { said, mentions } = reading;
  const further = followUp(asked);
  if (further) return further;
  if (asksForBetterThan(reading) && primary !== 'price') {
    const found = subjectsOf(catalog, mentions, [], asked.today);
    if (found.kind === 'found')
      return ends.query(['alternatives'], { subjects: found.matches, aspect: 'better' });
  }
  if (isOfChanges(asked)) return changesOf(asked);
  switch (primary) {
    case undefined:
      return bare(asked);
    case 'recommend':
      return pickOf(asked);
    case 'about_bot':
      return ends.query([primary]);
    case 'changes':
      return changesOf(asked);
    case 'family':
      return groupOf(asked, primary);
    case 'maker': {
      // "Is pixtral from mistral?" names one model, and who may have made it.
      const ofModel = mentions.filter(({ match }) => lineOf(catalog, match)?.kind !== 'lab');
      const named = ofModel.length > 0 ? ofModel : mentions;
      return groupOf({ ...asked, reading: { ...reading, mentions: named } }, primary);
    }
    case 'glossary':
      return meaningOf(asked);
    case 'data_policy':
      return policyOf(asked);
    case 'tokens': {
      const subjects = mentions.length > 0 ? tokenSubjects(catalog, reading) : [];
      return subjects ? ends.query(['tokens'], { subjects }) : ofModels(asked);
    }
    case 'language':
    case 'speed':
      return isAlone ? ends.query([primary]) : ofModels(asked);
    case 'benchmark':
      if (isAlone && says(said, 'benchmarks')) return ends.query(['benchmark']);
      break;
    default:
  }
  const own = beside(asked);
  if (own) return own;
  const isOfOne = says(said, 'goals', 'newest') && topics.length > 0;
  const line = isOfOne ? null : lineAsked(asked);
  if (line) {
    const { request } = wishedIn(asked, null, [line]);
    if (request) return ends.query(['recommend'], { request, volume: request.volume });
  }
  const any = anyOf(asked);
  if (any) return any;
  const group = primary === 'price' && isAlone ? groupIn(catalog, reading, false) : null;
  if (group) return ends.query(['price'], { details: { ...group, provider: null } });
  const built = ofModels(asked);
  return asked.aspect === 'unit' && !isSoldByUnit(asked, built) ? ends.refuse() : built;
}

/** Whether what a question is about is sold by a unit: a model of each line that is named, or what is picked. */
function isSoldByUnit({ catalog, today }: Asked, built: Understood): boolean {
  if (built.kind !== 'query') return true;
  const { subjects, request } = built.query;
  if (request) return unitFor(request.task) !== null;
  const models = subjects.flatMap(({ model }) => catalog.models.get(model ?? '') ?? []);
  return models.every((model) => soldInLine(catalog, model, today).length > 0);
}
