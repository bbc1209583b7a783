/** What the actions on a message are called where they are chosen from a menu; Slack takes at most 24 characters, Discord 32. */
export const actionNames = {
  compare: {
    slack: 'Compare these models',
    discord: { en: 'Compare models in this message', ru: 'Сравнить модели из сообщения' },
    description: 'Compares the models that the message names; only you see it',
  },
  verify: {
    slack: 'Check these figures',
    discord: { en: 'Check figures in this message', ru: 'Проверить цифры из сообщения' },
    description: 'Checks what the message says of models against sourced facts; only you see it',
  },
} as const;
