import type { Language } from '../language.ts';
import * as format from './format.ts';

export const en: Language = { name: 'English', format };
