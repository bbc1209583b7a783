import type { Language } from '../language.ts';
import * as format from './format.ts';
import { words } from './words.ts';

export const en: Language = {
  name: 'English',
  format,
  words,
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};
