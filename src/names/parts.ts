import { spokenWords, variantWords } from './words.ts';

/** One word or number of a name; `mark` is the sign before it that gives it a meaning, `(` for all in brackets. */
export type Part = { readonly text: string; readonly mark: '' | '(' | ':' | '@' | '.' };

const isDigit = (code: number) => code >= 48 && code <= 57;

function isLetter(code: number, char: string): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return /\p{L}|\p{M}/u.test(char);
}

/** Whether the character at `index` joins two digits to one number: 4.5, 4p5. */
function joinsDigits(text: string, index: number): boolean {
  const char = text[index];
  if (char !== '.' && char !== 'p') return false;
  if (!isDigit(text.charCodeAt(index - 1)) || !isDigit(text.charCodeAt(index + 1))) return false;
  return char === '.' || !isDigit(text.charCodeAt(index + 2));
}

const kept = new Map<string, readonly string[]>();
const mostKept = 5000;

/** The words and numbers of letters and digits without a gap; the same ones come again and again. */
function cutRun(run: string): readonly string[] {
  const known = kept.get(run);
  if (known) return known;
  const cut = variantWords.has(run) ? [run] : cutApart(joinedNumbers(run));
  if (kept.size >= mostKept) kept.clear();
  kept.set(run, cut);
  return cut;
}

/** Numbers keep the single letters that touch them (4o, o3, 70b, 8x7b, k2.5); longer words stand alone (qwen 3). */
function cutApart(run: string): string[] {
  const cut: string[] = [];
  let token = '';
  for (let index = 0; index < run.length; ) {
    const start = index;
    const number = isDigit(run.charCodeAt(index));
    while (index < run.length) {
      const inNumber = isDigit(run.charCodeAt(index)) || run[index] === '.';
      if (inNumber !== number) break;
      index += 1;
    }
    const piece = run.slice(start, index);
    if (number)
      token += piece.endsWith('.0') && piece.indexOf('.') === piece.length - 2 ? piece.slice(0, -2) : piece;
    else {
      const word = spokenWords.get(piece) ?? piece;
      if (word.length === 1) token += word;
      else {
        if (token) cut.push(token);
        token = '';
        cut.push(word);
      }
    }
  }
  if (token) cut.push(token);
  return cut;
}

const shortNumber = /^\d{1,2}$/;
const openVersion = /^[a-z]?\d{1,2}$/;

/** A name in lower case as its words and numbers, in order: "gpt-4o-mini" gpt 4o mini, "claude-haiku-4-5" claude haiku 4.5. */
export function nameParts(text: string): Part[] {
  const parts: Part[] = [];
  let mark: Part['mark'] = '';
  let brackets = 0;
  let gap = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const start = index;
    while (index < text.length) {
      const own = text.charCodeAt(index);
      if (!isDigit(own) && !isLetter(own, text[index] ?? '') && !joinsDigits(text, index)) break;
      index += 1;
    }
    if (index === start) {
      const char = text[index];
      if (char === '+' && gap === 0 && parts.length > 0) parts.push({ text: 'plus', mark: '' });
      if (char === '(' || char === '[') brackets += 1;
      else if (char === ')' || char === ']') brackets = Math.max(0, brackets - 1);
      mark = char === ':' || char === '@' || char === '.' ? char : '';
      gap += 1;
      index += 1;
      continue;
    }
    const run = text.slice(start, index);
    const before = parts.at(-1);
    // Digits alone after digits continue a version: 4-5, 4 5; not 4-12b, not 3-2507.
    if (
      before &&
      gap === 1 &&
      mark !== ':' &&
      isDigit(code) &&
      shortNumber.test(run) &&
      openVersion.test(before.text)
    ) {
      const version = run === '0' ? before.text : `${before.text}.${run}`;
      parts[parts.length - 1] = { ...before, text: version };
    } else {
      for (const token of cutRun(run)) parts.push({ text: token, mark: brackets > 0 ? '(' : mark });
    }
    mark = '';
    gap = 0;
  }
  return parts;
}

function joinedNumbers(run: string): string {
  if (!run.includes('p')) return run;
  let joined = '';
  for (let index = 0; index < run.length; index++) joined += joinsDigits(run, index) ? '.' : run[index];
  return joined;
}
