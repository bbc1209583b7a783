import { certainly, takes } from '../../src/catalog/abilities.ts';
import type { Fact, Model, Offer } from '../../src/catalog/catalog.ts';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { isAvailable, isShutDown, ownLifecycle } from '../../src/catalog/state.ts';
import { isClear, rounded, wrong } from './false-values.ts';
import type { Kind } from './kinds.ts';
import { isFirm } from './known.ts';
import { about, type Filling, type Maker, type Making, named } from './making.ts';
import { pickModel } from './names.ts';

const usualCounts: Readonly<Record<'contextWindow' | 'inputLimit' | 'maxOutput', readonly number[]>> = {
  contextWindow: [
    8192, 16_384, 32_768, 64_000, 128_000, 200_000, 256_000, 400_000, 500_000, 1_000_000, 2_000_000,
  ],
  inputLimit: [32_000, 64_000, 100_000, 128_000, 272_000, 500_000],
  maxOutput: [2048, 4096, 8192, 16_384, 32_000, 64_000, 100_000, 128_000],
};
type Count = keyof typeof usualCounts;

const valuesOf = <Value>(fact: Fact<Value>): Value[] => (fact?.claims ?? []).map(({ value }) => value);

/** All that anybody says of a count of tokens of a model or of a route to it. */
function everyCount(model: Model, field: Count): number[] {
  const fields: readonly Count[] = field === 'maxOutput' ? [field] : ['contextWindow', 'inputLimit'];
  return fields.flatMap((own) => [
    ...valuesOf(model[own]),
    ...model.offers.flatMap((offer) => valuesOf(offer[own])),
  ]);
}

/** A count of tokens, right or wrong under every reading; null where nobody firm says it. */
export function drawCount({ chance }: Making, model: Model, field: Count, isTrue: boolean): number | null {
  const fact = model[field];
  if (!fact || !isFirm(fact) || fact.chosen.value < 1000) return null;
  if (isTrue) return fact.chosen.value;
  const every = everyCount(model, field).flatMap((own) => [own, own * 1.024, own * 1.0486]);
  const value = wrong(chance, fact.chosen.value, usualCounts[field], every, (own) =>
    own >= 1000 ? Math.round(own / 1000) * 1000 : Math.round(own),
  );
  return value !== null && value >= 1000 && isClear(value, every, 0.12) ? value : null;
}

const countMaker =
  (kind: Kind, field: Count, frames: string): Maker =>
  (making, isTrue) => {
    const { known, chance, hand } = making;
    const model = pickModel(chance, known.priced);
    const count = drawCount(making, model, field, isTrue);
    if (count === null) return null;
    const n = making.mark(about(kind, model, isTrue), hand.count(count));
    return { frames, slots: { A: named(making, model), n } };
  };

const context: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  if (chance.percent(80)) return countMaker('context', 'contextWindow', 'context')(making, isTrue);
  const model = pickModel(chance, known.priced);
  const isContext = chance.percent(50);
  const n = drawCount(making, model, 'contextWindow', isTrue || !isContext);
  const m = drawCount(making, model, 'maxOutput', isTrue || isContext);
  if (n === null || m === null || m >= n) return null;
  return {
    frames: 'context-and-output',
    slots: {
      A: named(making, model),
      n: making.mark(about('context', model, isTrue || !isContext), hand.count(n)),
      m: making.mark(about('max-output', model, isTrue || isContext), hand.count(m)),
    },
  };
};

