import type { speed as english } from '../en/speed.ts';
import { date, figure, list, tokens } from './format.ts';

const seconds = (milliseconds: number) => figure((milliseconds / 1000).toFixed(1));

export const speed: typeof english = {
  title: 'Скорость',
  headed: (told) => `Скорость: ${told}`,
  alone: (told) => told.replace(/^[а-я]/, (letter) => letter.toUpperCase()),
  unpublished:
    'данных нет, ни один источник каталога не измеряет время до первого токена и токены в секунду. Измерьте на своём провайдере.',
  seconds: (low, high) =>
    seconds(low) === seconds(high) ? `${seconds(low)} с` : `${seconds(low)}-${seconds(high)} с`,
  total: (name, time, size) => `${name} — ${time} на ${tokens(size)}`,
  known: (name, scores) => `${name} — ${list(scores)}`,
  totals: (size, each) =>
    `${tokens(size)} ${each.map(({ name, time }, index) => `${name}${index === 0 ? ' пишет' : ' —'} за ${time}`).join(', ')}.`,
  figures: (each) => `${each.join('; ')}.`,
  silent: (told, names) => `${told} Для ${list(names)} не опубликовано, поэтому сравнить нельзя.`,
  noOneParty: (told) =>
    `${told} Ни одна независимая сторона не измеряла все модели, поэтому это ничего не решает.`,
  doneFirst: (name, who, told) => `раньше заканчивает ${name} (измерение: ${who}): ${told}`,
  beginsFirst: (name, who, told) => `раньше начинает ${name} (измерение: ${who}): ${told}`,
  nobodyFaster: (who, told) => `уверенно быстрее ни одна (измерение: ${who}): ${told}`,

  firstToken: 'Время до первого токена',
  tokens: 'Токены',
  inAll: (size) => `Всего на ${tokens(size)}`,
  timedBy: 'Кто измерял',
  whoNotSaid: 'не указано',
  labItself: 'сам разработчик',
  party: (who, source, on) => `${who} (${source}, ${date(on)})`,
  formula: (size) => `Всего = время до первого токена + ${size} / токены в секунду, от и до.`,
};
