import type { Figure } from '../../claims/figure.ts';
import { figure, sumOf } from '../../claims/figure.ts';
import { numberWords, wordNumber } from '../../language/number-words.ts';
import { zerosOf } from '../../language/numbers.ts';
import { notWithinWord, oncePerText, pattern } from '../../language/pattern.ts';

/** What a piece of a statement about prices is. `sum` is US dollars, `bare` a number without a sign for money. */
type Kind =
  | 'sum'
  | 'bare'
  | 'unit'
  | 'foreign'
  | 'input'
  | 'output'
  | 'cache-read'
  | 'cache-write'
  | 'hour-write'
  | 'batch'
  | 'other'
  | 'blended'
  | 'tier'
  | 'token';

/** A piece with its place. */
export type Lexeme = {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Of a sum or a number as written. */
  readonly figure: Figure;
  /** Of a unit: the tokens that the price is for; of a tier: the input tokens that bound it. */
  readonly tokens: number;
  /** Of a tier: whether it is the one above the bound. */
  readonly isAbove: boolean;
};

/** "in" and "out" are sides where nothing goes on: "$7 in, $33 out", "in $7 / out $33". */
const edge = String.raw`(?=\s*(?:[:=,;.)(\/|+&~·•]|-\s|$|(?:us)?\$|usd|{and}|{out}|{output}|{per}(?!\p{L})))`;
/** "$7 in now", "17 cents in on Bedrock" */
const withPlace = String.raw`(?=\s+{now}\s*[,.;]|\s+{now}$|\s+{onRoute}\s|\s+{for}\s+_)`;
/** "For prompts over 200K" is a bound, no side. */
const input = String.raw`(?:{input}|{prompted}(?!\s+(?:{above}|{under}|[<>≤≥]))|{in}(?:${edge}|${withPlace}))`;
const output = `(?:{output}|{completed}|{out}(?:${edge}|${withPlace}))`;
const hour = String.raw`(?<hour>(?:1|one|60)[\s-]?(?:h|hour|hr|m|min|ч|час)\p{L}*[\s-]+)?`;
const minutes = String.raw`(?:(?:5|five)[\s-]?(?:m|мин)\p{L}*[\s-]+)?`;
const hourAfter = String.raw`(?<hourAfter>[\s(,]*(?:{for}\s+)?(?:1|one)[\s-]?(?:h|hour|hr|ч|час)\p{L}*\)?)?`;
const plain = String.raw`(?:(?:{input}[\s(]+)?{cached}[\s-]+{cacheMiss}|{uncached})(?:[\s-]*{input})?`;
const write = String.raw`(?:${hour}${minutes}(?:{cached}(?:[\s-]+{input})?[\s-]+{cacheFill}|{cacheFill}\s+(?:to\s+|into\s+|в\s+)?(?:the\s+)?{cached})${hourAfter})`;
const hits = String.raw`{cacheHit}(?:\s*(?:{and}|&|\/)\s*{cacheHit})?`;
const read = String.raw`(?:(?:{input}[\s(]*(?:{fromCache}\s+)?|(?:{token}\s+)?{fromCache}\s+(?:{the}\s+)?)?{cached}(?:[\s-]+${hits})?(?:[\s-]+{input})?|${hits}\s+(?:{fromCache}\s+)?(?:{the}\s+)?{cached})`;
const count = String.raw`(?:\d{1,4}(?:[.,]\d{1,3})?\s?(?:k|к|m|м|тыс\.?|thousand|million)(?![\p{L}\/])|\d{1,3}(?:[ ,]\d{3}){1,2}(?!\d))`;
const tier = String.raw`(?:(?<above>[>≥]=?|{above})\s?(?<aboveBound>${count})|(?:[<≤]=?|{under})\s?(?<underBound>${count})|(?<plus>${count})\s?\+|(?<threshold>{above}\s+(?:the\s+)?(?:threshold|limit|порог\p{L}*)))`;
const money = String.raw`{money}(?!\d|[.,]\d|[kmbкмб](?!\p{L}))`;
/** "60c in" */
const cents = String.raw`(?<cents>(?<![\w.,$-]){number}(?:\s?(?:{cents}|¢)|c(?=\s?\/|\s+(?:{input}|{output}|{in}|{out}|{per}|{cached})(?!\p{L}))))`;
const worded = String.raw`(?<=(?<word>\p{L}{2,12})\s)(?<worded>{dollars}|{cents})`;
/** «Доллар за вход», «полдоллара», "a dollar": a sum of one, or of a half. */
const oneDollar = String.raw`(?<![\p{L}\d]|\d\s?|${numberWords}\s)(?:(?<halfDollar>{halfADollar})|(?<dollar>{aDollar}))(?=\s+(?:{per}|{for}|{input}|{output}|{in}|{out})(?!\p{L})|\s*[\/,]\s*)`;
const bare = String.raw`(?<![\p{L}\d_.,$€£¥₽#:-]){number}(?![\p{L}\d%_:]|[.,]\d|\s?(?:{scale}|€|₽|руб))`;
/** "A dollar in and five out": a number in a word right before its side. */
const spoken = String.raw`(?<spoken>${numberWords})(?=\s+(?:{input}|{output}|{out}${edge}))`;
/** Before a unit: "per", "/", "each", and "a" where a word for a million follows. */
const per = String.raw`(?:(?:(?:{per}\s+|{for}\s+)?{each}|{for}\s+(?={one})|{per}|\/)\s*(?:(?:1|{one})\s?)?|{one}\s)`;
const unit = String.raw`(?:${per}(?<scale>{scale}|[mkмк](?=tok))(?:tok(?:en)?s?(?!\p{L}))?|(?:{per}|\/|{for}\s)\s*(?<digits>\d{1,3}(?:[, ]?\d{3}){1,2}|1|2)\s?(?<more>{scale})?(?=[\s-]*(?:(?:{input}|{output}|{prompted}|{completed}|{cached})\s+){0,2}{token})|(?:{per}|\/)\s*(?<thousands>1[, ]?000)(?=\s*(?:[^\p{L}\s\d]|$))|(?:{per}|\/)\s*(?<one>{token}))(?!\s*(?:{otherUnit}))`;
/** "A million input tokens costs": the unit stands before its price. */
const whole = String.raw`(?<![\d.,]\s?)(?:(?:(?:{one}|1)\s?)?(?<million>{million})|(?<thousand>(?:{one}\s)?{thousand}|1[ ,]?000|1k))(?=\s+(?:(?:{input}|{output}|{cached}|{completed})\s+){0,2}{token}(?!\s+{context}))`;
const foreign = String.raw`(?:(?:{per}|\/|{one}\s|{each}|{by})\s*(?:[\d.,]+\s?(?:{scale}\s?)?|(?:{scale})\s?)?{otherUnit}|(?<=[\d$])\/(?!\s|1?\s?[mkмк]|\d|{input}|{output}|{in}|{out}|{cached}|us\$|usd)\p{L}+)`;

