import { trustedTiers } from '../../catalog/build-offer.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Figure } from '../../claims/figure.ts';
import {
  type Draft,
  type PriceSide,
  priceSides,
  type TrueOf,
  type VerifiedField,
} from '../../claims/finding.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { besides, hostsOf, providerAt, providersNamed } from '../../claims/providers-named.ts';
import { isOfModels } from '../../claims/reader.ts';
import { aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { inputAndOutputIn } from '../../claims/token-counts.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { type Asked, type JudgedPrice, judgePrice } from './judge.ts';
import { type Stated, type StatedFigure, statedIn } from './stated.ts';
import { surroundingsOf } from './surroundings.ts';
import { versusIn } from './versus.ts';

/** A price as a text states it, USD per 1M tokens; both sides, or one. */
export type StatedPrice = Readonly<Partial<Record<'input' | 'output', Figure>>>;

/** A stated price, whom it is about, and where the text says that it is asked. */
type PriceClaim = Stated & {
  readonly model: Model;
  readonly guessed: boolean;
  readonly offset: number;
  /** Named as the route, as in "on Bedrock". */
  readonly providers: ReadonlySet<string> | null;
  /** Named without saying that it is the route. */
  readonly perhaps: ReadonlySet<string> | null;
  /** The sentence, or the cell with those beside it. */
  readonly said: () => string;
  /** What is asked after a discount of somebody's, what a run cost, or what may be of another column. */
  readonly isDoubtful: boolean;
};

/** After a number that is none of a name: "GPT 5.2: 4 $". */
const isSum = pattern`^(?:[.,]\d+)?\s?(?:\$(?!\s?\d)|¢|{dollars}(?!\s?\d)|{cents})`;
const mayHold = pattern`\$|¢|{dollars}|{cents}|{halfADollar}|\d\s*\/\s*\d|{priced}|\dc?\s+(?:{input}|{in}|{output}|{out})(?!\p{L})|(?<!\p{L})(?:{input}|{in})\s+\d`;
const volume = pattern`{count}\s+(?:{token}\s+)?(?:{input}|{in})(?:\s+{token})?\s*(?:,|\+|{and})\s*{count}\s+(?:{token}\s+)?(?:{output}|{out})(?!\p{L})`;
const startsAt = pattern`{startsAt}(?=\s+(?:us)?\$?\d)`;

const labelled = /^([^:;|]{2,70}):([^:;|]{1,40})$/;

/** "Input ($/M): 1": a number below a label as in a table; null where it is none. */
function labelledIn(text: string, around: string): Stated[] | null {
  const [, label = '', value = ''] = labelled.exec(text) ?? [];
  if (!/^[\s*~]*\d[\d.,]*[\s*]*$/.test(value) || ofLabel(label).isOfLimit) return null;
  const surroundings = surroundingsOf(label, [around], [{ text: value }]);
  if (surroundings.sides.length !== 1 || !surroundings.hasBare) return null;
  const from = label.length + 1;
  return statedIn(value, surroundings).map((own) => ({
    ...own,
    start: own.start + from,
    end: own.end + from,
    figures: own.figures.map((one) => ({ ...one, start: one.start + from, end: one.end + from })),
  }));
}

/** @param isNextOf whether the sentence before it in its line states one price per so many tokens */
function pricesInSentence(catalog: Catalog, sentence: Sentence, isNextOf: boolean): PriceClaim[] {
  if (!isOfModels(sentence) || !mayHold.test(sentence.text)) return [];
  const masked = sentence.masked;
  const versus = versusIn(sentence, masked);
  if (versus.length > 0)
    return versus.flatMap(({ stated: own, at }): PriceClaim[] => {
      const subject = sentence.named[at];
      const about = subject && aboutIn(catalog, sentence, subject, own.start, own.end);
      return about
        ? [
            {
              ...own,
              model: about.model,
              guessed: about.place.guessed ?? false,
              offset: sentence.start,
              providers: null,
              perhaps: null,
              said: () => sentence.text,
              isDoubtful: false,
            },
          ]
        : [];
    });
  const stated =
    labelledIn(masked, sentence.around) ?? statedIn(masked, surroundingsOf('', [sentence.around]), isNextOf);
  // "On 1M in and 200K out a day A costs $2, B $0.65": what so many tokens cost is no price.
  const isOfVolume = volume.test(masked);
  if (stated.length === 0 || (isOfVolume && stated.every(({ hasSide }) => !hasSide))) return [];
  // Below "Example costs (1000 input + 1000 output tokens)" a sum is what those come to.
  if (
    [sentence.heading, sentence.around].some(isOfTokens) &&
    stated.every(({ figures: [own] }) => !perTokens.test(masked.slice(own?.end)))
  )
    return [];
  const named = providersNamed(catalog, masked);
  const around = providersNamed(catalog, sentence.around)[0]?.ids ?? null;
  // "From $7" says what it costs.
  const plain = {
    ...sentence,
    named: sentence.named.filter(({ end }) => !isSum.test(sentence.text.slice(end - sentence.start))),
    text: startsAt
      .all(sentence.text)
      .reduce(
        (text, { 0: all, index }) =>
          text.slice(0, index) + ' '.repeat(all.length) + text.slice(index + all.length),
        sentence.text,
      ),
  };
  return stated.flatMap((own, at): PriceClaim[] => {
    const inRow = own.row && aboutInRow(catalog, plain, own, own.row);
    const abouts = own.row ? (inRow ? [inRow] : []) : aboutEach(catalog, plain, own.start, own.end);
    return abouts.map(({ model, place }) => {
      const provider = providerAt(named, stated, at);
      const ids = provider && besides(model, provider.ids);
      return {
        ...own,
        model,
        guessed: place.guessed ?? false,
        offset: sentence.start,
        providers: provider?.isRoute ? ids : null,
        perhaps: ids ?? around,
        said: () => sentence.text,
        isDoubtful: !own.hasUnit && measuredRun.test(masked),
      };
    });
  });
}

/** Whom one of several figures of a side is about: the model at its place among those that stand before. */
function aboutInRow(
  catalog: Catalog,
  sentence: Sentence,
  { start, end }: Stated,
  row: { at: number; of: number },
) {
  const before = sentence.named.filter((own) => own.end <= sentence.start + start);
  const models = [...new Map(before.map((own) => [own.model, own])).values()];
  const own = models.length === row.of ? models[row.at] : undefined;
  return own ? aboutIn(catalog, sentence, own, start, end) : null;
}

const longestCell = 600;
const longestSide = 30;
const sidesOf = oncePerText((text) => surroundingsOf(text, []).sides);
/** Above so many input tokens a request. */
const boundOf = oncePerText((text) => surroundingsOf(text, []).above);
/** What a label of anything else says: a limit, or a day ("Дата выхода"). */
const noPrice = pattern`{context}|{maxOutput}|{window}|{limit}|{shortMax}(?!\p{L})|{release}|{released}|{cutoff}`;
const priced = pattern`{priced}|\$`;
const ofUsage = pattern`{usage}`;
/** A sum of all that a row costs. */
const ofSum = pattern`^\W*(?:{sumOfAll})\W*(?:\(|$)`;
const perOther = pattern`(?<!\p{L}){per}\s+(?:[\d.,]+\s)?(?!{scale}|{token}|{million}|{thousand}|{each}|{input}|{output}|{in}|{out}|{prompted}|{completed}|{dollars}|m?tok|usd|{cached})\p{L}{3,}`;
/** What so many tokens in and out cost together is no price. */
const isOfTokens = oncePerText((text) => inputAndOutputIn(text) !== null);
const perTokens = pattern`(?:{per}|\/)\s?(?:1\s?)?(?:{scale}|m?tok|{token})`;
const ofProviders = pattern`^\W*(?:{hostColumn})\W*$`;
/** "2/5" is a mark where there are several of them. */
const leastMarks = 3;
const isMark = (text: string) => /^\W*(?:[0-5](?:\.\d)?\/5|(?:\d|10)(?:\.\d)?\/10)\W*$/.test(text);
const isMoney = /^\W*[$€]\s?\d/;
const ofUnit = pattern`(?<!\p{L})(?:{imageUnit}|{minuteUnit}|{secondUnit}|{pageUnit}|{characterUnit})(?!\p{L})`;
const perUnit = /\$|\/\s*1?M/;
const measuredRun = pattern`{measuredRun}|{perSecond}`;
const discounted = pattern`{discounted}`;
const otherPrice = pattern`^\W*{otherPrice}\W*$`;
/** "Fast mode" */
const isOfOtherPrice = oncePerText((text) => text.length <= longestSide && otherPrice.test(text));
const share = /^\s*-\s?\d{1,2}\s?%\s*$/;
const batched = pattern`{batched}`;
/** "Batch API", not a list of what a model is good for. */
const inBatch = oncePerText(
  (text) => text.length <= longestSide && !text.includes(',') && batched.test(text),
);
const namedPrice = pattern`^\W*\p{L}[\p{L}.]*\s+{theirPrice}(?!\p{L})`;
/** What the label of a column or a row says of the figures below it or beside it. */
const ofLabel = oncePerText((label) => {
  const isOther = noPrice.test(label);
  return {
    isOfLimit: isOther && !priced.test(label),
    isOfUsage: !isOther && ofUsage.test(label) && !perUnit.test(label),
    isOfSum: ofSum.test(label),
    isOfOther: perOther.test(label),
    isOfTokens: isOfTokens(label),
    /** "Price", "List price": what it is the price of stands elsewhere. */
    isOfPrice: namedPrice.test(label) && sidesOf(label).length === 0,
    isOfOtherPrice: isOfOtherPrice(label),
    isOfProviders: ofProviders.test(label),
    isOfDiscount: discounted.test(label),
    hasUnit: surroundingsOf(label, []).tokens !== null,
  };
});

function pricesInCell(catalog: Catalog, cell: Cell): PriceClaim[] {
  const { text, label, beside, around } = cell;
  if (text.length > longestCell || !/\d/.test(text)) return [];
  const own = ofLabel(label);
  if (own.isOfLimit) return [];
  const about = aboutIn(catalog, cell, cell.subject, 0, text.length);
  if (!about) return [];
  const others = beside.map((own) => ofLabel(own.label));
  const table = surroundingsOf(label, [around, ...beside.map((own) => own.label)], [cell, ...beside]);
  // A row for each side: "GPT-5 | input | $1.25".
  const sideBeside = beside.find(
    (own) => own.text.length < longestSide && !/\d/.test(own.text) && sidesOf(own.text).length > 0,
  );
  const sides = table.sides.length > 0 || !sideBeside ? table.sides : sidesOf(sideBeside.text);
  const tier = beside.find((own) => own.text.length < longestSide && boundOf(own.text) !== null);
  const surroundings = { ...table, sides, above: table.above ?? (tier ? boundOf(tier.text) : null) };
  // What was used, and what that cost.
  const isUsage = surroundings.tokens === null && others.some(({ isOfUsage }) => isOfUsage);
  // A sum for something else than tokens: "$ per chat", or a row with its total.
  if (!own.hasUnit && (own.isOfOther || own.isOfTokens)) return [];
  const isCost = !own.hasUnit && [own, ...others].some(({ isOfSum }) => isOfSum);
  // A price below the head of who asks it: its row is a column short.
  const isShifted = beside.some(({ text }, at) => others[at]?.isOfProviders && isMoney.test(text));
  // What is asked of one who has a discount is not what the model costs.
  const isDoubtful =
    isShifted ||
    // "Image output": by the token or by the image.
    (!own.hasUnit && ofUnit.test(label)) ||
    own.isOfOtherPrice ||
    // "Provider price | Reseller price": two who ask, of whom at most one is known.
    (own.isOfPrice && others.some(({ isOfPrice }) => isOfPrice)) ||
    others.some(({ isOfDiscount }) => isOfDiscount) ||
    beside.some(({ text }) => share.test(text) || isOfOtherPrice(text));
  const { firm, perhaps } = hostsOf(catalog, about.model, cell);
  const isBatch = beside.some((own) => !/\d/.test(own.text) && inBatch(own.text));
  const stated = statedIn(text, { ...surroundings, isBatch: surroundings.isBatch || isBatch });
  return stated
    .filter(
      ({ hasUnit: isPriced, end }) =>
        (isPriced || !isUsage) && (!isCost || perTokens.test(text.slice(0, end))),
    )
    .map((own) => ({
      ...own,
      // A column that is not understood may be of anything.
      figures: own.hasSide ? own.figures : own.figures.map((one) => ({ ...one, sides: priceSides })),
      isPast: own.isPast || cell.isPast,
      model: about.model,
      guessed: about.place.guessed ?? false,
      offset: cell.start,
      providers: firm,
      perhaps,
      said: () => [label, text, ...beside.map((one) => one.text)].join(' '),
      isDoubtful,
    }));
}

/** What a text states of prices per token. */
type Prices = {
  /** Each held against the routes of its model. */
  readonly drafts: readonly Draft[];
  /** The first that it states of each model. */
  readonly stated: ReadonlyMap<string, StatedPrice>;
};

const readOnce = createMemo<Prices>(1);

/** Prices per token that a text states, read once for all who ask. */
export function readPrices(catalog: Catalog, layout: Layout, today: string): Prices {
  return readOnce(layout, today, () => pricesOf(catalog, layout, today));
}

/** In so many first lines a page says whose it is. */
const longestTop = 4;

/** A list of so many prices is that of the labs where for each that is not theirs it has so many that are. */
const fewestOfLabs = 6;
const rightToWrong = 4;

/** Of so many prices it is said whose they are. */
const mostExplained = 10;

const fieldOfSide: Readonly<Record<PriceSide, VerifiedField>> = {
  input: 'input_price',
  output: 'output_price',
  'cache-read': 'cache_read_price',
  'cache-write': 'cache_write_price',
  'hour-write': 'cache_write_price',
  'batch-input': 'batch_price',
  'batch-output': 'batch_price',
};

const fieldOf = ([one, ...others]: readonly StatedFigure[], hasSide: boolean): VerifiedField =>
  others.length > 0 || !one || !hasSide ? 'price' : fieldOfSide[one.sides[0] ?? 'input'];

/** What a claim states of input and output. */
function plainSides({ figures, hasSide }: Pick<Stated, 'figures' | 'hasSide'>): StatedPrice {
  const of = (side: 'input' | 'output') => figures.find(({ sides }) => hasSide && sides[0] === side)?.figure;
  const [input, output] = [of('input'), of('output')];
  return { ...(input && { input }), ...(output && { output }) };
}

function pricesOf(catalog: Catalog, layout: Layout, today: string): Prices {
  const { sentences, cells } = layout;
  let before: { readonly line: number; readonly last: PriceClaim | undefined } | null = null;
  const hasMarks = cells.filter(({ text }) => isMark(text)).length >= leastMarks;
  const priced = hasMarks ? cells.filter(({ text }) => !isMark(text)) : cells;
  const inCells = priced.flatMap((own) => pricesInCell(catalog, own));
  const pricedCells = new Set(inCells.map(({ offset }) => offset));
  const claims = [
    ...sentences.flatMap((own) => {
      // What a cell says of prices was read with its label.
      if (pricedCells.has(own.start) && own.named.length === 0) return [];
      const last = before?.line === own.line ? before.last : undefined;
      const found = pricesInSentence(catalog, own, last?.hasUnit === true && last.figures.length === 1);
      before = { line: own.line, last: found.at(-1) };
      return found;
    }),
    ...inCells,
  ];
  const providersOf = (lines: typeof layout.lines) => {
    const named = providersNamed(catalog, lines.map(({ text }) => text).join('\n')).map(({ ids }) => ids);
    return [...new Map(named.map((ids) => [[...ids].join(), ids])).values()];
  };
  let named: { readonly all: ReadonlySet<string>[]; readonly top: ReadonlySet<string>[] } | null = null;
  /** Providers that the text names, each once, and those that its first lines do: asked for where a price is wrong. */
  const hostsInText = () =>
    (named ??= { all: providersOf(layout.lines), top: providersOf(layout.lines.slice(0, longestTop)) });
  let ofLabs: boolean | null = null;
  /** Whether nearly all prices of the text are those of the labs themselves, whoever else is named above them. */
  const isListOfLabs = (): boolean => {
    if (ofLabs !== null) return ofLabs;
    const verdicts = claims.map((own) => judgePrice(catalog, own.model, own, today, false));
    const right = verdicts.filter((own) => own?.verdict === 'supported' && own.detail === null).length;
    const wrong = verdicts.filter((own) => own?.verdict === 'contradicted').length;
    ofLabs = right >= fewestOfLabs && right >= wrong * rightToWrong;
    return ofLabs;
  };
  const firsts = new Map<string, StatedPrice>();
  for (const { model, ...own } of claims)
    if (!own.isPast) firsts.set(model.id, { ...plainSides(own), ...firsts.get(model.id) });
  let explained = 0;
  /** The same is often said again. */
  const known = new Map<string, JudgedPrice | null>();
  const judged = (claim: PriceClaim, asked: Asked): JudgedPrice | null => {
    const figures = asked.figures.map(({ figure, sides, isNear }) => [
      figure.value,
      figure.half,
      sides,
      isNear,
    ]);
    const { hasUnit, hasSide, isPast, above, providers } = asked;
    const key = JSON.stringify([
      claim.model.id,
      figures,
      hasUnit,
      hasSide,
      isPast,
      above,
      claim.isDoubtful,
      siblingsIn(catalog, claim.model, claim.said).map(({ id }) => id),
      [...(providers ?? [])],
      [...(claim.perhaps ?? [])],
    ]);
    if (!known.has(key)) known.set(key, judgedAnew(claim, asked));
    return known.get(key) ?? null;
  };
  const judgedAnew = (claim: PriceClaim, asked: Asked): JudgedPrice | null => {
    const plain = judgePrice(catalog, claim.model, asked, today, false);
    if (plain?.verdict !== 'contradicted') return plain;
    const doubted = { ...plain, verdict: 'unknown', detail: 'cannot-tell' } as const;
    const isNobodys = plain.trueOf === null && claim.providers === null;
    const isPutOn = isNobodys && isMarkedUp(plain.ours, firsts.get(claim.model.id));
    if (claim.isDoubtful || isPutOn) return doubted;
    // "$0.05" of a model that makes images may be that of one.
    const made = claim.model.modalities?.chosen.value.output.yes ?? [];
    if (!claim.hasUnit && made.some((kind) => kind !== 'text')) return doubted;
    // "Bedrock: $1.10" may be said of Bedrock alone, and a price that somebody asks whom the text names may be that one's.
    const askedBy = (providers: ReadonlySet<string>) =>
      judgePrice(catalog, claim.model, { ...asked, providers }, today, false);
    const there = claim.perhaps && askedBy(claim.perhaps);
    if (there && there.verdict !== 'contradicted') return there;
    // "A costs $2/$12, the Pro version $30/$180"
    const sibling = siblingsIn(catalog, claim.model, claim.said).find(
      (own) => judgePrice(catalog, own, asked, today, false)?.verdict === 'supported',
    );
    if (sibling) return { ...doubted, trueOf: { kind: 'model', model: sibling.id } };
    // "On Groq $0.59, on Bedrock $0.72": what is said of one is not what another asks.
    const isBeside = providersNamed(catalog, claim.said()).some(
      ({ ids }) => besides(claim.model, ids) !== null,
    );
    const mayBeSellers = isBeside || !isListOfLabs();
    for (const own of claim.providers === null && mayBeSellers ? hostsInText().all : []) {
      const ids = besides(claim.model, own);
      const other = ids && askedBy(ids);
      if (other?.verdict === 'supported') return other;
    }
    // What is said on the page of a reseller may be its own price, and newer than what is known of it.
    const sellers = [claim.perhaps, ...hostsInText().top].filter((own) => own !== null);
    const isSeller = sellers.some((own) =>
      [...own].some((id) => !trustedTiers.includes(catalog.providers[id]?.tier ?? 'reseller')),
    );
    return isSeller && mayBeSellers ? doubted : plain;
  };
  const drafts = claims.flatMap((claim): Draft[] => {
    const { model, guessed, offset, figures, start, end } = claim;
    const result = judged(claim, claim);
    if (!result || (claim.isPerhaps && result.verdict !== 'supported')) return [];
    const draft = (own: JudgedPrice, from: number, to: number, field: VerifiedField): Draft => ({
      start: offset + from,
      end: offset + to,
      guessed,
      model: model.id,
      field,
      ...own,
    });
    if (result.verdict === 'contradicted' && figures.length > 1) {
      const each = figures.map((own) => ({ own, result: judged(claim, { ...claim, figures: [own] }) }));
      // Of two sides one may be right, or another's.
      const isApart = (own: JudgedPrice | null) =>
        own !== null && own.verdict !== 'contradicted' && (own.verdict !== 'unknown' || own.trueOf !== null);
      if (each.some((one) => isApart(one.result)))
        return each.flatMap((one) =>
          one.result ? [draft(one.result, one.own.start, one.own.end, fieldOf([one.own], true))] : [],
        );
    }
    const field = fieldOf(figures, claim.hasSide);
    if (result.verdict !== 'contradicted' || isExplained(result.trueOf) || explained >= mostExplained)
      return [draft(result, start, end, field)];
    // What the other half says tells whose price it is.
    explained += 1;
    const whole = { ...firsts.get(model.id), ...plainSides(claim) };
    const whose = judgePrice(catalog, model, { ...claim, figures: bothSides(whole, figures) }, today, true);
    return [
      draft(
        whose?.trueOf?.kind === 'model' ? { ...result, trueOf: whose.trueOf } : result,
        start,
        end,
        field,
      ),
    ];
  });
  return { drafts, stated: firsts };
}

const siblings = createMemo<readonly { readonly model: Model; readonly words: readonly string[] }[]>(2000);

/** Models whose names go on behind that of a model, by words that a text has too: "Pro", "Highspeed". */
function siblingsIn(catalog: Catalog, model: Model, said: () => string): readonly Model[] {
  const all = siblings(catalog, model.id, () =>
    [...catalog.models.values()].flatMap((own) => {
      const rest = own.name.startsWith(model.name) ? own.name.slice(model.name.length) : '';
      const words = rest.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
      return /^[ -]/.test(rest) && words.length > 0 ? [{ model: own, words }] : [];
    }),
  );
  if (all.length === 0) return [];
  const own = new Set(
    said()
      .toLowerCase()
      .match(/\p{L}{2,}/gu),
  );
  return all.filter(({ words }) => words.every((word) => own.has(word))).map((one) => one.model);
}

/** What those who pass a model on put on both its prices at most. */
const mostPutOn = 1.15;

/** Whether both sides are off by one factor, as those of somebody who passes a model on are. */
function isMarkedUp(known: Draft['ours'], stated: StatedPrice | undefined): boolean {
  if (known?.kind !== 'price' || !stated?.input || !stated.output) return false;
  const [input, output] = [stated.input.value / known.input, stated.output.value / known.output];
  const isSame = Math.abs(input / output - 1) < 0.02;
  return isSame && input > 1.01 && input <= mostPutOn;
}

/** Whether it is plain what a price is true of: not that a reseller asks it or that it happens to be that of a cache. */
const isExplained = (trueOf: TrueOf | null) =>
  trueOf !== null &&
  trueOf.kind !== 'provider' &&
  (trueOf.kind !== 'side' || trueOf.side === 'input' || trueOf.side === 'output');

const bothSides = (
  { input, output }: StatedPrice,
  [first, ...others]: readonly StatedFigure[],
): StatedFigure[] =>
  first
    ? [
        ...(input ? [{ ...first, figure: input, sides: ['input'] as const }] : []),
        ...(output ? [{ ...first, figure: output, sides: ['output'] as const }] : []),
        ...(input || output ? [] : [first, ...others]),
      ]
    : [];
