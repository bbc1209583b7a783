import type { Topic } from '../../catalog/words.ts';
import type { Atom } from '../../language/atoms.ts';
import { isCountry } from '../../language/countries.ts';
import { isCommonWord, isLearnedWord } from '../../language/known-words.ts';
import type { Said } from '../../language/match.ts';
import { keysOf } from './frames.ts';
import type { Reading } from './reading.ts';

/** Why what was left over stops an answer, and the words that do. */
export type Stop = { readonly reason: 'negation' | 'unknown-word'; readonly text: string };

/** How well known a word without a meaning is: it stood in what was learned from, is a word of the dictionaries, or neither. */
type Known = 'learned' | 'common' | 'foreign';

const negating =
  /^(?:not|no|non|without|except|excluding|besides|neither|nor|never|dont|doesnt|isnt|arent|cant|wont|unless|ignore|ignoring|forget|hypothetically|pretend|не|без|кроме|нет|ни|никак\p{L}*|помимо)$/u;

/** Whether a word denies, or leaves something out. */
export const isDenying = (word: string): boolean => negating.test(word);

/** Ways in which words that deny deny nothing. */
const setPhrases =
  /\b(?:or not|yes or no|not sure|no rush|no idea|no matter|why not|not urgent|if not|no need|dont know|doesnt matter|can not|cannot|no longer|is ?nt it|besides)\b|(?:не могу|не знаю|не понимаю|не подскаж\p{L}+|или нет|или не\b|не срочно|не помню|нет ли|не скажешь|не скажете|не в курсе|почему не|не нашел|не нашёл|а не)/u;

const joining = /^(?:or|vs|versus|and|или|и|против|либо|with|с)$/u;
const joiningAnywhere = new RegExp(
  `${joining.source}|^(?:oder|und|ou|et|o|y|e|oppure|lub|czy|i|mit|avec|con|z)$`,
  'u',
);
const restricting =
  /^(?:that|which|with|under|to|can|per|at|for|in|from|within|inside|с|со|до|под|чтоб|чтобы|для|в|во|из|на|от)$/u;
/** "The second cheapest" is not the cheapest. */
const ordinals = /^(?:second|third|fourth|fifth|2nd|3rd|втор(?:ая|ой|ое|ую)|трет(?:ья|ий|ье|ью))$/u;
/** Prices are in US dollars. */
const currencies =
  /^(?:euros?|eur|€|rubles?|roubles?|rub|₽|рубл\p{L}+|евро|gbp|£|pounds?|yen|¥|rupees?|inr|гривн\p{L}+|тенге|злот\p{L}+|zł|yuan|юан\p{L}+)$/u;
const either = /^(?:or|vs|versus|или|против)$/u;
const owning = /^(?:our|my|наш\p{L}*|мой|моя|моей|моего|свой|своя)$/u;
/** What stands after these narrows whatever is asked: "per word", "at night", "cheaper than water". */
const narrowing = /^(?:per|at|than|within|чем)$/u;
/** More than one of what a number is of. */
const several =
  /^(?:two|three|four|five|six|eight|dozens?|couple|several|dual|две|два|двух|двумя|три|трех|трёх|четыре|пара|пару|несколько)$/u;
/** Words of little meaning of their own, which may stand beside any number. */
const small =
  /^(?:of|in|on|at|to|for|with|and|or|per|a|an|the|is|are|it|we|i|have|has|so|что|на|в|с|за|и|или|это|у|для|по|из|от|до|мы|нас|есть)$/u;

function knownAs(word: string): Known {
  if (isLearnedWord(word)) return 'learned';
  return isCommonWord(word) ? 'common' : 'foreign';
}

/** What would be if something were otherwise. */
const supposing =
  /\b(?:suppos(?:e|ing)|imagine)\b(?! \d)|\bwhat if\b|\bif \S+(?: \S+)? (?:were|was|would)\b|(?:что если|если бы)/u;

const isLetters = (text: string) => /^\p{L}+$/u.test(text);

