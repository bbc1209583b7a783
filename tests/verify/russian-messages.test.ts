import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What is found in a text, as "verdict field: text". */
const found = (text: string) =>
  check(catalog, text, today)
    .findings.toSorted((a, b) => a.start - b.start)
    .map(({ verdict, field, text: said }) => `${verdict} ${field}: ${said}`);

/** What colleagues write to each other: $0.40/$1.60 for GPT-4.1 mini, $1/$5 for Haiku 4.5, $5/$25 for Opus 5. */
const messages: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'words for sums': [
    [
      'Haiku 4.5 берёт 1 бакс за лям входных токенов и 5 баксов за лям выходных.',
      'supported input_price: 1 бакс за лям входных токенов',
      'supported output_price: 5 баксов за лям выходных',
    ],
    ['GPT-4.1 mini: 40/160 центов за лям токенов.', 'supported price: 40/160 центов за лям токенов'],
  ],
  'a side without its sign': [
    ['Claude Haiku 4.5: 1 доллар за вход и 5 за выход.', 'supported price: 1 доллар за вход и 5 за выход'],
    [
      'Claude Haiku 4.5: 1 доллар за вход и 4 за выход.',
      'supported input_price: 1 доллар',
      'contradicted output_price: 4',
    ],
    ['Claude Haiku 4.5: вход 1, выход 5 долларов.', 'supported price: вход 1, выход 5 долларов'],
    ['GPT-4.1 mini: 40 центов за вход, 160 за выход.', 'supported price: 40 центов за вход, 160 за выход'],
    [
      'GPT-4.1 mini: 40 центов за вход и 2 за выход.',
      'supported input_price: 40 центов',
      'contradicted output_price: 2',
    ],
  ],
  'parts as differences': [
    ['GPT-4.1 mini на 60 % дешевле Claude Haiku 4.5 на входе.', 'supported ratio: на 60 % дешевле'],
    ['Claude Haiku 4.5 на треть дешевле Claude Opus 5.', 'contradicted ratio: треть'],
    ['GPT-4.1 mini на две трети дешевле Claude Haiku 4.5 на выходе.', 'supported ratio: две трети'],
  ],
  'sizes in words': [
    ['GPT-4.1 mini держит контекст миллион токенов.', 'supported context: контекст миллион токенов'],
    ['У GPT-4.1 mini окно миллион.', 'supported context: окно миллион'],
    [
      'У Claude Haiku 4.5 контекст полмиллиона токенов.',
      'contradicted context: контекст полмиллиона токенов',
    ],
    ['Claude Haiku 4.5: максимум 64 тысячи в ответе.', 'supported max_output: максимум 64 тысячи в ответе'],
  ],
  'sentences without a subject': [
    [
      'Берём Claude Haiku 4.5. Картинки понимает. Вышла в мае 2024. А у GPT-4.1 mini окно миллион.',
      'supported modality: Картинки понимает',
      'contradicted release_date: Вышла в мае 2024',
      'supported context: окно миллион',
    ],
    [
      'Сравнил GPT-4.1 mini. Контекст у неё миллион. А Claude Opus 5 дороже.',
      'supported context: Контекст у неё миллион',
      'supported comparison: дороже',
    ],
    [
      'Тут стоит лимит ответа 64000 токенов, но у GPT-4.1 mini максимальный ответ 32к.',
      'supported max_output: максимальный ответ 32к',
    ],
  ],
  'things before what is said of them': [
    [
      'Claude Haiku 4.5: ризонинг есть, видео не понимает.',
      'supported capability: ризонинг есть',
      'supported modality: видео не понимает',
    ],
    [
      'Claude Haiku 4.5 и Claude Opus 5: обе понимают картинки.',
      'supported modality: понимают картинки',
      'supported modality: понимают картинки',
    ],
  ],
  'sizes of one line': [
    ['Claude Haiku 4.5 в 5 раз дешевле старшего Claude Opus 5.', 'supported ratio: в 5 раз'],
    [
      'Claude Haiku 4.5 дешевле на входе, но дороже на выходе, чем Claude Opus 5.',
      'supported comparison: дешевле',
      'contradicted comparison: дороже',
    ],
  ],
  'the same price': [
    ['Claude Opus 4.6 стоит как Claude Opus 5.', 'supported comparison: стоит как'],
    [
      'Claude Haiku 4.5 стоит столько же, сколько Claude Opus 5.',
      'contradicted comparison: стоит столько же',
    ],
    ['Claude Haiku 4.5 costs the same as Claude Opus 5.', 'contradicted comparison: costs the same as'],
    // Another thing than the price, or another than the model.
    ['GPT-4.1 mini, costs the same to run as before, beats Claude Haiku 4.5.'],
    ['Claude Haiku 4.5 costs the same per task as Claude Opus 5.'],
  ],
  'what goes on with the next name': [
    [
      'У Claude Haiku 4.5 контекст 200к, а у GPT-4.1 mini — 1М.',
      'supported context: контекст 200к',
      'supported context: 1М',
    ],
    [
      'У Claude Haiku 4.5 контекст 200к, а у GPT-4.1 mini — 400к.',
      'supported context: контекст 200к',
      'contradicted context: 400к',
    ],
  ],
  'brackets behind names': [
    [
      'Кандидаты: GPT-4.1 mini (1М, $0.40/$1.60), Claude Haiku 4.5 (500к, $1/$5).',
      'supported context: 1М',
      'supported price: $0.40/$1.60',
      'contradicted context: 500к',
      'supported price: $1/$5',
    ],
    [
      'GPT-4.1 mini (закрытая), DeepSeek V3.2 (MIT), Pixtral 12B (MIT).',
      'supported open_weights: закрытая',
      'supported licence: MIT',
      'contradicted licence: MIT',
    ],
    ['Pixtral 12B – самая дешёвая, закрытая.', 'contradicted open_weights: закрытая'],
  ],
  'what is saved': [
    ['Переезд с Claude Opus 5 на Claude Haiku 4.5 сэкономит половину.', 'contradicted ratio: половину'],
  ],
  'whom a sentence goes on about': [
    [
      'Claude Haiku 4.5 в 5 раз дешевле Claude Opus 5, и окно у неё миллион.',
      'supported ratio: в 5 раз',
      'contradicted context: окно у неё миллион',
    ],
    [
      'У Claude Haiku 4.5 и GPT-4.1 mini разные окна. У первой контекст 200к, у второй миллион.',
      'supported context: контекст 200к',
    ],
    [
      'Claude Haiku 4.5 раньше была дорогой, сейчас она стоит 1 доллар за миллион входных токенов.',
      'supported input_price: 1 доллар за миллион входных токенов',
    ],
    [
      'Claude Haiku 4.5 хороша. Открытых весов у неё нет.',
      'supported open_weights: Открытых весов у неё нет',
    ],
    ['Открытых весов у Claude Haiku 4.5 нет.'],
    [
      '🔥 Claude Haiku 4.5: 1 бакс вход, 4 выход',
      'supported input_price: 1 бакс',
      'contradicted output_price: 4',
    ],
  ],
  'what takes a place': [
    ['Claude Opus 4.6 отключают, замена — Claude Opus 5.', 'supported state: замена — Claude Opus 5'],
    ['Claude Opus 4.6 отключают. Вместо неё Claude Opus 5.', 'supported state: Вместо неё Claude Opus 5'],
    [
      'Claude Opus 4.6 shuts down, its replacement is Claude Opus 5.',
      'supported state: its replacement is Claude Opus 5',
    ],
    // Whoever writes may take an older one.
    ['Claude Opus 5 отключают, замена — Claude Opus 4.6.', 'unknown state: замена — Claude Opus 4.6'],
  ],
  'where a model is to be had': [
    [
      'Claude Haiku 4.5 доступен в Bedrock и Vertex.',
      'supported providers: доступен в Bedrock',
      'supported providers: Vertex',
    ],
    ['Claude Haiku 4.5: на Bedrock она ещё есть.', 'supported providers: на Bedrock она ещё есть'],
  ],
  'days without a year': [
    ['Claude Haiku 4.5 вышла 15 октября.', 'supported release_date: вышла 15 октября.'],
    ['GPT-4o вышла 13 мая.', 'supported release_date: вышла 13 мая.'],
    ['Claude Haiku 4.5 вышла 1 мая.', 'contradicted release_date: вышла 1 мая.'],
    // Something else happens on that day.
    ['Claude Haiku 4.5 вышла, 1 мая обновим цены.'],
  ],
  'active parameters without a unit': [
    [
      'Quixnar 200B A20B: 200 млрд параметров (активных 20).',
      'supported parameters: 200 млрд параметров',
      'supported parameters: активных 20',
    ],
    [
      'Quixnar 200B A20B: 200 млрд параметров, 37 активных.',
      'supported parameters: 200 млрд параметров',
      'contradicted parameters: 37 активных',
    ],
  ],
  'a clause for each name': [
    ['У Claude Haiku 4.5 ризонинг есть, у GPT-4.1 mini нет.', 'supported capability: ризонинг есть'],
    [
      'On Claude Haiku 4.5 reasoning is supported, GPT-4.1 mini is cheaper.',
      'supported capability: reasoning is supported',
      'supported comparison: cheaper',
    ],
  ],
  'one of two without the other': [
    ['Claude Haiku 4.5 и Claude Opus 5 сравнил. Опус впятеро дороже.', 'supported ratio: впятеро'],
    ['Claude Haiku 4.5 и Claude Opus 5 сравнил. Опус втрое дороже.', 'contradicted ratio: втрое'],
    ['Claude Haiku 4.5 и Claude Opus 5 сравнил. Опус втрое дороже аналогов.'],
    ['GPT-4.1 и GPT-4.1 mini сравнил. Мини впятеро дешевле.', 'supported ratio: впятеро'],
    ['GPT-4.1 и GPT-4.1 mini сравнил. Мини вдвое дешевле.', 'contradicted ratio: вдвое'],
    [
      'Claude Haiku 4.5 хороша. Она впятеро дешевле Claude Opus 5 и дешевле Claude Opus 4.6.',
      'supported ratio: впятеро',
    ],
  ],
  'the cheaper one first': [
    [
      'GPT-4.1 mini дешевле Claude Haiku 4.5: $0.40 против $1 за вход и $1.60 против $4 за выход.',
      'supported comparison: дешевле',
      'supported input_price: $0.40',
      'supported input_price: $1',
      'supported output_price: $1.60',
      'contradicted output_price: $4',
    ],
    // Said of the one that has it, not of whom the text told before.
    [
      'GPT-4.1 mini: окно миллион. Вход в 5 раз дешевле у Claude Haiku 4.5, чем у Claude Opus 5.',
      'supported context: окно миллион',
    ],
  ],
  'what two prices differ by': [
    [
      'Разница между Claude Opus 5 и Claude Haiku 4.5 — $4 за миллион на входе и $20 на выходе.',
      'supported difference: $4 за миллион на входе',
    ],
    ['The difference between Claude Opus 5 and Claude Haiku 4.5 is $4 in and $20 out.'],
  ],
  'sums in words': [
    [
      'Claude Haiku 4.5 стоит доллар за миллион на вход и пять на выход.',
      'supported input_price: доллар за миллион на вход',
      'supported output_price: пять на выход',
    ],
    [
      'Claude Haiku 4.5: доллар на вход, двенадцать на выход.',
      'supported input_price: доллар',
      'contradicted output_price: двенадцать',
    ],
    ['Claude Haiku 4.5: a dollar in and five out.', 'supported price: a dollar in and five out'],
    ['Claude Opus 5 стоит полдоллара на вход.', 'contradicted input_price: полдоллара на вход'],
    ['Взяли Claude Opus 5, экономим доллар на вход.'],
  ],
  'windows that are denied first': [
    ['У GPT-4.1 mini окно не 128к, а миллион.', 'supported context: окно не 128к, а миллион'],
    [
      'У Claude Haiku 4.5 нет окна в миллион, там 400к.',
      'contradicted context: нет окна в миллион, там 400к',
    ],
  ],
  'input within a window': [
    [
      'У GPT-5 контекст 400к (из них на вход 272к).',
      'supported context: контекст 400к',
      'supported max_input: из них на вход 272к',
    ],
    // What somebody sends.
    ['У GPT-5 100к токенов, из них на вход 90к.'],
  ],
  'names in Cyrillic': [['Кодестраль: 256к контекста.', 'supported context: 256к контекста']],
  'licences as they are called': [
    ['Quixnar 200B A20B: лицензия апач.', 'supported licence: апач'],
    ['DeepSeek V3.2 (MIT), Pixtral 12B (Apache).', 'supported licence: MIT', 'supported licence: Apache'],
    ['Claude Haiku 4.5 (Apache) хороша.', 'contradicted licence: Apache'],
    ['Claude Haiku 4.5 (MIT study) is good.'],
  ],
  'what it runs on before that': [
    ['Qwen3 32B: на 4090 в 4 битах влезает.', 'supported hardware: на 4090 в 4 битах влезает'],
    ['Llama 3.3 70B хороша. На одной 4090 влезает.', 'contradicted hardware: На одной 4090 влезает'],
    ['Llama 3.3 70B хороша. На одной 4090 не влезает.'],
  ],
  'what tokens cost': [
    [
      'На 1 млн входных и 200к выходных токенов в день Claude Haiku 4.5 стоит $2, а GPT-4.1 mini — $0.72.',
      'supported cost: 1 млн входных и 200к выходных токенов в день Claude Haiku 4.5 стоит $2',
      'supported cost: $0.72',
    ],
  ],
};

describe('messages of colleagues in Russian', () => {
  for (const [kind, cases] of Object.entries(messages))
    it.for(cases)(`reads ${kind}: %s`, ([text, ...said]) => expect(found(text)).toEqual(said));
});
