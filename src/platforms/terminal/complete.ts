import type { Answerer } from '../../answers/answerer.ts';
import { commands } from '../../answers/commands.ts';
import type { Locale } from '../../language/locale.ts';

const names = commands.filter(({ ownInSlack }) => !ownInSlack).map(({ name }) => name);
const firstWords = ['/compare', '/tiebreak', ...names, 'exit'];

/** Words of a name that a person may have typed already. */
const mostWords = 4;
const mostSuggested = 30;

/** The rest of a name from a word of it on that begins with what was typed; null where none does. */
function endingOf(name: string, typed: string): string | null {
  const words = name.split(' ');
  const endings = words.map((_, index) => words.slice(index).join(' '));
  const ending = endings.find((own) => own.toLowerCase().startsWith(typed.toLowerCase()));
  return ending === undefined ? null : typed + ending.slice(typed.length);
}

/** What can stand in place of the end of a line, and that end: commands first, names of models after them. */
export function completions(
  answerer: Pick<Answerer, 'suggest'>,
  line: string,
  locale: Locale,
): [string[], string] {
  const command = /^(?:\/?tiebreak\s+)?(\S*)$/i.exec(line)?.[1];
  if (command !== undefined && line !== '') {
    const offered = (line === command ? firstWords : names).filter((own) => own.startsWith(command));
    if (offered.length > 0) return [offered, command];
  }
  const words = [...line.matchAll(/[^\s,"']+/g)];
  for (const first of words.slice(-mostWords)) {
    const typed = line.slice(first.index);
    if (/[,"']/.test(typed) || typed.trim().length < 2) continue;
    const endings = answerer
      .suggest(typed, mostSuggested, locale)
      .flatMap(({ label }) => endingOf(label.replace(/ [-—] [^-—]*$/, ''), typed) ?? []);
    if (endings.length > 0) return [[...new Set(endings)], typed];
  }
  return [[], line];
}
