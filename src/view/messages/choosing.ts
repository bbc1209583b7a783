import type { MixKind } from '../../catalog/mix.ts';
import type { Modality } from '../../catalog/words.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/per-million.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/per-million.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Text } from '../card.ts';

/** Why a model can no longer be called. */
type Closed = 'retired' | 'unconfirmed' | 'gone';

const after = (clauses: readonly string[]) => clauses.map((clause) => `; ${clause}`).join('');

const englishWhileUnknown = (categories: readonly string[]) => {
  const [first] = categories;
  const isOne = categories.length === 1 && first !== 'benchmarks' && first !== 'modalities';
  return categories.length > 0 ? ` while ${en.list(categories)} ${isOne ? 'is' : 'are'} unknown` : '';
};

const englishComeIn: Readonly<Record<Modality, string>> = {
  text: 'Does text',
  image: 'Do images',
  audio: 'Does audio',
  video: 'Do videos',
};

const russianWhileUnknown = (categories: readonly string[]) =>
  categories.length > 0 ? ` (неизвестно: ${ru.list(categories)})` : '';

const states = {
  retired: 'отключена',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
} as const;

const russianComeIn: Readonly<Record<Modality, string>> = {
  text: 'идёт текст',
  image: 'идут изображения',
  audio: 'идёт аудио',
  video: 'идёт видео',
};

