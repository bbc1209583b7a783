import type { Language } from '../language.ts';
import * as format from './format.ts';
import { words } from './words.ts';

export const ru: Language = {
  name: 'Русский',
  letter: /\p{Script=Cyrillic}/u,
  letters: 'а-яё',
  format,
  words,
  months: ['янв', 'фев', 'мар', 'апр', 'ма[йяе]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  hasBlanks: true,
};
