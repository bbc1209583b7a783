// Control characters, zero-width marks, bidirectional overrides and isolates, and lone surrogates.
const unsafe =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|\p{Surrogate}/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

// Beside ASCII: Cyrillic, dashes, an ellipsis and our own marks, which stand in most answers.
const mayNeedCleaning = /[^\u0020-\u007e\u0400-\u045f\u2013\u2014\u2026\u25cf]| {2}/;

/**
 * Text that cannot disturb the line it stands in: white space folded to single blanks, control characters and
 * direction marks taken out, right-to-left text wrapped in an isolate of our own so that figures beside it keep their order.
 */
export function cleanText(text: string): string {
  if (!mayNeedCleaning.test(text)) return text;
  const folded = text.replaceAll(/\s+/gu, ' ').replaceAll(unsafe, '');
  return rightToLeft.test(folded) ? `\u2068${folded}\u2069` : folded;
}

/** Lines of code that cannot disturb what they stand in; blanks at their start are kept. */
export function cleanLines(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return `${indent}${bareText(line.slice(indent.length))}`.trimEnd();
  });
}

/** As `cleanText`, without that isolate: for text that stands alone. */
export function bareText(text: string): string {
  return cleanText(text).replaceAll(/[\u2068\u2069]/g, '');
}

/** The first `length` characters (UTF-16 units), with an ellipsis in place of what was cut; never half a surrogate pair. */
export function clamp(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** As `clamp`, but what is cut stands in the middle, since names of models differ most at their end. */
export function clampMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = Math.ceil((length - 1) / 2);
  const end = text.slice(text.length - Math.max(0, length - 1 - start));
  return `${clamp(text, start + 1)}${/^[\udc00-\udfff]/.test(end) ? end.slice(1) : end}`;
}