/** Whom to take, and when; `rest` are clauses of `choose` and `notAhead`, `when` those of `advantages.when`. */
export const choosingMessages = says('choosing', {
  choose: phrase<[name: string, when: readonly string[]]>({
    en: (name, when) => `choose ${name} when ${en.list(when, 'or')}`,
    ru: (name, when) => `берите ${name}, если ${when.join(' или если ')}`,
  }),
  notAhead: phrase<[name: string, models: number]>({
    en: (name, models) => `nothing published puts ${name} ahead of ${models === 2 ? 'it' : 'all the others'}`,
    ru: (name, models) =>
      `у ${name} по опубликованным данным преимуществ${models > 2 ? ' перед всеми остальными' : ''} нет`,
  }),
  closed: phrase<[name: string, state: Closed]>({
    en: (name, state) => `${name} is ${state}`,
    ru: (name, state) => `${name} ${states[state]}`,
  }),
  none: phrase<[closed: readonly string[]]>({
    en: (closed) => `Choose none: ${en.list(closed)}.`,
    ru: (closed) => `Не берите ни одну: ${closed.join(', ')}.`,
  }),
  onlyOpen: phrase<[name: string, closed: readonly string[], rest: readonly string[]]>({
    en: (name, closed, rest) => `${name} is the safer choice: ${en.list(closed)}${after(rest)}.`,
    ru: (name, closed, rest) => `Надёжнее взять ${name}: ${closed.join(', ')}${after(rest)}.`,
  }),
  safer: phrase<[name: string, rest: readonly string[]]>({
    en: (name, rest) => `${name} is the safer choice overall${after(rest)}.`,
    ru: (name, rest) => `В целом надёжнее взять ${name}${after(rest)}.`,
  }),
  maybeSafer: phrase<[name: string, unknown: readonly string[], rest: readonly string[]]>({
    en: (name, unknown, rest) =>
      `${name} looks the safer choice, though ${en.list(unknown)} could change that${after(rest)}.`,
    ru: (name, unknown, rest) =>
      `Похоже, надёжнее взять ${name}, но изменить это может то, что неизвестно (${ru.list(unknown)})${after(rest)}.`,
  }),
  neither: phrase<[models: number, unknown: readonly string[], each: readonly string[]]>({
    en: (models, unknown, each) =>
      `${models === 2 ? 'Neither' : 'None'} is safer overall${englishWhileUnknown(unknown)}: ${each.join('; ')}.`,
    ru: (_models, unknown, each) =>
      `Явно надёжнее нет ни одной${russianWhileUnknown(unknown)}: ${each.join('; ')}.`,
  }),
  noFavourite: phrase<[unknown: readonly string[]]>({
    en: (unknown) => `Nothing published favours one of them${englishWhileUnknown(unknown)}.`,
    ru: (unknown) => `По опубликованным данным ни у одной нет преимуществ${russianWhileUnknown(unknown)}.`,
  }),

  ask: { en: 'To decide, ask in this order:', ru: 'Чтобы выбрать, ответьте по порядку:' },
  /** Questions whose answer settles the choice. */
  longRequest: template(['limit: number', 'name'], {
    en: 'Is a request longer than {limit:shortTokens} tokens? Yes: {name}.',
    ru: 'Запрос длиннее {limit:shortTokens} токенов? Да — {name}.',
  }),
  input: phrase<[kind: Modality, name: string]>({
    en: (kind, name) => `${englishComeIn[kind]} come in? Yes: ${name}, the only one.`,
    ru: (kind, name) => `На вход ${russianComeIn[kind]}? Да — только ${name}.`,
  }),
  ownWeights: template(['name'], {
    en: 'Must the weights be your own? Yes: {name}.',
    ru: 'Веса должны работать на своих серверах? Да — {name}.',
  }),
  quality: phrase<[name: string, leads: number, of: number]>({
    en: (name, leads, of) =>
      `Does measured quality count more than cost? Yes: ${name} (${leads} of ${plural(of, 'shared benchmark')}).`,
    ru: (name, leads, of) =>
      `Измеренное качество важнее цены? Да — ${name} (${ru.grouped(leads)} из ${ru.counted(of, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков')}).`,
  }),
  /** `limit` in milliseconds. */
  begins: template(['limit: number', 'name'], {
    en: 'Must an answer begin within {limit} ms? Yes: {name}.',
    ru: 'Ответ должен начаться за {limit:grouped} мс? Да — {name}.',
  }),
  manyRequests: template(['name'], {
    en: 'Are there many simple requests? Yes: {name}, the cheaper one.',
    ru: 'Много простых запросов? Да — {name}, она дешевле.',
  }),
  noneOfThese: template(['name'], {
    en: 'None of these? {name}, by the verdict.',
    ru: 'Всё не то? Тогда {name}, по итогу сравнения.',
  }),

  fits: phrase<[name: string, when: readonly string[]], Text>({
    en: (name, when) => [{ bold: `${name} fits when` }, ` ${when.join('; ')}.`],
    ru: (name, when) => [{ bold: `${name} подходит, если` }, ` ${when.join('; если ')}.`],
  }),
  fitsTask: phrase<[name: string, task: string], Text>({
    en: (name, task) => [{ bold: `${name} fits when` }, ` the work is ${task}.`],
    ru: (name, task) => [{ bold: `${name} подходит, если` }, ` задача — ${task}.`],
  }),
  fitsNothing: phrase<[name: string, state: Closed], Text>({
    en: (name, state) => [{ bold: `${name} fits no new work:` }, ` it is ${state}.`],
    ru: (name, state) => [{ bold: `${name} для новой работы не подходит:` }, ` она ${states[state]}.`],
  }),
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: phrase<
    [
      cheap: string,
      special: string,
      when: string,
      share: number,
      together: number,
      alone: number,
      mix: MixKind,
    ]
  >({
    en: (cheap, special, when, share, together, alone, mix) =>
      `Both: ${special} when ${when}, ${cheap} for the rest. With ${Math.round(share * 100)}% of the tokens on the cheaper one that is ${en.money(together)} ${englishPerMillion[mix]}, against ${en.money(alone)} for ${special} alone.`,
    ru: (cheap, special, when, share, together, alone, mix) =>
      `Вместе: ${special}, если ${when}; для остального — ${cheap}. Если отдать дешёвой ${ru.grouped(Math.round(share * 100))}% токенов, вместе они стоят ${ru.money(together)} ${russianPerMillion[mix]} против ${ru.money(alone)} только на ${special}.`,
  }),
});
