import type { answers as english } from '../en/answers.ts';
import { form, grouped, list, money, shortTokens, times } from './format.ts';
import { perMillion } from './per-million.ts';

const supports = (names: readonly string[]) => (names.length === 1 ? 'поддерживает' : 'поддерживают');

export const answers: typeof english = {
  all: (models, what) => `${models === 2 ? 'Обе' : 'Все'} поддерживают ${what}.`,
  none: (models, what) => `${models === 2 ? 'Ни та, ни другая' : 'Ни одна'} не поддерживает ${what}.`,
  yes: (names, what) => `${list(names)} ${supports(names)} ${what}.`,
  no: (names, what) => `${list(names)} не ${supports(names)} ${what}.`,
  host: (names, what) =>
    `${form(names.length, 'Поддерживает', 'Поддерживают', 'Поддерживают')} ли ${list(names)} ${what}, зависит от провайдера.`,
  open: (names, what) =>
    `Не опубликовано, ${names.length === 1 ? 'поддерживает' : 'поддерживают'} ли ${list(names)} ${what}.`,

  measuredNot: (domain) => `Общих бенчмарков (${domain}) нет.`,
  measured: (domain, shared, leads) =>
    shared === 1
      ? `Общий бенчмарк (${domain}) один, лидирует в нём ${leads.find(({ count }) => count > 0)?.name ?? 'никто'}.`
      : `Общих бенчмарков (${domain}) — ${grouped(shared)}; лидируют: ${leads
          .map(({ name, count }) => `${name} — ${count === 0 ? 'ни в одном' : `в ${grouped(count)}`}`)
          .join(', ')}.`,

  cheaper: (name, reason) => `${name} дешевле. ${reason}`,
  neitherCheaper: (reason) => `Однозначно — ни одна. ${reason}`,
  cheaperUnknown: (reason) => `Сказать нельзя. ${reason}`,
  worthUnknown: (names) => `Сказать нельзя: не опубликовано, принимает ли изображения ${list(names, 'or')}.`,
  worthAll: (models) =>
    `Выбирать по этому признаку незачем: изображения принимают ${models === 2 ? 'обе' : 'все'}. Решают цена и контекст.`,
  worthNone: 'Изображения не принимает ни одна, доплачивать не за что.',
  worth: (able, prices, mix) =>
    `Только если на вход идут изображения: их ${able.length === 1 ? 'принимает' : 'принимают'} только ${list(able)}. Цена ${perMillion[mix]}: ${prices
      .map(({ name, usd }) => `${name} — ${usd === null ? 'цена не опубликована' : money(usd)}`)
      .join(', ')}.`,
  tokenizers:
    'Токенизаторы и скрытые токены рассуждений различаются; ни один источник каталога их не считает.',
  tokensCost: 'Стоимость = токены на входе x цена входа + токены на выходе x цена выхода.',
  tokensEqual: 'При равном числе токенов стоимость одинакова.',
  tokensRoom: (name, ratio, even) =>
    `${name} может потратить ${times(ratio)} больше токенов, прежде чем сравняется в цене${even === null ? '' : `; когда выхода столько же, сколько входа, — ${times(even)}`}.`,

  contextUnknown: (name) => `${name}: размер контекста не опубликован`,
  holds: (name, document, tokens) =>
    `в один запрос ${name} помещается ${document} (${shortTokens(tokens)} токенов)`,
  needsChunking: (name, smallest) => `${name}: делить на части придётся всё, даже это: ${smallest}`,
  documents: (each) => {
    const text = each.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Что длиннее, придётся делить на части.`;
  },

  providers: (names, more) => (more > 0 ? `${names.join(', ')} и ещё ${grouped(more)}` : list(names)),
  servedAt: (name, providers) =>
    providers === null ? `${name} — ни у одного надёжного провайдера` : `${name} — ${providers}`,
  where: (each, models, shared) =>
    `${each.join('; ')}. ${
      shared === null
        ? `Провайдера, у которого есть ${models === 2 ? 'обе' : 'все'}, нет.`
        : `${models === 2 ? 'Обе' : 'Все'} есть у ${shared}.`
    }`,
};
