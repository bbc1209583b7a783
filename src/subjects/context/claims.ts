import type { Catalog } from '../../catalog/catalog.ts';
import { figure, tokensOf } from '../../claims/figure.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { withoutNames } from '../../claims/mask.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { judgeLimit, type Limit, type StatedLimit } from './judge.ts';

const gap = String.raw`(?:(?!{but})[^.;:$\d|()→≥]){0,60}?`;
const between = String.raw`(?:[ -]?\(?{token}\)?)?(?:\s+(?:{is}|{for})\s+_+)?(?:\s+_+)?(?:\s*(?:{is}|{upTo}|{around}|{limited}|[-:=~(]))*\s*`;
const maxOutput = String.raw`(?:{maxOutput}|{shortMax}\s+{answer})`;
const maxInput = String.raw`(?:{maxInput}|{shortMax}\s+{input})`;
const tokens = String.raw`\+?[ -]?(?:{token}[ -]?)?`;
/** "a million tokens a day" is what somebody sends. */
const noRate = String.raw`(?!\s*(?:\/|(?:{per}|{one}|{every})(?!\p{L})))`;

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
  { limit: 'max_output', found: pattern`${maxOutput}${between}({spacedCount})` },
  { limit: 'max_output', found: pattern`({spacedCount})${tokens}${maxOutput}` },
  {
    limit: 'max_output',
    found: pattern`{upTo}\s+({spacedCount})${tokens}(?:(?:{of}|{in})\s+)?{output}${noRate}`,
  },
  {
    limit: 'max_output',
    found: pattern`(?:{context}|{window})(?:\s*[,/|+·&]|\s+{and}|\s+{for})(?:\s+{and})?(?:\s+{upTo})?\s+({spacedCount})${tokens}(?:{of}\s+)?{output}`,
  },
  { limit: 'max_output', found: pattern`{writes}\s+{upTo}\s+({spacedCount})\s*{token}${noRate}` },
  { limit: 'max_input', found: pattern`${maxInput}${between}({spacedCount})` },
  { limit: 'max_input', found: pattern`({spacedCount})${tokens}${maxInput}` },
  {
    limit: 'max_input',
    found: pattern`{takes}\s+(?:{upTo}\s+)?({spacedCount})${tokens}(?:(?:{of}|{in})\s+)?{input}${noRate}`,
  },
  { limit: 'context', found: pattern`{takes}\s+(?:{upTo}\s+)?({spacedCount})\+?\s*{token}${noRate}` },
  {
    limit: 'context',
    found: pattern`({spacedCount})${tokens}(?:{of}\s+)?(?:{input}\s+)?(?:{context}|{window})(?!\s+{tierWord})`,
  },
  {
    limit: 'context',
    found: pattern`{context}(?:\s*[:(]\s*|:?${gap})({spacedCount})(?:\s*{token})?(?!\s*(?:\/|→))`,
  },
  { limit: 'context', found: pattern`{window}${between}({spacedCount})`, isScaled: true },
  {
    limit: 'context',
    found: pattern`{takes}\s+(?:{upTo}\s+)?({spacedCount})(?=\s*(?:[.,;)]|$|{and}|{but}))`,
    isScaled: true,
  },
  {
    limit: 'context',
    found: pattern`(?:{versus}\.?|{than})\s+({spacedCount})(?=\s+{for}\s)`,
    isBeside: true,
  },
];

const leastTokens: Readonly<Record<Limit, number>> = { context: 1000, max_input: 1000, max_output: 100 };
/** "than 200K" speaks of another. */
const compared = pattern`(?:(?:{than}|{versus}|{like}|{other}|{beyond})\s+(?:{the}\s+)?|[<>≥≤]\s*)$`;
const ofSizes = pattern`{context}|{takes}|{window}`;
/** What people send is no limit: "we use 50K context on A"; nor is what is asked for or serves well. */
const ownUse = pattern`{ownUse}|{inPractice}`;
const asks = pattern`\?\s*$|{conditional}`;
/** A tier of a price begins there: "$1.25 up to 200K". */
const ofTier = pattern`(?:{upTo}|{for}|{in})\s+(?:{upTo}\s+)?(?:{the}\s+)?$`;
const money = /[$€£₽¢]/;
const nextCount = pattern`^\s*\+?[ -]?(?:{token}|{context}|{window})*\s*(?:[(/-]|{and}|{upTo})\s*(?:{and}|{upTo})?\s*({spacedCount})`;

