import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishTaken = {
  typo: 'a near spelling',
  newest: 'the newest',
  main: 'its main line',
} as const;

const russianTaken = {
  typo: 'похожее написание',
  newest: 'новейшая в линейке',
  main: 'основная линейка',
} as const;

type State =
  | 'retired'
  | 'retiring'
  | 'deprecated'
  | 'unconfirmed'
  | 'gone'
  | 'superseded'
  | 'preview'
  | 'active';

const englishStates: Readonly<Record<State, string>> = {
  retired: 'retired',
  retiring: 'ends',
  deprecated: 'deprecated',
  unconfirmed: 'unconfirmed',
  gone: 'gone',
  superseded: 'superseded',
  preview: 'preview',
  active: 'current',
};

const russianStates: Readonly<Record<State, string>> = {
  retired: 'отключена',
  retiring: 'работает до',
  deprecated: 'устарела',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из списков',
  superseded: 'есть новее',
  preview: 'предварительная',
  active: 'действует',
};

/** What must be said of a model before anything else. `on` and `since` are ISO days. */
export const stateMessages = says('state', {
  retired: template(['name', 'owner', 'on'], {
    en: '{owner} shut {name} down on {on}.',
    ru: 'Модель {name} отключена у {owner} с {on:date}.',
  }),
  retiring: template(['name', 'owner', 'on'], {
    en: '{owner} shuts {name} down on {on}.',
    ru: '{owner} отключит модель {name} {on:date}.',
  }),
  deprecated: template(['name', 'owner', 'since'], {
    en: '{owner} has deprecated {name} (since {since}).',
    ru: 'Модель {name} у {owner} считается устаревшей с {since:date}.',
  }),
  unconfirmed: template(['name', 'owner', 'on'], {
    en: '{owner} lists no {name} (looked at on {on}): only one web page names it.',
    ru: 'В списке {owner} от {on:date} модели {name} нет: её называет только одна страница в сети.',
  }),
  listHas: template(['names: string[]'], {
    en: 'The list has {names:list}.',
    ru: 'В списке есть {names:list}.',
  }),
  gone: template(['name', 'since'], {
    en: '{name} has been missing from the price lists since {since}.',
    ru: 'Модели {name} нет в прайс-листах с {since:date}.',
  }),
  superseded: template(['name'], {
    en: '{name} is no longer the newest of its line.',
    ru: '{name} — уже не новейшая модель своей линейки.',
  }),
  preview: template(['name'], {
    en: '{name} is a preview, not generally available.',
    ru: '{name} — предварительная версия, в общем доступе её нет.',
  }),
  /** In a table: with its day where the model ends on one. */
  cell: phrase<[state: State, on: string | null]>({
    en: (state, on) =>
      `${englishStates[state]}${state === 'retiring' && on !== null ? ` ${en.date(on)}` : ''}`,
    ru: (state, on) =>
      `${russianStates[state]}${state === 'retiring' && on !== null ? ` ${ru.date(on)}` : ''}`,
  }),
  replacement: template(['model'], { en: 'Its replacement is {model}.', ru: 'Замена — {model}.' }),
  newest: template(['model'], { en: 'The newest is {model}.', ru: 'Новейшая — {model}.' }),
  /** A model with its price, as USD per 1M tokens. */
  priced: template(['name', 'input', 'output'], {
    en: '{name} ({input} in, {output} out per 1M tokens)',
    ru: '{name} ({input} на вход, {output} на выход за 1 млн токенов)',
  }),
  /** `isLimited`: a team allows some providers alone. */
  stillListed: phrase<[name: string, hosts: readonly string[], isLimited: boolean]>({
    en: (name, hosts, isLimited) =>
      hosts.length > 0
        ? `${name} is still sold by ${en.list(hosts)}.`
        : `No ${isLimited ? 'provider your team allows' : 'trusted provider'} sells it.`,
    ru: (name, hosts, isLimited) =>
      hosts.length > 0
        ? `${name} ещё можно взять у ${ru.list(hosts)}.`
        : `Ни один ${isLimited ? 'разрешённый вашей командой' : 'надёжный'} провайдер её не предлагает.`,
  }),
  /** A name that was taken for a model: by a near spelling, as the newest of its line or of a brand's main line, or as one of several. */
  taken: phrase<
    [query: string, name: string, how: 'typo' | 'newest' | 'main' | null, others: readonly string[]]
  >({
    en: (query, name, how, others) =>
      `"${query}" was taken as ${name}${how === null ? '' : `, ${englishTaken[how]}`}.${
        others.length > 0 ? ` There ${others.length === 1 ? 'is' : 'are'} also ${en.list(others)}.` : ''
      }`,
    ru: (query, name, how, others) =>
      `«${query}» — это ${name}${how === null ? '' : `, ${russianTaken[how]}`}.${
        others.length > 0 ? ` Есть ещё ${ru.list(others)}.` : ''
      }`,
  }),
  /** The same of several names in one line; others that it could have meant in brackets. */
  takenAs: phrase<
    [
      each: readonly {
        readonly query: string;
        readonly name: string;
        readonly how: 'typo' | 'newest' | 'main' | null;
        readonly others: readonly string[];
      }[],
    ]
  >({
    en: (each) =>
      `${each
        .map(
          ({ query, name, how, others }) =>
            `"${query}" = ${name}${how === null || (how === 'main' && others.length === 0) ? '' : `, ${englishTaken[how]}`}${others.length > 0 ? ` (not ${en.list(others, 'or')})` : ''}`,
        )
        .join('; ')}.`,
    ru: (each) =>
      `${each
        .map(
          ({ query, name, how, others }) =>
            `«${query}» — ${name}${how === null || (how === 'main' && others.length === 0) ? '' : `, ${russianTaken[how]}`}${others.length > 0 ? ` (не ${ru.list(others, 'or')})` : ''}`,
        )
        .join('; ')}.`,
  }),
  /** Of three and more names, which stand in the title. */
  takenMany: {
    en: 'Each name was taken for the newest or main model of its line.',
    ru: 'Каждое название понято как новейшая или основная модель линейки.',
  },
  /** A state in one short line; `next` follows the model, with its price. */
  notice: phrase<
    [name: string, state: Exclude<State, 'active'>, owner: string, on: string | null, next: string | null]
  >({
    en: (name, state, owner, on, next) => {
      const when = on === null ? '' : ` ${en.when(on)}`;
      const follows = next === null ? '' : `; ${next} replaces it`;
      switch (state) {
        case 'retired':
          return `${name} was shut down${when}${follows}.`;
        case 'retiring':
          return `${name} shuts down${when}${follows}.`;
        case 'deprecated':
          return `${owner} has deprecated ${name}${follows}.`;
        case 'unconfirmed':
          return `${owner} does not list ${name}.`;
        case 'gone':
          return `${name} left the price lists${when}.`;
        case 'superseded':
          return next === null ? `${name} is no longer the newest.` : `${next} is newer than ${name}.`;
        case 'preview':
          return `${name} is a preview, not generally available.`;
        default:
          return state satisfies never;
      }
    },
    ru: (name, state, owner, on, next) => {
      const when = on === null ? '' : ` ${ru.when(on)}`;
      const follows = next === null ? '' : `; замена — ${next}`;
      switch (state) {
        case 'retired':
          return `${name} отключена${when}${follows}.`;
        case 'retiring':
          return `${name} отключат${when}${follows}.`;
        case 'deprecated':
          return `У ${owner} модель ${name} считается устаревшей${follows}.`;
        case 'unconfirmed':
          return `В списке моделей ${owner} нет ${name}.`;
        case 'gone':
          return `${name} пропала из прайс-листов${when}.`;
        case 'superseded':
          return next === null ? `${name} — уже не новейшая.` : `Новее, чем ${name}: ${next}.`;
        case 'preview':
          return `${name} — предварительная версия, в общем доступе её нет.`;
        default:
          return state satisfies never;
      }
    },
  }),
  /** Of a model that its lab has shut down. */
  leftAt: template(['name', 'hosts: string[]'], {
    en: '{name} is still sold by {hosts:list}.',
    ru: '{name} ещё можно взять у {hosts:list}.',
  }),
  anyNotice: template(['name', 'owner', 'since'], {
    en: '{owner} promised {name} only until {since}, so its shutdown may be announced any day.',
    ru: '{owner} обещает держать {name} лишь до {since:date}: об отключении могут объявить в любой день.',
  }),
});

