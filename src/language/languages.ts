import { en } from './en/language.ts';
import { ru } from './ru/language.ts';

/**
 * Languages that Tiebreak speaks, by tag. English and Russian are whole; a further one is its folder and its name here,
 * says the messages that it has, and the rest in English.
 */
export const languages = {
  en,
  ru,
};
