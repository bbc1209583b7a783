import type { Language } from '../language.ts';
import * as format from './format.ts';

export const ru: Language = { name: 'Русский', letter: /\p{Script=Cyrillic}/u, format };
