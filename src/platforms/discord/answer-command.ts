import {
  type APIApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Answerer } from '../../answers/answerer.ts';
import { actionNames } from '../../answers/clicks/choices.ts';
import type { CommandEntry, Given } from '../../answers/command-entry.ts';
import { commands } from '../../answers/commands.ts';
import type { Card } from '../../card/card.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Conversation } from '../conversation.ts';
import type { Turns } from '../turns.ts';
import { messageOf } from './click.ts';
import { sentence } from './components.ts';
import { askedPrivately, isOnMessage, optionsOf, personOf, teamOf, textOf } from './interaction.ts';
import { messageWords } from './message-words.ts';
import { modal } from './modal.ts';
import type { Answered } from './responder.ts';
import { discordMessages } from './say.ts';
import { answerSettings } from './settings.ts';

export type SettingsCore = Pick<Parameters<typeof answerSettings>[1], 'settings' | 'faqProblem'>;

export type Core = {
  readonly answerer: Answerer;
  /** The same for what is said, which the conversation counts. */
  readonly spoken: Answerer;
  readonly conversation: Conversation;
  readonly turns: Turns;
  /** Who sees answers to commands that do not say it, where they are asked. */
  readonly audience?: 'everyone' | 'asker';
  /** What the form of settings is made from; null where there are none. */
  readonly settings?: SettingsCore | null;
  /** A signal that aborts when nobody can see an answer any more, for texts that wait. */
  readonly over: () => AbortSignal;
};

/** Answers what was written as soon as it is its turn. */
type InTurn = (text: string, read: () => Card | Promise<Card>) => Card | Promise<Card>;

/** Said of what is none of our commands. */
export function unknownCommand(locale: Locale): Answered {
  return { type: 4, data: sentence(wordingOf(locale).of(discordMessages).discordUnknown) };
}

/** The answer to a command from the menu of a message, for who chose it alone. */
async function answerOnMessage(
  { data }: APIMessageApplicationCommandInteraction,
  answerer: Answerer,
  locale: Locale,
  inTurn: InTurn,
): Promise<Answered> {
  const said = messageWords(data.resolved.messages[data.target_id] ?? {});
  if (data.name === actionNames.compare.discord.en)
    return messageOf(await inTurn(said, () => answerer.compareMessage(said, locale)), true);
  if (data.name === actionNames.verify.discord.en)
    return messageOf(await inTurn(said, () => answerer.verifyMessage(said, locale)), true);
  return unknownCommand(locale);
}

/** What was filled in of a command's options. */
function givenOf(
  { options }: NonNullable<CommandEntry['form']>,
  values: ReadonlyMap<string, unknown>,
): Given {
  return Object.fromEntries(
    options.flatMap(({ name, kind, longest }): [string, string | true][] => {
      const value = values.get(name);
      if (kind === 'flag') return value === true ? [[name, value]] : [];
      const text = textOf(value, longest);
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** The answer to a command. */
export async function answerCommand(
  interaction: APIApplicationCommandInteraction,
  { answerer, spoken, conversation, turns, over, audience, settings = null }: Core,
  locale: Locale,
): Promise<Answered> {
  const person = personOf(interaction);
  const inTurn: InTurn = (text, read) => turns.answer({ person, text, locale, over }, read);
  if (isOnMessage(interaction)) return answerOnMessage(interaction, answerer, locale, inTurn);
  const { type, name } = interaction.data;
  const form = commands.find((own) => own.name === name)?.form;
  if (type !== ApplicationCommandType.ChatInput || !form) return unknownCommand(locale);
  const privately = askedPrivately(interaction, audience);
  const given = givenOf(form, new Map(optionsOf(interaction).map((option) => [option.name, option.value])));
  const filled = form.fill(given);
  if ('opens' in filled) {
    if (filled.opens === 'comparison') return { type: 9, data: modal(answerer.form(locale), privately) };
    return settings ? answerSettings(interaction, { ...settings, locale }) : unknownCommand(locale);
  }
  if ('said' in filled) {
    const channel = interaction.channel?.id ?? '';
    const menu = actionNames.verify.discord[locale];
    const by = { team: teamOf(interaction), person };
    const where = { by, channel, thread: null, isReply: false, quoted: null, about: null };
    const place = { ...where, menu, locale, answerer: spoken };
    const { said } = filled;
    return messageOf(await inTurn(said, () => conversation.addressed(said, place)), privately);
  }
  const written = Object.values(given).join(' ');
  // Who said that it is for all has it so.
  const whole: Given = privately ? given : { ...given, public: true };
  return messageOf(await inTurn(written, () => answerer.filled(name, whole, locale)), privately);
}
