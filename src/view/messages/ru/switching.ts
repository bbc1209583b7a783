import type { switching as english } from '../en/switching.ts';
import { counted, list, money, times } from './format.ts';

const all = (models: number) => (models === 2 ? 'обе' : 'все');
const shared = (providers: readonly string[], models: number) =>
  `${models === 2 ? 'Обе' : 'Все'} есть у ${list(providers)}: чтобы перейти там с одной на другую, достаточно сменить имя модели.`;
const noneShared = (models: number) =>
  `Надёжного провайдера, у которого есть ${all(models)}, нет: переход меняет провайдера, ключ и адрес.`;

export const switching: typeof english = {
  corner: 'Провайдеры, $ за 1 млн токенов',
  price: (input, output) =>
    output === null ? `${money(input)} за вход` : `${money(input)} за вход, ${money(output)} за выход`,
  notListed: 'нет',
  shared,
  noneShared,
  providers: (name, count) => `${name}: ${counted(count, 'провайдер', 'провайдера', 'провайдеров')}.`,

  move: shared,
  moveElsewhere: noneShared,
  replace: (from, to, lost, open) =>
    `С ${from} на ${to}: ${lost.length > 0 ? `замените ${list(lost)}` : 'из опубликованного ничего не теряется'}${open.length > 0 ? `; проверьте ${list(open)}: для ${to} это не опубликовано или зависит от провайдера` : ''}.`,
  calls: (each) => `Как вызывать: ${each.join('; ')}.`,
  priceUnknown: 'Как изменится цена, неизвестно: цена за токены не опубликована.',
  priceChange: (workload, volume, paid, monthly, ratio) =>
    `Разница в цене, «${workload}» (${volume}): ${paid.map(({ name, amount }) => `${name} — ${amount}`).join(', ')}${monthly ? ' в месяц' : ''}${ratio === null ? '' : ` (${times(ratio)})`}.`,

  instead: (name) => `Вместо ${name}:`,
  goOn: (pairs) => `Сравнить дальше: ${pairs.join('; ')}`,
};
