import { says, template } from '../../language/says.ts';

/** What is said of slack. */
export const slackMessages = says('slack', {
  submit: {
    compare: { en: 'Compare', ru: 'Сравнить' },
    cost: { en: 'Calculate', ru: 'Посчитать' },
  },
  close: { en: 'Cancel', ru: 'Отмена' },
  model: template(['number: number'], { en: 'Model {number}', ru: 'Модель {number}' }),
  chooseModel: { en: 'Type a name', ru: 'Начните вводить название' },
  /** Where Slack did not take the form that a button opens. */
  noForm: {
    en: 'Slack did not open the form. Please try again, or type a command such as /compare haiku pixtral.',
    ru: 'Slack не открыл форму. Попробуйте ещё раз или введите команду, например /compare haiku pixtral.',
  },
  slackFault: {
    en: 'Something went wrong on our side. Please try again in a moment.',
    ru: 'У нас что-то сломалось. Попробуйте ещё раз чуть позже.',
  },
  /** Before the name of a channel. */
  notPostedIn: {
    en: 'This answer could not be posted where you asked for it:',
    ru: 'Этот ответ не удалось опубликовать там, где вы спросили:',
  },
  /** Questions that are suggested where a conversation begins: what is shown of each, and what is said when it is chosen. */
  prompts: {
    title: { en: 'Ask, for example', ru: 'Спросите, например' },
    pick: {
      title: { en: 'Which model for coding?', ru: 'Какую модель взять для кода?' },
      message: { en: 'Which model for coding?', ru: 'Какую модель взять для кода?' },
    },
    compare: {
      title: { en: 'haiku or pixtral?', ru: 'haiku или pixtral?' },
      message: { en: 'haiku or pixtral?', ru: 'haiku или pixtral?' },
    },
    cost: {
      title: { en: 'What does haiku cost at our volume?', ru: 'Сколько стоит haiku при нашем объёме?' },
      message: {
        en: 'What does haiku cost at 10k requests a day, 2k tokens in and 300 out?',
        ru: 'Сколько стоит haiku при 10 тыс. запросов в день, 2 тыс. токенов на входе и 300 на выходе?',
      },
    },
    verify: {
      title: { en: 'Check what a text says of models', ru: 'Проверить, что сказано о моделях' },
      message: {
        en: 'Check this text: Claude Haiku 4.5 costs $0.80 / $4 per million tokens and has open weights.',
        ru: 'Проверь текст: Claude Haiku 4.5 стоит $0.80 / $4 за миллион токенов, веса открыты.',
      },
    },
  },
  notInstalled: {
    en: 'Tiebreak is not installed in this workspace yet.',
    ru: 'Tiebreak ещё не установлен в этом рабочем пространстве.',
  },
  /** Before an address. */
  installHere: { en: 'Install it here:', ru: 'Установите его здесь:' },
  /** The pages that people see in a browser when they install the app: what it came to, and what to do then. */
  install: {
    again: { en: 'Start again', ru: 'Начать заново' },
    installed: {
      title: { en: 'Tiebreak is installed', ru: 'Tiebreak установлен' },
      next: template(['name'], {
        en: 'In {name}, type /compare haiku pixtral in any channel. To ask in your own words, invite the bot to a channel and mention it: @tiebreak which model for coding?',
        ru: 'В {name} введите /compare haiku pixtral в любом канале. Чтобы спросить своими словами, пригласите бота в канал и упомяните его: @tiebreak какую модель взять для кода?',
      }),
      open: { en: 'Open Slack', ru: 'Открыть Slack' },
    },
    denied: {
      title: { en: 'Tiebreak was not installed', ru: 'Tiebreak не установлен' },
      next: {
        en: 'You chose not to install it, and nothing was kept. If you changed your mind, start again.',
        ru: 'Вы отказались от установки, и ничего не сохранено. Если передумали, начните заново.',
      },
    },
    stale: {
      title: { en: 'This link cannot be used', ru: 'Эта ссылка не действует' },
      next: {
        en: 'It is older than ten minutes, was used before, or comes from another browser. Nothing was installed: start again, and finish in the same browser.',
        ru: 'Ей больше десяти минут, по ней уже переходили или её открыли в другом браузере. Ничего не установлено: начните заново и закончите в том же браузере.',
      },
    },
    failed: {
      title: { en: 'Tiebreak was not installed', ru: 'Tiebreak не установлен' },
      next: {
        en: 'Something went wrong between Slack and us. Please start again in a moment; if it fails again, tell whoever runs this bot.',
        ru: 'Что-то пошло не так между Slack и нами. Начните заново чуть позже; если не получится, сообщите тому, кто запустил этого бота.',
      },
    },
  },
  slackUnknown: {
    en: 'Tiebreak knows /compare and /tiebreak. Try /compare haiku pixtral.',
    ru: 'Tiebreak знает команды /compare и /tiebreak. Например: /compare haiku pixtral.',
  },
});
