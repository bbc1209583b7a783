import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Figure, figure, tokensOf } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { itemsIn } from '../../claims/items.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { withoutNames } from '../../claims/mask.ts';
import { besides, hostsOf, providersNamed } from '../../claims/providers-named.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { partWords } from '../../language/multiples.ts';
import { countWords, wordCount } from '../../language/number-words.ts';
import { oncePerText, type Pattern, pattern } from '../../language/pattern.ts';
import { judgeLimit, type Limit, type StatedLimit } from './judge.ts';

const gap = String.raw`(?:(?!{but}|{writes}|{stopsAfter}|,\s+(?:{all}\s+)?{answer})[^.;:$\d|()→≥。；：、]){0,60}?`;
const name = String.raw`(?:(?:\s+(?:{is}|{for}|{into}))?\s*[(]?_+[)]?|\s+{it})`;
const between = String.raw`(?:[ -]?\(?{token}\)?)?(?:${name})?(?:\s*(?:{is}|{upTo}|{around}|{limited}|[-:=~(]))*\s*`;
const maxOutput = String.raw`(?:{maxOutput}|{shortMax}\s+{answer})`;
const maxInput = String.raw`(?:{maxInput}|{shortMax}\s+{input})`;
const tokens = String.raw`\+?[ -]?(?:{token}[ -]?)?`;
/** "A million tokens a day" is what somebody sends; "a response" is what a limit is of. */
const noRate = String.raw`(?!\s*(?:\/|(?:{per}|{one}|{every}|{in})(?!\p{L}))(?!\s*(?:{one}\s+)?{answerWord}))`;
/** "200K", "a million", «полмиллиона». */
const said = String.raw`({spacedCount}|(?<![\p{L}-]|(?:${partWords})\s(?:{fraction}\s)?)(?:a\s)?${countWords}(?!\p{L}))(?!\s?(?:\$(?!\s?\d)|{dollars}|-?{codeLines}(?!\p{L})))`;

type Way = {
  readonly limit: Limit;
  readonly found: Pattern;
  /** Where the figure says what it is only beside another one of the sentence. */
  readonly isBeside?: boolean;
  /** Where a figure without a word for thousands may be of anything else. */
  readonly isScaled?: boolean;
};

