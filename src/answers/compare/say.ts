import { daysPerMonth } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { costMessages } from '../../subjects/cost/say.ts';

/** Categories that count and are unknown. */
type Open = { readonly categories: readonly string[]; readonly isAll: boolean };

/** A model that can no longer be called. */
type Closed = { readonly name: string; readonly state: 'retired' | 'unconfirmed' | 'gone' };

function areUnknown({ categories, isAll }: Open): string {
  if (isAll) return `all ${categories.length} categories are unknown`;
  const [first] = categories;
  const isOne = categories.length === 1 && first !== 'benchmarks' && first !== 'modalities';
  return `${en.list(categories)} ${isOne ? 'is' : 'are'} unknown`;
}

const englishClosedText = (each: readonly Closed[]) =>
  en.list(each.map(({ name, state }) => `${name} is ${state}`));

/** The most that one model has, the next most, of how many models; points where a workload weighs. */
type Count = {
  readonly most: number;
  readonly second: number;
  readonly models: number;
  readonly weighed: boolean;
};

function counted({ most, second, models, weighed }: Count): string {
  const unit = weighed ? plural(most, 'point') : most === 1 ? '1 category' : `${most} categories`;
  if (models === 2) return `${unit} to ${second}`;
  return second === 0 ? `${unit}, the others none` : `${unit}, the next has ${second}`;
}

const unknown = ({ categories, isAll }: Open) =>
  isAll
    ? `неизвестны все ${ru.counted(categories.length, 'категория', 'категории', 'категорий')}`
    : `неизвестно: ${ru.list(categories)}`;

function count({ most, second, models, weighed }: Count): string {
  const unit = weighed
    ? ru.counted(most, 'балл', 'балла', 'баллов')
    : ru.counted(most, 'категория', 'категории', 'категорий');
  if (models === 2) return `${unit} против ${ru.grouped(second)}`;
  return second === 0 ? `${unit}, у остальных ни одной` : `${unit}, у следующей ${ru.grouped(second)}`;
}

const states = {
  retired: 'отключена',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
} as const;

const statesOfAll = {
  retired: 'отключены',
  unconfirmed: 'не подтверждены',
  gone: 'пропали из прайс-листов',
} as const;

const russianClosedText = (each: readonly Closed[]) =>
  ru.list(each.map(({ name, state }) => `${name} ${states[state]}`));

/** The verdict of a comparison; `open` are the categories that are unknown. */
export const verdictMessages = says('verdict', {
  win: phrase<[winner: string, count: Count, open: Open]>({
    en: (winner, count, open) =>
      `${winner} wins, ${counted(count)}${open.categories.length > 0 ? `; ${areUnknown(open)} and cannot change it` : ''}.`,
    ru: (winner, own, open) =>
      `${winner} лучше: ${count(own)}${open.categories.length > 0 ? `; ${unknown(open)}, но исхода это не изменит` : ''}.`,
  }),
  leaning: phrase<[winner: string, count: Count, open: Open]>({
    en: (winner, count, open) =>
      `Leaning towards ${winner}, ${counted(count)}; ${areUnknown(open)} and could change it.`,
    ru: (winner, own, open) =>
      `Скорее ${winner}: ${count(own)}; ${unknown(open)}, и это может изменить исход.`,
  }),
  coinFlip: phrase<[tied: readonly string[], most: number, weighed: boolean, open: Open]>({
    en: (tied, most, weighed, open) => {
      const each = most === 0 ? 'nobody wins a category' : `${plural(most, weighed ? 'point' : 'win')} each`;
      return open.categories.length > 0
        ? `A coin-flip between ${en.list(tied)}, ${each}; ${areUnknown(open)} and would decide it.`
        : `A genuine coin-flip between ${en.list(tied)}, ${each}.`;
    },
    ru: (tied, most, weighed, open) => {
      const each =
        most === 0
          ? 'ни одна категория не выиграна'
          : `по ${weighed ? ru.counted(most, 'баллу', 'балла', 'баллов') : ru.counted(most, 'победе', 'победы', 'побед')}`;
      return open.categories.length > 0
        ? `Ничья: ${ru.list(tied)}, ${each}; ${unknown(open)}, это бы и решило.`
        : `Настоящая ничья: ${ru.list(tied)}, ${each}.`;
    },
  }),
  undecided: phrase<[open: Open]>({
    en: (open) => `Undecided: ${areUnknown(open)}.`,
    ru: (open) => `Решить нельзя, ${unknown(open)}.`,
  }),
  /** The verdict over models that do different work. */
  byFigures: phrase<[sentence: string]>({
    en: (sentence) =>
      `By figures alone: ${sentence.replace(/^(?:Leaning|A(?: genuine)? coin-flip|Undecided)/, (word) => word.toLowerCase())}`,
    ru: (sentence) =>
      `Судя только по цифрам: ${sentence.replace(/^[А-ЯЁ]/u, (letter) => letter.toLowerCase())}`,
  }),
  /** Every model asked of is closed. */
  takeNone: phrase<[closed: readonly Closed[]]>({
    en: (closed) => {
      const [first] = closed;
      const isSame = closed.every(({ state }) => state === first?.state);
      const why = isSame
        ? `${closed.length === 2 ? 'both' : 'all'} are ${first?.state}`
        : englishClosedText(closed);
      return `Take ${closed.length === 2 ? 'neither' : 'none of them'}: ${why}.`;
    },
    ru: (closed) => {
      const [first] = closed;
      const isSame = first !== undefined && closed.every(({ state }) => state === first.state);
      const why = isSame
        ? `${closed.length === 2 ? 'обе' : 'все'} ${statesOfAll[first.state]}`
        : russianClosedText(closed);
      return `Не берите ни ${closed.length === 2 ? 'ту, ни другую' : 'одну'}: ${why}.`;
    },
  }),
  take: phrase<[name: string, closed: readonly Closed[]]>({
    en: (name, closed) => `Take ${name}: ${englishClosedText(closed)}.`,
    ru: (name, closed) => `Берите ${name}: ${russianClosedText(closed)}.`,
  }),
});

