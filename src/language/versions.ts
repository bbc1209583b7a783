import type { Match } from '../names/resolve.ts';
import type { Atom } from './atoms.ts';
import type { Mention } from './mention.ts';

const version = /^\d{1,2}(?:\.\d{1,2})?[a-z]?$/;
/** What joins a version to a model that was named: "opus 5.5 over 4.8", "sonnet 4.6 to 5". */
const joining = /^(?:or|vs|versus|over|than|to|from|and|against|or|и|или|чем|с|со|на|до|против|за)$/u;
const mostWords = 3;
/** A number of these is a price or a count: "$1 in and 4 out", "1 доллар за вход и 4 за выход". */
const counted =
  /^(?:(?:for|за|на) )?(?:out|inputs?|outputs?|tokens?|вход\p{L}*|выход\p{L}*|ввод\p{L}*|вывод\p{L}*|токен\p{L}*)$/u;

/** The words of a name before its version: "gpt" of "gpt-5-nano", "gemini" of "gemini 3.8 flash". */
function lineOf(atoms: readonly Atom[], { from, to }: Mention): string {
  const own = atoms.slice(from, to);
  const at = own.findIndex(({ text }) => /\d/.test(text));
  return own
    .slice(0, at === -1 ? own.length : at)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * Names with the versions that stand alone because their line was named before, or is named behind them: the 4.8 of
 * "opus 5.5 over 4.8". A number that is no version of that line stays what it is.
 * @param recognise what a name means
 */
export function withVersions(
  atoms: readonly Atom[],
  mentions: readonly Mention[],
  recognise: (name: string) => Match,
): Mention[] {
  let all = [...mentions];
  const isTaken = (at: number) => all.some(({ from, to }) => from <= at && at < to);
  for (const [at, { text, kind }] of atoms.entries()) {
    if (mentions.length === 0) break;
    const isVersion = (kind === 'count' || kind === 'word') && version.test(text) && !isTaken(at);
    const before = atoms[at - 1];
    const isJoined = (before && joining.test(before.text)) || isTaken(at - 1);
    const next = [1, 2].map((count) => atoms.slice(at + 1, at + 1 + count).map((own) => own.text));
    if (!isVersion || !isJoined || next.some((words) => counted.test(words.join(' ')))) continue;
    const near = mentions.findLast(({ to }) => to <= at) ?? mentions.find(({ from }) => from > at + 1);
    const line = near ? lineOf(atoms, near) : '';
    if (line === '') continue;
    for (let count = mostWords; count > 0; count--) {
      const to = at + count;
      const isCut = all.some((one) => one.from < to && to < one.to);
      if (to > atoms.length || isCut || (to < atoms.length && atoms[to]?.before === 'joined')) continue;
      const own = atoms.slice(at, to);
      if (own.slice(1).some((atom) => atom.before === 'break')) continue;
      const match = recognise(`${line} ${own.map((atom) => atom.text).join(' ')}`);
      const isExact = match.how === 'id' || match.how === 'name' || match.how === 'alias';
      if (match.outcome !== 'found' || !isExact) continue;
      // The line alone, behind its version, is no other name: "2.5 flash".
      all = [...all.filter((one) => one.to <= at || one.from >= to), { from: at, to, match }];
      break;
    }
  }
  return all.sort((a, b) => a.from - b.from);
}
