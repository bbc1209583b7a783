import { figure, sumOf } from '../../claims/figure.ts';
import { multipleOf, multipleWords, partWords } from '../../language/multiples.ts';
import { numberWords, wordNumber } from '../../language/number-words.ts';
import { pattern } from '../../language/pattern.ts';

/** What two models are compared by. */
export type Measure = 'price' | 'context' | 'max-output' | 'parameters' | 'released';
type Side = 'input' | 'output';

/**
 * How a comparison is put: as so many times, as a share (percent more or less), as a part ("a fifth of the price"), as
 * dollars per 1M tokens, or without a figure ("cheaper", "costs the same").
 */
export type Form = 'times' | 'share' | 'part' | 'usd' | 'order' | 'same';

/** A comparison of two models as a text makes it; offsets within its sentence. */
export type Said = {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  /** What the figure may stand for; a share as a number of one. */
  readonly low: number;
  readonly high: number;
  /** What the figure is rounded to, for those who cut it off instead. */
  readonly unit: number;
  readonly measure: Measure;
  /** Whether the first has more of it or less; null where that is not said ("a gap of 4x"). */
  readonly way: 'more' | 'less' | null;
  /** Whether it is a premium or a gap, which may be of anything. */
  readonly isExtra: boolean;
  /** None where no side is said. */
  readonly sides: readonly Side[];
  /** At one input token to one output. */
  readonly isEven: boolean;
  /** What is said before and after, up to the next figure. */
  readonly from: number;
  readonly to: number;
};

const [intoIt, outOfIt] = ['(?:{input}|{prompted}|{wayIn})', '(?:{output}|{completed}|{wayOut})'];
const number = `(?:{number}|${numberWords})`;
const lead = String.raw`(?<![\d.,$€£\p{L}-])(?:{by}\s+|by\s+)?(?<about>[~≈]\s?)?`;
const figures = [
  [
    'times',
    pattern`${lead}(?:(?<low>${number})\s?(?:-|{to})\s?)?(?<high>${number})(?:\s?×|\s?-?\s?{times})(?![\p{L}\d])(?!\s*(?:\(\s*)?[\d$])`,
  ],
  ['times', pattern`(?<![\p{L}\d-])(?<word>${multipleWords})(?![\p{L}\d])`],
  ['part', pattern`(?<![\p{L}\d.,$/-])(?<word>${partWords})(?![\p{L}\d/])`],
  [
    'share',
    pattern`${lead}(?:(?<low>{number})\s?%?\s?(?:-|{to})\s?)?(?<high>{number})\s?-?(?:%|{percent})(?![\p{L}\d])`,
  ],
  [
    'usd',
    pattern`(?<![\d.,$/-])(?<about>[~≈]\s?)?(?<high>{money})(?:\s?(?:{per}|\/)\s?(?:1|{one})?\s?(?:M|million|mtok|млн|миллион\p{L}*)(?:\s+(?:${intoIt}|${outOfIt}))?(?:\s+{token})?(?![\p{L}\d]))?(?!\s?[/\d-])`,
  ],
] as const;

type Stated = Pick<Said, 'start' | 'end' | 'form' | 'low' | 'high' | 'unit'> & { readonly text: string };

const leastBefore = pattern`(?:{least}|[>≥])\s*$`;
const mostBefore = pattern`(?:{most}|[<≤])\s*$`;
const nearlyBefore = pattern`{nearly}\s*$`;

const worth = (text: string) => {
  const word = wordNumber(text.toLowerCase());
  return word === null ? figure(text) : { value: word, half: 0.5 };
};