/** Limits that a text states, the plainer ways first. */
const ways: readonly Way[] = [
  { limit: 'max_output', found: pattern`${maxOutput}${between}${said}` },
  { limit: 'max_output', found: pattern`${said}${tokens}${maxOutput}` },
  {
    limit: 'max_output',
    found: pattern`(?:{upTo}|{writes}|{stopsAfter})\s+(?:{upTo}\s+)?${said}${tokens}(?:(?:{of}|{in})\s+)?{output}${noRate}`,
  },
  {
    limit: 'max_output',
    found: pattern`(?:{context}|{window})(?:[\s:-]{1,3}{count}(?:\s*{token})?)?(?:\s*\([^()\d$]{0,20}\))?(?:\s*[,/|+·&]|\s+{and}|\s+{for})(?:\s+{and})?(?:\s+{upTo})?\s+${said}${tokens}(?:{of}\s+)?(?:{output}|{out}(?=\s*(?:[.,;)]|$)))`,
  },
  {
    limit: 'max_output',
    found: pattern`(?:{context}|{window})(?:[^.;|]|(?<=тыс|млн)\.){0,30}[,/|+·&]\s*{answer}\s*[:=]?\s*(?:{upTo}\s+)?${said}`,
  },
  { limit: 'max_output', found: pattern`{writes}\s+{upTo}\s+${said}\s*{token}${noRate}` },
  { limit: 'max_output', found: pattern`{writes}\s+${said}\s*{token}\s+(?:{upTo}|{atOnce})` },
  { limit: 'max_output', found: pattern`(?:{upTo}|{shortMax})\s+${said}${tokens}\s*{atOnce}` },
  {
    limit: 'max_output',
    found: pattern`{writes}\s+{upTo}\s+${said}(?=\s*(?:[.,;)]|$|{and}|{but}))`,
    isScaled: true,
  },
  {
    limit: 'max_output',
    found: pattern`{canWrite}\s+${said}(?=\s*(?:[.,;)]|$|{and}|{but}))`,
    isScaled: true,
  },
  { limit: 'max_output', found: pattern`{answer}(?:${name})?\s+(?:{are}\s+)?{limited}\s+${said}` },
  { limit: 'max_output', found: pattern`{limits}\s+{answer}\s+(?:{toward}\s+)?${said}` },
  {
    limit: 'max_output',
    found: pattern`(?<=_\s+(?:{both}\s+)?){limitsMany}\s+{answer}\s+{toward}\s+${said}`,
  },
  { limit: 'max_input', found: pattern`${maxInput}${between}${said}` },
  { limit: 'max_input', found: pattern`${said}${tokens}${maxInput}` },
  {
    limit: 'max_input',
    found: pattern`(?:{takes}|{youCan}[^.;\d]{0,60}?)\s+(?:{upTo}\s+)?${said}${tokens}(?:(?:{of}|{in})\s+)?{input}${noRate}`,
  },
  {
    limit: 'max_input',
    found: pattern`(?<=(?:{context}|{window})[^.;()]{1,24}[(,]\s*){are}\s+{input}\s+(?:{upTo}\s+)?${said}`,
    isScaled: true,
  },
  { limit: 'max_input', found: pattern`{input}\s+{upTo}\s+${said}\s*{token}` },
  {
    limit: 'max_input',
    found: pattern`(?:{input}|{prompt})${name}\s*(?:{are}\s+|-\s*)?(?:{limited}|{upTo})\s+${said}`,
  },
  { limit: 'max_input', found: pattern`{limits}\s+{input}\s+(?:{toward}\s+)?${said}` },
  {
    limit: 'context',
    found: pattern`{takes}\s+(?:{upTo}\s+)?${said}\+?\s*{token}${noRate}(?!\s+(?:{context}|{window}))`,
  },
  {
    limit: 'context',
    found: pattern`${said}${tokens}(?:(?:{of}|{into})\s+)?(?:{its}\s+)?(?:{input}\s+)?(?:{context}|{window})(?!\s+{tierWord})`,
  },
  {
    limit: 'context',
    found: pattern`{context}(?!\s+{tierWord})${between}${said}(?:\s*{token})?(?!\s*(?:\/|→))`,
  },
  {
    limit: 'context',
    found: pattern`{context}(?!\s+{tierWord})(?:\s*[:(]\s*|:?${gap})${said}(?:\s*{token})?(?!\s*(?:\/|→))`,
  },
  { limit: 'context', found: pattern`{window}${between}${said}(?!\s*(?:→|->))`, isScaled: true },
  {
    limit: 'context',
    found: pattern`{takes}\s+(?:{upTo}\s+)?${said}(?=\s*(?:[.,;)]|$|{and}|{but}))`,
    isScaled: true,
  },
  // "The window is not 128K but 1M", «нет окна в миллион, там 200к»
  {
    limit: 'context',
    found: pattern`(?:{context}|{window})(?:\s+{is})?\s+{notIt}\s+(?:{spacedCount}|${countWords})\s*,?\s*{but}\s+(?:{upTo}\s+)?${said}(?=\s*(?:{token}\s*)?(?:[.,;)]|$))`,
    isScaled: true,
  },
  {
    limit: 'context',
    found: pattern`(?:{lacks}|{no})\s+(?:{its}\s+)?(?:{context}|{window})\s+(?:{byModel}\s+)?(?:{spacedCount}|${countWords})\s*(?:{token}\s*)?,\s*(?:{but}\s+)?(?:{here}|{exactly}|{it})\s+(?:{exactly}\s+)?${said}(?=\s*(?:{token}\s*)?(?:[.,;)]|$))`,
    isScaled: true,
  },
  {
    limit: 'context',
    found: pattern`(?:{versus}\.?|{than})\s+${said}(?=\s+{for}\s)`,
    isBeside: true,
  },
];

