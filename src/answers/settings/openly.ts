/** That everybody is to see an answer, said behind all else. */
const publicly = /(?:^|\s)(?:--public|publicly|при\s+всех)\s*[.!?]?\s*$/iu;

/** A command without the word that has its answer shown to everybody, and whether that was said. */
export function openly(text: string): { readonly text: string; readonly isPublic: boolean } {
  // Looked for at the end alone: a text to check is long.
  const end = text.slice(-30);
  const said = publicly.exec(end);
  if (!said) return { text, isPublic: false };
  return { text: text.slice(0, text.length - end.length + said.index), isPublic: true };
}
