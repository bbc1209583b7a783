import { pattern } from '../language/pattern.ts';

/** Before a sum no tokens are counted: "for USD 0.45 in, USD 1.2 out". */
const notMoney = String.raw`(?<!(?:usd|us\$)\s?)`;
const counted = (side: string) => String.raw`${notMoney}(?<${side}>{count})(?!\s?(?:\$|{dollars}))`;

const inAndOut = pattern`${counted('input')}\s+(?:{token}\s+)?(?:{in}|{input})(?:\s+{token})?[^.$]{0,24}?${counted('output')}[ -](?:{token}\s+)?(?:{out}|{output})(?:\s+{token})?`;
/** "2.5M tokens in and 300 tokens out" */
const tokensInAndOut = pattern`${counted('input')}\s+{token}\s+(?:{in}|{input}|{to})[^$]{0,60}?${counted('output')}\s+{token}\s+(?:{out}|{output}|back|обратно)`;
/** "A 10k-token prompt with a 1k answer", «запрос на 10 тыс. токенов с ответом на 1 тыс.» */
const promptAndAnswer = pattern`${counted('input')}[ -]{token}\s+{prompt}[^$\d]{0,30}?${counted('output')}[ -](?:{token}\s+)?{answer}`;
const ofPromptAndAnswer = pattern`(?:{prompt}|{requests})\s+(?:{of}|{for})\s+${counted('input')}(?:\s+{token})?[^$\d]{0,30}?{answer}\s+(?:{of}|{for})\s+${counted('output')}`;

const money = pattern`{money}`;

/**
 * Where a text counts tokens that go in and tokens that come out, with `input` and `output` as groups; null where it does
 * not, or prices stand between.
 */
export function inputAndOutputIn(text: string): RegExpExecArray | null {
  const found =
    inAndOut.exec(text) ??
    tokensInAndOut.exec(text) ??
    promptAndAnswer.exec(text) ??
    ofPromptAndAnswer.exec(text);
  return found && !money.test(found[0]) ? found : null;
}
