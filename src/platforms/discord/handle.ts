import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  InteractionType,
} from 'discord-api-types/v10';
import type { Answerer } from '../../answers/answerer.ts';
import { commands } from '../../answers/commands.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { answerCommand, type Core, unknownCommand } from './answer-command.ts';
import { answerClick, isEphemeral, readClick } from './click.ts';
import { choices } from './commands.ts';
import { apology } from './components.ts';
import { optionsOf, textOf } from './interaction.ts';
import { limits } from './limits.ts';
import { isSettingsForm } from './modal.ts';
import { answerModal } from './modal-answer.ts';
import type { Answered, Callback } from './responder.ts';
import { submitSettings } from './settings.ts';

function suggestions(
  interaction: APIApplicationCommandAutocompleteInteraction,
  answerer: Answerer,
  locale: Locale,
): Callback {
  const focused = optionsOf(interaction).find((option) => option.focused);
  const entry = commands.find(({ name }) => name === interaction.data.name);
  const option = entry?.form?.options.find(({ name }) => name === focused?.name);
  if (!focused || !option?.suggestsModels) return { type: 8, data: { choices: [] } };
  const typed = textOf(focused.value);
  return { type: 8, data: { choices: choices(answerer.suggest(typed, limits.choices, locale)) } };
}

/**
 * The answer to one interaction, whichever way it came; a fault is logged and becomes a calm sentence.
 * @param core.locale the language of who did it
 */
export async function handleInteraction(
  interaction: APIInteraction,
  { log, locale, ...core }: Core & { readonly log: Log; readonly locale: Locale },
): Promise<Answered> {
  try {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { type: 1 };
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestions(interaction, core.answerer, locale);
      case InteractionType.ApplicationCommand:
        return await answerCommand(interaction, core, locale);
      case InteractionType.MessageComponent:
        await core.answerer.recall(readClick(interaction.data));
        return answerClick(
          interaction.data,
          core.answerer,
          locale,
          isEphemeral(interaction.message),
          (interaction.member?.user ?? interaction.user)?.id ?? null,
        );
      case InteractionType.ModalSubmit:
        return isSettingsForm(interaction)
          ? core.settings
            ? await submitSettings(interaction, { ...core.settings, locale })
            : unknownCommand(locale)
          : answerModal(interaction, core.answerer, locale);
      default:
        return unknownCommand(locale);
    }
  } catch (error) {
    log.error('A Discord interaction failed', { error });
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? { type: 8, data: { choices: [] } }
      : { type: 4, data: apology(locale) };
  }
}
