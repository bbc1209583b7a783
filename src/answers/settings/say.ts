import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { From } from './in-force.ts';

/** What a team is called on a platform. */
export type TeamKind = 'workspace' | 'server';

const whole = {
  en: { workspace: 'the whole workspace', server: 'the whole server' },
  ru: { workspace: 'всё рабочее пространство', server: 'весь сервер' },
} as const;

const chosenFor = {
  en: { workspace: 'for the workspace', server: 'for the server' },
  ru: { workspace: 'для рабочего пространства', server: 'для сервера' },
} as const;

/** What is said of the settings of a workspace, a server or a channel. */
export const settingsMessages = says('settings', {
  title: { en: 'Settings', ru: 'Настройки' },
  /** Where there is no form: in a terminal, on the page to try it on. */
  elsewhere: {
    en: 'Settings belong to a Slack workspace or a Discord server: type /tiebreak settings there, or /settings on Discord.',
    ru: 'Настройки есть у рабочего пространства Slack и сервера Discord: введите там /tiebreak settings, а в Discord — /settings.',
  },
  field: {
    locale: { en: 'Language of answers', ru: 'Язык ответов' },
    workload: { en: 'Usual workload', ru: 'Обычная нагрузка' },
    providers: { en: 'Allowed providers', ru: 'Разрешённые провайдеры' },
    audience: { en: 'Who sees answers to commands', ru: 'Кто видит ответы на команды' },
    faq: { en: 'Answer questions uncalled', ru: 'Отвечать без упоминания' },
  },
  scope: { en: 'What this is for', ru: 'Для чего' },
  whole: phrase<[kind: TeamKind]>({
    en: (kind) => `For ${whole.en[kind]}`,
    ru: (kind) => `Для ${kind === 'workspace' ? 'всего рабочего пространства' : 'всего сервера'}`,
  }),
  thisChannel: { en: 'For this channel alone', ru: 'Только для этого канала' },
  /** The option by which nothing is chosen. */
  unset: phrase<[isChannel: boolean, kind: TeamKind]>({
    en: (isChannel, kind) => (isChannel ? `As chosen ${chosenFor.en[kind]}` : 'Not chosen'),
    ru: (isChannel, kind) => (isChannel ? `Как выбрано ${chosenFor.ru[kind]}` : 'Не выбрано'),
  }),
  everyone: { en: 'Everyone in the channel', ru: 'Все в канале' },
  asker: { en: 'Who asked, unless they add "publicly"', ru: 'Кто спросил; всем — со словом publicly' },
  on: { en: 'On', ru: 'Включено' },
  off: { en: 'Off', ru: 'Выключено' },
  usual: {
    locale: { en: "each person's own", ru: 'язык каждого человека' },
    workload: { en: 'none', ru: 'нет' },
    providers: { en: 'the usual policy', ru: 'обычное правило' },
  },
  inForce: phrase<[value: string, from: From, kind: TeamKind]>({
    en: (value, from, kind) =>
      `In force: ${value}${from === 'nobody' ? '' : from === 'channel' ? ', chosen for this channel' : `, chosen ${chosenFor.en[kind]}`}.`,
    ru: (value, from, kind) =>
      `Сейчас: ${value}${from === 'nobody' ? '' : from === 'channel' ? ', выбрано для этого канала' : `, выбрано ${chosenFor.ru[kind]}`}.`,
  }),
  /** The same as one line of a list. */
  line: phrase<[field: string, value: string, from: From, kind: TeamKind]>({
    en: (field, value, from, kind) =>
      `${field}: ${value}${from === 'nobody' ? '' : from === 'channel' ? ' (this channel)' : ` (the ${kind})`}`,
    ru: (field, value, from, kind) =>
      `${field}: ${value}${from === 'nobody' ? '' : from === 'channel' ? ' (этот канал)' : kind === 'workspace' ? ' (рабочее пространство)' : ' (сервер)'}`,
  }),
  gone: phrase<[ids: readonly string[]]>({
    en: (ids) => `Chosen and not there any more: ${en.list(ids)}.`,
    ru: (ids) => `Было выбрано, но больше не существует: ${ru.list(ids)}.`,
  }),
  broken: {
    en: 'What was chosen cannot be read and counts as not chosen.',
    ru: 'Прежний выбор не удалось прочесть: он считается не сделанным.',
  },
  providersHint: {
    en: 'Only their routes and prices count. Names or ids, with commas; empty for the usual policy.',
    ru: 'Учитываются только их цены. Названия через запятую; пусто — обычное правило.',
  },
  chooseProviders: { en: 'Type a name', ru: 'Начните вводить название' },
  faqSlack: {
    en: 'The bot must be in the channel and may need to be allowed to read it (channels:history).',
    ru: 'Бот должен быть в канале, и ему нужно право его читать (channels:history).',
  },
  wrong: {
    /** Nothing that the form offered. */
    forged: { en: 'Choose one of those that are offered.', ru: 'Выберите из предложенного.' },
    tooLong: {
      en: 'That is too long: name at most 50 providers.',
      ru: 'Слишком длинно: назовите не больше 50 провайдеров.',
    },
    faqOfTeam: { en: 'This is chosen for a channel.', ru: 'Это выбирается для канала.' },
  },
  unknownProviders: phrase<[names: readonly string[]]>({
    en: (names) => `No provider here is called ${en.list(names, 'or')}.`,
    ru: (names) => `Таких провайдеров здесь нет: ${ru.list(names)}.`,
  }),
  notAllowed: phrase<[names: readonly string[]]>({
    en: (names) => `The file of your team does not allow ${en.list(names, 'or')}.`,
    ru: (names) => `Файл вашей команды не разрешает: ${ru.list(names)}.`,
  }),
  noIntent: {
    en: 'Whoever runs the bot must first switch on its Message Content Intent and restart it.',
    ru: 'Сначала владелец бота должен включить ему Message Content Intent и перезапустить его.',
  },
  saved: phrase<[isChannel: boolean, kind: TeamKind, isLasting: boolean]>({
    en: (isChannel, kind, isLasting) =>
      `Saved for ${isChannel ? 'this channel' : whole.en[kind]}: in force from now on${isLasting ? '' : ', until the bot is restarted: it has nowhere to keep it'}.`,
    ru: (isChannel, kind, isLasting) =>
      `Сохранено: ${isChannel ? 'этот канал' : whole.ru[kind]}. Действует уже сейчас${isLasting ? '' : ' — до перезапуска бота: хранить настройки ему негде'}.`,
  }),
  notChanged: { en: 'Nothing was changed:', ru: 'Ничего не изменилось:' },
  same: { en: 'Nothing was changed.', ru: 'Ничего не изменилось.' },
  notLasting: {
    en: 'The bot has nowhere to keep settings: they hold until it is restarted.',
    ru: 'Боту негде хранить настройки: они действуют до его перезапуска.',
  },
  notSaved: {
    en: 'This could not be kept just now, and what was chosen before stays in force. Please try again in a moment.',
    ru: 'Сейчас сохранить не удалось, в силе остаётся прежнее. Попробуйте ещё раз чуть позже.',
  },
  whoMay: {
    slack: {
      en: 'Whoever installed Tiebreak and the admins of the workspace can change this.',
      ru: 'Менять это могут тот, кто установил Tiebreak, и администраторы рабочего пространства.',
    },
    'slack-unknown': {
      en: 'Admins of the workspace can change this, but Slack does not tell the bot who they are: grant it the scope users:read and install it again.',
      ru: 'Менять это могут администраторы рабочего пространства, но Slack не сообщает боту, кто они: дайте ему право users:read и установите его заново.',
    },
    discord: {
      en: 'Whoever may manage the server can change this.',
      ru: 'Менять это может тот, у кого есть право управлять сервером.',
    },
    'discord-direct': {
      en: 'Settings belong to a server: type /settings in a channel of it.',
      ru: 'Настройки есть у сервера: введите /settings в одном из его каналов.',
    },
  },
  notLookedUp: {
    en: 'Slack did not say just now whether you can change this. Please try again in a moment.',
    ru: 'Сейчас Slack не ответил, можете ли вы это менять. Попробуйте ещё раз чуть позже.',
  },
  looking: { en: 'Looking up whether you can change this ...', ru: 'Проверяем, можете ли вы это менять ...' },
  change: { en: 'Change settings', ru: 'Изменить настройки' },
  save: { en: 'Save', ru: 'Сохранить' },
  close: { en: 'Close', ru: 'Закрыть' },
  wrongField: template(['field', 'text'], { en: '{field}: {text}', ru: '{field}: {text}' }),
});