/** A figure as a span: widened by "about", opened by "over" and "up to". */
function spanOf(form: Form, groups: Record<string, string | undefined>, before: string) {
  const by = form === 'share' ? 0.01 : 1;
  const { low, high = '0', word, about } = groups;
  const isNear = about !== undefined || nearlyBefore.test(before);
  const [first, last] =
    word === undefined
      ? form === 'usd'
        ? [sumOf(high), sumOf(high)]
        : [worth(low ?? high), worth(high)]
      : [multipleOf(word), multipleOf(word)].map((own) => ({ value: own ?? 0, half: (own ?? 0) * 0.15 }));
  if (!first || !last) return null;
  const half = (own: typeof first) => {
    if (form === 'share') return Math.max(own.half, own.value >= 90 ? 0.5 : 1);
    if (form === 'usd') return Math.min(own.half, own.value * 0.01);
    // "30x" is said of 28, as tens are.
    return form === 'times' && own.value >= 10 && own.value % 10 === 0
      ? Math.max(own.half, own.value * 0.1)
      : own.half;
  };
  const slack = isNear ? (word === undefined ? 0.2 : 0.3) : 0;
  const span = {
    low: Math.min(first.value - half(first), first.value * (1 - slack)) * by,
    high: Math.max(last.value + half(last), last.value * (1 + slack / 2)) * by,
    unit: last.half * 2 * by,
  };
  if (leastBefore.test(before)) return { ...span, high: form === 'share' ? 1e6 : span.high * 3 };
  if (mostBefore.test(before)) return { ...span, low: span.low * 0.8 };
  return /order|порядк|порядок/i.test(word ?? '')
    ? { ...span, low: first.value * 0.4, high: first.value * 2.5 }
    : span;
}

function statedIn(text: string): Stated[] {
  const all = figures.flatMap(([form, own]) =>
    own.all(text).flatMap(({ 0: said, index, groups = {} }): Stated[] => {
      const span = spanOf(form, groups, text.slice(Math.max(0, index - 24), index));
      return span && span.high > 0
        ? [{ start: index, end: index + said.trimEnd().length, form, ...span, text: said }]
        : [];
    }),
  );
  // Of two that share text the longer one stands.
  return all
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((own, at, sorted) => !sorted.slice(Math.max(0, at - 3), at).some(({ end }) => end > own.start));
}

const separators = pattern`[,;()]|\s-\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})`;

/** Where what is said after one figure ends and what is said before the next begins. */
function partingOf(between: string): number {
  const last = separators.all(between).at(-1);
  return last ? last.index : between.length;
}

