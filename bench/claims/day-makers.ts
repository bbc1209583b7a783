import type { Model } from '../../src/catalog/catalog.ts';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { isAvailable, isShutDown, ownLifecycle } from '../../src/catalog/state.ts';
import type { Kind } from './kinds.ts';
import { isFirm } from './known.ts';
import { about, type Filling, type Maker, type Making, named } from './making.ts';
import { pickModel } from './names.ts';

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
  return wrongDay(making, fact.chosen.value, [...fact.claims.map(({ value }) => value), ...days]);
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

export const dayMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  released: dateMaker('released', 'released'),
  cutoff: dateMaker('cutoff', 'knowledgeCutoff'),
  state,
};
