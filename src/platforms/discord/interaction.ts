import {
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { commands } from '../../answers/commands.ts';
import { longestText } from '../../answers/limits.ts';
import { type Locale, localeOf } from '../../language/locale.ts';
import type { RequestKind } from '../traffic.ts';
import { isId, isObject } from './frames.ts';
import { isSettingsForm, readModal } from './modal.ts';

/** Discord's bit of who may manage a server. */
export const manageServer = 0x20n;

/** Whether a value from outside has what every interaction has that can be answered. */
export function isInteraction(value: unknown): value is APIInteraction {
  if (!isObject(value) || !isId(value.id) || typeof value.type !== 'number') return false;
  if (value.type === InteractionType.Ping) return true;
  const { token, application_id, data } = value;
  return typeof token === 'string' && token !== '' && isId(application_id) && isObject(data);
}

type Option = { readonly name: string; readonly value?: unknown; readonly focused?: boolean };

/** The options of a command; none of other interactions. */
export function optionsOf(interaction: APIInteraction): readonly Option[] {
  const named =
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.ApplicationCommandAutocomplete;
  return named && 'options' in interaction.data ? (interaction.data.options ?? []) : [];
}

/** The value of an option as text, no longer than is read. */
export function textOf(value: unknown, longest: number = longestText): string {
  return typeof value === 'string' ? value.slice(0, longest).trim() : '';
}

/** The language that a person has set in Discord, where it is one that we speak. */
export function localeOfPerson(interaction: APIInteraction): Locale | null {
  return 'locale' in interaction && typeof interaction.locale === 'string'
    ? localeOf(interaction.locale)
    : null;
}

/** Who did it, told apart from people of other platforms. */
export function personOf({ member, user }: APIInteraction): string {
  return `discord ${member?.user.id ?? user?.id}`;
}

/** In which server it is, as everything kept of it is marked; `discord` where it is in none. */
export function teamOf({ guild_id }: { readonly guild_id?: string | undefined }): string {
  return guild_id === undefined ? 'discord' : `discord ${guild_id}`;
}

/** Whether it is a command that was chosen from the menu of a message. */
export function isOnMessage(
  interaction: APIInteraction,
): interaction is APIMessageApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.Message
  );
}

/** What kind of request an interaction is. */
export function requestKindOf(interaction: APIInteraction): RequestKind {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput ? 'command' : 'shortcut';
    case InteractionType.ApplicationCommandAutocomplete:
      return 'autocomplete';
    case InteractionType.MessageComponent:
      return 'click';
    case InteractionType.ModalSubmit:
      return 'form';
    default:
      return 'other';
  }
}

/**
 * Whether the answer is for the person alone: asked for so, of a kind that always is, or in a way that cannot be read.
 * @param audience who sees answers to commands that do not say it
 */
export function askedPrivately(
  interaction: APIInteraction,
  audience: 'everyone' | 'asker' = 'everyone',
): boolean {
  try {
    return isPrivate(interaction, audience);
  } catch {
    return true;
  }
}

function isPrivate(interaction: APIInteraction, audience: 'everyone' | 'asker'): boolean {
  if (interaction.type === InteractionType.ModalSubmit)
    return isSettingsForm(interaction) || readModal(interaction).private;
  if (isOnMessage(interaction)) return true;
  if (interaction.type !== InteractionType.ApplicationCommand) return false;
  if (commands.some(({ name, readsText }) => readsText && name === interaction.data.name)) return true;
  const said = optionsOf(interaction).find(({ name }) => name === 'private')?.value;
  return typeof said === 'boolean' ? said : audience === 'asker';
}