/** No window is longer: what is counted so is what a model was trained on. */
const mostTokens = 2e8;
const leastTokens: Readonly<Record<Limit, number>> = { context: 1000, max_input: 1000, max_output: 100 };
/** "than 200K" speaks of another. */
const compared = pattern`(?:(?:{than}|{versus}|{like}|{other}|{beyond})\s+(?:{the}\s+)?|[<>≥≤]\s*)$`;
const ofSizes = pattern`{context}|{takes}|{window}`;
/** What people send is no limit: "we use 50K context on A"; nor is what is asked for or serves well. */
const ownUse = pattern`{ownUse}|{inPractice}`;
const asks = pattern`\?\s*$|{conditional}`;
/** "I'd take A, it has 200K": what a model has nobody uses. */
const ofItself = pattern`(?<!{ownPeople}\s+){has}\s+(?:{the}\s+)?$`;
/** A tier of a price begins there: "$1.25 up to 200K". */
const ofTier = pattern`(?:{upTo}|{for}|{in})\s+(?:{upTo}\s+)?(?:{the}\s+)?$`;
/** "131,072 context, released April 2025" */
const year = /^20[12]\d$/;
const inTokens = pattern`{token}`;
/** "has no 1M window" */
const denied = pattern`(?:{lacks}|{no})\s+(?:{its}\s+)?$`;
/** "max_tokens: 128000 will fail" */
const refused = pattern`^[^.;,]{0,12}?(?:{refuses}|\s(?:->|→|=>)?\s?4\d\d(?!\d))`;
const ofVerb = pattern`{takes}|{writes}|{stopsAfter}|{youCan}`;
const money = pattern`{money}|{cents}|[$¢€]`;
const nextCount = pattern`^\s*\+?[ -]?(?:{token}|{context}|{window})*\s*(?:[(/-]|{and}|{upTo}|{versus}\.?)\s*(?:{and}|{upTo})?\s*({spacedCount})`;

/** What a sentence has that tells a number of tokens. */
const mayCount = /\d|million|thousand|миллион|тысяч|лям/i;
const joined = /(?<=\p{L})_(?=\p{L})/gu;
const shortened = /(?<=(?<!\p{L})(?:max|макс))\./giu;

const statedAs = (said: string, after: string): StatedLimit | null => {
  const own = /\d/.test(said) ? tokensOf(said) : wordedTokens(said);
  return own && { figure: own, isLeast: /^\s?\+/.test(after) };
};

/** Tokens in words, which are rounder than digits: "a million" is said of 1,048,576. */
function wordedTokens(said: string): Figure | null {
  const value = wordCount(said.toLowerCase().replace(/^a\s/, ''));
  return value === null ? null : { value, half: value >= 1e6 ? 0.5e6 : value * 0.05 };
}

/** What is stated is one of several figures, of which another one is true: "200K (1M in beta)". */
function isOneOf(catalog: Catalog, model: string, limit: Limit, after: string): boolean {
  const said = nextCount.exec(after)?.[1];
  const own = catalog.models.get(model);
  const stated = said === undefined ? null : statedAs(said, '');
  return (
    stated !== null &&
    own !== undefined &&
    judgeLimit(own, limit, stated, () => null)?.verdict === 'supported'
  );
}

/** What limit a sentence tells of several models: "Context windows: A (200K), B (1M)". */
const lists: readonly (readonly [Limit, Pattern])[] = [
  ['max_output', pattern`^[^_\d]{0,40}${maxOutput}[^_\d:]{0,20}:`],
  ['max_input', pattern`^[^_\d]{0,40}${maxInput}[^_\d:]{0,20}:`],
  ['context', pattern`^[^_\d]{0,40}{context}[^_\d:]{0,20}:`],
];
const namesFirst = pattern`_\s*(?:\(|:|-|=|{has})?\s*~?${said}`;
const figuresFirst = pattern`${said}\s*(?:{token}\s*)?(?:\(|{for}\s+)_`;

/** "A has 200K of context, B 400K": what is said of the next name alike. */
const nextName = pattern`(?:[,;]|{and}|{but})\s*(?:(?:{and}|{but})\s+)?(?:(?:{into}|{for})\s+)?_+(?:\s*-|\s+(?:{is}|{has}|{exactly}))*\s+({spacedCount})(?=\s*(?:{token}\s*)?(?:[,.;)]|$|{and}|{but}))`;

/** "A (400K, $0.25/$2)" */
const besidePrice = pattern`_\s?\(({spacedCount})(?:\s*{token})?(?:\s+(?:{context}|{window}))?,\s*{money}\s?\/`;

