import type { changes as english } from '../en/changes.ts';
import { counted, date, figure, grouped, money, tokens } from './format.ts';

const fields: Readonly<Record<string, string>> = {
  input: 'цена входа',
  output: 'цена выхода',
  reasoningOutput: 'цена токенов рассуждений',
  cacheRead: 'цена входа из кэша',
  cacheWrite: 'цена записи в кэш',
  audioInput: 'цена аудио на входе',
  audioOutput: 'цена аудио на выходе',
  tiers: 'цены длинных запросов',
  contextWindow: 'контекстное окно',
  maxOutput: 'предел ответа',
  status: 'состояние',
};

const words: Readonly<Record<string, string>> = {
  yes: 'да',
  no: 'нет',
  alpha: 'альфа-версия',
  beta: 'бета-версия',
  deprecated: 'объявлена устаревшей',
};

const about = (name: string | null, since: string | null) =>
  `${name === null ? '' : ` ${name}`}${since === null ? '' : ` с ${date(since)}`}`;

export const changes: typeof english = {
  title: (name, since) => `Изменения${about(name, since)}`,
  none: (name, since) =>
    `Изменений${about(name, since)} не записано. Их записывает каждая синхронизация прайс-листов.`,
  summary: (count, name, since, isCut) =>
    `${counted(count, 'изменение', 'изменения', 'изменений')}${about(name, since)}${isCut ? '; самое важное:' : ':'}`,
  models: (kind, count, names) => {
    const what =
      kind === 'new model'
        ? counted(count, 'новая модель', 'новые модели', 'новых моделей')
        : counted(count, 'модель пропала', 'модели пропали', 'моделей пропали');
    return `${what}: ${names.join(', ')}${count > names.length ? ` и ещё ${grouped(count - names.length)}` : ''}`;
  },
  line: (on, name, at, what, more) => {
    const place = at === null ? '' : ` у ${at.provider}${at.id === null ? '' : ` (${at.id})`}`;
    return `${date(on)}, ${name}${place} — ${what.join(', ')}${more > 0 ? ` и ещё ${grouped(more)}` : ''}`;
  },
  newOffer: 'новое предложение',
  goneOffer: 'предложение снято',
  field: (id) => fields[id] ?? id,
  word: (value) => words[value] ?? value,
  tiers: (each) =>
    each
      .map(({ above, input, output, cacheRead, cacheWrite }) => {
        const cache = [
          ...(cacheRead === null ? [] : [`вход из кэша ${money(cacheRead)}`]),
          ...(cacheWrite === null ? [] : [`запись в кэш ${money(cacheWrite)}`]),
        ];
        return `${money(input)}/${money(output)} при запросе больше ${tokens(above)}${cache.length > 0 ? ` (${cache.join(', ')})` : ''}`;
      })
      .join('; '),
  change: (field, from, to, percent) =>
    `${field}: ${from ?? 'нет данных'} -> ${to ?? 'нет данных'}${percent === null ? '' : ` (${percent > 0 ? '+' : ''}${figure(String(percent))}%)`}`,
};
