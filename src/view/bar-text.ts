const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of block characters, `columns` long for the highest value; nothing for 0 and for what is not known, else never nothing. */
export function barText(value: number | null, highest: number, columns: number): string {
  if (value === null || value <= 0 || highest <= 0) return '';
  const length = Math.max(1, Math.round((value / highest) * columns * 8));
  return `${'█'.repeat(length >> 3)}${eighths[length & 7]}`;
}