const side = `(?:${intoIt}|${outOfIt}|{token}|{blended}|{per}|api|list)`;
const after = {
  cheap: pattern`^\s*(?:{the}\s+)?(?:{cheaper}|{asCheap})`,
  dear: pattern`^\s*(?:{the}\s+)?(?:{dearer}|{asDear})`,
  saved: pattern`^\s*(?:{the}\s+)?{saves}`,
  premium: pattern`^\s*(?:${side}[ -])?(?:{theirPrice}\s+)?{premium}`,
  price: pattern`^\s*(?:of\s+|от\s+)?(?:(?:{the}|its|their)\s+)?(?:_+(?:'?s)?\s+)?(?:${side}[ -]+){0,3}{theirPrice}`,
  context: pattern`^\s*(?:of\s+)?(?:(?:{the}|{larger}|{greater})\s+){0,3}(?:_+(?:'?s)?\s+)?(?:{context}|{window})`,
  generic: pattern`^\s*(?:{the}\s+)?(?:(?<less>{less})|(?<more>{greater}|{asMuch}))`,
  name: /^\s*_/,
  ofName: pattern`^\s+{fraction}\s+(?:{the}\s+)?_`,
};
const noun = pattern`^\s*(?:(?:{the}|of|${intoIt}|${outOfIt}|{token}|api|list|{per})[\s-]+){0,3}(?:(?<price>{theirPrice})|(?<answer>{maxOutput})|(?<context>{context}|{window})|(?<parameters>{parameters}))`;
/** What may follow "more" where it is no noun. */
const noNoun = pattern`^\s*(?:$|[,.;:)(!_/-]|{than}|{heldAgainst}|{heldAgainstAfter}|{for}|{per}|{and}|{but}|as\s|it\s|than\s|by\s|(?:1|{one})?\s?M\s)`;
const savesNow = pattern`{saves}\s+(?:{around}\s+|{nearly}\s+)?$`;
const dearer = pattern`{dearer}`;
const sideNext = pattern`^\s*(?:{for}\s+)?(?:${intoIt}|${outOfIt})`;
const before = {
  cheap: pattern`{cheaper}`,
  dear: pattern`{dearer}`,
  saved: pattern`{saves}`,
  pays: pattern`(?<price>{pays}|{theirPrice})|(?<answer>{maxOutput})|(?<context>{context}|{window})|(?<parameters>{parameters})`,
  paysNow: pattern`{pays}\s+(?:{around}\s+)?$`,
};
const amountIs = pattern`(?:(?<price>{theirPrice})|(?<answer>{maxOutput})|(?<context>{context}|{window}))\s+{is}\s+(?:{around}\s+|{nearly}\s+)?$`;
/** "The difference between A and B is $2" */
const gapBefore = pattern`(?<!{no}\s)(?:difference|gap|разниц\p{L}*)\s[^.;:$\d]{3,90}$`;
/** "cheaper by $2", "saves $2"; any other money behind "cheaper" is a price. */
const apartBy = pattern`(?:{saves}|{apartBy})\s*$`;
/** "29 times (input) cheaper" */
const besideSide = pattern`^\s*\(?(?:{for}\s+)?(?:${intoIt}|${outOfIt})(?:\s+{token})?\)?(?=\s+(?:{cheaper}|{dearer}|{less}|{greater}))|^\s*\((?:${intoIt}|${outOfIt})\)`;
const pace = pattern`^\s*(?:{the}\s+)?{pace}`;
const sidesPattern = pattern`(?<input>${intoIt})|(?<output>${outOfIt})`;
const shortSide = pattern`^\s*(?:(?<input>{in})|(?<output>{out}))(?=\s*(?:[,.;)/]|{and}|$))`;
const even = pattern`{even}`;

/** "takes in 9 times more tokens" */
const tokensNext = pattern`^\s+{token}(?=\s*,?\s*(?:{heldAgainst}|{than}|$))`;
const roomy = pattern`{roomy}`;

type Relation = {
  readonly measure: Measure;
  readonly way: Said['way'];
  readonly isPart: boolean;
  /** A part that is the difference: "a third cheaper". */
  readonly isShare?: boolean;
  readonly isExtra: boolean;
  readonly length: number;
};

const measureOf = (groups: Record<string, string | undefined> | undefined): Measure | null =>
  groups?.price !== undefined
    ? 'price'
    : groups?.answer !== undefined
      ? 'max-output'
      : groups?.context !== undefined
        ? 'context'
        : groups?.parameters !== undefined
          ? 'parameters'
          : null;