/** "A: $1/$5, 200K, vision", "A: vision, 400K tokens": a window, if it is that of the model; else it may be anything. */
const inItems = pattern`(?:(?:{money}|\d[\d.,]*\s?\/\s?\d[\d.,]*)\s*|,\s+\p{L}[^,.;:$\d]{0,30}),\s+({spacedCount})(?:\s+{token})?(?=\s*(?:[.,;)]|$))`;

/** "A: MIT, 256K, 24B": the same wherever it stands in a list. */
const countAlone = pattern`^({spacedCount})(?:\s+{token})?$`;

/** Smaller ones are as well how much a model writes, or how much somebody sends. */
const leastWindow = 100_000;

/** A sentence without its names, as long as it is; "max_tokens" are two words, and the point of "max." ends nothing. */
const readable = (sentence: Sentence): string =>
  withoutNames({ ...sentence, text: sentence.text.replace(joined, ' ').replace(shortened, ' ') });

/** Providers that a sentence or what stands round it names. */
function hostsNear(catalog: Catalog, sentence: Sentence, model: Model): ReadonlySet<string> | null {
  const [own] = [...providersNamed(catalog, sentence.masked), ...providersNamed(catalog, sentence.around)];
  return own ? besides(model, own.ids) : null;
}

function limitsInList(catalog: Catalog, sentence: Sentence, text: string): Draft[] | null {
  const { named, start: offset } = sentence;
  const limit = lists.find(([, own]) => own.test(text))?.[0];
  if (!limit || named.length < 2 || asks.test(text)) return null;
  const isByName = text.indexOf('_') < (/\d/.exec(text)?.index ?? 0);
  return (isByName ? namesFirst : figuresFirst).all(text).flatMap(({ 0: all, 1: figureSaid = '', index }) => {
    const at = index + all.indexOf(figureSaid);
    const end = at + figureSaid.length;
    const subject = isByName
      ? named.findLast((own) => own.end <= offset + at)
      : named.find((own) => own.start >= offset + end);
    const stated = statedAs(figureSaid, text.slice(end));
    const about = subject && stated && aboutIn(catalog, sentence, subject, at, end);
    return about && stated.figure.value >= leastTokens[limit]
      ? draftOf(
          about,
          limit,
          judgeLimit(about.model, limit, stated, () => hostsNear(catalog, sentence, about.model)),
        )
      : [];
  });
}

/** What of a sentence bears on a figure: its own clause and those before it, but no lead such as "What we found:". */
function around(text: string, from: number, to: number): string {
  return `${behindLead(text.slice(0, from))} ${/^[^,;:(]*/.exec(text.slice(to))?.[0] ?? ''}`;
}

const behindLead = (before: string): string => before.slice(before.lastIndexOf(':') + 1);

