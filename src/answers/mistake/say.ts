import type { Span, Text } from '../../card/card.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { marked, phrase, says } from '../../language/says.ts';
import { comparableModels, longestText } from '../limits.ts';

const englishExample = 'Try: /compare haiku pixtral';

const englishCostExample = 'Try: cost haiku pixtral 5M in 200k out a day';

const englishPickExample = 'Try: cheapest vision model with 128k context under $1';

/** "200000" as "200,000", "$1500" as "$1,500"; what has decimals as it is. */
const englishFigureText = (written: string) =>
  written.replace(
    /^(\$?)(\d+)$/,
    (_, sign: string, digits: string) => `${sign}${en.grouped(Number(digits))}`,
  );

const russianExample = 'Например: /compare haiku pixtral';

const russianCostExample = 'Например: cost haiku pixtral 5 млн на входе 200 тыс. на выходе в день';

const russianPickExample = 'Например: самая дешёвая модель с картинками и контекстом 128к до $1';

/** «200000» как «200 000»; дробное как в русском, с запятой. */
const russianFigureText = (written: string) =>
  written
    .replace(/^(\$?)(\d+)$/, (_, sign: string, digits: string) => `${sign}${ru.grouped(Number(digits))}`)
    .replace('.', ',');

/** What was not understood, by reason; `said` are the words in question, `names` the candidates. */
export const mistakesMessages = says('mistakes', {
  title: { en: 'I could not answer that', ru: 'Не получилось ответить' },
  'no-models': marked([], {
    en: `Name two to five models. ${englishExample}`,
    ru: `Назовите от двух до пяти моделей. ${russianExample}`,
  }),
  'no-model': marked([], {
    en: `Name one to five models. ${englishCostExample}`,
    ru: `Назовите от одной до пяти моделей. ${russianCostExample}`,
  }),
  'no-name': marked([], {
    en: 'Name a model. Try: /tiebreak model pixtral',
    ru: 'Назовите модель. Например: /tiebreak model pixtral',
  }),
  'one-model': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) => [
      'That is one model, ',
      said,
      `. A comparison needs two. Try: /compare ${names[0] ?? 'haiku'}, pixtral`,
    ],
    ru: (said, names) => [
      'Это одна модель, ',
      said,
      `. Для сравнения нужны две. Например: /compare ${names[0] ?? 'haiku'}, pixtral`,
    ],
  }),
  'too-many-models': marked([], {
    en: `That is more than ${comparableModels.most} models, the most that one answer takes.`,
    ru: `Это больше ${comparableModels.most} моделей, а столько — предел для одного ответа.`,
  }),
  'same-model': phrase<[said: Span, names: readonly string[]], Text>({
    en: (_said, names) => [
      `Both names mean ${names[0] ?? 'the same model'}. Name a second model. ${englishExample}`,
    ],
    ru: (_said, names) => [
      `Оба названия означают одно и то же: ${names[0] ?? 'одну модель'}. Назовите вторую модель. ${russianExample}`,
    ],
  }),
  'ambiguous-model': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) => [said, ` could be ${en.list(names, 'or')}. Which one?`],
    ru: (said, names) => [said, ` — это может быть ${ru.list(names, 'or')}. Какая из них?`],
  }),
  /** Several names at once, each with what it could be. */
  ambiguousNames: phrase<[each: readonly { readonly said: Span; readonly names: readonly string[] }[]], Text>(
    {
      en: (each) => [
        ...each.flatMap(({ said, names }, index) => [
          ...(index > 0 ? ['; '] : []),
          said,
          ` could be ${en.list(names, 'or')}`,
        ]),
        '. Which ones?',
      ],
      ru: (each) => [
        ...each.flatMap(({ said, names }, index) => [
          ...(index > 0 ? ['; '] : []),
          said,
          ` — это может быть ${ru.list(names, 'or')}`,
        ]),
        '. Какие из них?',
      ],
    },
  ),
  'unknown-model': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) =>
      names.length > 0
        ? ['There is no model ', said, ` in the catalog. Nearest: ${en.list(names, 'or')}.`]
        : ['There is no model ', said, ` in the catalog. ${englishExample}`],
    ru: (said, names) =>
      names.length > 0
        ? ['Модели ', said, ` в каталоге нет. Ближайшие: ${ru.list(names)}.`]
        : ['Модели ', said, ` в каталоге нет. ${russianExample}`],
  }),
  'unknown-workload': marked(['said: Span', 'names: string[]'], {
    en: 'There is no workload {said}. There are: {names:list}.',
    ru: 'Нагрузки {said} нет. Есть: {names:list}.',
  }),
  'unknown-domain': marked(['said: Span', 'names: string[]'], {
    en: 'There is no field {said} in which quality is told. There are: {names:list}.',
    ru: 'Области {said}, по которой известно качество, нет. Есть: {names:list}.',
  }),
  'unknown-field': phrase<[said: Span, names: readonly string[]], Text>({
    en: (_said, names) => [
      'Name a model and a fact of it: ',
      en.list(names, 'or'),
      '. Try: /tiebreak explain pixtral price',
    ],
    ru: (_said, names) => [
      'Назовите модель и факт о ней: ',
      ru.list(names, 'or'),
      '. Например: /tiebreak explain pixtral price',
    ],
  }),
  'no-tokens': marked(['said: Span'], {
    en: `How many tokens? I read {said}, but no tokens in and out. ${englishCostExample}`,
    ru: `Сколько токенов? Я вижу {said}, но не вижу токенов на входе и на выходе. ${russianCostExample}`,
  }),
  'half-tokens': marked(['said: Span'], {
    en: `I read {said}, but need both input and output tokens. ${englishCostExample}`,
    ru: `Я вижу {said}, а нужны токены и на входе, и на выходе. ${russianCostExample}`,
  }),
  'two-volumes': marked(['said: Span'], {
    en: 'Give a workload or your own tokens, not both: I read {said} beside a workload.',
    ru: 'Укажите либо нагрузку, либо свои токены: рядом с нагрузкой я вижу {said}.',
  }),
  'tokens-and-units': marked(['said: Span'], {
    en: 'Give tokens or what is bought instead, such as 1000 images, not both: I read {said} too, which goes with tokens.',
    ru: 'Укажите либо токены, либо то, что покупается вместо них, например 1000 изображений: я вижу ещё {said}, это про токены.',
  }),
  'two-units': marked(['said: Span'], {
    en: 'Give one count at a time: I read {said} beside another.',
    ru: 'Укажите что-то одно: я вижу ещё {said}.',
  }),
  'bad-units': marked(['said: Span'], {
    en: '{said} is nothing that models are sold by. Write images, minutes, hours, characters, pages or seconds, such as 500 hours.',
    ru: '{said} — за это модели не продаются. Пишите изображения, минуты, часы, символы, страницы или секунды, например 500 часов.',
  }),
  'bad-count': marked(['said: Span'], {
    en: '{said} is no count of what is bought. Write a number above 0, such as 1000, 2.5 or 10k.',
    ru: '{said} — это не количество того, что покупается. Напишите число больше 0, например 1000, 2,5 или 10k.',
  }),
  'huge-count': marked(['said: Span'], {
    en: '{said} is more than 1,000,000,000,000, which nobody buys.',
    ru: '{said} — это больше 1 000 000 000 000, столько никто не покупает.',
  }),
  'bad-number': marked(['said: Span'], {
    en: '{said} is no count of tokens or requests. Write 5M, 1.5k, 200 000 or 5 million.',
    ru: '{said} — это не число токенов или запросов. Пишите 5M, 1.5k, 200 000 или 5 млн.',
  }),
  'negative-number': marked(['said: Span'], {
    en: '{said} is negative. Tokens and requests are counted from 0 up.',
    ru: '{said} меньше нуля. Токены и запросы считаются от 0.',
  }),
  'huge-number': marked(['said: Span'], {
    en: '{said} comes to more than 1,000,000,000,000,000 tokens, which nobody sends.',
    ru: '{said} — это больше 1 000 000 000 000 000 токенов, столько никто не отправляет.',
  }),
  'two-readings': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) => {
      const [more = '', less = ''] = names.map(englishFigureText);
      return ['Is ', said, ` ${more} or ${less}? Write it without a sign between, or with k or M.`];
    },
    ru: (said, names) => {
      const [more = '', less = ''] = names.map(russianFigureText);
      return [said, ` — это ${more} или ${less}? Напишите без знака между цифрами или с k и M.`];
    },
  }),
  'fewer-tokens': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) => [
      'Is ',
      said,
      ` meant of one request or of all? Of one it comes to ${names[0] ?? ''}; of all, to ${names[1] ?? ''}, fewer tokens than requests. Write the one you mean.`,
    ],
    ru: (said, names) => [
      said,
      ` — это токены одного запроса или всех? Если одного, выходит ${names[0] ?? ''}; если всех — ${names[1] ?? ''}, то есть токенов меньше, чем запросов. Напишите то, что имели в виду.`,
    ],
  }),
  'bad-share': marked(['said: Span'], {
    en: '{said} is no share of the input: it lies between 0% and 100%.',
    ru: '{said} — не доля входа: она бывает от 0% до 100%.',
  }),
  'bad-period': marked(['said: Span', 'names: string[]'], {
    en: '{said} is no period. There are: {names:list}.',
    ru: '{said} — не период. Есть: {names:list}.',
  }),
  'unknown-language': marked(['said: Span', 'names: string[]'], {
    en: '{said} is no language that is known here. Write its name in English or Russian, or its two letters; tokens were measured for {names:list}.',
    ru: '{said} — не язык из тех, что мы знаем. Напишите его название по-русски или по-английски или две буквы; токены измерены для {names:list}.',
  }),
  'bad-price': marked(['said: Span'], {
    en: '{said} is no price. Write input and output in USD per 1M tokens, such as 0.80/4.',
    ru: '{said} — не цена. Напишите цену входа и выхода в долларах за 1 млн токенов, например 0.80/4.',
  }),
  'bad-flat': marked(['said: Span'], {
    en: '{said} is no price of a month. Write US dollars above 0, such as 500.',
    ru: '{said} — не цена за месяц. Напишите доллары больше 0, например 500.',
  }),
  'bad-gpu-hour': marked(['said: Span'], {
    en: '{said} is no price of a GPU hour. Write US dollars above 0 and up to 1,000, such as 2.50.',
    ru: '{said} — не цена часа GPU. Напишите доллары больше 0 и не больше 1 000, например 2.50.',
  }),
  'bad-bits': marked(['said: Span'], {
    en: 'Memory is estimated at 16, 8 or 4 bit, not at {said}.',
    ru: 'Память оценивается при 16, 8 или 4 битах, а не при {said}.',
  }),
  'bad-memory': marked(['said: Span'], {
    en: '{said} is no card that I know. Write its gigabytes, such as 24, or a name such as RTX 4090.',
    ru: '{said} — такой карты я не знаю. Напишите её гигабайты, например 24, или название, например RTX 4090.',
  }),
  'cost-only': marked(['said: Span'], {
    en: `I read {said}, which a cost takes and a comparison does not. ${englishCostExample} in the eu`,
    ru: `Я вижу {said}: это годится для расчёта стоимости, но не для сравнения. ${russianCostExample}`,
  }),
  'no-wish': marked([], {
    en: `Say what you want of a model. ${englishPickExample}`,
    ru: `Скажите, что нужно от модели. ${russianPickExample}`,
  }),
  'unknown-wish': marked(['said: Span'], {
    en: `I did not understand {said}. ${englishPickExample}`,
    ru: `Я не понял {said}. ${russianPickExample}`,
  }),
  'same-wish': marked(['said: Span'], {
    en: 'I read two limits of the same kind; the second is {said}. Give one.',
    ru: 'Здесь два ограничения одного рода, второе — {said}. Оставьте одно.',
  }),
  'negative-wish': marked(['said: Span'], {
    en: 'I can leave out a maker, a line of models, a provider or a capability, but I cannot read {said}.',
    ru: 'Исключить могу разработчика, линейку, провайдера или умение, а это — нет: {said}.',
  }),
  'two-goals': marked(['said: Span'], {
    en: 'Best by one thing: cheapest, newest, smallest, largest context or one benchmark. I read more in {said}.',
    ru: 'Лучшая — по чему-то одному: самая дешёвая, новая, маленькая, с самым большим контекстом или по одному бенчмарку. Здесь больше: {said}.',
  }),
  'opposite-wishes': marked(['said: Span'], {
    en: 'Nothing can be both: {said}.',
    ru: 'Одно исключает другое: {said}.',
  }),
  'other-task': marked(['said: Span'], {
    en: 'Fit scores are for models that chat; {said} is another task. Ask for the cheapest or the newest.',
    ru: 'Оценки пригодности — для моделей для чата; {said} — другая задача. Попросите самую дешёвую или самую новую.',
  }),
  'no-speed': marked(['said: Span'], {
    en: 'I cannot pick by {said}: no independent source of the catalog times answers. A small or cheap model is often fast, but measure it.',
    ru: 'Выбрать по этому не могу: {said}. Ни один независимый источник каталога не замеряет время ответа. Небольшая или дешёвая модель часто быстрая, но измерьте сами.',
  }),
  'no-free': marked(['said: Span'], {
    en: 'Plans and tiers at no charge are no price, so I cannot pick by {said}. Ask for the cheapest, or for open weights to run yourself.',
    ru: 'Тарифы и планы без оплаты — не цена, поэтому выбрать по этому не могу: {said}. Попросите самую дешёвую или открытые веса для своих серверов.',
  }),
  'no-volume': marked(['said: Span'], {
    en: '{said} a month buys how many tokens? Add a volume: under $50 a month at 5M in 200k out a day',
    ru: '{said} в месяц — это на сколько токенов? Добавьте объём: до $50 в месяц при 5 млн на входе и 200 тыс. на выходе в день',
  }),
  'no-period': marked(['said: Span'], {
    en: 'Is {said} for a day or for a month? Say so: 5M in 200k out a day',
    ru: '{said} — за день или за месяц? Уточните: 5 млн на входе 200 тыс. на выходе в день',
  }),
  'bad-volume': marked(['said: Span'], {
    en: '{said} is no part of a volume that I can read. Write 5M in 200k out a day, 60% cached.',
    ru: '{said} — непонятная часть объёма. Пишите, например: 5 млн на входе 200 тыс. на выходе в день.',
  }),
  'bad-limit': marked(['said: Span'], {
    en: '{said} is no limit that I can read. Write 128k context, under $1, under 8B or since 2025-06.',
    ru: '{said} — непонятное ограничение. Пишите, например: контекст 128к, до $1, до 8 млрд параметров или с 2025-06.',
  }),
  'unknown-region': marked(['said: Span', 'names: string[]'], {
    en: 'No route in the catalog is in {said}. There are: {names:list}.',
    ru: 'В регионе {said} в каталоге нет провайдеров. Есть: {names:list}.',
  }),
  'unknown-licence': marked(['said: Span'], {
    en: 'There is no licence {said} in the catalog. There are Apache-2.0, MIT and others.',
    ru: 'Лицензии {said} в каталоге нет. Есть Apache-2.0, MIT и другие.',
  }),
  'unknown-benchmark': marked(['said: Span'], {
    en: 'There is no benchmark {said} in the catalog. There are MMLU, GPQA Diamond and others.',
    ru: 'Бенчмарка {said} в каталоге нет. Есть MMLU, GPQA Diamond и другие.',
  }),
  'unknown-section': marked(['said: Span', 'names: string[]'], {
    en: 'There is no part {said}. There are: {names:list}.',
    ru: 'Раздела {said} нет. Есть: {names:list}.',
  }),
  'no-offer': phrase<[said: Span, names: readonly string[]], Text>({
    en: (said, names) => [
      said,
      ` has no price for that model today. ${names.length > 0 ? `These have: ${en.list(names)}.` : 'Nobody has.'}`,
    ],
    ru: (said, names) => [
      said,
      ` сегодня не даёт цену на эту модель. ${names.length > 0 ? `Цена есть у ${ru.list(names)}.` : 'Её не даёт никто.'}`,
    ],
  }),
  'unknown-provider': marked(['said: Span'], {
    en: 'There is no provider {said} in the catalog. There are anthropic, amazon-bedrock, scaleway and others.',
    ru: 'Провайдера {said} в каталоге нет. Есть anthropic, amazon-bedrock, scaleway и другие.',
  }),
  'bad-date': marked(['said: Span'], {
    en: '{said} is no date. Write it as 2026-11-01.',
    ru: '{said} — не дата. Пишите, например, 2026-11-01.',
  }),
  'forged-click': marked([], {
    en: 'That button is not one that I gave out. Ask again, and use the new ones.',
    ru: 'Этой кнопки я не давал. Задайте вопрос ещё раз и пользуйтесь новыми.',
  }),
  'gone-model': marked([], {
    en: 'A model of that answer has left the catalog. Ask again to see what there is now.',
    ru: 'Модели из того ответа больше нет в каталоге. Спросите ещё раз — покажу, что есть сейчас.',
  }),
  'gone-text': marked([], {
    en: 'I keep the texts that I check for a day, and this one is gone. Check it again, and use the new buttons.',
    ru: 'Проверенные тексты я храню сутки, и этого у меня уже нет. Проверьте его ещё раз и пользуйтесь новыми кнопками.',
  }),
  'gone-question': marked([], {
    en: 'I keep long questions for a day, and this one is gone. Ask it again, and use the new buttons.',
    ru: 'Длинные вопросы я храню сутки, и этого у меня уже нет. Задайте его ещё раз и пользуйтесь новыми кнопками.',
  }),
  'few-in-message': phrase<[said: Span, names: readonly string[]], Text>({
    en: (_said, names) =>
      names.length === 0
        ? ['That message names no model that I know. Two or more are compared.']
        : [`That message names one model, ${names[0]}. A comparison needs two.`],
    ru: (_said, names) =>
      names.length === 0
        ? ['В этом сообщении нет моделей, которые я знаю. Сравнить можно две и больше.']
        : [`В этом сообщении названа одна модель: ${names[0]}. Для сравнения нужны две.`],
  }),
  'no-text': marked([], {
    en: 'Paste the text to check. Try: /tiebreak verify Claude Haiku 4.5 costs $0.80/$4 per million tokens',
    ru: 'Вставьте текст для проверки. Например: /tiebreak проверь Claude Haiku 4.5 стоит $0.80/$4 за 1 млн токенов',
  }),
  'empty-message': marked([], {
    en: 'That message has no text that I could check.',
    ru: 'В этом сообщении нет текста, который я могу проверить.',
  }),
  'no-message': phrase<[said: Span, names: readonly string[]], Text>({
    en: (_said, [menu = '']) => [
      'Which text? Ask that in reply to a message, quote it above your question, or choose ',
      { bold: menu },
      ' in its menu.',
    ],
    ru: (_said, [menu = '']) => [
      'Какой текст? Спросите это в ответ на сообщение, процитируйте его над вопросом или выберите в его меню ',
      { bold: menu },
      '.',
    ],
  }),
  'unseen-message': phrase<[said: Span, names: readonly string[]], Text>({
    en: (_said, [menu = '']) => [
      'I see no text in that message. If it has some, choose ',
      { bold: menu },
      ' in its menu, or quote it above your question.',
    ],
    ru: (_said, [menu = '']) => [
      'Я не вижу текста этого сообщения. Если он там есть, выберите в меню сообщения ',
      { bold: menu },
      ' или процитируйте его над вопросом.',
    ],
  }),
  'own-message': marked([], {
    en: 'That answer is mine: its figures are those of the catalog, and “Wrong figure?” under an answer names their sources. To check another text, reply to it or quote it above your question.',
    ru: 'Это мой ответ: цифры в нём из каталога, а их источники называет кнопка «Неверная цифра?» под ответом. Чтобы проверить другой текст, ответьте на него или процитируйте его над вопросом.',
  }),
  'too-long': phrase<[], Text>({
    en: () => [`That is too long: at most ${longestText} characters are read. ${englishExample}`],
    ru: () => [
      `Слишком длинно: я читаю не больше ${ru.counted(longestText, 'символа', 'символов', 'символов')}. ${russianExample}`,
    ],
  }),
});