/** What a figure says, by the words behind it, else by those before it; null where it says nothing of two models. */
function relationOf(form: Form, head: string, behind: string, isAmongPrices: boolean): Relation | null {
  const of = (measure: Measure, way: Said['way'], length: number, isPart = false): Relation => ({
    measure,
    way,
    isPart,
    isExtra: false,
    length: length + aside.length,
  });
  // "23 долл. дороже"
  const tailed = form === 'usd' ? behind.replace(/^\./, ' ') : behind;
  const aside = besideSide.exec(tailed)?.[0] ?? '';
  const tail = tailed.slice(aside.length);
  if (pace.test(tail)) return null;
  /** "A third cheaper" is by a third; "a third as expensive" is a third of it. */
  const apart = (own: Relation): Relation => ({ ...own, isPart: false, isShare: form === 'part' });
  const cheap = after.cheap.exec(tail);
  if (cheap) return apart(of('price', 'less', cheap[0].length));
  const dear = after.dear.exec(tail);
  if (dear && dearer.test(dear[0])) return apart(of('price', 'more', dear[0].length));
  if (dear)
    return of(
      'price',
      'more',
      dear[0].length,
      form === 'part' || (form === 'share' && /^\s*as\s/i.test(tail)),
    );
  const saved = after.saved.exec(tail);
  if (saved && form !== 'times') return apart(of('price', 'less', saved[0].length));
  const premium = after.premium.exec(tail);
  if (premium) return { ...of('price', form === 'share' ? 'more' : null, premium[0].length), isExtra: true };
  const price = after.price.exec(tail);
  if (price && form !== 'usd' && (form !== 'share' || /^\s*(?:of|от)\s/i.test(tail)))
    return of('price', 'more', price[0].length, form !== 'times');
  const context = after.context.exec(tail);
  if (
    context &&
    (form === 'times' || form === 'part' || (form === 'share' && /^\s*\p{L}+er\s|^\s*боль/iu.test(tail)))
  )
    return of('context', 'more', context[0].length, form === 'part');
  const generic = after.generic.exec(tail);
  if (generic) {
    const way = generic.groups?.less === undefined ? 'more' : 'less';
    const isPart = form === 'part' || (form === 'share' && /^\s*as\s/i.test(tail));
    const rest = tail.slice(generic[0].length);
    const named = noun.exec(rest);
    const own = measureOf(named?.groups);
    if (!own && tokensNext.test(rest) && roomy.test(head.slice(-40)))
      return of('context', way, generic[0].length, isPart);
    if (own) return of(own, way, generic[0].length + (named?.[0].length ?? 0), isPart);
    if (!noNoun.test(rest)) return null;
    const ofHead = measureOf(before.pays.all(head).at(-1)?.groups);
    if (ofHead) return of(ofHead, way, generic[0].length, isPart);
    const isPriced =
      form === 'usd' || sidesPattern.test(head.slice(-40)) || sidesPattern.test(rest.slice(0, 30));
    return isPriced ? of('price', way, generic[0].length, isPart) : null;
  }
  if (form === 'times' && after.name.test(tail) && before.paysNow.test(head)) return of('price', 'more', 0);
  // "A third of A on input": a part of another model is one of its price, where prices are told.
  if (form === 'part' && after.ofName.test(tail)) {
    const isPriced = isAmongPrices || before.paysNow.test(head) || sidesPattern.test(tail.slice(0, 60));
    return isPriced ? of('price', 'more', 0, true) : null;
  }
  if (form === 'usd' && gapBefore.test(head)) return { ...of('price', null, 0), isExtra: true };
  // "Costs a fifth", "its context is double"
  if (form === 'part' && before.paysNow.test(head) && noNoun.test(tail)) return of('price', 'more', 0, true);
  const amount = noNoun.test(tail) ? measureOf(amountIs.exec(head)?.groups) : null;
  if (amount && (form === 'part' || form === 'times')) return of(amount, 'more', 0, form === 'part');
  // "It saves two thirds"
  if (form === 'part' && savesNow.test(head) && noNoun.test(tail)) return apart(of('price', 'less', 0));
  if (form === 'part' || (form === 'usd' && !apartBy.test(head))) return null;
  const near = head.slice(-60);
  const [cheapAt, dearAt, savedAt] = [before.cheap, before.dear, before.saved].map(
    (own) => own.all(near).at(-1)?.index ?? -1,
  );
  const latest = Math.max(cheapAt ?? -1, dearAt ?? -1, savedAt ?? -1);
  // "It is cheaper by 4x": nothing else may follow, such as a benchmark.
  if (latest < 0 || !(noNoun.test(tail) || sideNext.test(tail))) return null;
  return of('price', latest === dearAt ? 'more' : 'less', 0);
}

/** Sides that are said in a piece of text, each once. */
function sidesIn(text: string): Side[] {
  const found = sidesPattern
    .all(text)
    .map(({ groups }): Side => (groups?.input === undefined ? 'output' : 'input'));
  return [...new Set(found)];
}