/** The point of "max." ends no sentence. */
const shortened = /(?<=(?<!\p{L})(?:max|макс))\./giu;

const statedAs = (said: string, after: string): StatedLimit | null => {
  const own = tokensOf(said);
  return own && { figure: own, isLeast: /^\s?\+/.test(after) };
};

/** What is stated is one of several figures, of which another one is true: "200K (1M in beta)". */
function isOneOf(catalog: Catalog, model: string, limit: Limit, after: string): boolean {
  const said = nextCount.exec(after)?.[1];
  const own = catalog.models.get(model);
  const stated = said === undefined ? null : statedAs(said, '');
  return stated !== null && own !== undefined && judgeLimit(own, limit, stated)?.verdict === 'supported';
}

function limitsIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const isAboutNone = sentence.named.length === 0 && sentence.outer === null;
  if (isAboutNone || !/\d/.test(sentence.text)) return [];
  // "The context window of Claude Haiku 4.5 is 200K"
  const text = withoutNames(sentence).replace(shortened, ' ');
  const isUsed = ownUse.test(text);
  const isAsked = asks.test(text);
  const taken: number[] = [];
  return ways.flatMap(({ limit, found, isBeside = false, isScaled = false }) =>
    found.all(text).flatMap(({ 0: all, 1: said = '', index }) => {
      const at = index + all.lastIndexOf(said);
      const end = index + all.length;
      const stated = statedAs(said, text.slice(at + said.length));
      const isOther = isBeside ? !ofSizes.test(text.slice(0, index)) : compared.test(text.slice(0, at));
      if (!stated || stated.figure.value < leastTokens[limit] || isOther || taken.includes(at)) return [];
      if (isScaled && !/\p{L}/u.test(said) && stated.figure.value < 4000) return [];
      const about = aboutAt(catalog, sentence, at, end, index);
      if (!about) return [];
      taken.push(at);
      const judged = judgeLimit(about.model, limit, stated);
      if (!judged || judged.verdict === 'supported') return draftOf(about, limit, judged);
      const isTier = money.test(text) && ofTier.test(text.slice(Math.max(0, at - 30), at));
      if (isUsed || isAsked || isTier) return [];
      const isOne = isOneOf(catalog, about.model.id, limit, text.slice(at + said.length));
      return draftOf(about, limit, isOne ? { ...judged, verdict: 'unknown', detail: 'cannot-tell' } : judged);
    }),
  );
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
const cellCount = pattern`({spacedCount})`;

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

function limitInCell(catalog: Catalog, cell: Cell): Draft[] {
  const model = catalog.models.get(cell.subject.model);
  if (!model || money.test(cell.text) || !/\d/.test(cell.text)) return [];
  const counts = cellCount.all(cell.text);
  const isScaled = counts.some(({ 1: said = '' }) => /\p{L}/u.test(said)) || inTokens.test(cell.text);
  const byBare = bareLabels.find(([, own]) => own.test(bare(cell.label)))?.[0];
  const limits = byBare && isScaled ? [byBare] : limitsCalled(cell.label);
  const unit = unitOf(cell.label);
  if (limits.length === 2 && counts.length === 2)
    return counts.flatMap(({ 0: said, index }, at) => {
      const limit = limits[at];
      const about = aboutIn(catalog, cell, cell.subject, index, index + said.length);
      const stated = readingsOf(said, '', unit);
      if (!limit || !about) return [];
      return draftOf(about, limit, bestOf(stated.map((own) => judgeLimit(model, limit, own))));
    });
  const [limit] = limits;
  if (!limit || limits.length > 1) return [];
  const judged = counts.flatMap(({ 1: said = '', index }) =>
    readingsOf(said, cell.text.slice(index + said.length), unit).flatMap((own) => {
      const isLimit = own.figure.value >= leastTokens[limit];
      return isLimit ? (judgeLimit(model, limit, own) ?? []) : [];
    }),
  );
  const [first] = counts;
  if (!first) return [];
  const about = aboutIn(catalog, cell, cell.subject, first.index, cell.text.trimEnd().length);
  return about ? draftOf(about, limit, bestOf(judged)) : [];
}

const inTokens = pattern`{token}`;

/** Context windows, limits of input and of output that a text states. */
export const readLimits = readerOf(limitsIn, limitInCell);
