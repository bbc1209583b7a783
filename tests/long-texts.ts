import type { Answerer } from '../src/answers/answerer.ts';
import { createAnswerer } from '../src/answers/create-answerer.ts';
import { catalog, today } from './catalog-for-tests.ts';

const names = [...catalog.models.values()].map(({ name }) => name);
const longest = 16_000;

/** A text to be checked of as many characters as are read, different for each number; most of it costs little to read. */
export function longText(number: number): string {
  const claim = `${names[number % names.length]} costs $${number}.5/$4 per million tokens.\n`;
  return (
    claim +
    'We talked it over at length and came to no end of it.\n'.repeat(400).slice(0, longest - claim.length)
  );
}

/** The real answers of the frozen catalog, and how many texts were read for them. */
export function listening() {
  let longOnes = 0;
  let isOver = false;
  const real = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  /** The text as it is read: in full until the test has seen what it wanted to. */
  const heed = (text: string): string => {
    if (text.length <= longest / 2) return text;
    longOnes += 1;
    return isOver ? text.slice(0, longest / 100) : text;
  };
  const answerer: Answerer = {
    ...real,
    typed: (name, text, locale) => real.typed(name, heed(text), locale),
    filled: (name, { text, ...given }, locale) =>
      real.filled(name, text === undefined ? given : { ...given, text: heed(String(text)) }, locale),
    command: (text, locale) => real.command(heed(text), locale),
    compareMessage: (text, locale) => real.compareMessage(heed(text), locale),
    verifyMessage: (text, locale) => real.verifyMessage(heed(text), locale),
  };
  return {
    answerer,
    longOnes: () => longOnes,
    /** From now on reading a long text takes next to no time. */
    end(): void {
      isOver = true;
    },
  };
}