/** The side of a figure: said behind it, else just before it. */
function sidesOf(head: string, tail: string): readonly Side[] {
  const short = shortSide.exec(tail)?.groups;
  if (short) return [short.input === undefined ? 'output' : 'input'];
  const [clause = ''] = tail.split(/;|\s-\s/);
  // "On input A is 5x cheaper than B, on output 8x": what follows a comma may be of the next figure.
  const [close = ''] = clause.split(/,\s/);
  const ways = [close, /[^,;()]{0,60}$/.exec(head)?.[0] ?? '', clause, head];
  return ways.map(sidesIn).find((sides) => sides.length > 0) ?? [];
}

/** "and", "/" or nothing else between two figures: "4x and 2.5x cheaper on input and output". */
const bare = pattern`^\s*(?:\/|-|{and}|,)?\s*$`;
const ofSide = pattern`^\s*[()]?\s*(?:{for}\s+)?(?:${intoIt}|${outOfIt}|{in}(?!\p{L})|{out}(?!\p{L}))`;
const sideBefore = pattern`(?:${intoIt}|${outOfIt})(?:\s+{token})?\s*[:(-]?\s*(?:{is}\s+)?$`;
const longest = 100;

/** Comparisons with figures, from a sentence in which names are masked. */
export function figuresIn(text: string): Said[] {
  const stated = statedIn(text);
  const isEven = even.test(text);
  const isAmongPrices = stated.some(({ form }) => form === 'usd');
  const said: Said[] = [];
  const relations: (Relation | null)[] = [];
  const edges = stated.map(({ end }, at) => {
    const next = stated[at + 1];
    return next ? end + partingOf(text.slice(end, next.start)) : text.length;
  });
  const heads = stated.map(({ start }, at) =>
    text.slice(Math.max(edges[at - 1] ?? 0, start - longest), start),
  );
  const tails = stated.map(({ end }, at) => text.slice(end, Math.min(edges[at] ?? end, end + longest)));
  for (const [at, { form }] of stated.entries())
    relations.push(relationOf(form, heads[at] ?? '', tails[at] ?? '', isAmongPrices));
  for (const [at, own] of stated.entries()) {
    const [head, tail] = [heads[at] ?? '', tails[at] ?? ''];
    const next = stated[at + 1];
    const isBare = next !== undefined && next.form === own.form && bare.test(text.slice(own.end, next.start));
    // "4x cheaper on input, 2.5x on output": what it says stands with its neighbour.
    const isSided = ofSide.test(tail) || sideBefore.test(head) || isBare;
    const inherited = (other: number) =>
      isSided && stated[other]?.form === own.form && relations[other]
        ? { ...relations[other], length: 0 }
        : null;
    const relation = relations[at] ?? inherited(at - 1) ?? inherited(at + 1);
    if (!relation) continue;
    relations[at] ??= relation;
    const shared = isBare ? sidesIn(tails[at + 1] ?? '') : [];
    const before = stated[at - 1];
    const isSecond =
      before !== undefined && before.form === own.form && bare.test(text.slice(before.end, own.start));
    const ownSides = sidesOf(head, tail);
    const sides =
      shared.length === 2
        ? shared.slice(0, 1)
        : isSecond && ownSides.length === 2
          ? ownSides.slice(1)
          : ownSides;
    const covered =
      own.form === 'share' || own.form === 'usd'
        ? own.end + wordsAfter(text.slice(own.end), relation.length)
        : own.end;
    said.push({
      start: own.start,
      end: covered,
      form: relation.isPart ? 'part' : relation.isShare ? 'share' : own.form,
      low: own.low,
      high: own.high,
      unit: own.unit,
      measure: relation.measure,
      way: relation.way,
      isExtra: relation.isExtra,
      sides: relation.measure === 'price' ? sides : [],
      isEven,
      from: own.start - head.length,
      to: own.end + tail.length,
    });
  }
  return said;
}

const sideAfter = pattern`^\s+(?:{for}\s+)?(?:${intoIt}|${outOfIt})`;

/** How far a claim goes on: to the end of its relation, and of the side that follows. */
function wordsAfter(text: string, length: number): number {
  return length === 0 ? 0 : length + (sideAfter.exec(text.slice(length))?.[0].length ?? 0);
}

