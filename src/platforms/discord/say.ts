import { says } from '../../language/says.ts';

/** What is said of discord. */
export const discordMessages = says('discord', {
  models: { en: 'Models', ru: 'Модели' },
  modelsHint: {
    compare: { en: 'Two to five names or ids, with commas', ru: 'От двух до пяти названий через запятую' },
    cost: { en: 'One to five names or ids, with commas', ru: 'От одного до пяти названий через запятую' },
  },
  modelsExample: { en: 'haiku, pixtral', ru: 'haiku, pixtral' },
  discordFault: {
    en: 'Something went wrong on my side. The fault is logged; please try again in a moment.',
    ru: 'У меня что-то сломалось. Ошибка записана; попробуйте ещё раз чуть позже.',
  },
  /** Before the name of a channel. */
  notPostedIn: {
    en: 'This answer could not be posted where you asked for it:',
    ru: 'Этот ответ не удалось опубликовать там, где вы спросили:',
  },
  /** Where the bot's role was mentioned, of which Discord shows it no words. */
  keptBack: {
    en: 'Discord shows me the words of a message only where it mentions me myself, not my role. Please mention me again and choose the one marked as an app.',
    ru: 'Discord показывает мне слова сообщения, только если в нём упомянут я сам, а не моя роль. Упомяните меня ещё раз и выберите того, кто отмечен как приложение.',
  },
  /** In place of the picture that was asked for. */
  noPicture: {
    en: 'The picture could not be drawn just now. The answer above says the same; please try again in a moment.',
    ru: 'Сейчас нарисовать картинку не удалось. В ответе выше сказано то же самое; попробуйте ещё раз чуть позже.',
  },
  discordUnknown: {
    en: 'I do not know that command. Try `/compare` with two model names.',
    ru: 'Такой команды я не знаю. Попробуйте `/compare` с названиями двух моделей.',
  },
});