const months = (count: number) => plural(count, 'month');

/** What is said of lifecycle. */
export const lifecycleMessages = says('lifecycle', {
  released: template(['name', 'lab', 'on'], {
    en: '{name} was released {on:when} by {lab}.',
    ru: '{name} вышла {on:when} ({lab}).',
  }),
  releasedUnknown: template(['names: string[]'], {
    en: 'The release date of {names:list} is not known here.',
    ru: 'Дата выпуска {names:list} нам не известна.',
  }),
  newer: phrase<[name: string, monthsNewer: number]>({
    en: (name, monthsNewer) =>
      monthsNewer > 0 ? `${name} is newer by ${months(monthsNewer)}.` : `${name} is newer.`,
    ru: (name, monthsNewer) =>
      monthsNewer > 0
        ? `${name} новее на ${ru.counted(monthsNewer, 'месяц', 'месяца', 'месяцев')}.`
        : `${name} новее.`,
  }),
  newerUnknown: { en: 'Which is newer cannot be told.', ru: 'Какая новее, сказать нельзя.' },
  newest: template(['name'], { en: '{name} is the newest.', ru: 'Новее всех {name}.' }),
  sameMonth: { en: 'They were released in the same month.', ru: 'Они вышли в одном и том же месяце.' },
  cutoff: template(['name', 'on'], {
    en: 'The knowledge cut-off of {name} is {on:date}.',
    ru: 'Знания {name} заканчиваются датой: {on:date}.',
  }),
  cutoffUnknown: template(['names: string[]'], {
    en: 'The knowledge cut-off of {names:list} is not known here.',
    ru: 'Дата отсечки знаний {names:list} нам не известна.',
  }),
  /** `read` is when its lifecycle was last looked at. */
  active: template(['name', 'read'], {
    en: '{name} is available, and no shutdown is announced (looked at on {read:date}).',
    ru: 'Модель {name} доступна, об отключении не объявляли (проверено {read:date}).',
  }),
  /** Read so long ago that much may have been announced since. */
  activeThen: template(['name', 'read'], {
    en: 'On {read:date} {name} was available and no shutdown was announced; nobody has looked since.',
    ru: 'На {read:date} модель {name} была доступна, об отключении не объявляли; с тех пор это не проверялось.',
  }),
  notLookedAt: template(['name'], {
    en: 'Whether a shutdown of {name} is announced is not known here.',
    ru: 'Объявлено ли об отключении {name}, нам не известно.',
  }),
  notBefore: template(['owner', 'on'], {
    en: '{owner} keeps it at least until {on}.',
    ru: '{owner} поддерживает её как минимум до {on:date}.',
  }),
  replaces: template(['name', 'replacement'], {
    en: '{replacement} replaces {name}.',
    ru: 'На замену {name} — {replacement}.',
  }),
  newestOf: template(['name', 'newest'], {
    en: '{newest} is the newest after {name}.',
    ru: 'После {name} новейшая — {newest}.',
  }),
  near: template(['names: string[]'], {
    en: 'Near it in quality and price: {names:list}.',
    ru: 'Рядом по качеству и цене: {names:list}.',
  }),
  noReplacement: phrase<[name: string, isActive: boolean]>({
    en: (name, isActive) =>
      `${isActive ? `${name} is still available, and no replacement is named` : `No replacement of ${name} is named`}.`,
    ru: (name, isActive) =>
      `${isActive ? `Модель ${name} доступна, замена не названа` : `Замена ${name} не названа`}.`,
  }),
});