const orders = pattern`(?<same>{samePrice})|(?<alike>(?<!{for}\s){alike})|(?<wins>{winsBy})|(?<newer>{newer})|(?<older>{older})|(?<less>{cheaper})|(?<more>{dearer})|(?<generic>(?:(?<smaller>{less})|(?<larger>{greater})))`;
/** What is won in: "undercuts B on price". */
const winsOn = pattern`^[^.;:!?]{0,60}?\s(?:{for}|по|в)\s+(?:{the}\s+)?(?:(?<price>{theirPrice})|(?<answer>{maxOutput})|(?<context>{context}|{window}))`;

/** "Costs the same as A", "they cost the same on output.": no more than the other, or a side. */
const sameAs = pattern`^\s*,?\s*(?:{like}\s+)?(?:{the}\s+)?(?:{sibling}\s+)?_|^(?:\s+(?:{for}\s+)?(?:${intoIt}|${outOfIt}))?\s*(?:[.;:!),]|$|{and}|{but})`;

/** Comparisons without a figure: "cheaper on output than", "a larger context window than". */
export function ordersIn(text: string, taken: readonly Said[]): Said[] {
  return orders.all(text).flatMap(({ 0: all, index, groups }, at, found): Said[] => {
    const [start, end] = [index, index + all.length];
    const isAlike = groups?.alike !== undefined;
    if (
      taken.some((own) =>
        isAlike ? start >= own.start && start < own.end : start >= own.from && start < own.to,
      )
    )
      return [];
    const tail = text.slice(end, end + longest).split(/[;]/)[0] ?? '';
    const head = text.slice(Math.max(0, start - 60), start);
    if (groups?.same !== undefined && !sameAs.test(tail)) return [];
    const isDated = groups?.newer !== undefined || groups?.older !== undefined;
    let measure: Measure | null = isDated ? 'released' : 'price';
    let length = 0;
    if (isAlike) {
      const named = noun.exec(tail);
      measure = measureOf(named?.groups);
      length = named?.[0].length ?? 0;
      if (!sameAs.test(tail.slice(length))) return [];
    }
    if (groups?.wins !== undefined) {
      const on = winsOn.exec(tail);
      if (!on) return [];
      measure = measureOf(on.groups);
    } else if (groups?.generic !== undefined) {
      const named = noun.exec(tail);
      measure = measureOf(named?.groups);
      length = named?.[0].length ?? 0;
      if (!measure && tokensNext.test(tail) && roomy.test(head.slice(-24))) measure = 'context';
      if (!measure && noNoun.test(tail))
        measure = measureOf(before.pays.exec(/[^,;()]{0,48}$/.exec(head)?.[0] ?? '')?.groups);
    }
    if (!measure) return [];
    const isLess =
      (groups?.less ?? groups?.smaller ?? groups?.older) !== undefined ||
      (groups?.wins !== undefined && measure === 'price');
    const isSame = groups?.same !== undefined || isAlike;
    // "Its output costs $10, B's costs the same": of the side that the sentence is about.
    const onlySide = isSame && measure === 'price' ? sidesIn(text) : [];
    const way = isSame ? null : isLess ? 'less' : 'more';
    // "Cheaper on input but pricier on output": each has a side of its own.
    const [last, next] = [found[at - 1], found[at + 1]];
    const ownHead = last
      ? text.slice(Math.max(start - head.length, last.index + last[0].length), start)
      : head;
    const ownTail = next ? tail.slice(0, next.index - end) : tail;
    const ownSides = measure === 'price' ? sidesOf(ownHead, ownTail) : [];
    const sides = ownSides.length === 0 && onlySide.length === 1 ? onlySide : ownSides;
    const from = start - head.length;
    const to = end + tail.length;
    return [
      {
        start,
        end: end + length,
        form: isSame ? 'same' : 'order',
        low: 0,
        high: 0,
        unit: 0,
        measure,
        way,
        isExtra: false,
        sides,
        isEven: false,
        from,
        to,
      },
    ];
  });
}
