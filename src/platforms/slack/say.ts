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
  slackUnknown: {
    en: 'Tiebreak knows /compare and /tiebreak. Try /compare haiku pixtral.',
    ru: 'Tiebreak знает команды /compare и /tiebreak. Например: /compare haiku pixtral.',
  },
});
