import { defineCommand } from '../command-entry.ts';
import { settingsCard } from './card.ts';
import { settingsMessages } from './say.ts';

type SettingsCommand = { readonly kind: 'settings' };

/** `settings`: a form for what a workspace, a server or a channel chooses; only platforms that have those open it. */
export const changeSettings = defineCommand<SettingsCommand>({
  name: 'settings',
  synonyms: ['настройки'],
  kind: 'settings',
  description: {
    en: 'Language, usual workload, allowed providers and who sees answers, here or everywhere',
    ru: 'Язык, обычная нагрузка, разрешённые провайдеры и кто видит ответы: здесь или везде',
  },
  usage: '',
  ownInSlack: false,
  spoken: false,
  form: {
    options: [
      {
        name: 'channel',
        kind: 'flag',
        description: {
          en: 'For this channel alone instead of the whole server',
          ru: 'Только для этого канала, а не для всего сервера',
        },
      },
    ],
    fill: () => ({ opens: 'settings' }),
    isOfServers: true,
  },
  read: () => ({ kind: 'settings' }),
  answer: (_, { words }) => {
    const { elsewhere } = words.of(settingsMessages);
    return { result: {}, card: settingsCard([], elsewhere, words) };
  },
});

/** Whether what was typed after `/tiebreak` asks for the form of settings. */
export function asksForSettings(text: string): boolean {
  const { name, synonyms } = changeSettings;
  return [name, ...synonyms].includes(text.trim().replace(/^\//, '').toLowerCase());
}
