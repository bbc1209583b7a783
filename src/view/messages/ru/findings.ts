import type { Counts, findings as english } from '../en/findings.ts';
import { counted, date, figure, form, grouped, list } from './format.ts';

type Claim = Parameters<typeof english.claim>;

const verdict: Readonly<Record<Claim[0], string>> = {
  contradicted: 'Неверно',
  stale: 'Устарело',
  unknown: 'Неизвестно',
  supported: 'Верно',
};

const field: Readonly<Record<Claim[2], string>> = {
  model: 'название',
  input_price: 'цена за вход',
  output_price: 'цена за выход',
  price: 'цена',
  context: 'контекстное окно',
  max_output: 'предел ответа',
  parameters: 'число параметров',
  release_date: 'дата выпуска',
  knowledge_cutoff: 'дата отсечки знаний',
  licence: 'лицензия',
  open_weights: 'открытые веса',
  modality: 'входные данные',
  capability: 'возможность',
  architecture: 'архитектура',
  benchmark: 'балл в бенчмарке',
  benchmark_size: 'размер бенчмарка',
  fit_score: 'баллы за неизвестное',
  providers: 'провайдеры',
  discount: 'скидки',
  authentication: 'аутентификация',
  cost: 'стоимость',
  ratio: 'отношение',
  difference: 'разница',
};

const total = (counts: Counts) => counts.reduce((sum, [, count]) => sum + count, 0);
const each = (counts: Counts) =>
  counts.map(([own, count]) => `${count} ${verdict[own].toLowerCase()}`).join(', ');

const units: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s?x(?![\p{L}\d])/gu, '$1'],
  [/\/ 1M(?![\p{L}\d])/gu, '/ 1 млн'],
  [/(?<=\d )ms(?!\p{L})/gu, 'мс'],
];

export const findings: typeof english = {
  title: 'Проверка утверждений',
  none: 'Не нашлось утверждений о моделях каталога, которые можно проверить. Назовите модель с версией, а числа — с единицами.',
  count: (counts) =>
    `${counted(total(counts), 'утверждение', 'утверждения', 'утверждений')}: ${each(counts)}.`,
  more: (counts) =>
    `${form(total(counts), 'Не показано', 'Не показаны', 'Не показаны')} ещё ${total(counts)} (${each(counts)}). Чтобы увидеть остальное, проверьте часть текста покороче.`,
  cut: (read, length) =>
    `Прочитаны только первые ${counted(read, 'символ', 'символа', 'символов')} из ${grouped(length)}.`,
  foot: (on) => `Сверено с каталогом; самый старый из действующих прайс-листов: ${date(on)}.`,

  claim: (of, name, about, capability, quote, around) => {
    const what = capability ?? field[about];
    const whole = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const subject = name === null ? whole : about === 'model' ? name : `${name}, ${what}`;
    return `${verdict[of]} — ${subject}: «${quote}»${around === null ? '' : ` в «${around}»`}`;
  },
  source: 'Источник:',
  asOf: (on, isRead) => (isRead ? `прочитано ${date(on)}` : date(on)),
  arithmetic: (formula) =>
    units.reduce(
      (text, [unit, own]) => text.replaceAll(unit, own),
      formula.replaceAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g, figure),
    ),
  onePage: (known) => `Так пишет только одна страница: ${known}`,
  noVersion: (known) => `Версия не названа; у самой новой: ${known}`,
  scores: (benchmark, scores) => {
    if (scores.length === 0) return `других баллов в ${benchmark} в каталоге нет`;
    const each = scores.map(({ low, high, variant, runBy }) => {
      const about = [variant, runBy === 'lab' ? 'отчёт самого разработчика' : runBy]
        .filter(Boolean)
        .join(', ');
      const score = low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
      return `${score}%${about ? ` (${about})` : ''}`;
    });
    return `${benchmark}: ${list(each)}`;
  },
};
