/** A count with its word: plural(2, "win") => "2 wins". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
