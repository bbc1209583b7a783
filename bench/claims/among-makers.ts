import type { Model } from '../../src/catalog/catalog.ts';
import { canFor, takesFor } from './ability-makers.ts';
import type { Kind } from './kinds.ts';
import { isFirm } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModels } from './names.ts';
import { drawPair } from './price-makers.ts';

type Property = { readonly en: string; readonly ru: string; readonly has: (model: Model) => boolean | null };

/** What one model may be the only one to have, as it stands behind "with" and "с". */
const properties: readonly Property[] = [
  {
    en: 'open weights',
    ru: 'открытыми весами',
    has: (model) => (isFirm(model.openWeights) ? (model.openWeights?.chosen.value ?? null) : null),
  },
  { en: 'video input', ru: 'поддержкой видео', has: (model) => takesFor(model, 'video') },
  { en: 'image input', ru: 'поддержкой изображений', has: (model) => takesFor(model, 'image') },
  { en: 'audio input', ru: 'поддержкой аудио', has: (model) => takesFor(model, 'audio') },
  { en: 'reasoning', ru: 'рассуждениями', has: (model) => canFor(model, 'reasoning') },
  { en: 'tool calling', ru: 'вызовом функций', has: (model) => canFor(model, 'functionCalling') },
];

const only: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const property = chance.pick(properties);
  const drawn = pickModels(chance, known.priced, 14).filter((model) => property.has(model) !== null);
  const having = drawn.filter((model) => property.has(model) === true);
  const lacking = drawn.filter((model) => property.has(model) === false);
  // Wrong of one that lacks it, or beside another one that has it.
  const isLacking = !isTrue && chance.percent(50);
  const [a, b, c] = isTrue
    ? [having[0], ...lacking]
    : isLacking
      ? [lacking[0], having[0], lacking[1]]
      : [having[0], having[1], lacking[0]];
  if (!a || !b || !c) return null;
  return {
    frames: 'only',
    slots: { A: named(making, a), B: named(making, b), C: named(making, c), k: property[language] },
    whole: about('only', a, isTrue, [b, c]),
  };
};

/** Days of release, whole ones alone. */
const dayOf = (model: Model) =>
  isFirm(model.released) && model.released?.chosen.value.length === 10 ? model.released.chosen.value : null;

const first: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const [a, b, c] = pickModels(
    chance,
    known.priced.filter((model) => dayOf(model) !== null && model.task === 'chat'),
    3,
  ).toSorted((x, y) => ((dayOf(x) ?? '') < (dayOf(y) ?? '') ? -1 : 1));
  if (!a || !b || !c || dayOf(a) === dayOf(b) || dayOf(b) === dayOf(c)) return null;
  const all = isTrue ? [a, b, c] : [c, b, a];
  // Within a line of one lab it may be said of that alone.
  if (!isTrue && all.some((own) => own.lab.id === c.lab.id && own !== c) && chance.percent(50)) return null;
  const [A = '', B = '', C = ''] = all.map((own) => named(making, own));
  const [holder = a, ...others] = all;
  return { frames: 'first', slots: { A, B, C }, whole: about('only', holder, isTrue, others) };
};

const versus: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const [one, two] = pickModels(chance, known.priced, 2);
  if (!one || !two) return null;
  const isFirst = chance.percent(50);
  const a = drawPair(making, one, isTrue || !isFirst, 'versus');
  const b = drawPair(making, two, isTrue || isFirst, 'versus');
  if (!a || !b) return null;
  return {
    frames: 'versus',
    slots: {
      A: named(making, one),
      B: named(making, two),
      in: a.input,
      out: a.output,
      in2: b.input,
      out2: b.output,
    },
  };
};

/** All scores in percent of a model on a benchmark that more than a page says. */
const scoresOn = (model: Model, benchmark: string) =>
  model.scores
    .filter((own) => own.benchmark === benchmark && own.claim.basis !== 'page' && own.claim.basis !== 'name')
    .map(({ value }) => (value[0] + value[1]) / 2);

const leadOf = ({ known, chance }: Making) => {
  const models = pickModels(
    chance,
    known.named.filter(({ scores }) => scores.length > 3),
    8,
  );
  for (const one of models)
    for (const { benchmark } of one.scores) {
      const { unit, name = '', better } = known.catalog.benchmarks[benchmark] ?? {};
      const two = models.find((own) => own !== one && scoresOn(own, benchmark).length > 0);
      if (!two || unit !== 'percent' || better !== 'higher' || name.length < 4 || /[()]/.test(name)) continue;
      const leads = scoresOn(one, benchmark).flatMap((a) => scoresOn(two, benchmark).map((b) => a - b));
      if (leads.length > 0 && leads.every((own) => own >= 2)) return { one, two, name, leads };
    }
  return null;
};

const lead: Maker = (making, isTrue) => {
  const { chance, hand } = making;
  const drawn = leadOf(making);
  const [right] = drawn?.leads ?? [];
  if (!drawn || right === undefined) return null;
  const isTurned = !isTrue && chance.percent(40);
  const [least, most] = [Math.min(...drawn.leads), Math.max(...drawn.leads)];
  const value = Number((isTrue || isTurned ? right : most + chance.pick([9, 12, 18, 25])).toFixed(1));
  if (isTurned && least < 6) return null;
  const [a, b] = isTurned ? [drawn.two, drawn.one] : [drawn.one, drawn.two];
  return {
    frames: 'benchmark-lead',
    slots: { A: named(making, a), B: named(making, b), K: drawn.name, n: hand.number(value) },
    whole: about('lead', a, isTrue, [b]),
  };
};

export const amongMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  only: (making, isTrue) => (making.chance.percent(30) ? first(making, isTrue) : only(making, isTrue)),
  versus,
  lead,
};
