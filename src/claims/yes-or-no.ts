import { pattern } from '../language/pattern.ts';

const yes = pattern`^(?:{yes}|[✓✔✅☑]|:white_check_mark:|:heavy_check_mark:|\+$|y$)(?![\p{L}\d])`;
const no = pattern`^(?:{no}|[✗✘❌✖]|:x:|n$)(?![\p{L}\d])`;

/** What a value such as that of a cell says; null where it is neither. */
export function yesOrNo(value: string): boolean | null {
  const text = value.trim();
  return yes.test(text) ? true : no.test(text) ? false : null;
}
