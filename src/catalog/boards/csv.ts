/**
 * The rows of a CSV text (RFC 4180), each by the names in its first line.
 * @throws Error where a quote is never closed
 */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[at++];
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',') endField();
    else if (letter === '\n') {
      endField();
      rows.push([]);
    } else if (letter !== '\r') field += letter;
  }
  if (isQuoted) throw new Error('a quote is never closed');
  endField();
  const [head = [], ...body] = rows;
  return body
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(row.map((value, index) => [head[index] ?? '', value])));
}
