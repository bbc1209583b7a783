/** The words of a name as people type it: in lower case, one blank between, without signs. */
export function plainWords(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:\.\d+)*/gu)
      ?.join(' ') ?? ''
  );
}
