import { type SaidBy, says, template } from '../../language/says.ts';

/** What the page itself says; the answers bring their own words. */
export const previewMessages = says('preview', {
  title: { en: 'Tiebreak: try it here', ru: 'Tiebreak: попробуйте здесь' },
  tagline: {
    en: 'What Slack and Discord would show. No account or token needed.',
    ru: 'Что показали бы Slack и Discord. Без учётной записи и токена.',
  },
  language: { en: 'Language', ru: 'Язык' },
  platforms: { en: 'Platform', ru: 'Платформа' },
  channel: { en: 'which-model', ru: 'какая-модель' },
  you: { en: 'You', ru: 'Вы' },
  bot: { en: 'App', ru: 'Бот' },
  onlyYou: {
    en: { slack: 'Only visible to you', discord: 'Only you can see this' },
    ru: { slack: 'Видно только вам', discord: 'Это видите только вы' },
  },
  ask: { en: 'Ask as in a channel', ru: 'Спросите, как в канале' },
  send: { en: 'Send', ru: 'Отправить' },
  examples: { en: 'Examples', ru: 'Примеры' },
  /** A question in a person's own words, as an example. */
  question: { en: 'Is haiku or luna cheaper?', ru: 'Что дешевле: haiku или luna?' },
  /** Before a comparison that nobody asked for yet, in place of who asks. */
  example: { en: 'For example', ru: 'Например' },
  /** What opens and closes below the title. */
  tools: { en: 'Tools', ru: 'Инструменты' },
  choose: { en: 'Help me choose', ru: 'Помочь выбрать' },
  count: { en: 'Work out costs', ru: 'Посчитать' },
  building: { en: 'What are you building?', ru: 'Что вы создаёте?' },
  calculator: {
    title: { en: 'What would it cost?', ru: 'Сколько это стоит?' },
    models: { en: 'Models', ru: 'Модели' },
    example: { en: 'haiku, luna', ru: 'haiku, luna' },
    requests: { en: 'Requests a day', ru: 'Запросов в день' },
    input: { en: 'Input tokens a request', ru: 'Токенов на входе запроса' },
    output: { en: 'Output tokens a request', ru: 'Токенов на выходе запроса' },
    set: { en: 'Set the requests a day', ru: 'Задать число запросов в день' },
    aDay: template(['count'], { en: '{count} requests a day', ru: '{count} запросов в день' }),
    /** Before the command that the settings make. */
    typed: { en: 'The same, typed:', ru: 'То же командой:' },
  },
  /** Copies the address of the last answer: `to` is said where there is room. */
  link: { copy: { en: 'Copy link', ru: 'Ссылка' }, to: { en: 'to this answer', ru: 'на этот ответ' } },
  linkCopied: { en: 'Link copied', ru: 'Скопировано' },
  noLink: {
    en: 'This answer has no link: its question is too long for one.',
    ru: 'У этого ответа нет ссылки: вопрос слишком длинный.',
  },
  payload: { en: 'Show payload', ru: 'Показать, что отправляется' },
  download: { en: 'Download the picture', ru: 'Скачать картинку' },
  copy: { en: 'Copy', ru: 'Скопировать' },
  copied: { en: 'Copied', ru: 'Скопировано' },
  working: { en: 'Working on it', ru: 'Готовлю ответ' },
  failed: {
    en: 'That could not be answered. Please send it again in a moment: your words are kept.',
    ru: 'Ответить не удалось. Отправьте ещё раз чуть позже: ваш текст сохранён.',
  },
  unreachable: {
    en: 'Tiebreak does not answer. Start it again if it has ended, then send again: your words are kept.',
    ru: 'Tiebreak не отвечает. Если программа остановлена, запустите её снова и отправьте ещё раз: ваш текст сохранён.',
  },
  tooLong: {
    en: 'That is too long to send. Send a part of it: your words are kept.',
    ru: 'Это слишком длинно. Отправьте часть текста: он сохранён.',
  },
  /** What stands around a form, of which the form itself says nothing. */
  form: {
    opens: { en: 'A form opens here.', ru: 'Здесь открывается форма.' },
    open: { en: 'Open the form', ru: 'Открыть форму' },
    close: { en: 'Close', ru: 'Закрыть' },
    /** On Discord's own buttons. */
    cancel: { en: 'Cancel', ru: 'Отмена' },
    submit: { en: 'Submit', ru: 'Отправить' },
    optional: { en: '(optional)', ru: '(необязательно)' },
    /** Beside a field that is empty. */
    needed: { en: 'Fill this in.', ru: 'Заполните это поле.' },
    /** Beside a text that is none of the options. */
    unlisted: {
      en: 'Choose one of the models that are suggested.',
      ru: 'Выберите одну из предложенных моделей.',
    },
    /** In place of options where none fits. */
    noneListed: { en: 'No model has such a name.', ru: 'Модели с таким названием нет.' },
  },
});

export type PageWords = SaidBy<typeof previewMessages>;
