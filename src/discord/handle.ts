import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { Answerer } from '../answerer.ts';
import { longestText } from '../command/list.ts';
import type { Conversation } from '../conversation.ts';
import { type Locale, localeOf } from '../locale.ts';
import type { Log } from '../log.ts';
import { actionNames } from '../view/action-names.ts';
import type { ChartBlock } from '../view/card.ts';
import { messagesOf } from '../view/messages/messages.ts';
import { answerClick, isEphemeral, messageOf } from './click.ts';
import { choices, modelOptions } from './commands.ts';
import { apology, type DiscordMessage, sentence } from './components.ts';
import { hostText } from './host-options.ts';
import { limits } from './limits.ts';
import { type Modal, modal, readModal } from './modal.ts';
import { answerModal } from './modal-answer.ts';
import type { Choice } from './option.ts';
import { pickText } from './pick-options.ts';

/** What an interaction is answered with: pong, a message, one in place of the clicked one, suggestions, or a form. */
export type Callback =
  | { readonly type: 1 }
  | { readonly type: 4; readonly data: DiscordMessage }
  | { readonly type: 7; readonly data: DiscordMessage }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } }
  | { readonly type: 9; readonly data: Modal };

/** A callback with the chart of which a picture can go with it. */
export type Answered = Callback & { readonly chart?: ChartBlock | undefined };

type Core = { readonly answerer: Answerer; readonly conversation: Conversation };

const unknownCommand = (locale: Locale) => sentence(messagesOf(locale).platform.discordUnknown);

type Option = { readonly name: string; readonly value?: unknown; readonly focused?: boolean };

function optionsOf(interaction: APIInteraction): readonly Option[] {
  const named =
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.ApplicationCommandAutocomplete;
  return named && 'options' in interaction.data ? (interaction.data.options ?? []) : [];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, longestText).trim() : '';

/** The language that a person has set in Discord, where it is one that we speak. */
export function localeOfPerson(interaction: APIInteraction): Locale | null {
  return 'locale' in interaction && typeof interaction.locale === 'string'
    ? localeOf(interaction.locale)
    : null;
}

/** Whether the person asked for an answer that only they see. */
export function askedPrivately(interaction: APIInteraction): boolean {
  if (interaction.type === InteractionType.ModalSubmit) return readModal(interaction).private;
  if (isOnMessage(interaction)) return true;
  return optionsOf(interaction).some(({ name, value }) => name === 'private' && value === true);
}

/** Whether it is a command that was chosen from the menu of a message. */
function isOnMessage(interaction: APIInteraction): interaction is APIMessageApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.Message
  );
}

function suggestions(
  interaction: APIApplicationCommandAutocompleteInteraction,
  answerer: Answerer,
  locale: Locale,
): Callback {
  const focused = optionsOf(interaction).find((option) => option.focused);
  if (!focused || !(modelOptions.includes(focused.name) || focused.name === 'model'))
    return { type: 8, data: { choices: [] } };
  const typed = textOf(focused.value);
  return { type: 8, data: { choices: choices(answerer.suggest(typed, limits.choices, locale)) } };
}

async function command(
  interaction: APIApplicationCommandInteraction,
  { answerer, conversation }: Core,
  locale: Locale,
): Promise<Answered> {
  const { type, name } = interaction.data;
  if (isOnMessage(interaction) && name === actionNames.discord.en) {
    const { target_id, resolved } = interaction.data;
    const said = resolved.messages[target_id]?.content ?? '';
    return messageOf(answerer.compareMessage(said, locale), true);
  }
  if (type !== ApplicationCommandType.ChatInput) return { type: 4, data: unknownCommand(locale) };
  const values = new Map(optionsOf(interaction).map((option) => [option.name, option.value]));
  if (name === 'ask') {
    const privately = askedPrivately(interaction);
    const place = {
      channel: interaction.channel?.id ?? '',
      thread: null,
      isReply: false,
      quoted: null,
      locale,
    };
    const card = conversation.addressed(textOf(values.get('question')), place);
    return messageOf(card, privately);
  }
  if (name === 'pick') {
    const privately = askedPrivately(interaction);
    const card = await answerer.tiebreakText(
      `pick ${pickText((option) => textOf(values.get(option)))}`,
      locale,
    );
    return messageOf(card, privately);
  }
  if (name === 'model') {
    const privately = askedPrivately(interaction);
    const offer = textOf(values.get('offer')) || null;
    const show = textOf(values.get('show')) || null;
    const hosting = hostText((option) => textOf(values.get(option)));
    const card = hosting
      ? await answerer.tiebreakText(hosting, locale)
      : await answerer.model(textOf(values.get('model')), offer, { private: privately, show }, locale);
    return messageOf(card, privately);
  }
  if (name === 'changes') {
    const since = textOf(values.get('since')) || null;
    const card = await answerer.changes(textOf(values.get('model')) || null, since, locale);
    return messageOf(card, false);
  }
  if (name !== 'compare' && name !== 'cost') return { type: 4, data: unknownCommand(locale) };
  const names = modelOptions.map((option) => textOf(values.get(option))).filter((text) => text !== '');
  const privately = askedPrivately(interaction);
  const workload = textOf(values.get('workload')) || null;
  const word = (option: string) => textOf(values.get(option)) || null;
  const volume = {
    in: word('input'),
    out: word('output'),
    per: word('per'),
    requests: word('requests'),
    cached: word('cached'),
    batch: values.get('batch') === true,
  };
  if (name === 'cost') {
    const words = {
      ...volume,
      routes: values.get('routes') === true,
      region: word('region'),
      workload,
    };
    const answered = await answerer.cost(names, words, { private: privately }, locale);
    return messageOf(answered, privately);
  }
  if (names.length === 0) return { type: 9, data: modal(answerer.form(locale), privately) };
  const card = await answerer.compareNames(
    names,
    { workload, private: privately, show: textOf(values.get('show')) || null, volume },
    locale,
  );
  return messageOf(card, privately);
}

/** The answer to one interaction, whichever way it came; a fault is logged and becomes a calm sentence. */
export async function handleInteraction(
  interaction: APIInteraction,
  { log, locale: usual, ...core }: Core & { readonly log: Log; readonly locale: Locale },
): Promise<Answered> {
  const locale = localeOfPerson(interaction) ?? usual;
  try {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { type: 1 };
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestions(interaction, core.answerer, locale);
      case InteractionType.ApplicationCommand:
        return await command(interaction, core, locale);
      case InteractionType.MessageComponent:
        return answerClick(interaction.data, core.answerer, locale, isEphemeral(interaction.message));
      case InteractionType.ModalSubmit:
        return answerModal(interaction, core.answerer, locale);
      default:
        return { type: 4, data: unknownCommand(locale) };
    }
  } catch (error) {
    log.error('A Discord interaction failed', { error });
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? { type: 8, data: { choices: [] } }
      : { type: 4, data: apology(locale) };
  }
}
