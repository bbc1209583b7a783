const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The ISO day of "2025-07-19" or "17 November 2025 4:28pm"; null when there is none. */
export function dayOf(text: string | null): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text ?? '')) return text;
  const english = /^(\d{1,2}) ([A-Za-z]+) (\d{4})\b/.exec(text ?? '');
  const month = months.indexOf(english?.[2]?.toLowerCase() ?? '') + 1;
  if (!english || month === 0) return null;
  return `${english[3]}-${String(month).padStart(2, '0')}-${english[1]?.padStart(2, '0')}`;
}

const settings: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/\b(\d+)-shot/i, (found) => `${found[1]}-shot`],
  [/chain[- ]of[- ]thought|\bcot\b/i, () => 'CoT'],
  [/\bpass ?@ ?(\d+)/i, (found) => `Pass@${found[1]}`],
  [/\bcons ?@ ?(\d+)/i, (found) => `Cons@${found[1]}`],
  [/\bmaj ?@ ?(\d+)/i, (found) => `Maj@${found[1]}`],
  [/\bavg ?@ ?(\d+)/i, (found) => `Avg@${found[1]}`],
  [/\bf1\b/i, () => 'F1'],
  [/\banls\b/i, () => 'ANLS'],
  [/\bbbox\b/i, () => 'BBox'],
  [/without tools|no tools/i, () => 'no tools'],
  [/python/i, () => 'python'],
  [/text[- ]only|text-based/i, () => 'text only'],
  [/(?:no|without|non)[- ]thinking/i, () => 'no thinking'],
  [/(?<!(?:no|non|without)[- ])thinking/i, () => 'thinking'],
  [/parallel test-time/i, () => 'parallel'],
  [/testmini/i, () => 'testmini'],
  [/\bval\b/i, () => 'validation'],
  [/\btest\b(?!-)/i, () => 'test'],
  [/\bv(\d+)\b/i, (found) => `v${found[1]}`],
];

/** The settings that a description names, in words of ours; null when it names none. */
export function settingsIn(description: string | null): string | null {
  const named = settings.flatMap(([pattern, word]) => {
    const found = pattern.exec(description ?? '');
    return found ? [word(found)] : [];
  });
  return named.length > 0 ? [...new Set(named)].join(', ') : null;
}

/** What follows a model's name: its thinking effort or budget (`_high`, `(32k think)`, `-low-2025-12-11`). */
export function effortIn(name: string): { readonly rest: string; readonly effort: string | null } {
  const tail = /_(\d+K|none|minimal|low|medium|high|xhigh|max)$/i.exec(name);
  if (tail) return { rest: name.slice(0, tail.index), effort: tail[1] ?? null };
  const inside = /-(minimal|low|medium|high|xhigh)(?=-20\d\d-\d\d-\d\d$)/i.exec(name);
  if (inside) return { rest: name.replace(inside[0], ''), effort: inside[1] ?? null };
  const bracket = /\s*\(([^)]*)\)\s*$/.exec(name);
  const word = bracket?.[1] ?? '';
  if (
    bracket &&
    /^(?:minimal|low|medium|high|\d+k think\w*(?: tokens)?|no think\w*|default think)$/i.test(word)
  ) {
    const effort = word.toLowerCase().replace(/think\w*(?: tokens)?$/, 'thinking');
    return { rest: name.slice(0, bracket.index), effort };
  }
  return bracket && /^(?:diff|udiff|whole|bf16)$/.test(word)
    ? { rest: name.slice(0, bracket.index), effort: null }
    : { rest: name, effort: null };
}
