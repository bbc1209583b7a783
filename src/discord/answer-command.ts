import {
  type APIApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
} from 'discord.js';
import type { Answerer } from '../answerer.ts';
import { longestClaims } from '../command/list.ts';
import type { Conversation } from '../conversation.ts';
import type { Locale } from '../locale.ts';
import { actionNames } from '../view/action-names.ts';
import type { Card } from '../view/card.ts';
import { messagesOf } from '../view/messages/messages.ts';
import type { Answered } from './callback.ts';
import { messageOf } from './click.ts';
import { modelOptions } from './commands.ts';
import { sentence } from './components.ts';
import { hostText } from './host-options.ts';
import { askedPrivately, isOnMessage, optionsOf, textOf } from './interaction.ts';
import { messageWords } from './message-words.ts';
import { modal } from './modal.ts';
import { pickText } from './pick-options.ts';

export type Core = { readonly answerer: Answerer; readonly conversation: Conversation };

/** Said of what is none of our commands. */
export function unknownCommand(locale: Locale): Answered {
  return { type: 4, data: sentence(messagesOf(locale).platform.discordUnknown) };
}

/** The answer to a command from the menu of a message, for who chose it alone. */
function answerOnMessage(
  { data }: APIMessageApplicationCommandInteraction,
  answerer: Answerer,
  locale: Locale,
): Answered {
  const said = messageWords(data.resolved.messages[data.target_id] ?? {});
  if (data.name === actionNames.compare.discord.en)
    return messageOf(answerer.compareMessage(said, locale), true);
  if (data.name === actionNames.verify.discord.en)
    return messageOf(answerer.verifyMessage(said, locale), true);
  return unknownCommand(locale);
}

/** The answer to a command. */
export async function answerCommand(
  interaction: APIApplicationCommandInteraction,
  { answerer, conversation }: Core,
  locale: Locale,
): Promise<Answered> {
  if (isOnMessage(interaction)) return answerOnMessage(interaction, answerer, locale);
  const { type, name } = interaction.data;
  if (type !== ApplicationCommandType.ChatInput) return unknownCommand(locale);
  const privately = askedPrivately(interaction);
  const values = new Map(optionsOf(interaction).map((option) => [option.name, option.value]));
  const text = (option: string) => textOf(values.get(option));
  const word = (option: string) => text(option) || null;
  const shown = (card: Card): Answered => messageOf(card, privately);
  const names = modelOptions.map(text).filter((own) => own !== '');
  const volume = {
    in: word('input'),
    out: word('output'),
    per: word('per'),
    requests: word('requests'),
    cached: word('cached'),
    batch: values.get('batch') === true,
  };
  switch (name) {
    case 'ask': {
      const channel = interaction.channel?.id ?? '';
      const place = { channel, thread: null, isReply: false, quoted: null, locale };
      return shown(conversation.addressed(textOf(values.get('question'), longestClaims), place));
    }
    case 'verify':
      return shown(answerer.verifyMessage(textOf(values.get('text'), longestClaims), locale));
    case 'pick':
      return shown(await answerer.tiebreakText(`pick ${pickText(text)}`, locale));
    case 'model': {
      const hosting = hostText(text);
      return shown(
        hosting
          ? await answerer.tiebreakText(hosting, locale)
          : await answerer.model(
              text('model'),
              word('offer'),
              { private: privately, show: word('show') },
              locale,
            ),
      );
    }
    case 'changes':
      return shown(await answerer.changes(word('model'), word('since'), locale));
    case 'cost': {
      const words = {
        ...volume,
        routes: values.get('routes') === true,
        region: word('region'),
        workload: word('workload'),
      };
      return shown(await answerer.cost(names, words, { private: privately }, locale));
    }
    case 'compare': {
      if (names.length === 0) return { type: 9, data: modal(answerer.form(locale), privately) };
      const options = { workload: word('workload'), private: privately, show: word('show'), volume };
      return shown(await answerer.compareNames(names, options, locale));
    }
    default:
      return unknownCommand(locale);
  }
}
