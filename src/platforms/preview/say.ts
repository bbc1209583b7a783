import { type SaidBy, says } from '../../language/says.ts';

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
  question: { en: 'Is haiku or pixtral cheaper?', ru: 'Что дешевле: haiku или pixtral?' },
  payload: { en: 'Show payload', ru: 'Показать, что отправляется' },
  download: { en: 'Download the picture', ru: 'Скачать картинку' },
  copy: { en: 'Copy', ru: 'Скопировать' },
  copied: { en: 'Copied', ru: 'Скопировано' },
  working: { en: 'Working on it', ru: 'Готовлю ответ' },
  failed: {
    en: 'That could not be answered. Please try again.',
    ru: 'Ответить не удалось. Попробуйте ещё раз.',
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
