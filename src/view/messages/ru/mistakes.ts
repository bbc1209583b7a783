import { comparableModels, longestText } from '../../../command/limits.ts';
import type { mistakes as english } from '../en/mistakes.ts';
import { counted, grouped, list } from './format.ts';

const example = 'Например: /compare haiku pixtral';
const costExample = 'Например: cost haiku pixtral 5M in 200k out a day';
const pickExample = 'Например: cheapest vision model with 128k context under $1';

/** «200000» как «200 000»; дробное как в русском, с запятой. */
const figureText = (written: string) =>
  written
    .replace(/^(\$?)(\d+)$/, (_, sign: string, digits: string) => `${sign}${grouped(Number(digits))}`)
    .replace('.', ',');

export const mistakes: typeof english = {
  title: 'Не понял',
  'no-models': () => [`Назовите от двух до пяти моделей. ${example}`],
  'no-model': () => [`Назовите от одной до пяти моделей. ${costExample}`],
  'no-name': () => ['Назовите модель. Например: /tiebreak model pixtral'],
  'one-model': (said, names) => [
    'Это одна модель, ',
    said,
    `. Для сравнения нужны две. Например: /compare ${names[0] ?? 'haiku'}, pixtral`,
  ],
  'too-many-models': () => [
    `Это больше ${comparableModels.most} моделей, а столько — предел для одного ответа.`,
  ],
  'same-model': (_said, names) => [
    `Оба названия означают одно и то же: ${names[0] ?? 'одну модель'}. Назовите вторую модель. ${example}`,
  ],
  'ambiguous-model': (said, names) => [said, ` — это может быть ${list(names, 'or')}. Какая из них?`],
  'unknown-model': (said, names) =>
    names.length > 0
      ? ['Модели ', said, ` в каталоге нет. Ближайшие: ${list(names)}.`]
      : ['Модели ', said, ` в каталоге нет. ${example}`],
  'unknown-workload': (said, names) => ['Нагрузки ', said, ` нет. Есть: ${list(names)}.`],
  'unknown-field': (_said, names) => [
    'Назовите модель и факт о ней: ',
    list(names, 'or'),
    '. Например: /tiebreak explain pixtral price',
  ],
  'no-tokens': (said) => [
    'Сколько токенов? Я вижу ',
    said,
    `, но не вижу токенов на входе и на выходе. ${costExample}`,
  ],
  'half-tokens': (said) => ['Я вижу ', said, `, а нужны токены и на входе, и на выходе. ${costExample}`],
  'two-volumes': (said) => ['Укажите либо нагрузку, либо свои токены: рядом с нагрузкой я вижу ', said, '.'],
  'bad-number': (said) => [said, ' — это не число токенов или запросов. Пишите 5M, 1.5k, 200 000 или 5 млн.'],
  'negative-number': (said) => [said, ' меньше нуля. Токены и запросы считаются от 0.'],
  'huge-number': (said) => [
    said,
    ' — это больше 1 000 000 000 000 000 токенов, столько никто не отправляет.',
  ],
  'two-readings': (said, names) => {
    const [more = '', less = ''] = names.map(figureText);
    return [said, ` — это ${more} или ${less}? Напишите без знака между цифрами или с k и M.`];
  },
  'fewer-tokens': (said, names) => [
    said,
    ` — это токены одного запроса или всех? Если одного, выходит ${names[0] ?? ''}; если всех — ${names[1] ?? ''}, то есть токенов меньше, чем запросов. Напишите то, что имели в виду.`,
  ],
  'bad-share': (said) => [said, ' — не доля входа: она бывает от 0% до 100%.'],
  'bad-period': (said, names) => [said, ` — не период. Есть: ${list(names)}.`],
  'bad-price': (said) => [
    said,
    ' — не цена. Напишите цену входа и выхода в долларах за 1 млн токенов, например 0.80/4.',
  ],
  'bad-flat': (said) => [said, ' — не цена за месяц. Напишите доллары больше 0, например 500.'],
  'bad-gpu-hour': (said) => [
    said,
    ' — не цена часа GPU. Напишите доллары больше 0 и не больше 1 000, например 2.50.',
  ],
  'bad-bits': (said) => ['Память оценивается при 16, 8 или 4 битах, а не при ', said, '.'],
  'bad-memory': (said) => [
    said,
    ' — такой карты я не знаю. Напишите её гигабайты, например 24, или название, например RTX 4090.',
  ],
  'cost-only': (said) => [
    'Я вижу ',
    said,
    `: это годится для расчёта стоимости, но не для сравнения. ${costExample} in the eu`,
  ],
  'no-wish': () => [`Скажите, что нужно от модели. ${pickExample}`],
  'unknown-wish': (said) => ['Я не понял ', said, `. ${pickExample}`],
  'same-wish': (said) => ['Здесь два ограничения одного рода, второе — ', said, '. Оставьте одно.'],
  'negative-wish': (said) => ['Искать можно только то, что у модели есть, поэтому непонятно: ', said, '.'],
  'two-goals': (said) => [
    'Лучшая — по чему-то одному: самая дешёвая, самая новая или с самым большим контекстом. Здесь больше: ',
    said,
    '.',
  ],
  'opposite-wishes': (said) => ['Одно исключает другое: ', said, '.'],
  'other-task': (said) => [
    'Оценки пригодности — для моделей для чата; ',
    said,
    ' — другая задача. Попросите самую дешёвую или самую новую.',
  ],
  'no-speed': (said) => [
    'Выбрать по этому не могу: ',
    said,
    '. Ни один независимый источник каталога не замеряет время ответа. Небольшая или дешёвая модель часто быстрая, но измерьте сами.',
  ],
  'no-quality': (said) => [
    'Одного числа для этого нет: ',
    said,
    '. Назовите бенчмарк, например GPQA Diamond over 60, или пригодность, например best for coding.',
  ],
  'no-free': (said) => [
    'Тарифы и планы без оплаты — не цена, поэтому выбрать по этому не могу: ',
    said,
    '. Попросите самую дешёвую или открытые веса для своих серверов.',
  ],
  'no-volume': (said) => [
    said,
    ' в месяц — это на сколько токенов? Добавьте объём: under $50 a month at 5M in 200k out a day',
  ],
  'no-period': (said) => [said, ' — за день или за месяц? Уточните: 5M in 200k out a day'],
  'bad-volume': (said) => [said, ' — непонятная часть объёма. Пишите 5M in 200k out a day, 60% cached.'],
  'bad-limit': (said) => [
    said,
    ' — непонятное ограничение. Пишите 128k context, under $1, under 8B или since 2025-06.',
  ],
  'unknown-region': (said, names) => [
    'В регионе ',
    said,
    ` в каталоге нет провайдеров. Есть: ${list(names)}.`,
  ],
  'unknown-licence': (said) => ['Лицензии ', said, ' в каталоге нет. Есть Apache-2.0, MIT и другие.'],
  'unknown-benchmark': (said) => ['Бенчмарка ', said, ' в каталоге нет. Есть MMLU, GPQA Diamond и другие.'],
  'unknown-section': (said, names) => ['Раздела ', said, ` нет. Есть: ${list(names)}.`],
  'no-offer': (said, names) => [
    said,
    ` сегодня не даёт цену на эту модель. ${names.length > 0 ? `Цена есть у ${list(names)}.` : 'Её не даёт никто.'}`,
  ],
  'unknown-provider': (said) => [
    'Провайдера ',
    said,
    ' в каталоге нет. Есть anthropic, amazon-bedrock, scaleway и другие.',
  ],
  'bad-date': (said) => [said, ' — не дата вида 2026-11-01.'],
  'forged-click': () => ['Этой кнопки я не давал. Задайте вопрос ещё раз и пользуйтесь новыми.'],
  'gone-model': () => [
    'Модели из того ответа больше нет в каталоге. Спросите ещё раз — покажу, что есть сейчас.',
  ],
  'few-in-message': (_said, names) =>
    names.length === 0
      ? ['В этом сообщении нет моделей, которые я знаю. Сравнить можно две и больше.']
      : [`В этом сообщении названа одна модель: ${names[0]}. Для сравнения нужны две.`],
  'no-text': () => [
    'Вставьте текст для проверки. Например: /tiebreak проверь Claude Haiku 4.5 стоит $0.80/$4 за 1 млн токенов',
  ],
  'empty-message': () => ['В этом сообщении нет текста, который я могу проверить.'],
  'too-long': () => [
    `Слишком длинно: я читаю не больше ${counted(longestText, 'символа', 'символов', 'символов')}. ${example}`,
  ],
};