const rate = (input: number, output: number) => `${ru.money(input)}/${ru.money(output)}`;

/** The first screen of a comparison, and the remarks under it. */
export const comparisonMessages = says('comparison', {
  title: phrase<[names: readonly string[], workload: string | null]>({
    en: (names, workload) => `${names.join(' vs ')}${workload === null ? '' : `, for ${workload}`}`,
    ru: (names, workload) => `${ru.list(names, 'or')}${workload === null ? '' : `, задача «${workload}»`}`,
  }),
  unknown: { en: 'Unknown', ru: 'Неизвестно' },
  tie: { en: 'Tie', ru: 'Ничья' },
  tieOf: template(['names: string[]'], { en: 'Tie of {names:list}', ru: 'Ничья: {names:list}' }),
  /** Units and what amounts take for granted. */
  foot: phrase<[atVolume: boolean, ofLanguage: boolean]>({
    en: (atVolume, ofLanguage) =>
      [
        'Prices in USD per 1M tokens.',
        ...(atVolume
          ? [
              saidIn('en', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens'],
              `A month is ${daysPerMonth} days.`,
            ]
          : []),
      ].join(' '),
    ru: (atVolume, ofLanguage) =>
      [
        'Цены в USD за 1 млн токенов.',
        ...(atVolume
          ? [
              saidIn('ru', costMessages)[ofLanguage ? 'equalEnglishTokens' : 'equalTokens'],
              `Месяц — ${ru.counted(daysPerMonth, 'день', 'дня', 'дней')}.`,
            ]
          : []),
      ].join(' '),
  }),

  newer: phrase<
    [
      newest: { readonly name: string; readonly on: string },
      next: { readonly name: string; readonly on: string },
      months: number,
    ]
  >({
    en: (newest, next, months) =>
      `${newest.name} is newer by ${plural(months, 'month')} (${en.date(newest.on)} against ${en.date(next.on)}).`,
    ru: (newest, next, months) =>
      `${newest.name} новее на ${ru.counted(months, 'месяц', 'месяца', 'месяцев')}: ${ru.date(newest.on)}, ${next.name} — ${ru.date(next.on)}.`,
  }),
  /** Prices are USD per 1M tokens, in and out. */
  tier: phrase<[above: number, name: string, input: number, output: number]>({
    en: (above, name, input, output) =>
      `Above ${en.tokens(above).replace(' tokens', '')} input tokens a request ${name} costs ${en.money(input)}/${en.money(output)} per 1M tokens, which would change who is cheaper.`,
    ru: (above, name, input, output) =>
      `Если на входе запроса больше ${ru.tokens(above)}, ${name} стоит ${rate(input, output)} за 1 млн токенов, и тогда дешевле другая модель.`,
  }),
  closedPrice: phrase<[name: string, provider: string, input: number, output: number, until: string]>({
    en: (name, provider, input, output, until) =>
      `${name} at ${provider} was ${en.money(input)}/${en.money(output)}, until ${until}.`,
    ru: (name, provider, input, output, until) =>
      `До ${ru.date(until)} модель ${name} у ${provider} стоила ${rate(input, output)}.`,
  }),
  disputed: phrase<
    [source: string, name: string, input: number, output: number, readOn: string, changes: boolean]
  >({
    en: (source, name, input, output, readOn, changes) =>
      `${source} gives ${en.money(input)}/${en.money(output)} for ${name} (read on ${readOn}). Not used, since no route has that price${changes ? '; it would change who is cheaper' : ''}.`,
    ru: (source, name, input, output, readOn, changes) =>
      `${source} указывает для ${name} цену ${rate(input, output)} (прочитано ${ru.date(readOn)}). Не используется: такой цены нет ни на одном маршруте${changes ? '; с ней дешевле была бы другая модель' : ''}.`,
  }),
});
