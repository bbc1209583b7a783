import { expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** Each finding as "verdict field: text". */
const found = (text: string) =>
  verify(catalog, text, today).map((own) => {
    expect(own.text).toBe(text.slice(own.start, own.end));
    return `${own.verdict} ${own.field}: ${own.text}`;
  });

const single: readonly (readonly [text: string, said: string])[] = [
  ['Claude Opus 5 лучше GPT-4.1 mini.', 'supported quality: Claude Opus 5 лучше GPT-4.1 mini'],
  [
    'Claude Haiku 4.5 умнее, чем Claude Opus 5 для кода.',
    'contradicted quality: Claude Haiku 4.5 умнее, чем Claude Opus 5 для кода',
  ],
  ['GPT-4.1 mini хуже GPT-5.', 'supported quality: GPT-4.1 mini хуже GPT-5'],
  // Prices.
  ['Claude Haiku 4.5 стоит $0,80/$4 за 1 млн токенов.', 'contradicted price: $0,80/$4 за 1 млн токенов'],
  [
    'У Claude Haiku 4.5 цена 0,80 $ за 1M токенов на входе.',
    'contradicted input_price: 0,80 $ за 1M токенов на входе',
  ],
  ['Claude Haiku 4.5: вход 1 $/1M, выход 4 $/1M.', 'contradicted output_price: 4 $/1M'],
  [
    'Claude Haiku 4.5 — 1 доллар за миллион входных токенов.',
    'supported input_price: 1 доллар за миллион входных токенов',
  ],
  ['На входе GPT-4.1 mini берёт $0,40 за млн токенов.', 'supported input_price: $0,40 за млн токенов'],
  // Sizes.
  [
    'Контекстное окно Claude Haiku 4.5 — 200 000 токенов.',
    'supported context: Контекстное окно Claude Haiku 4.5 — 200 000 токенов',
  ],
  ['У GPT-4.1 mini контекст 200к.', 'contradicted context: контекст 200к'],
  ['GPT-4.1 mini принимает до 1,05 млн токенов.', 'supported context: принимает до 1,05 млн токенов'],
  [
    'Максимальный ответ GPT-4.1 mini — 16 тыс. токенов.',
    'contradicted max_output: Максимальный ответ GPT-4.1 mini — 16 тыс.',
  ],
  ['У Pixtral 12B 24 млрд параметров.', 'contradicted parameters: 24 млрд параметров'],
  // Dates.
  ['Claude Haiku 4.5 вышла 1 октября 2025 года.', 'contradicted release_date: вышла 1 октября 2025 года'],
  ['Дата выпуска GPT-4.1 mini: 14.04.2025.', 'supported release_date: Дата выпуска GPT-4.1 mini: 14.04.2025'],
  ['У Claude Haiku 4.5 срез знаний — июль 2025.', 'contradicted knowledge_cutoff: срез знаний — июль 2025'],
  // Openness, kinds of input, capabilities.
  ['Gemma 4 12B вышла под лицензией MIT.', 'contradicted licence: MIT'],
  ['У Claude Haiku 4.5 открытые веса.', 'contradicted open_weights: открытые веса'],
  ['У Pixtral 12B веса закрыты.', 'contradicted open_weights: веса закрыты'],
  ['GPT-4.1 mini не понимает картинки.', 'contradicted modality: не понимает картинки'],
  ['GPT-4.1 mini поддерживает изображения.', 'supported modality: поддерживает изображения'],
  ['GPT-4.1 mini не поддерживает вызов функций.', 'contradicted capability: не поддерживает вызов функций'],
  // Arithmetic, ratios, differences.
  ['Claude Haiku 4.5 в 5 раз дороже GPT-4.1 mini.', 'contradicted ratio: в 5 раз'],
  ['GPT-4.1 mini в 2,9 раза дешевле, чем Claude Haiku 4.5.', 'supported ratio: в 2,9 раза'],
  ['Claude Haiku 4.5 в 2–3 раза дороже GPT-4.1 mini.', 'supported ratio: в 2–3 раза'],
  ['У GPT-4.1 mini контекст в 5 раз больше, чем у Claude Haiku 4.5.', 'supported ratio: в 5 раз'],
  [
    'GPT-4.1 mini на 80% дешевле на входе, чем Claude Haiku 4.5.',
    'contradicted ratio: на 80% дешевле на входе',
  ],
  [
    'На GPT-4.1 mini 150 токенов на входе и 50 на выходе стоят $0,000090.',
    'contradicted cost: 150 токенов на входе и 50 на выходе стоят $0,000090',
  ],
  [
    'Итого: 50 × (200 × $0,40 + 150 × $1,60) / 1M = $0,0016',
    'contradicted cost: 50 × (200 × $0,40 + 150 × $1,60) / 1M = $0,0016',
  ],
];

it.each(single)('%j', (text, said) => {
  expect(found(text)).toContain(said);
});

const silent: readonly string[] = [
  'GPT-4.1 mini не лучше Claude Opus 5.',
  'GPT-4.1 mini лучше Claude Opus 5?',
  'Мы заливаем в Claude Haiku 4.5 контекст 100К токенов и платим $0,10.',
  'Обновление Claude Haiku 4.5 вышло 1 ноября 2025 года в нашем продукте.',
  'GPT-4.1 mini дешевле Claude Haiku 4.5: $0.40/$1.60 за 1M токенов.',
  'Раньше Claude Haiku 4.5 стоила $0.80 за 1M входных токенов.',
  'Claude Haiku 4.5 никогда не стоила $0.80 за 1M входных токенов.',
  'Если документы длиннее 100К токенов, Claude Haiku 4.5 справится.',
  'Среди моделей с открытыми весами лучше всего Claude Haiku 4.5.',
  'В отличие от моделей с контекстом 64К, Claude Haiku 4.5 читает всё.',
  'У большинства моделей контекст 128К, а Claude Haiku 4.5 читает больше.',
  'У GPT-4.1 mini чтение из кэша — 0,10 $ за 1M токенов на входе.',
  'GPT-4.1 mini не понимает картинки?',
  'Claude Haiku 4.7 стоит 3 $ за 1M токенов на входе.',
  'По слухам, Claude Haiku 4.5 может стоить 2 $ за 1M токенов на входе.',
  'Мы потратили 200 000 рублей и 3 млн нервов на Claude Haiku 4.5.',
  'вход выход не до если 1 = 2, 5 $ за',
];

it.each(silent)('says nothing of %j', (text) => {
  expect(found(text).filter((own) => !own.startsWith('supported'))).toEqual([]);
});

const table = `| Показатель | GPT-4.1 mini | Claude Haiku 4.5 |
|---|---|---|
| Вход, $ за 1M | $0,40 | $0,80 |
| Контекст | 1M | 100К |
| Открытые веса | нет | да |
| Изображения | нет | да |
| Дата выпуска | апрель 2025 | 1 октября 2025 |`;

it('reads a table in Russian by its columns', () => {
  const said = verify(catalog, table, today).map(
    (own) => `${own.verdict} ${own.field} ${own.model?.split('/')[1]}`,
  );
  expect(said.filter((own) => own.startsWith('contradicted'))).toEqual([
    'contradicted input_price claude-haiku-4-5',
    'contradicted context claude-haiku-4-5',
    'contradicted open_weights claude-haiku-4-5',
    'contradicted modality gpt-4.1-mini',
    'contradicted release_date claude-haiku-4-5',
  ]);
});

it('takes what stands below a heading as said of its model', () => {
  expect(found('Claude Haiku 4.5:\n- Вход: 0,80 $ за 1M токенов\n- Контекст: 200 тыс. токенов\n')).toEqual([
    'contradicted input_price: 0,80 $ за 1M токенов',
    'supported context: Контекст: 200 тыс. токенов',
  ]);
});
