/** What the actions on a message are called where they are chosen from a menu. */
export const actionNames = {
  /** Slack takes at most 24 characters. */
  slack: 'Compare these models',
  discord: { en: 'Compare models in this message', ru: 'Сравнить модели из сообщения' },
  description: 'Compares the models that the message names; only you see it',
} as const;
