import type { Catalog, Model } from '../../catalog/catalog.ts';
import { blend, usualMix } from '../../catalog/mix.ts';
import { isCallable } from '../../catalog/state.ts';
import { dollars } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { isTrusted } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence, Subject } from '../../claims/layout.ts';
import { nobody } from '../../claims/named.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { soldAt } from './prices.ts';

type Side = 'input' | 'output';
type Measure = 'price' | 'context' | 'max-output' | 'released';

/** A superlative: what is the most or the least of it. */
type Extreme = {
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
  readonly isMost: boolean;
  readonly side: Side | null;
  /** Whether it is said to hold among the models of the text. */
  readonly isAmongThem: boolean;
};

const extremes = pattern`(?<cheapest>{cheapest})|(?<dearest>{dearest})|(?<newest>{newest})|(?<oldest>{oldest})|(?<largest>{largest})|(?<smallest>{smallest})`;
const mayHold = pattern`{cheapest}|{dearest}|{newest}|{oldest}|{largest}|{smallest}`;
const ofPlenty = pattern`{oneOf}\s+(?:{the}\s+)?$|n't\s+(?:{the}\s+)?$`;
const ofSomebody = /[\p{L}_]['’]s?\s+(?:\p{L}+\s+)?$/u;
const future = pattern`{future}\s+(?:\p{L}+\s+)?$`;
const sizeNext = pattern`^\s*(?:(?<answer>{maxOutput})|(?<context>{context}|{window}))`;
const ofSide = pattern`^\s*(?:{for}\s+)?(?:(?<input>{input})|(?<output>{output}))(?:\s+{token})?(?:\s+{theirPrice})?`;
const among = pattern`^\s*{amongThem}`;
const amongThem = pattern`{amongThem}`;
const anyModel = pattern`{anyModel}`;
const plain = pattern`^\s*(?:{anyModel}|{amongThem}|{token}|{theirPrice}|{for}(?=\s+(?:{input}|{output})))(?:\s+{amongThem})?`;
const ends = pattern`^\s*(?:$|[.,;:!)(|-]|at\s+[$~]|{and}|{but}|is\s|is_|_|(?:{is}\s+)?_)`;

const nameNext = /^\s*_/;
const ofAll = /вс(?:ех|его)$/i;

/** Superlatives of a text in which names are masked; one with a further condition ("the cheapest with vision") is none. */
function extremesIn(text: string, isListed = false): Extreme[] {
  return extremes.all(text).flatMap(({ 0: said, index, groups = {} }): Extreme[] => {
    const lead = text.slice(Math.max(0, index - 30), index);
    // "Google's cheapest model" is so among hers, and what "will be released first" is so among some.
    if (ofPlenty.test(lead) || ofSomebody.test(lead) || future.test(lead)) return [];
    let at = index + said.length;
    let measure: Measure = groups.newest !== undefined || groups.oldest !== undefined ? 'released' : 'price';
    let side: Side | null = null;
    const isSize = groups.largest !== undefined || groups.smallest !== undefined;
    const size = sizeNext.exec(text.slice(at));
    if (isSize) {
      if (!size) return [];
      measure = size.groups?.answer === undefined ? 'context' : 'max-output';
      at += size[0].length;
    }
    for (let words = 0; words < 3; words++) {
      const rest = text.slice(at);
      const ofOne = measure === 'price' ? ofSide.exec(rest) : null;
      const next = ofOne ?? plain.exec(rest);
      if (!next) break;
      if (ofOne) side = ofOne.groups?.input === undefined ? 'output' : 'input';
      at += next[0].length;
    }
    const between = text.slice(index + said.length, at);
    const rest = text.slice(at);
    // "The cheapest A" is the cheapest way to A.
    const isNamed = nameNext.test(rest) && !ofAll.test(said) && !anyModel.test(between);
    if (!isListed && (!ends.test(rest) || isNamed)) return [];
    const isAmongThem = isListed || amongThem.test(between) || among.test(rest);
    const isMost =
      groups.dearest !== undefined || groups.largest !== undefined || groups.newest !== undefined;
    return [
      {
        start: index,
        end: index + said.length + (isSize ? (size?.[0].length ?? 0) : 0),
        measure,
        isMost,
        side,
        isAmongThem,
      },
    ];
  });
}

/** What a model has of a measure, more being more: USD per 1M tokens, tokens, or a day; null where it is not known for sure. */
function worthOf(model: Model, { measure, side }: Pick<Extreme, 'measure' | 'side'>, today: string) {
  if (measure === 'price') {
    const sold = soldAt(model, today).filter(({ kind }) => kind !== 'batch' && kind !== 'tier');
    const own = sold[0];
    // Anybody may host open weights, and ask less.
    const isOpen = model.openWeights?.chosen.value === true;
    const elsewhere = isOpen
      ? model.offers.flatMap(({ price }) => price?.claims.map(({ value }) => value) ?? [])
      : [];
    const all = [...sold, ...elsewhere.filter(({ unit }) => unit === 'tokens')];
    if (own?.kind !== 'reference') return null;
    return { value: side ? own[side] : blend(own, usualMix(model)), own, all, claim: own.claim };
  }
  if (measure === 'released') {
    const claim = model.released?.chosen;
    return claim && isTrusted(claim) && claim.value.length === 10
      ? { value: Date.parse(claim.value), own: null, all: [], claim }
      : null;
  }
  const claim = model[measure === 'context' ? 'contextWindow' : 'maxOutput']?.chosen;
  return claim && isTrusted(claim) ? { value: claim.value, own: null, all: [], claim } : null;
}

type Worth = NonNullable<ReturnType<typeof worthOf>>;

/** Whether one surely has more than another: of prices on both sides, of a window by more than its rounding. */
function isBeyond(rival: Worth, own: Worth, isMost: boolean, measure: Measure): boolean {
  const [more, less] = isMost ? [rival, own] : [own, rival];
  if (measure === 'released') return more.value > less.value;
  if (measure !== 'price') return more.value > less.value * 1.06;
  const beyond = rival.own;
  // Whatever the route and the day.
  return (
    beyond !== null &&
    own.all.length > 0 &&
    own.all.every(({ input, output }) =>
      isMost
        ? beyond.input > input && beyond.output > output
        : beyond.input < input && beyond.output < output,
    )
  );
}

const textOf = ({ value, own }: Worth, { measure, side }: Extreme): string =>
  measure === 'price'
    ? side || !own
      ? dollars(value)
      : `${dollars(own.input)}/${dollars(own.output)}`
    : measure === 'released'
      ? new Date(value).toISOString().slice(0, 10)
      : grouped(value);

const kept = createMemo<readonly Model[]>(4);

/** Models that can be called today and have a price, of one lab. */
const livesOf = (catalog: Catalog, lab: string, today: string) =>
  kept(catalog, `${lab} ${today}`, () =>
    [...catalog.models.values()].filter((own) => own.lab.id === lab && isCallable(own, today)),
  );

/**
 * Rules on a superlative: right where nobody of the text surely has more; wrong where somebody has, and its own lab has
 * another too, so that no scope makes it right.
 */
function rule(
  catalog: Catalog,
  model: Model,
  said: Extreme,
  named: readonly Model[],
  today: string,
): Draft | null {
  const own = worthOf(model, said, today);
  const others = named.filter(({ id, task }) => id !== model.id && task === model.task);
  if (!own) return null;
  const beaten = (rivals: readonly Model[]) =>
    rivals
      .flatMap((rival) => {
        const worth = worthOf(rival, said, today);
        return worth && isBeyond(worth, own, said.isMost, said.measure) ? [{ rival, worth }] : [];
      })
      .toSorted((a, b) => (said.isMost ? b.worth.value - a.worth.value : a.worth.value - b.worth.value))[0] ??
    null;
  const byNamed = beaten(others);
  const result = (verdict: Draft['verdict'], best: { rival: Model; worth: Worth } | null): Draft => ({
    start: said.start,
    end: said.end,
    model: model.id,
    field: 'comparison',
    verdict,
    detail: verdict === 'unknown' ? 'cannot-tell' : null,
    trueOf: best ? { kind: 'model', model: best.rival.id } : null,
    ours: { kind: 'holder', name: best?.rival.name ?? model.name },
    source: sourceOf(best?.worth.claim ?? own.claim),
    arithmetic: best
      ? `${best.rival.name} ${textOf(best.worth, said)}, ${model.name} ${textOf(own, said)}`
      : `${model.name} ${textOf(own, said)}`,
  });
  if (others.length === 0) return null;
  if (!byNamed) {
    const isKnown = others.every((rival) => worthOf(rival, said, today) !== null);
    const isAtEdge = others.every((rival) => {
      const worth = worthOf(rival, said, today);
      return worth && (said.isMost ? worth.value <= own.value : worth.value >= own.value);
    });
    return isKnown && isAtEdge ? result('supported', null) : null;
  }
  const ofLab = livesOf(catalog, model.lab.id, today).filter(
    ({ id, task }) => id !== model.id && task === model.task,
  );
  const byLab = said.isAmongThem || byNamed.rival.lab.id === model.lab.id ? byNamed : beaten(ofLab);
  return result(byLab ? 'contradicted' : 'unknown', byNamed);
}

const isOf = pattern`^\s*(?:{is}|is|are|-|:|,|belongs to|goes to|это|у|за)?\s*(?:{the}\s+)?$`;
const has = pattern`^(?:(?!{and}|{but})[^.;:!?,()_]){0,40}$`;

/** Whose superlative it is: the nearest name before it in its clause, else the one that is said to be it. */
function holderOf({ start: offset, named, outer }: Sentence, text: string, said: Extreme): Subject | null {
  const before = named.findLast((own) => own.end - offset <= said.start);
  if (before && has.test(text.slice(before.end - offset, said.start))) return before;
  const after = named.find((own) => own.start - offset >= said.end);
  const gap = after ? text.slice(said.end, after.start - offset) : '';
  // "The cheapest of the three is A."
  if (
    after &&
    gap.length < 60 &&
    isOf.test(
      [...amongThem.all(gap), ...anyModel.all(gap)].reduce((own, { 0: said }) => own.replace(said, ''), gap),
    )
  )
    return after;
  return named.length === 0 ? outer : null;
}

/** How many models a sentence names, and the one of three or more that it names twice: "Of A, B and C, A is the cheapest". */
function listedIn({ named }: Sentence): { readonly models: number; readonly twice: Subject | null } {
  const models = new Set(named.map(({ model }) => model));
  const repeated = named.filter(({ model }, at) => named.findIndex((own) => own.model === model) < at);
  const [first] = repeated;
  const isOne = new Set(repeated.map(({ model }) => model)).size === 1;
  return {
    models: models.size,
    twice: models.size > 2 && isOne && first && first.model !== nobody ? first : null,
  };
}

function inSentence(
  catalog: Catalog,
  sentence: Sentence,
  rivals: () => readonly Model[],
  today: string,
): Draft[] {
  if (!mayHold.test(sentence.text) || /\?\s*$/.test(sentence.text)) return [];
  const text = sentence.masked;
  const { models, twice } = listedIn(sentence);
  return extremesIn(text, twice !== null || models > 2).flatMap((said) => {
    const holder = twice ?? holderOf(sentence, text, said);
    const model = holder && catalog.models.get(holder.model);
    const own = model && rule(catalog, model, said, rivals(), today);
    return own && holder
      ? [
          {
            ...own,
            start: own.start + sentence.start,
            end: own.end + sentence.start,
            guessed: holder.guessed,
          },
        ]
      : [];
  });
}

function inCell(catalog: Catalog, cell: Cell, rivals: () => readonly Model[], today: string): Draft[] {
  if (!/\p{L}{3}/u.test(cell.text) || !mayHold.test(cell.text)) return [];
  const model = catalog.models.get(cell.subject.model);
  return extremesIn(cell.text).flatMap((said) => {
    // "Best, cheapest" in a column of remarks; the column says what it is the most of.
    const own = model && rule(catalog, model, { ...said, isAmongThem: false }, rivals(), today);
    return own
      ? [{ ...own, start: own.start + cell.start, end: own.end + cell.start, guessed: cell.subject.guessed }]
      : [];
  });
}

const mostNamed = 8;

/** Models by the section of the text that names them. */
function bySection({ sentences, cells }: Layout): Map<string, Set<string>> {
  const sections = new Map<string, Set<string>>();
  const add = (section: string, model: string) => {
    const own = sections.get(section);
    if (own) own.add(model);
    else sections.set(section, new Set([model]));
  };
  for (const { heading, named } of sentences)
    for (const { model, guessed } of named) if (!guessed && model !== nobody) add(heading, model);
  for (const { around, subject } of cells) add(around, subject.model);
  return sections;
}

/** Who a text says is the cheapest, has the largest window or is the newest, recomputed over the models that it names. */
export function readSuperlatives(catalog: Catalog, layout: Layout, today: string): Draft[] {
  const sections = bySection(layout);
  const all = new Set([...sections.values()].flatMap((own) => [...own]));
  if (all.size < 2) return [];
  /** Those of the same section; where it names one alone, those of a text that names few. */
  const rivals = (section: string): Model[] => {
    const own = sections.get(section);
    const ids = own && own.size > 1 ? own : all.size <= mostNamed ? all : [];
    return [...ids].flatMap((id) => catalog.models.get(id) ?? []);
  };
  return [
    ...layout.sentences.flatMap((own) => inSentence(catalog, own, () => rivals(own.heading), today)),
    ...layout.cells.flatMap((own) => inCell(catalog, own, () => rivals(own.around), today)),
  ];
}