/** "Short context (4K)", "4K context: 12 tok/s", "8K (default)", "128K context (64K by API)" */
const lengthAhead = pattern`(?:{shortOrLong}|(?<!\p{L}){atLength}(?:\s+{around})?|${said}\s*(?:{token}\s*)?)\s*$`;
const measureAfter = pattern`^[^\p{L}\d]*(?:(?:{token}|{context}|{window})[^\p{L}\d]*){0,2}(?:[:=]\s*[~≈]?\$?\d|\(?\s*{byDefault})`;
const startsAt = pattern`{startsAt}\s+$`;
const goesTo = pattern`^\s+(?:{token}\s+)?{changedTo}\s+\d`;
/** "max_tokens=200" asks for no more. */
const setting = /\p{L}_\p{L}+(?:\s?=|["'`]\s*:)\s*["'`]?$/u;
const extensible = pattern`{extensible}`;
const flag = /(?:^|\s)--\p{Ll}{2}/u;
const localRun = pattern`{localRun}|{measuredRun}`;

/** Whether a limit below a model's own is that of a run or of one of several settings. */
const isOfRun = (limit: Limit, text: string, index: number, end: number): boolean =>
  measureAfter.test(text.slice(end)) ||
  (limit === 'context' && (localRun.test(text) || lengthAhead.test(text.slice(0, index))));

function limitsIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { named, outer, start: offset } = sentence;
  if ((named.length === 0 && outer === null) || !mayCount.test(sentence.text)) return [];
  // A line of a shell sets what it likes.
  if (flag.test(sentence.text)) return [];
  // "The context window of Claude Haiku 4.5 is 200K"
  const text = readable(sentence);
  const listed = limitsInList(catalog, sentence, text);
  if (listed) return listed;
  const taken: number[] = [];
  const drafts = ways.flatMap(({ limit, found, isBeside = false, isScaled = false }) =>
    found.all(text).flatMap(({ 0: all, 1: figureSaid = '', index }) => {
      const at = index + all.lastIndexOf(figureSaid);
      const end = index + all.length;
      const stated = statedAs(figureSaid, text.slice(at + figureSaid.length));
      const isOther = isBeside ? !ofSizes.test(text.slice(0, index)) : compared.test(text.slice(0, at));
      if (!stated || stated.figure.value < leastTokens[limit] || isOther || taken.includes(at)) return [];
      if (stated.figure.value > mostTokens) return [];
      // "PR #12619"
      if (text[at - 1] === '#') return [];
      if (year.test(figureSaid) && !inTokens.test(text.slice(at, end + 8))) return [];
      if (isScaled && !/\p{L}/u.test(figureSaid) && stated.figure.value < 4000) return [];
      const isInside = named.some((own) => own.start >= offset + index && own.start < offset + at);
      const abouts = aboutEach(catalog, sentence, isInside ? at : index, end, index);
      if (abouts.length === 0) return [];
      taken.push(at);
      return abouts.flatMap((about) => {
        const judged = judgeLimit(about.model, limit, stated, () =>
          hostsNear(catalog, sentence, about.model),
        );
        if (!judged || judged.verdict === 'supported') return draftOf(about, limit, judged);
        const lead = text.slice(Math.max(0, at - 40), at);
        const isTier = money.test(text) && ofTier.test(lead) && !ofVerb.test(lead);
        if (denied.test(text.slice(0, index)) || refused.test(text.slice(end))) return [];
        const isAsked = asks.test(`${behindLead(text.slice(0, index))}_${text.slice(end)}`);
        const isUse = ownUse.test(around(text, index, end)) && !ofItself.test(text.slice(0, index));
        if (isAsked || isTier || isUse) return [];
        const isLess = judged.ours?.kind === 'tokens' && stated.figure.value < judged.ours.value;
        if (isLess && (isOfRun(limit, text, index, end) || setting.test(sentence.text.slice(0, at))))
          return [];
        // "262K, extensible to 1M"
        if (extensible.test(text.slice(Math.max(0, index - 24), at))) return [];
        // "From 128K to 512K" begins with what another has.
        const isBefore = startsAt.test(lead) && goesTo.test(text.slice(at + figureSaid.length));
        if (isBefore) return [];
        const isOne = isOneOf(catalog, about.model.id, limit, text.slice(at + figureSaid.length));
        return draftOf(
          about,
          limit,
          isOne ? { ...judged, verdict: 'unknown', detail: 'cannot-tell' } : judged,
        );
      });
    }),
  );
  return [...drafts, ...limitsOfOthers(catalog, sentence, text, drafts)];
}

/** Figures that say of which limit they are by what stands before them, or beside the price in the same brackets. */
function limitsOfOthers(catalog: Catalog, sentence: Sentence, text: string, read: readonly Draft[]): Draft[] {
  const offset = sentence.start;
  const before = (index: number) =>
    read.findLast(({ end }) => end <= offset + index + 1 && !/[.;$?]/.test(text.slice(end - offset, index)));
  const found = [
    ...nextName
      .all(text)
      .map((match) => ({ match, limit: before(match.index)?.field, mayBeOther: false, isSure: true })),
    ...besidePrice.all(text).map((match) => ({ match, limit: 'context', mayBeOther: false, isSure: true })),
    ...inItems.all(text).map((match) => ({ match, limit: 'context', mayBeOther: true, isSure: true })),
    ...itemsIn(sentence).flatMap(({ text: item, start }) => {
      const match = countAlone.exec(item);
      return match
        ? [
            {
              match: Object.assign(match, { index: start }),
              limit: 'context',
              mayBeOther: true,
              isSure: false,
            },
          ]
        : [];
    }),
  ];
  return found.flatMap(({ match: { 0: all, 1: figureSaid = '', index }, limit, mayBeOther, isSure }) => {
    const own = (['context', 'max_input', 'max_output'] as const).find((one) => one === limit);
    const at = index + all.lastIndexOf(figureSaid);
    const end = at + figureSaid.length;
    const stated = statedAs(figureSaid, text.slice(end));
    const subject = sentence.named.findLast((name) => name.end <= offset + at);
    const isScaled = /\p{L}/u.test(figureSaid) || (stated?.figure.value ?? 0) >= 4000;
    const isRead = read.some((one) => one.start < offset + end && one.end > offset + at);
    const about =
      subject && own && stated && isScaled && !isRead && aboutIn(catalog, sentence, subject, at, end);
    if (!about || stated.figure.value < leastTokens[own] || asks.test(text)) return [];
    const judged = judgeLimit(about.model, own, stated, () => hostsNear(catalog, sentence, about.model));
    if (!mayBeOther || judged?.verdict === 'supported') return draftOf(about, own, judged);
    // Behind a price a size is that of the window, or of the longest answer.
    const isOfAnswer = () => {
      const asAnswer = judgeLimit(about.model, 'max_output', stated, () => null);
      return asAnswer !== null && asAnswer.verdict !== 'contradicted';
    };
    const isWindow =
      isSure && /^\D?\d/.test(all) && /\p{L}/u.test(figureSaid) && stated.figure.value >= leastWindow;
    return isWindow && !isOfAnswer() ? draftOf(about, own, judged) : [];
  });
}

const unitOf = (label: string): number => {
  if (inThousands.test(label)) return 1000;
  return inMillions.test(label) ? 1e6 : 1;
};
const inThousands = pattern`(?<![\p{L}\d])(?:[kк]|{thousand})(?![\p{L}\d])`;
const inMillions = pattern`(?<![\p{L}\d])(?:[mм]|{million})(?![\p{L}\d])`;

const beside = String.raw`(?:{limitWord}\.?,?\s+)*`;
const behind = String.raw`(?:,?\s+{limitWord})*`;
const cellLabels: readonly (readonly [Limit, Pattern])[] = [
  ['max_output', pattern`^(?:${maxOutput}${behind}|${beside}{output}(?:\s+{limitWord})+)$`],
  ['max_input', pattern`^(?:${maxInput}${behind}|${beside}{input}(?:\s+{limitWord})+)$`],
  ['context', pattern`^${beside}(?:{input}\s+)?(?:{context}|{window})${behind}$`],
];
/** What says only beside other limits that it is one: "Context | Output". */
const bareLabels: readonly (readonly [Limit, Pattern])[] = [
  ['max_output', pattern`^{output}$`],
  ['max_input', pattern`^{input}$`],
];
const cellCount = pattern`${said}`;

/** A label without its unit and remarks: "Context (K tokens)", "Context window, tokens". */
const bare = (label: string) =>
  label
    .replaceAll(/[([][^)\]]*[)\]]|[.*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Which limit a label names; of two in one ("Context / output") each in its place. */
function limitsCalled(label: string): (Limit | null)[] {
  const called = (own: string) => cellLabels.find(([, found]) => found.test(bare(own)))?.[0] ?? null;
  const whole = called(label);
  if (whole !== null) return [whole];
  const parts = label.split(/\s*[/&+]\s*/);
  if (parts.length !== 2) return [null];
  const [first = '', second = ''] = parts;
  const limits = [
    called(first),
    called(second) ?? bareLabels.find(([, own]) => own.test(bare(second)))?.[0] ?? null,
  ];
  return limits[0] === null ? [null] : limits;
}

/** The readings of a figure under a label: as it is, in the unit of the label, or in thousands where it is too small. */
function readingsOf(said: string, after: string, unit: number): StatedLimit[] {
  const stated = statedAs(said, after);
  if (!stated) return [];
  const { value } = stated.figure;
  if (/\p{L}/u.test(said) || value >= 4000) return [stated];
  const times = (by: number): StatedLimit => ({ ...stated, figure: figure(String(value * by)) });
  return unit === 1 ? [stated, times(1000), times(1e6)] : [times(unit)];
}

/** The best that can be said of a figure: what any of its readings makes it. */
function bestOf(judged: readonly (Judged | null)[]): Judged | null {
  const known = judged.filter((own) => own !== null);
  return known.find(({ verdict }) => verdict !== 'contradicted') ?? known[0] ?? null;
}

/** A number with decimals and nothing else: "200,000" has none. */
const decimals = /^[^\p{L}\d]*(?:0[.,]\d{1,6}|\d{1,3}\.(?!\d{3}(?!\d))\d{1,6}|\d{1,3},\d{1,2})[^\p{L}\d]*$/u;
/** A price of tokens, by its own words or by those of its head. */
const priced = pattern`[$€£₽¢]|{dollars}|{priced}|(?:{per}|\/)\s?(?:1\s?|{one}\s)?(?:{scale}|m(?=tok))(?!\p{L})`;
/** What prices are called, too. */
const ofSide = pattern`^(?:{input}|{output})(?:\s+{token})?$`;
/** No limit is less, whatever it is counted in but thousands. */
const leastBare = 1000;

/** What a label says of the figures below it; null where they are none of limits. */
const ofLabel = oncePerText((label) => {
  const byBare = bareLabels.find(([, own]) => own.test(bare(label)))?.[0] ?? null;
  const limits = limitsCalled(label);
  const isOfLimit = byBare !== null || limits.some((own) => own !== null);
  return isOfLimit && !priced.test(label)
    ? { byBare, limits, unit: unitOf(label), isOfSide: ofSide.test(bare(label)) }
    : null;
});

function limitInCell(catalog: Catalog, cell: Cell): Draft[] {
  const said = ofLabel(cell.label);
  const model = said && catalog.models.get(cell.subject.model);
  if (!said || !model || !/\d/.test(cell.text) || priced.test(cell.text)) return [];
  const { byBare, unit } = said;
  // "2.50" below "Output" is a price.
  if (decimals.test(cell.text) && unit === 1) return [];
  const hosts = () => {
    const { firm, perhaps } = hostsOf(catalog, model, cell);
    return firm ?? perhaps;
  };
  const counts = cellCount.all(cell.text);
  // "Output tokens | 0.4", where the unit of prices stands above the table.
  const isSmall = counts.every(({ 1: own = '' }) => !/\p{L}/u.test(own) && figure(own).value < leastBare);
  if (isSmall && said.isOfSide) return [];
  const isScaled = counts.some(({ 1: own = '' }) => /\p{L}/u.test(own)) || inTokens.test(cell.text);
  const limits = byBare && isScaled ? [byBare] : said.limits;
  if (limits.length === 2 && counts.length === 2)
    return counts.flatMap(({ 0: own, index }, at) => {
      const limit = limits[at];
      const about = aboutIn(catalog, cell, cell.subject, index, index + own.length);
      const stated = readingsOf(own, '', unit);
      if (!limit || !about) return [];
      return draftOf(about, limit, bestOf(stated.map((one) => judgeLimit(model, limit, one, hosts))));
    });
  const [limit] = limits;
  if (!limit || limits.length > 1) return [];
  const judged = counts.flatMap(({ 1: one = '', index }) =>
    readingsOf(one, cell.text.slice(index + one.length), unit).flatMap((own) => {
      const known = judgeLimit(model, limit, own, hosts);
      const isLimit = own.figure.value >= leastTokens[limit];
      return known && (isLimit || known.verdict === 'supported') ? known : [];
    }),
  );
  const [first] = counts;
  const best = bestOf(judged);
  // "Input: 80,000 tokens" on a line by itself may count what is sent as well as what may be.
  const isAlone = cell.beside.length === 0 && best?.verdict === 'contradicted';
  const isSent = isAlone && (byBare !== null || (isSmall && !isScaled && unit === 1));
  if (!first || isSent) return [];
  const about = aboutIn(catalog, cell, cell.subject, first.index, cell.text.trimEnd().length);
  // What makes pictures or sound is measured in other ways by each list.
  const isOpen = best?.verdict === 'contradicted' && model.task !== 'chat';
  const judgedSo = isOpen ? ({ ...best, verdict: 'unknown', detail: 'cannot-tell' } as const) : best;
  return about ? draftOf(about, limit, judgedSo) : [];
}

/** Context windows, limits of input and of output that a text states. */
export const readLimits = readerOf(limitsIn, limitInCell);
