import type { Locale } from '../../locale.ts';

/** What stands around a form, of which the form itself says nothing. */
type FormWords = {
  readonly opens: string;
  readonly open: string;
  readonly close: string;
  /** On Discord's own buttons. */
  readonly cancel: string;
  readonly submit: string;
  readonly optional: string;
  /** Beside a field that is empty. */
  readonly needed: string;
  /** Beside a text that is none of the options. */
  readonly unlisted: string;
  /** In place of options where none fits. */
  readonly noneListed: string;
};

/** What the page itself says; the answers bring their own words. */
export type PageWords = {
  readonly title: string;
  readonly tagline: string;
  readonly language: string;
  readonly platforms: string;
  readonly channel: string;
  readonly you: string;
  readonly bot: string;
  readonly onlyYou: Readonly<Record<'slack' | 'discord', string>>;
  readonly ask: string;
  readonly send: string;
  readonly examples: string;
  /** A question in a person's own words, as an example. */
  readonly question: string;
  readonly payload: string;
  readonly copy: string;
  readonly copied: string;
  readonly working: string;
  readonly failed: string;
  readonly form: FormWords;
};

export const pageWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    title: 'Tiebreak: try it here',
    tagline: 'What Slack and Discord would show. No account or token needed.',
    language: 'Language',
    platforms: 'Platform',
    channel: 'which-model',
    you: 'You',
    bot: 'App',
    onlyYou: { slack: 'Only visible to you', discord: 'Only you can see this' },
    ask: 'Ask as in a channel',
    send: 'Send',
    examples: 'Examples',
    question: 'Is haiku or pixtral cheaper?',
    payload: 'Show payload',
    copy: 'Copy',
    copied: 'Copied',
    working: 'Working on it',
    failed: 'That could not be answered. Please try again.',
    form: {
      opens: 'A form opens here.',
      open: 'Open the form',
      close: 'Close',
      cancel: 'Cancel',
      submit: 'Submit',
      optional: '(optional)',
      needed: 'Fill this in.',
      unlisted: 'Choose one of the models that are suggested.',
      noneListed: 'No model has such a name.',
    },
  },
  ru: {
    title: 'Tiebreak: попробуйте здесь',
    tagline: 'Что показали бы Slack и Discord. Без учётной записи и токена.',
    language: 'Язык',
    platforms: 'Платформа',
    channel: 'какая-модель',
    you: 'Вы',
    bot: 'Бот',
    onlyYou: { slack: 'Видно только вам', discord: 'Это видите только вы' },
    ask: 'Спросите, как в канале',
    send: 'Отправить',
    examples: 'Примеры',
    question: 'Что дешевле: haiku или pixtral?',
    payload: 'Показать, что отправляется',
    copy: 'Скопировать',
    copied: 'Скопировано',
    working: 'Готовлю ответ',
    failed: 'Ответить не удалось. Попробуйте ещё раз.',
    form: {
      opens: 'Здесь открывается форма.',
      open: 'Открыть форму',
      close: 'Закрыть',
      cancel: 'Отмена',
      submit: 'Отправить',
      optional: '(необязательно)',
      needed: 'Заполните это поле.',
      unlisted: 'Выберите одну из предложенных моделей.',
      noneListed: 'Модели с таким названием нет.',
    },
  },
};