/** Words of the text that begin with a capital though no sentence begins with them; none where most words do. */
function properIn(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/(^|[.!?:;"(\n]\s*|\s|[,/&+-])(\p{L}[\p{L}\p{N}'-]*)/gu)];
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  if (words.filter(([, , word = '']) => isCapital(word)).length * 2 > words.length + 1) return new Set();
  const inside = words.filter(
    ([, before = '', word = '']) => isCapital(word) && /[\s,/&+-]$/.test(before) && !/[.!?:;\n]/.test(before),
  );
  return new Set(inside.map(([, , word = '']) => word.toLowerCase()));
}

/** Topics that a value of a kind belongs to; what is picked uses its own. */
const uses: Readonly<Partial<Record<Atom['kind'], readonly Topic[]>>> = {
  money: ['price', 'cost_estimate', 'compare', 'alternatives'],
  memory: ['self_host', 'parameters', 'alternatives'],
  bits: ['self_host', 'parameters', 'benchmark'],
  size: ['self_host', 'parameters', 'alternatives'],
  count: ['context', 'max_output', 'tokens', 'cost_estimate', 'glossary', 'self_host', 'alternatives'],
  date: ['release_date', 'lifecycle', 'knowledge_cutoff', 'changes', 'replacement'],
  percent: ['benchmark', 'cost_estimate'],
};

/** How sure a fact must be to answer whatever is said beside it: "does it know the 2024 election". */
const sureOfFact = 0.85;

/** A value that its topic has no use for, or that there are several of; null where there is none. */
function unusedIn(
  atoms: readonly Atom[],
  values: readonly Atom[],
  topic: Topic | null,
  probability: number,
): Atom | null {
  const isCost = topic === 'cost_estimate' || topic === 'price' || topic === 'recommend';
  const multiple = topic === 'self_host' ? atoms.find(({ text }) => several.test(text)) : undefined;
  if (multiple) return multiple;
  const isUsed = ({ kind }: Atom) =>
    topic !== null &&
    (uses[kind]?.includes(topic) || (!isCost && probability > sureOfFact && kind !== 'money'));
  return values.find((atom) => !isUsed(atom)) ?? null;
}

/** Behind the name of a line these mean its models. */
const ofLine =
  /^(?:line-?ups?|family|families|series|range|generation|линейк\p{L}*|семейств\p{L}*|сери\p{L}{1,2})$/u;
const noun =
  /^(?:models?|llms?|ones?|api|ai|things?|options?|choices?|вариант\p{L}{0,2}|модел\p{L}{1,3}|нейросет\p{L}{1,3}|ллм|llm)$/u;

/** Whether a word stands where it says what kind of model is wanted: "uncensored models", "the best legal one". */
function describes(atoms: readonly Atom[], said: readonly Said[], at: number): boolean {
  const [own, next] = [atoms[at], atoms[at + 1]];
  const isGoal = said.some((one) => one.to === at && keysOf(one, 'goals').length > 0);
  const isNoun = noun.test(own?.text ?? '');
  return (
    !isNoun &&
    ((isGoal && own?.before !== 'break') || (noun.test(next?.text ?? '') && next?.before !== 'break'))
  );
}

/** Whether words are in a language of which no dictionary is at hand. */
export function isInOtherLanguage({ atoms, mentions, products, said }: Reading): boolean {
  const isName = (at: number) => [...mentions, ...products].some(({ from, to }) => from <= at && at < to);
  const isSaid = (at: number) =>
    said.some(({ from, to, meanings }) => from <= at && at < to && !meanings.has('filler:'));
  const words = [...atoms.entries()].filter(
    ([at, { kind, text }]) => kind === 'word' && !isName(at) && isLetters(text),
  );
  const foreign = words.filter(([at, { text }]) => !isSaid(at) && !isCommonWord(text));
  return words.length > 0 && foreign.length / words.length >= otherLanguage;
}

/** What was not understood with the strange words beside it: "yandexgpt 5 pro" and not its 5 alone. */
function wholeOf(atom: Atom, { atoms, unknown, values }: Reading): string {
  const isStrange = (at: number) => {
    const own = atoms[at];
    if (!own) return false;
    return (
      values.includes(own) ||
      (unknown.includes(own) && own.kind === 'word' && knownAs(own.text) === 'foreign')
    );
  };
  let from = atoms.indexOf(atom);
  let to = from + 1;
  while (isStrange(from - 1) && atoms[from]?.before !== 'break') from -= 1;
  while (isStrange(to) && atoms[to]?.before !== 'break') to += 1;
  return atoms
    .slice(from, to)
    .map(({ text, before }, at) => (at === 0 || before === 'joined' ? text : ` ${text}`))
    .join('');
}

/** The atom behind one word, which may be a compound: "fine-tuned Qwen"; a name is none. */
function behindWord(atoms: readonly Atom[], at: number, isName: (at: number) => boolean): number {
  if (isName(at)) return at;
  let end = at + 1;
  while (atoms[end]?.before === 'joined') end += 1;
  return end;
}

/** How sure the rest of a question must be for words that nobody knows to change nothing of it. */
const sure = 0.8;
/** A text of so many words of neither language is in another, of which no dictionary is at hand. */
const otherLanguage = 0.4;
/** A text of so many words that stood in nothing that was learned from is about something else. */
const mostStrange = 0.4;

/** The word that denies or leaves something out; null where nothing does, or only as people say it anyway. */
export function deniedIn(
  { atoms, said }: Reading,
  isUsed: (at: number) => boolean = () => false,
): Atom | null {
  const denied = atoms.find(
    ({ kind, text: own }, at) =>
      kind === 'word' &&
      negating.test(own) &&
      // "Non-technical" denies nothing.
      atoms[at + 1]?.before !== 'joined' &&
      !isUsed(at) &&
      !said.some(
        (one) =>
          one.from <= at && at < one.to && one.to - one.from > 1 && keysOf(one, 'exclusions').length === 0,
      ),
  );
  const isSetPhrase = setPhrases.test(atoms.map(({ text }) => text).join(' '));
  return denied === undefined || isSetPhrase ? null : denied;
}

/**
 * The word for which a question must not be answered, since it may change its sense: what denies, a name that nobody
 * knows, a restriction that was not understood, a word beside a number; null where what is left over changes nothing.
 * @param text the question as it was written
 * @param about its topic, null where none is sure, how sure that is, and whether a plan says so: then words that are new
 * to what was learned tell nothing of the topic
 */
export function stopIn(
  text: string,
  reading: Reading,
  {
    topic,
    probability,
    isPlanned,
  }: { readonly topic: Topic | null; readonly probability: number; readonly isPlanned: boolean },
  isUsed: (at: number) => boolean = () => false,
): Stop | null {
  const { atoms, mentions, products, unknown, said, values } = reading;
  const isPick = topic === 'recommend';
  const isCost = topic === 'cost_estimate' || topic === 'price';
  const whole = atoms.map((atom) => atom.text).join(' ');
  const isName = (at: number) => [...mentions, ...products].some(({ from, to }) => from <= at && at < to);
  const words = unknown.filter((atom) => atom.kind === 'word');
  const all = atoms.filter((atom, at) => atom.kind === 'word' && !isName(at)).length;
  const isOther = isInOtherLanguage(reading);
  const denied = deniedIn(reading, isUsed);
  // "Where else but at its maker?" asks for all who have it.
  const behind = denied ? atoms.indexOf(denied) : 0;
  const isOfPlace =
    topic === 'providers' &&
    said.some(
      (one) =>
        one.from > behind &&
        one.from <= behind + 2 &&
        (keysOf(one, 'providers').length > 0 || keysOf(one, 'labs').length > 0),
    );
  if (denied && !isOfPlace) return { reason: 'negation', text: denied.text };
  const unusedValues = values.filter((atom) => !isUsed(atoms.indexOf(atom)));
  const number = unusedIn(atoms, unusedValues, topic, probability);
  if (number) return { reason: 'unknown-word', text: wholeOf(number, reading) };
  // "Claude or Perplexity?" names a maker where a model is meant, "our fine-tuned Qwen" one that only they have.
  const isAmong = said.find(
    (one) =>
      (keysOf(one, 'labs').length > 0 || keysOf(one, 'providers').length > 0) &&
      mentions.length > 0 &&
      ((either.test(atoms[one.from - 1]?.text ?? '') && isName(one.from - 2)) ||
        (either.test(atoms[one.to]?.text ?? '') && isName(one.to + 1))),
  );
  if (isAmong) return { reason: 'unknown-word', text: atoms[isAmong.from]?.text ?? '' };
  const ours = atoms.findIndex(
    ({ text: own }, at) => owning.test(own) && isName(behindWord(atoms, at + 1, isName)),
  );
  if (ours !== -1 && mentions.length > 1) return { reason: 'unknown-word', text: atoms[ours]?.text ?? '' };
  const isMeant = (at: number) =>
    said.some((one) => one.from <= at && at < one.to && !one.meanings.has('filler:'));
  // The second of "tokens a second" counts nothing.
  const ordinal = isPick ? atoms.find(({ text: own }, at) => ordinals.test(own) && !isMeant(at)) : undefined;
  if (ordinal) return { reason: 'unknown-word', text: ordinal.text };
  const foreignMoney = isCost ? atoms.find(({ text: own }) => currencies.test(own)) : undefined;
  if (foreignMoney) return { reason: 'unknown-word', text: foreignMoney.text };
  const country = atoms.find(
    ({ text: own, kind }, at) => kind === 'word' && !isName(at) && !isMeant(at) && isCountry(own),
  );
  if (country) return { reason: 'unknown-word', text: country.text };
  const [supposed] = supposing.exec(whole) ?? [];
  if (supposed !== undefined) return { reason: 'negation', text: supposed };
  // A plan may be of a text in any language, and of one that the reader would not have answered.
  const joins = isPlanned ? joiningAnywhere : joining;
  const isPlace = topic === 'providers' || topic === 'lifecycle' || topic === 'api';
  const proper = properIn(text);
  const stop = (atom: Atom): Stop => ({ reason: 'unknown-word', text: wholeOf(atom, reading) });
  const strange = words.filter(({ text: own }) => knownAs(own) === 'common').length;
  if (!isPlanned && strange > 1 && strange / all >= mostStrange)
    return { reason: 'unknown-word', text: words[0]?.text ?? '' };
  for (const atom of unknown) {
    const at = atoms.indexOf(atom);
    if (isUsed(at)) continue;
    if (atom.kind !== 'word') return stop(atom);
    const own = atom.text;
    if (/\d/.test(own)) return stop(atom);
    const known = knownAs(own);
    const before = atoms[at - 1];
    const ahead = /^(?:an?|the)$/.test(before?.text ?? '') ? atoms[at - 2] : before;
    if (ahead && narrowing.test(ahead.text)) return stop(atom);
    if (isPlace && /^(?:in|в|во)$/u.test(before?.text ?? '')) return stop(atom);
    // "A flash drive" is none that Flash has.
    const isBare =
      mentions.some(({ from, to, match }) => to === at && to - from === 1 && match.how === 'family') &&
      !ofLine.test(own);
    if (
      topic === 'overview' ||
      (isBare && !isPlanned && !isOther && atom.before === 'space' && known !== 'foreign')
    )
      return stop(atom);
    if (known === 'learned' && !isPick) continue;
    const isAfterNumber =
      before !== undefined && (before.kind === 'count' || before.kind === 'size' || before.kind === 'money');
    if ((isCost || isPick) && isAfterNumber && atom.before !== 'break' && !small.test(own) && !isName(at - 1))
      return stop(atom);
    const isJoined =
      (before && joins.test(before.text) && at >= 2 && isName(at - 2)) ||
      (joins.test(atoms[at + 1]?.text ?? '') && isName(at + 2)) ||
      (atom.before === 'break' && isName(at - 1) && isName(at + 1));
    if (known === 'foreign' && isJoined) return stop(atom);
    if (isOther && !isPick) continue;
    if (known === 'foreign' && proper.has(own)) return stop(atom);
    if (known === 'foreign' && isName(at - 1) && atom.before !== 'break') return stop(atom);
    if (known === 'foreign' && (isPick || probability <= sure || restricting.test(before?.text ?? '')))
      return stop(atom);
    if (isPick && (restricting.test(before?.text ?? '') || describes(atoms, said, at))) return stop(atom);
  }
  return null;
}
