import { bareText, clampMiddle } from '../view/clean-text.ts';

/** What Inter has no letters for, such as Hebrew, Chinese and emoji. */
const notInInter =
  /[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026\u20ac\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;

/** The width of a narrow letter, in font sizes. */
const narrow = 0.42;

/** The width of text in Inter, in font sizes, rather over than under. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[ijlrtfI1.,:;'|!()[\] -]/.test(letter)) sum += narrow;
    else if (/[MW@%mwЖШЩЮжшщю—]|[^\u0000-\u04ff]/u.test(letter)) sum += 0.95;
    else sum += /\p{Lu}/u.test(letter) ? 0.72 : 0.62;
  }
  return sum;
}

/** The text as it can be drawn on one line, cut in its middle to so many pixels. */
export function fitted(text: string, pixels: number, size: number): string {
  const most = Math.ceil(pixels / (narrow * size));
  const clean = clampMiddle(bareText(text).replaceAll(notInInter, '…'), most);
  let shown = clean;
  for (let length = clean.length; widthOf(shown) * size > pixels && length > 1; length--) {
    shown = clampMiddle(clean, length);
  }
  return shown;
}
