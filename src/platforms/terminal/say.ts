import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

const ways = {
  id: 'по идентификатору',
  name: 'по названию',
  alias: 'по другому названию',
  family: 'по линейке',
  typo: 'по похожему написанию',
} as const;

/** What is said of terminal. */
export const terminalMessages = says('terminal', {
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
  /** Before a command that is to be typed otherwise. */
  change: { en: 'Change the command and send it:', ru: 'Измените команду и отправьте:' },
  leave: { en: 'Ctrl-C again leaves.', ru: 'Ещё раз Ctrl-C — выход.' },
  welcome: phrase<
    [
      models: number,
      asOf: string | null,
      page: { readonly address: string; readonly endsWithInput: boolean } | null,
      isAskedHere: boolean,
    ]
  >({
    en: (
      models,
      asOf,
      page,
      isAskedHere,
    ) => `Tiebreak: which model should we use? ${models} models, oldest price list of ${asOf ?? 'unknown date'}.
Not connected: that takes SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, or DISCORD_TOKEN or DISCORD_PUBLIC_KEY.
${page ? `See what both would show at ${page.address}${page.endsWithInput ? ' (until standard input ends; --serve keeps it)' : ''}\n` : ''}${isAskedHere ? 'Ask here meanwhile: /compare haiku luna. A number chooses, Tab completes, help says more.\n' : ''}
`,
    ru: (
      models,
      asOf,
      page,
      isAskedHere,
    ) => `Tiebreak: какую модель взять? В каталоге ${ru.counted(models, 'модель', 'модели', 'моделей')}, самый старый прайс-лист: ${asOf === null ? 'дата неизвестна' : ru.date(asOf)}.
Подключения нет: для него нужен SLACK_BOT_TOKEN с SLACK_APP_TOKEN или SLACK_SIGNING_SECRET, либо DISCORD_TOKEN или DISCORD_PUBLIC_KEY.
${page ? `Как это выглядит там и там: ${page.address}${page.endsWithInput ? ' (пока не кончится ввод; с --serve страница остаётся)' : ''}\n` : ''}${isAskedHere ? 'А пока спрашивайте здесь: /compare haiku luna. Номер выбирает, Tab дополняет, help расскажет больше.\n' : ''}
`,
  }),
});