/** A day so many months away. */
function shifted(iso: string, months: number): string {
  const [year = 0, month = 1, day] = iso.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const text = `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
  return day === undefined ? text : `${text}-${String(Math.min(day, 28)).padStart(2, '0')}`;
}

const monthsOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));

/** A wrong day that is at least two months from all others. */
function wrongDay({ chance }: Making, right: string, excluded: readonly string[]): string | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const value = shifted(right, chance.pick([-24, -14, -12, -9, -6, -4, -3, 3, 4, 6, 9, 12, 14]));
    if ([right, ...excluded].every((own) => Math.abs(monthsOf(own) - monthsOf(value)) >= 2)) return value;
  }
  return null;
}

/** The day as a text gives it: at times its month alone. */
const shownDay = ({ chance }: Making, iso: string): string => (chance.percent(40) ? iso.slice(0, 7) : iso);

const dated = (
  making: Making,
  kind: Kind,
  frames: string,
  model: Model,
  iso: string,
  isTrue: boolean,
): Filling => {
  const day = shownDay(making, iso);
  const mark = (text: string) => making.mark(about(kind, model, isTrue), text);
  const { date, when } = making.hand;
  // One of both stands in a frame: the other's mark is never seen.
  return {
    frames,
    slots: { A: named(making, model), Lab: model.lab.name, date: mark(date(day)), when: mark(when(day)) },
  };
};

const idDays = (model: Model): string[] => [
  ...model.listings.flatMap(({ qualifiers }) => (qualifiers.date === null ? [] : [qualifiers.date])),
  ...[...model.id.matchAll(/(20\d\d)-?(\d\d)-?(\d\d)?/g)].map((own) => `${own[1]}-${own[2]}`),
];

/** A date of release or cut-off; null where nobody firm says it. */
export function drawDay(
  making: Making,
  model: Model,
  field: 'released' | 'knowledgeCutoff',
  isTrue: boolean,
): string | null {
  const fact = model[field];
  if (!fact || !isFirm(fact) || fact.chosen.value.length < 7) return null;
  // What price lists say of cut-offs differs by months.
  if (field === 'knowledgeCutoff' && !isTrue && fact.chosen.basis !== 'lab') return null;
  if (isTrue) return fact.chosen.value;
  const days = field === 'released' ? idDays(model) : [];
  return wrongDay(making, fact.chosen.value, [...valuesOf(fact), ...days]);
}

const dateMaker =
  (kind: Kind, field: 'released' | 'knowledgeCutoff'): Maker =>
  (making, isTrue) => {
    const { known, chance } = making;
    const own =
      field === 'released'
        ? known.named
        : known.named.filter((model) => model.knowledgeCutoff?.chosen.basis === 'lab' || isTrue);
    const model = pickModel(chance, own);
    const day = drawDay(making, model, field, isTrue);
    return day === null || day > known.today ? null : dated(making, kind, kind, model, day, isTrue);
  };

const state: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const model = pickModel(chance, known.named);
  const own = ownLifecycle(model);
  if (own?.claim.basis !== 'lab') return null;
  const days = model.lifecycle
    .flatMap((row) => [
      row.shutdown,
      row.deprecated,
      row.earliestShutdown,
      ...row.claims.flatMap(({ value }) => [value.shutdown, value.earliestShutdown, value.deprecated]),
    ])
    .filter((day) => day !== null);
  const isClosed = isShutDown(own, known.today);
  if (own.shutdown && chance.percent(50)) {
    const day = isTrue ? own.shutdown : wrongDay(making, own.shutdown, days);
    if (day === null || day <= known.today !== isClosed) return null;
    return dated(making, 'state', isClosed ? 'state-retired' : 'state-ends', model, day, isTrue);
  }
  const isEnded = isClosed && liveRoutes(model, known.today).length === 0;
  const isActive =
    days.length === 0 &&
    isAvailable(model, known.today) &&
    liveRoutes(model, known.today).length > 0 &&
    model.successor === null;
  if (!isEnded && !isActive) return null;
  const frames = isEnded === isTrue ? 'state-deprecated' : 'state-active';
  return {
    frames,
    slots: { A: named(making, model), Lab: model.lab.name },
    whole: about('state', model, isTrue),
  };
};

const kindWords = {
  image: { en: 'images', ru: 'изображения', with: 'изображениями' },
  audio: { en: 'audio', ru: 'аудио', with: 'аудио' },
  video: { en: 'video', ru: 'видео', with: 'видео' },
} as const;
type Kindred = keyof typeof kindWords;

/** Whether every route agrees with the model on what it takes. */
const routesAgree = (model: Model, kind: Kindred, answer: boolean) =>
  model.offers.every(
    ({ modalities }) =>
      modalities === null ||
      modalities.input.yes.includes(kind) === answer ||
      modalities.input.unknown.includes(kind),
  );

/** Whether the model takes a kind of input, where all agree; else null. */
export function takesFor(model: Model, kind: Kindred): boolean | null {
  const answer = isFirm(model.modalities) ? certainly(takes(model, kind)) : null;
  return answer !== null && routesAgree(model, kind, answer) ? answer : null;
}

const modality: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const model = pickModel(chance, known.priced);
  const kind = chance.pick(['image', 'image', 'audio', 'video'] as const);
  const answer = takesFor(model, kind);
  if (answer === null) return null;
  const words = kindWords[kind];
  return {
    frames: answer === isTrue ? 'modality-yes' : 'modality-no',
    slots: { A: named(making, model), k: words[language], kWith: words.with },
    whole: about('modality', model, isTrue),
  };
};

type Words = { readonly en: string; readonly ru: string; readonly of: string };
const capabilityWords: Readonly<Record<string, readonly Words[]>> = {
  reasoning: [{ en: 'reasoning', ru: 'рассуждения', of: 'рассуждений' }],
  functionCalling: [
    { en: 'tool calling', ru: 'вызов инструментов', of: 'вызова инструментов' },
    { en: 'function calling', ru: 'вызов функций', of: 'вызова функций' },
  ],
  structuredOutput: [
    { en: 'structured outputs', ru: 'структурированный вывод', of: 'структурированного вывода' },
  ],
  promptCaching: [{ en: 'prompt caching', ru: 'кэширование промптов', of: 'кэширования промптов' }],
  batch: [{ en: 'batch processing', ru: 'пакетную обработку', of: 'пакетной обработки' }],
  pdf: [{ en: 'PDF input', ru: 'ввод PDF', of: 'ввода PDF' }],
  codeExecution: [{ en: 'code execution', ru: 'выполнение кода', of: 'выполнения кода' }],
};

/** What a model can do as firmly known on all its routes; else null. */
export function canFor(model: Model, id: string): boolean | null {
  const claim = model.capabilityClaims[id];
  if (!claim || claim.value === 'host' || !['lab', 'lab-offer', 'team'].includes(claim.basis)) return null;
  const answer = claim.value === 'yes';
  const isDisputed = ({ capabilities }: Offer) => !answer && capabilities[id] === 'yes';
  return model.offers.some(isDisputed) ? null : answer;
}

const capability: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const model = pickModel(chance, known.priced);
  const id = chance.pick(Object.keys(capabilityWords));
  const answer = canFor(model, id);
  const words = chance.pick(capabilityWords[id] ?? []);
  if (answer === null || !words) return null;
  return {
    frames: answer === isTrue ? 'capability-yes' : 'capability-no',
    slots: { A: named(making, model), k: words[language], kOf: words.of },
    whole: about('capability', model, isTrue),
  };
};

const otherLicences = ['MIT', 'Apache-2.0', 'CC-BY-NC-4.0'];

/** A licence by the name people write, right or wrong; null where nobody firm says it or it has no short name. */
export function drawLicence({ known, chance }: Making, model: Model, isTrue: boolean): string | null {
  const fact = model.licence;
  if (!fact || (isTrue ? ['page', 'name'].includes(fact.chosen.basis) : !isFirm(fact))) return null;
  const id = isTrue ? fact.chosen.value : chance.pick(otherLicences);
  if (!isTrue && valuesOf(fact).includes(id)) return null;
  if (id === 'LicenseRef-Proprietary' || (!isTrue && fact.chosen.value === 'LicenseRef-Proprietary'))
    return null;
  const name = known.catalog.licences[id]?.name;
  return name === undefined
    ? null
    : chance.percent(30) && !id.startsWith('LicenseRef')
      ? id
      : (/^[^,(]+/.exec(name)?.[0].trim() ?? null);
}

const licence: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter((own) => own.licence),
  );
  const name = drawLicence(making, model, isTrue);
  if (name === null) return null;
  return {
    frames: 'licence',
    slots: {
      A: named(making, model),
      Lab: model.lab.name,
      l: making.mark(about('licence', model, isTrue), name),
    },
  };
};

const weights: Maker = (making, isTrue) => {
  const model = pickModel(making.chance, making.known.named);
  if (!isFirm(model.openWeights)) return null;
  const frames = model.openWeights?.chosen.value === isTrue ? 'weights-yes' : 'weights-no';
  return {
    frames,
    slots: { A: named(making, model), Lab: model.lab.name },
    whole: about('weights', model, isTrue),
  };
};

/** Parameters in billions, right or wrong; null where no lab says them. */
export function drawSize({ chance }: Making, model: Model, isTrue: boolean): number | null {
  const fact = model.parameters;
  if (!fact || !['lab', ...(isTrue ? ['aggregator'] : [])].includes(fact.chosen.basis)) return null;
  if (isTrue) return rounded(fact.chosen.value.total);
  const every = fact.claims.flatMap(({ value }) => [
    value.total,
    ...(value.active === null ? [] : [value.active]),
  ]);
  return wrong(chance, fact.chosen.value.total, [3, 7, 8, 12, 24, 32, 70, 123, 405], every, (own) =>
    rounded(own, 2),
  );
}

const size: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter((own) => own.parameters),
  );
  const value = drawSize(making, model, isTrue);
  if (value === null) return null;
  return {
    frames: 'size',
    slots: {
      A: named(making, model),
      n: making.mark(about('size', model, isTrue), making.hand.number(value)),
    },
  };
};

/** Whether weights fit a card at 16 bit with room to spare, or not even at two and a half bit; null between. */
const card: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const open = known.named.filter(
    (own) =>
      own.openWeights?.chosen.value === true &&
      own.parameters &&
      ['lab', 'aggregator'].includes(own.parameters.chosen.basis),
  );
  if (open.length === 0) return null;
  const model = pickModel(chance, open);
  const [, own] = chance.pick(
    Object.entries(known.catalog.gpus.cards).filter(([id]) => /rtx|a100|h100|l4|t4/.test(id)),
  );
  const total = model.parameters?.chosen.value.total ?? 0;
  const does = total * 2 * 1.35 < own.gigabytes ? true : total * 0.32 > own.gigabytes ? false : null;
  if (does !== isTrue) return null;
  return {
    frames: 'card',
    slots: { A: named(making, model), G: own.name },
    whole: about('card', model, isTrue),
  };
};

/** A score in percent, right or wrong whatever the run; null where the benchmark was not run. */
export function drawScore(
  { known, chance }: Making,
  model: Model,
  isTrue: boolean,
  only?: string,
): { readonly name: string; readonly id: string; readonly score: number } | null {
  const own = model.scores.filter(({ benchmark, claim }) => {
    const { unit, name = '' } = known.catalog.benchmarks[benchmark] ?? {};
    return (
      unit === 'percent' &&
      claim.basis !== 'page' &&
      name.length > 3 &&
      !/[()]/.test(name) &&
      (only === undefined || only === benchmark)
    );
  });
  if (own.length === 0) return null;
  const { benchmark, value } = chance.pick(own);
  const name = known.catalog.benchmarks[benchmark]?.name ?? benchmark;
  if (isTrue) return { name, id: benchmark, score: Number(((value[0] + value[1]) / 2).toFixed(1)) };
  const every = model.scores.filter((other) => other.benchmark === benchmark).flatMap((other) => other.value);
  const score = Number((value[0] + chance.pick([-35, -25, -18, -12, -9, 9, 12, 18, 25])).toFixed(1));
  return score > 3 && score < 99 && every.every((other) => Math.abs(other - score) > 6)
    ? { name, id: benchmark, score }
    : null;
}

const benchmark: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter(({ scores }) => scores.length > 0),
  );
  const drawn = drawScore(making, model, isTrue);
  if (!drawn) return null;
  return {
    frames: 'benchmark',
    slots: {
      A: named(making, model),
      K: drawn.name,
      s: making.mark(about('benchmark', model, isTrue), making.hand.number(drawn.score)),
    },
  };
};

/** How many have it: fewer than do is right of "at least" and wrong of "only"; more than anybody lists is wrong of "at least". */
const providers: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const model = pickModel(chance, known.priced);
  const live = new Set(liveRoutes(model, known.today).map(({ offer }) => offer.provider)).size;
  const all = new Set(model.listings.map(({ provider }) => provider)).size;
  if (live < 5) return null;
  const isOnly = !isTrue && chance.percent(60);
  const n = isTrue ? 3 + chance.below(live - 4) : isOnly ? chance.pick([2, 3]) : all * 2 + 10;
  const mark = making.mark(about('providers', model, isTrue), String(n));
  return {
    frames: isOnly ? 'providers-only' : 'providers-least',
    slots: { A: named(making, model), n: mark },
  };
};

export const factMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  context,
  'input-limit': countMaker('input-limit', 'inputLimit', 'input-limit'),
  'max-output': countMaker('max-output', 'maxOutput', 'max-output'),
  released: dateMaker('released', 'released'),
  cutoff: dateMaker('cutoff', 'knowledgeCutoff'),
  state,
  modality,
  capability,
  licence,
  weights,
  size,
  card,
  benchmark,
  providers,
};
