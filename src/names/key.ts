const plusSign = 43;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Arabic signs for whole phrases: one of them would become up to eighteen letters. */
const phraseSigns = /[\ufdf0-\ufdff]/g;

/** A name in plain letters, as narrow and as compatible as Unicode has them; at most four times as long. */
export function plainLetters(name: string): string {
  return name.replaceAll(phraseSigns, ' ').normalize('NFKC');
}

/** Longer ones are nobody's. */
export const mostNameLetters = 200;

function unicodeKey(name: string): string {
  const parts =
    plainLetters(name)
      .toLowerCase()
      .replaceAll(/(?<=[\p{L}\p{N}])\+/gu, 'plus')
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  let key = '';
  for (const part of parts) key += /\p{N}$/u.test(key) && /^\p{N}/u.test(part) ? `.${part}` : part;
  return key;
}

/**
 * What is compared when two names are: lower-case letters and digits only, a dot between numbers that stood apart
 * ("Claude Haiku 4.5", "claude-haiku-4-5" => "claudehaiku4.5"; "GPT-4.1 mini" => "gpt4.1mini").
 * A plus at the end of a word is said: "Command R+" => "commandrplus". Empty where it is too long to be a name.
 */
export function nameKey(name: string): string {
  if (name.length > mostNameLetters) return '';
  const text = name.toLowerCase();
  let key = '';
  /** Where the run of letters and digits began; -1 outside of one. */
  let start = -1;
  /** Whether the character before is part of the key. */
  let touches = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return unicodeKey(name);
    const digit = isDigit(code);
    if (digit || (code >= 97 && code <= 122)) {
      if (start >= 0) continue;
      if (digit && isDigit(key.charCodeAt(key.length - 1))) key += '.';
      start = index;
      touches = true;
    } else {
      if (start >= 0) key += text.slice(start, index);
      start = -1;
      touches &&= code === plusSign;
      if (touches) key += 'plus';
    }
  }
  return start < 0 ? key : key + text.slice(start);
}
