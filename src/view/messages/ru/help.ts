import type { help as english } from '../en/help.ts';

export const help: typeof english = {
  title: 'Tiebreak',
  summary: 'Tiebreak сравнивает языковые модели по фактам с источниками. Попробуйте: /compare haiku pixtral',
  about: 'Сравнивает языковые модели по фактам с источниками и датами. Сам языковых моделей не спрашивает.',
  lines: (parts, modelParts, workloads) => [
    '/compare haiku pixtral — какую модель взять и почему; сравнить можно от двух до пяти',
    '/compare без слов — форма: модели, нагрузка, объём',
    '/compare "claude haiku 4.5" vs "gemma 4 12b" for coding — то же для своей задачи',
    '/compare haiku pixtral privately — ответ увидите только вы',
    `/compare haiku pixtral show scorecard — одна часть сравнения. Части: ${parts.join(', ')}`,
    `/tiebreak model pixtral show peers — одна часть страницы модели. Части: ${modelParts.join(', ')}`,
    '/tiebreak model pixtral via scaleway — одна модель с оценками пригодности (в Discord: /model)',
    '/tiebreak host pixtral on a 24 GB card at $2.50 an hour — память, карты и стоимость запуска у себя (в Discord: /model)',
    '/tiebreak pick самая дешёвая модель с картинками и контекстом 128к до $1 — подбор (в Discord: /pick)',
    '/tiebreak verify <текст>: утверждения о моделях в нём, каждое верно, неверно, устарело или неизвестно (в Discord: /verify; то же в меню сообщения)',
    '/tiebreak ask хайку или пикстраль дешевле? Любой вопрос о моделях, по-русски или по-английски',
    `Задачи: ${workloads.join(', ')}`,
    'Упомяните Tiebreak и две модели, и сравнение придёт в тред',
  ],
};