// The first that fits at a place counts: what says more stands before what says less.
const lexeme = pattern`${notWithinWord}(?:(?<miss>${plain})|(?<write>${write})|(?<read>${read})|(?<batch>{batched})|(?<other>{otherPrice})|(?<blended>{blended})|(?<sum>${money})|${cents}|${oneDollar}|${worded}|(?<unit>${unit})|${whole}|(?<foreign>${foreign})|(?<tier>${tier}|{longContext}(?=\s*(?:\W|$)))|(?<input>${input})|(?<output>${output})|(?<bare>${bare})|${spoken}|(?<token>{token}))`;

const kinds: readonly (readonly [group: string, kind: Kind])[] = [
  ['miss', 'input'],
  ['read', 'cache-read'],
  ['batch', 'batch'],
  ['other', 'other'],
  ['blended', 'blended'],
  ['foreign', 'foreign'],
  ['input', 'input'],
  ['output', 'output'],
  ['token', 'token'],
];

const none: Figure = { value: 0, half: 0 };

const tokensOf = (scale: string, times = 1) => times * 10 ** zerosOf(scale.replace('.', ''));

/** "cache_write_1h" are three words. */
const joined = /(?<=[\p{L}\d])_(?=[\p{L}\d])/gu;

/** The pieces of a text that say what costs how much, in order. */
export const lexemesOf = oncePerText((text): readonly Lexeme[] =>
  lexeme.all(text.replace(joined, ' ')).flatMap(({ 0: all, index, groups = {} }): Lexeme[] => {
    const place = { start: index, end: index + all.length, figure: none, tokens: 0, isAbove: false };
    if (groups.sum !== undefined) return [{ ...place, kind: 'sum', figure: sumOf(all) }];
    if (groups.cents !== undefined) {
      const { value, half } = figure(all);
      return [{ ...place, kind: 'sum', figure: { value: value / 100, half: half / 100 } }];
    }
    if (groups.worded !== undefined) {
      const word = groups.word ?? '';
      const value = wordNumber(word.toLowerCase());
      const by = /^(?:c|¢|ц)/i.test(all) ? 0.01 : 1;
      const start = index - word.length - 1;
      return value === null
        ? []
        : [{ ...place, start, kind: 'sum', figure: { value: value * by, half: 0.005 } }];
    }
    if (groups.dollar !== undefined || groups.halfDollar !== undefined)
      return [
        { ...place, kind: 'sum', figure: { value: groups.dollar === undefined ? 0.5 : 1, half: 0.005 } },
      ];
    if (groups.bare !== undefined) return [{ ...place, kind: 'bare', figure: sumOf(all) }];
    if (groups.spoken !== undefined) {
      const value = wordNumber(groups.spoken.toLowerCase());
      return value === null ? [] : [{ ...place, kind: 'bare', figure: { value, half: 0.005 } }];
    }
    if (groups.million !== undefined) return [{ ...place, kind: 'unit', tokens: 1e6 }];
    if (groups.thousand !== undefined) return [{ ...place, kind: 'unit', tokens: 1000 }];
    if (groups.unit !== undefined) {
      const { scale, more = '' } = groups;
      const digits = groups.digits ?? groups.thousands;
      const tokens =
        scale !== undefined
          ? tokensOf(scale)
          : digits !== undefined
            ? tokensOf(more, Number(digits.replaceAll(/\D/g, '')))
            : 1;
      return [{ ...place, kind: 'unit', tokens }];
    }
    if (groups.tier !== undefined) {
      const bound = groups.aboveBound ?? groups.underBound ?? groups.plus;
      const tokens = bound === undefined ? 0 : figure(bound).value;
      return [{ ...place, kind: 'tier', tokens, isAbove: groups.underBound === undefined }];
    }
    if (groups.write !== undefined) {
      const isHour = groups.hour !== undefined || groups.hourAfter !== undefined;
      return [{ ...place, kind: isHour ? 'hour-write' : 'cache-write' }];
    }
    const kind = kinds.find(([group]) => groups[group] !== undefined)?.[1];
    return kind ? [{ ...place, kind }] : [];
  }),
);
