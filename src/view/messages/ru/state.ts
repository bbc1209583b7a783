import type { state as english } from '../en/state.ts';
import { date, list } from './format.ts';

export const state: typeof english = {
  retired: (name, owner, on) => `Модель ${name} отключена: ${owner} не обслуживает её с ${date(on)}.`,
  retiring: (name, owner, on) => `Модель ${name} скоро отключат: ${owner} обслуживает её до ${date(on)}.`,
  deprecated: (name, owner, since) => `Модель ${name} объявлена устаревшей (${owner}, с ${date(since)}).`,
  unconfirmed: (name, owner, on) =>
    `Модель ${name} не подтверждена: её называет только одна страница, а в списке ${owner} от ${date(on)} её нет.`,
  listHas: (names) => `В списке есть ${list(names)}.`,
  gone: (name, since) => `Модели ${name} нет в прайс-листах с ${date(since)}.`,
  superseded: (name) => `Модель ${name} уступила место более новой.`,
  preview: (name) => `${name} — предварительная версия, в общем доступе её нет.`,
  active: (name) => `Модель ${name} действует.`,
  replacement: (model) => `Замена: ${model}.`,
  newest: (model) => `Новейшая: ${model}.`,
  priced: (name, input, output, provider) =>
    `${name} (${input} за вход, ${output} за выход на 1 млн токенов через ${provider})`,
  stillListed: (hosts, isLimited) =>
    hosts.length > 0
      ? `Она всё ещё есть у ${list(hosts)}.`
      : `Ни один ${isLimited ? 'разрешённый вашей командой' : 'надёжный'} провайдер её не предлагает.`,
  taken: (query, name, how, others) =>
    `«${query}» понято как ${name}${how === 'typo' ? ' (похожее написание)' : how === 'newest' ? ' (новейшая в линейке)' : ''}.${
      others.length > 0 ? ` Есть ещё ${list(others)}.` : ''
    }`,
  anyNotice: (owner, since) => `С ${date(since)} ${owner} может отключить её в любой момент.`,
};
