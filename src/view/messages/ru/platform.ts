import type { platform as english } from '../en/platform.ts';
import { counted, date } from './format.ts';

export const platform: typeof english = {
  slackFault: 'У нас что-то сломалось. Попробуйте ещё раз чуть позже.',
  slackUnknown: 'Tiebreak знает команды /compare и /tiebreak. Например: /compare haiku pixtral.',
  discordFault: 'У меня что-то сломалось. Ошибка записана; попробуйте ещё раз чуть позже.',
  discordUnknown: 'Такой команды я не знаю. Попробуйте `/compare` с названиями двух моделей.',
  welcome: (
    models,
    asOf,
    page,
  ) => `Tiebreak: какую модель взять? В каталоге ${counted(models, 'модель', 'модели', 'моделей')}, самый старый прайс-лист: ${asOf === null ? 'дата неизвестна' : date(asOf)}.
Подключения нет. Чтобы подключить, задайте:
  Slack    SLACK_BOT_TOKEN и SLACK_APP_TOKEN (Socket Mode) или SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway) или DISCORD_PUBLIC_KEY и DISCORD_APPLICATION_ID (HTTP)
${page ? `Как это выглядит там и там: ${page.address}${page.endsWithInput ? ' (пока не кончится ввод; с --serve страница остаётся)' : ''}\n` : ''}А пока спрашивайте здесь: /compare haiku pixtral

`,
};
