import type { speed as english } from '../en/speed.ts';
import { counted, list } from './format.ts';

const timed = ({ name, time }: Parameters<typeof english.whole>[0]) => `${name} — ${time}`;
const tokens = (size: number) => counted(size, 'токен', 'токена', 'токенов');

export const speed: typeof english = {
  unpublished:
    'не опубликована: ни один источник каталога не измеряет время до первого токена и скорость генерации. Измерьте на своём провайдере.',
  seconds: (low, high) => `${low === high ? low : `${low}-${high}`} с`,
  whole: (own, size) => `${timed(own)} на ${tokens(size)}`,
  known: (name, figures) => `${name} — ${list(figures)}`,
  wholes: (each, size) => `Время на ${tokens(size)}: ${each.map(timed).join(', ')}.`,
  figures: (each) => `${each.join(', ')}.`,
  silent: (names) => `Не опубликовано для ${list(names)}, поэтому сказать ничего нельзя.`,
  notComparable: 'Ни одна независимая сторона не измерила все эти модели, поэтому это ничего не решает.',
  done: (name, runBy, told) => `Раньше всех заканчивает ${name}, измерение: ${runBy}. ${told}`,
  begins: (name, runBy, told) => `Раньше всех начинает ${name}, измерение: ${runBy}. ${told}`,
  even: (runBy, told) => `По измерению ${runBy} быстрее точно не назвать никого: ${told}`,
  firstToken: (told) => `Время до первого токена: ${told}`,
};
