import { isOnly, keysOf, says } from './meanings.ts';
import type { Reading } from './reading.ts';

/** Whether nothing is asked but what a word of the field means. */
export function isGlossary({ said, terms, atoms, values }: Reading, inThread: boolean): boolean {
  const all = new Set(terms.flatMap((one) => keysOf(one, 'terms')));
  // "Parameters in an LLM" asks for the parameters.
  const ids = all.size > 1 ? [...all].filter((id) => id !== 'llm') : [...all];
  if (terms.length === 0 || ids.length > 1) return false;
  if (values.some(({ kind, text }) => kind !== 'count' || text.length > 6)) return false;
  const rest = said.filter((one) => !terms.some(({ from, to }) => one.from >= from && one.to <= to));
  if (
    rest.some(
      (one) =>
        keysOf(one, 'frames').some((key) => key === 'noun' || key === 'does-it') && isOnly(one, ['frames']),
    )
  )
    return false;
  const isFrame = (one: (typeof said)[number]) => keysOf(one, 'frames').includes('define');
  if (!rest.every((one) => isFrame(one) || one.meanings.has('filler:'))) return false;
  const [term] = terms;
  const isDefinite =
    term !== undefined && /^(?:the|its|это[йт]?|его|её)$/u.test(atoms[term.from - 1]?.text ?? '');
  const strong = rest.some(
    (one) =>
      isFrame(one) &&
      /mean|explain|defin|значит|означ|объясн|поясн|такое/u.test(
        atoms
          .slice(one.from, one.to)
          .map(({ text }) => text)
          .join(' '),
      ),
  );
  if (isDefinite && !strong) return false;
  return (rest.length === 0 && !inThread) || rest.some(isFrame);
}

/** Whether nothing is asked but what a benchmark is. */
export function isBenchmarkDefinition({ said }: Reading): boolean {
  const isPart = (one: (typeof said)[number]) =>
    keysOf(one, 'benchmarks').length > 0 ||
    keysOf(one, 'frames').includes('define') ||
    one.meanings.has('filler:');
  return says(said, 'benchmarks') && says(said, 'frames', 'define') && said.every(isPart);
}

/** Whether nothing is asked but what the bot is and does. */
export function isAboutBot({ said, values }: Reading): boolean {
  const isPart = (one: (typeof said)[number]) =>
    keysOf(one, 'topics').includes('about_bot') || one.meanings.has('filler:');
  return says(said, 'topics', 'about_bot') && said.every(isPart) && values.length === 0;
}
