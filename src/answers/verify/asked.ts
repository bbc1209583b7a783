import { pattern } from '../../language/pattern.ts';

const strong = pattern`^[^\p{L}\p{N}]*(?:{checkBeside}[^\p{L}\p{N}]+){0,6}{checkAsked}(?:[^\p{L}\p{N}]+{checkBeside}){0,6}[^\p{L}\p{N}]*$`;
const short = pattern`^[^\p{L}\p{N}]*(?:{checkBeside}[^\p{L}\p{N}]+){0,6}{checkWord}(?:[^\p{L}\p{N}]+{checkBeside}){0,6}[^\p{L}\p{N}]*$`;

/** Nobody asks so in more characters. */
const longest = 120;

/** Where a sentence or a line may end before the words that ask or after them, and where no more than a part of one. */
const ends = /[:?!.…\uFF1F]+(?=\s|$)|\n/g;
const pauses = /,(?=\s)|\s[-–—](?=\s)/g;

/** Positions in a text after which something new may begin. */
const breaksIn = (text: string, sign: RegExp): number[] =>
  [...text.matchAll(sign)].map((own) => own.index + own[0].length);

const endsAsQuestion = /[?\uFF1F][\s)"'*_]*$/;

/**
 * What is to be checked where a text asks "is this right?" before or after it. Empty where it asks nothing but that, of
 * something that is said elsewhere; null where it asks nothing of the kind.
 */
export function askedToCheck(pasted: string): string | null {
  const text = pasted.trim();
  if (text.length <= longest && (strong.test(text) || short.test(text))) return '';
  for (const at of breaksIn(text.slice(0, longest), ends)) {
    if (strong.test(text.slice(0, at))) return text.slice(at).trim();
  }
  const from = Math.max(0, text.length - longest);
  const tail = text.slice(from);
  for (const at of breaksIn(tail, ends).map((own) => own + from)) {
    const before = text.slice(0, at);
    const last = text.slice(at);
    // "Is haiku or pixtral cheaper? Really?" asks something else.
    if (strong.test(last) || (short.test(last) && !endsAsQuestion.test(before))) return before.trim();
  }
  for (const at of breaksIn(tail, pauses)) {
    if (strong.test(tail.slice(at)))
      return text
        .slice(0, from + at)
        .replace(/\s*[-,–—]$/, '')
        .trim();
  }
  return null;
}

const tag = pattern`(?:[,;.…!]|\s[-–—]|(?<=\S))\s+(?:{checkBeside}\s+){0,2}{checkTag}(?:[^\p{L}\p{N}]+{checkBeside}){0,3}[^\p{L}\p{N}]*$`;
const opening = pattern`^[^\p{L}\p{N}]*(?:{checkBeside}[^\p{L}\p{N}]+){0,4}{checkThat}\s+`;

/** Nobody says more in the sentence of which they ask whether it is right. */
const longestClaim = 300;

/**
 * The claim in a sentence that asks itself whether it is right: "..., right?", "is it true that ...?", without the words
 * that ask; null where nothing of the kind is asked.
 */
export function claimAsked(said: string): string | null {
  const text = said.trim();
  if (text.length > longestClaim || text.includes('\n') || !endsAsQuestion.test(text)) return null;
  // A comma parts the words of "правда ли, что".
  const words = text.replaceAll(',', ' ');
  const from = opening.exec(words)?.[0].length ?? 0;
  const rest = text.slice(from);
  const end = tag.exec(rest)?.index ?? (from > 0 ? rest.length : null);
  if (end === null) return null;
  const claim = rest
    .slice(0, end)
    .replace(/[\s,;:.?!\uFF1F"')*_–—-]+$/, '')
    .trim();
  return claim === '' || claim.includes('?') ? null : claim;
}
