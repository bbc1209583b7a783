import type { Locale } from '../locale.ts';

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
  /** In place of a form, which only the platforms can show. */
  readonly form: string;
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
    form: 'On the platform a form opens here, to choose models and volume. On this page type them: /compare haiku, gemma 4 12b 5M in 200k out a day',
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
    form: 'На платформе здесь открывается форма с выбором моделей и объёма. На этой странице напишите их сами: /compare haiku, gemma 4 12b 5M in 200k out a day',
  },
};
