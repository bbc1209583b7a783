import type { choosing as english } from '../en/choosing.ts';
import { counted, grouped, list, money, shortTokens } from './format.ts';
import { perMillion } from './per-million.ts';

const after = (clauses: readonly string[]) => clauses.map((clause) => `; ${clause}`).join('');
const whileUnknown = (categories: readonly string[]) =>
  categories.length > 0 ? ` (неизвестно: ${list(categories)})` : '';
const states = {
  retired: 'отключена',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
} as const;
const comeIn: Readonly<Record<Parameters<typeof english.input>[0], string>> = {
  text: 'идёт текст',
  image: 'идут изображения',
  audio: 'идёт аудио',
  video: 'идёт видео',
};

export const choosing: typeof english = {
  choose: (name, when) => `берите ${name}, если ${when.join(' или если ')}`,
  notAhead: (name, models) =>
    `у ${name} по опубликованным данным преимуществ${models > 2 ? ' перед всеми остальными' : ''} нет`,
  closed: (name, state) => `${name} ${states[state]}`,
  none: (closed) => `Не берите ни одну: ${closed.join(', ')}.`,
  onlyOpen: (name, closed, rest) => `Надёжнее взять ${name}: ${closed.join(', ')}${after(rest)}.`,
  safer: (name, rest) => `В целом надёжнее взять ${name}${after(rest)}.`,
  maybeSafer: (name, unknown, rest) =>
    `Похоже, надёжнее взять ${name}, но изменить это может то, что неизвестно (${list(unknown)})${after(rest)}.`,
  neither: (_models, unknown, each) =>
    `Явно надёжнее нет ни одной${whileUnknown(unknown)}: ${each.join('; ')}.`,
  noFavourite: (unknown) => `По опубликованным данным ни у одной нет преимуществ${whileUnknown(unknown)}.`,

  ask: 'Чтобы выбрать, ответьте по порядку:',
  longRequest: (limit, name) => `Запрос длиннее ${shortTokens(limit)} токенов? Да — ${name}.`,
  input: (kind, name) => `На вход ${comeIn[kind]}? Да — только ${name}.`,
  ownWeights: (name) => `Веса должны работать на своих серверах? Да — ${name}.`,
  quality: (name, leads, of) =>
    `Измеренное качество важнее цены? Да — ${name} (${grouped(leads)} из ${counted(of, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков')}).`,
  begins: (limit, name) => `Ответ должен начаться за ${grouped(limit)} мс? Да — ${name}.`,
  manyRequests: (name) => `Много простых запросов? Да — ${name}, она дешевле.`,
  noneOfThese: (name) => `Всё не то? Тогда ${name}, по итогу сравнения.`,

  fits: (name, when) => [{ bold: `${name} подходит, если` }, ` ${when.join('; если ')}.`],
  fitsTask: (name, task) => [{ bold: `${name} подходит, если` }, ` задача — ${task}.`],
  fitsNothing: (name, state) => [{ bold: `${name} для новой работы не подходит:` }, ` она ${states[state]}.`],
  both: (cheap, special, when, share, together, alone, mix) =>
    `Вместе: ${special}, если ${when}; для остального — ${cheap}. Если отдать дешёвой ${grouped(Math.round(share * 100))}% токенов, вместе они стоят ${money(together)} ${perMillion[mix]} против ${money(alone)} только на ${special}.`,
};
