/** A piece of a text without blanks that is an id or an address as machines write it, with where it stands. */
export type WrittenId = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is the address of a page: what stands in it names nothing else. */
  readonly isLink: boolean;
};

const link = /^(?:<|\[[^[\]]{0,80}\]\()?https?:\/\/[a-z\d]/;
/** Signs that no word of a sentence has: regions, fine-tunes, clients, contexts, folders. */
const sign =
  /^(?:us-gov|us|eu|apac|global|jp|au)\.[a-z]|(?:^|\/)ft:|^(?:mlx|or)-[a-z]|\[1m\]|[a-z\d]\/[a-z\d]/;
/** What every one of them has. */
const mayHold = /\/|ft:|mlx-|or-|\[1m\]|(?:us-gov|us|eu|apac|global|jp|au)\.[a-z]/;
const mostLetters = 200;

/** The end of a piece that closes what it opens: a sentence's full stop and a bracket round all of it are not part of it. */
function withoutPunctuation(piece: string): string {
  let text = piece.replace(/[,;!?"'»”.]+$/, '');
  while (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1).replace(/[,;!?".]+$/, '');
  return text;
}

/** The ids and addresses in a text in lower case; what chats wrap round an address counts as part of it. */
export function writtenIds(text: string): WrittenId[] {
  if (!mayHold.test(text)) return [];
  const ids: WrittenId[] = [];
  // A label in brackets may hold blanks: [the page](https://...), <https://...|the page>.
  for (const match of text.matchAll(
    /<https?:\/\/[^<>]{1,300}>|\[[^[\]]{0,80}\]\(https?:\/\/[^()\s]{1,300}\)|\S+/g,
  )) {
    const before = /^[("'«“]*/.exec(match[0])?.[0].length ?? 0;
    const piece = withoutPunctuation(match[0].slice(before));
    if (piece.length < 3 || piece.length > mostLetters + 100) continue;
    const isLink = link.test(piece);
    if (!isLink && (piece.length > mostLetters || !sign.test(piece))) continue;
    const start = match.index + before;
    ids.push({ start, end: start + piece.length, text: piece, isLink });
  }
  return ids;
}
