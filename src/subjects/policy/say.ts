import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

type Facts = {
  readonly trains: 'yes' | 'no' | 'opt-out' | null;
  readonly days: number | null;
  readonly certifications: readonly string[] | null;
  readonly regions: readonly string[] | null;
};

/** As regions are written: EU, FR. */
const regionCode = (id: string) => (id.length === 2 ? id.toUpperCase() : id);

const englishTraining = {
  yes: 'trains models on API input',
  no: 'does not train models on API input unless you agree',
  'opt-out': 'may train models on API input until you opt out',
} as const;

const russianTraining = {
  yes: 'обучает модели на данных из API',
  no: 'не обучает модели на данных из API без вашего согласия',
  'opt-out': 'может обучать модели на данных из API, пока вы не откажетесь',
} as const;

/** How much is said of what is not known: of all of it, of training and keeping alone, of none of it. */
type Silence = 'whole' | 'most' | 'none';

function englishFacts({ trains, days, certifications, regions }: Facts, silence: Silence): string[] {
  const unknown = (what: string, of: readonly Silence[]) => (of.includes(silence) ? [what] : []);
  return [
    ...(trains === null
      ? unknown('whether API input trains models is not known here', ['whole', 'most'])
      : [englishTraining[trains]]),
    ...(days === null
      ? unknown('how long prompts are kept is not known here', ['whole', 'most'])
      : [days === 0 ? 'does not keep prompts' : `keeps prompts for up to ${plural(days, 'day')}`]),
    ...(certifications === null
      ? unknown('certifications are not known here', ['whole'])
      : [`certifications: ${en.list(certifications)}`]),
    ...(regions === null ? [] : [`works on requests in ${en.list(regions.map(regionCode))}`]),
  ];
}

function russianFacts({ trains, days, certifications, regions }: Facts, silence: Silence): string[] {
  const unknown = (what: string, of: readonly Silence[]) => (of.includes(silence) ? [what] : []);
  return [
    ...(trains === null
      ? unknown('обучает ли модели на данных из API, нам не известно', ['whole', 'most'])
      : [russianTraining[trains]]),
    ...(days === null
      ? unknown('сколько хранит запросы, нам не известно', ['whole', 'most'])
      : [days === 0 ? 'запросы не хранит' : `хранит запросы до ${ru.counted(days, 'дня', 'дней', 'дней')}`]),
    ...(certifications === null
      ? unknown('о сертификатах нам не известно', ['whole'])
      : [`сертификаты: ${ru.list(certifications)}`]),
    ...(regions === null ? [] : [`обрабатывает запросы в регионах: ${ru.list(regions.map(regionCode))}`]),
  ];
}

/** What providers do with what their API is sent. */
export const policyMessages = says('policy', {
  /** One provider; `exceptions` are clauses of its own pages that limit them; `isWhole` says of certifications too that they are not known. */
  told: phrase<[name: string, facts: Facts, exceptions: readonly string[], isWhole: boolean]>({
    en: (name, facts, exceptions, isWhole) =>
      `${name}: ${englishFacts(facts, isWhole ? 'whole' : 'most').join('; ')}${exceptions.length > 0 ? `. It adds: ${exceptions.join('; ')}` : ''}.`,
    ru: (name, facts, exceptions, isWhole) =>
      `${name}: ${russianFacts(facts, isWhole ? 'whole' : 'most').join('; ')}${exceptions.length > 0 ? `. Там же сказано: ${exceptions.join('; ')}` : ''}.`,
  }),
  /** What one of its pages says. */
  stated: phrase<[facts: Facts, exceptions: readonly string[]]>({
    en: (facts, exceptions) => [...englishFacts(facts, 'none'), ...exceptions].join('; '),
    ru: (facts, exceptions) => [...russianFacts(facts, 'none'), ...exceptions].join('; '),
  }),
  /** The same behind its day, in a list. */
  dated: template(['told', 'day'], {
    en: '{told} Its own page, {day}.',
    ru: '{told} По его собственной странице, {day}.',
  }),
  unknown: phrase<[names: readonly string[]]>({
    en: (names) =>
      `What ${en.list(names)} ${names.length === 1 ? 'does' : 'do'} with data is not known here.`,
    ru: (names) => `Что делают с данными, нам не известно: ${ru.list(names)}.`,
  }),
  /** Before the sentences, where it was asked whether: trains or keeps. */
  lead: {
    yes: { en: 'Yes.', ru: 'Да.' },
    no: { en: 'No.', ru: 'Нет.' },
    'opt-out': { en: 'Yes, until you opt out.', ru: 'Да, пока вы не откажетесь.' },
  },
  /** Those through whom a model can be had too, by what they do with data. */
  elsewhere: phrase<
    [yes: readonly string[], optOut: readonly string[], no: readonly string[], unknown: number]
  >({
    en: (yes, optOut, no, unknown) => {
      const each = [
        ...(no.length > 0 ? [`only if you agree (${en.list(no)})`] : []),
        ...(optOut.length > 0 ? [`until you opt out (${en.list(optOut)})`] : []),
        ...(yes.length > 0 ? [`without asking (${en.list(yes)})`] : []),
        ...(unknown > 0 ? [`not known here for ${unknown} more`] : []),
      ];
      return `At its other providers API input trains models ${each.join('; ')}.`;
    },
    ru: (yes, optOut, no, unknown) => {
      const each = [
        ...(no.length > 0 ? [`только с согласия — ${ru.list(no)}`] : []),
        ...(optOut.length > 0 ? [`пока вы не откажетесь — ${ru.list(optOut)}`] : []),
        ...(yes.length > 0 ? [`без спроса — ${ru.list(yes)}`] : []),
        ...(unknown > 0 ? [`нам не известно — ещё ${unknown}`] : []),
      ];
      return `Обучают ли на данных другие её провайдеры: ${each.join('; ')}.`;
    },
  }),
  others: {
    en: 'Other providers of the same model have policies of their own.',
    ru: 'У других провайдеров той же модели свои правила.',
  },
  /** Of all providers whose page was read. */
  all: phrase<
    [
      read: number,
      yes: readonly string[],
      optOut: readonly string[],
      no: readonly string[],
      keepNothing: readonly string[],
    ]
  >({
    en: (read, yes, optOut, no, keepNothing) =>
      [
        `Of ${plural(read, 'provider')} whose own page was read, ${yes.length === 0 ? 'none trains' : `${en.list(yes)} train`} models on API input without asking.`,
        ...(optOut.length > 0 ? [`Until you opt out: ${en.list(optOut)}.`] : []),
        ...(no.length > 0 ? [`Only if you agree: ${en.list(no)}.`] : []),
        ...(keepNothing.length > 0 ? [`Prompts are not kept by ${en.list(keepNothing)}.`] : []),
      ].join(' '),
    ru: (read, yes, optOut, no, keepNothing) =>
      [
        `Прочитаны собственные страницы ${ru.counted(read, 'провайдера', 'провайдеров', 'провайдеров')}. Без спроса обучают модели на данных из API: ${yes.length === 0 ? 'никто из них' : ru.list(yes)}.`,
        ...(optOut.length > 0 ? [`Пока вы не откажетесь: ${ru.list(optOut)}.`] : []),
        ...(no.length > 0 ? [`Только с вашего согласия: ${ru.list(no)}.`] : []),
        ...(keepNothing.length > 0 ? [`Не хранят запросы: ${ru.list(keepNothing)}.`] : []),
      ].join(' '),
  }),
  none: {
    en: 'No provider’s page on data was read yet.',
    ru: 'Страницы провайдеров о данных ещё не прочитаны.',
  },
});
