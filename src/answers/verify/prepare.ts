import type { Catalog } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { verify } from './verify.ts';

/** What people say of two models, so that each reader has read it once in each language. */
const said: readonly ((one: string, other: string) => string)[] = [
  (
    one,
    other,
  ) => `${one} costs $0.80/$4 per million tokens, $2.50 per 1M input tokens and $10 per 1M output tokens.
${one} has a context window of 200K tokens, writes up to 64K output tokens and was released on October 15, 2025.
The knowledge cutoff of ${one} is January 2025, it supports vision and function calling, and its weights are open under Apache 2.0.
${one} is 4x cheaper than ${other} on input and 50% cheaper on output, scores 80% on MMLU and beats ${other} at coding, but ${other} is the cheapest and $2 cheaper.
| Model | Input ($/1M) | Output | Context | Released |
|---|---|---|---|---|
| ${one} | $1.00 | $5.00 | 200K | 2025-10-15 |`,
  (one, other) => `${one} стоит 0,80 $ за 1 млн входных токенов и 4 $ за 1 млн выходных токенов.
У ${one} контекст 200 тыс. токенов, ответ до 64 тыс. токенов, вышла 15 октября 2025 года, знания до января 2025 года.
${one} принимает изображения и поддерживает вызов функций, веса открыты под лицензией Apache 2.0.
${one} в 4 раза дешевле, чем ${other}, на входе и на 50% дешевле на выходе, набирает 80% на MMLU и лучше ${other} в коде, но ${other} дешевле всех и на 2 $ дешевле.
| Модель | Вход | Выход | Контекст | Вышла |
|---|---|---|---|---|
| ${one} | 1 $ | 5 $ | 200 тыс. | 15.10.2025 |`,
];

/** A text as plain English is kept, a byte for each sign, and as one with any other sign: a pattern is compiled for each. */
const inBothWidths = (text: string): readonly string[] => [
  Buffer.from(text, 'latin1').toString('latin1'),
  `${text} \u2026`,
];

/**
 * Makes ready what the first check of a text needs, a text at a time: what is looked for is compiled when it is first sought.
 * @param today ISO day
 */
export function* preparingChecks(catalog: Catalog, today: string): Generator<void> {
  const [one, other] = [...catalog.models.values()].filter((model) => referenceRoute(model, today) !== null);
  if (!one || !other) return;
  // What was sought once is compiled once more, to be fast, when it is sought again.
  const partsOf = (text: string) => text.split(/\n(?=[^|])|\n(?=\| \p{L}+ \|)/u);
  const texts = said
    .flatMap((text) => [...partsOf(text(one.name, other.name)), ...partsOf(text(other.name, one.name))])
    .flatMap((text) => (/\p{Script=Cyrillic}/u.test(text) ? [text] : inBothWidths(text)));
  for (const text of texts) {
    verify(catalog, text, today);
    yield;
  }
}
