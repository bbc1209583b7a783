import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What Tiebreak can do; each command says its own lines. */
export const helpMessages = says('help', {
  title: { en: 'Tiebreak', ru: 'Tiebreak' },
  summary: {
    en: 'Tiebreak compares language models from sourced facts. Try: /compare haiku pixtral',
    ru: 'Tiebreak сравнивает языковые модели по фактам с источниками. Попробуйте: /compare haiku pixtral',
  },
  about: {
    en: 'Compares language models from sourced, dated facts. No language model is asked.',
    ru: 'Сравнивает языковые модели по фактам с источниками и датами. Сам языковых моделей не спрашивает.',
  },
  workloads: phrase<[workloads: readonly string[]]>({
    en: (workloads) => `Workloads: ${en.list(workloads)}`,
    ru: (workloads) => `Задачи: ${workloads.join(', ')}`,
  }),
  mention: {
    en: 'Mention Tiebreak with two model names to get the same in a thread',
    ru: 'Упомяните Tiebreak и две модели, и сравнение придёт в тред',
  },
});

const ways = {
  id: 'по идентификатору',
  name: 'по названию',
  alias: 'по другому названию',
  family: 'по линейке',
  typo: 'по похожему написанию',
} as const;

/** Which model a name means. */
export const findMessages = says('find', {
  found: phrase<[model: string, how: 'id' | 'name' | 'alias' | 'family' | 'typo']>({
    en: (model, how) => `${model}, by ${how}`,
    ru: (model, how) => `${model}, ${ways[how]}`,
  }),
  several: { en: 'Several models could be meant:', ru: 'Это может быть несколько моделей:' },
  /** `listedBy`: a provider that lists one so named, which the catalog does not count as a model. */
  none: phrase<[listedBy: string | null]>({
    en: (listedBy) =>
      `No such model${listedBy === null ? '' : `, though ${listedBy} lists one so named`}. Nearest:`,
    ru: (listedBy) =>
      `Такой модели нет${listedBy === null ? '' : `, хотя под этим названием её предлагает ${listedBy}`}. Ближайшие:`,
  }),
});

/** What the bot says of itself on a platform, whatever was asked. */
export const platformMessages = says('platform', {
  slackFault: {
    en: 'Something went wrong on our side. Please try again in a moment.',
    ru: 'У нас что-то сломалось. Попробуйте ещё раз чуть позже.',
  },
  slackUnknown: {
    en: 'Tiebreak knows /compare and /tiebreak. Try /compare haiku pixtral.',
    ru: 'Tiebreak знает команды /compare и /tiebreak. Например: /compare haiku pixtral.',
  },
  discordFault: {
    en: 'Something went wrong on my side. The fault is logged; please try again in a moment.',
    ru: 'У меня что-то сломалось. Ошибка записана; попробуйте ещё раз чуть позже.',
  },
  discordUnknown: {
    en: 'I do not know that command. Try `/compare` with two model names.',
    ru: 'Такой команды я не знаю. Попробуйте `/compare` с названиями двух моделей.',
  },
  welcome: phrase<
    [
      models: number,
      asOf: string | null,
      page: { readonly address: string; readonly endsWithInput: boolean } | null,
    ]
  >({
    en: (
      models,
      asOf,
      page,
    ) => `Tiebreak: which model should we use? ${models} models, oldest price list of ${asOf ?? 'unknown date'}.
Not connected. Set these to connect:
  Slack    SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway), or DISCORD_PUBLIC_KEY with DISCORD_APPLICATION_ID (HTTP)
${page ? `See what both would show at ${page.address}${page.endsWithInput ? ' (until standard input ends; --serve keeps it)' : ''}\n` : ''}Ask here meanwhile: /compare haiku pixtral

`,
    ru: (
      models,
      asOf,
      page,
    ) => `Tiebreak: какую модель взять? В каталоге ${ru.counted(models, 'модель', 'модели', 'моделей')}, самый старый прайс-лист: ${asOf === null ? 'дата неизвестна' : ru.date(asOf)}.
Подключения нет. Чтобы подключить, задайте:
  Slack    SLACK_BOT_TOKEN и SLACK_APP_TOKEN (Socket Mode) или SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway) или DISCORD_PUBLIC_KEY и DISCORD_APPLICATION_ID (HTTP)
${page ? `Как это выглядит там и там: ${page.address}${page.endsWithInput ? ' (пока не кончится ввод; с --serve страница остаётся)' : ''}\n` : ''}А пока спрашивайте здесь: /compare haiku pixtral

`,
  }),
});
