import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { readCustomId } from '../discord/choices.ts';
import { answerModal } from '../discord/modal-answer.ts';
import { slackPayload } from '../slack/blocks.ts';
import { answerForm, formMessage } from '../slack/submissions.ts';
import { stateAddress } from './address.ts';
import { type Core, discordAnswer, type MessageAnswered, slackAnswer } from './answers.ts';
import { discordControls } from './discord-components.ts';
import { previewMessages } from './say.ts';

/** A form that was sent off, as each platform tells it; on Discord with the message that it was opened under. */
export type FormSent =
  | {
      readonly platform: 'slack';
      readonly view: { readonly private_metadata: string; readonly state: { readonly values: object } };
    }
  | {
      readonly platform: 'discord';
      readonly data: { readonly custom_id: string; readonly components: readonly unknown[] };
      readonly message?: { readonly flags: number } | undefined;
    };

/** What is wrong, for the fields that Slack shows it beside. */
type FormRefused = { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** What the platform shows for a form that was sent off, by the very reading that its own forms get. */
export async function answerFormSent(
  core: Core,
  form: FormSent,
  locale: Locale,
): Promise<MessageAnswered | FormRefused> {
  const words = wordingOf(locale).of(previewMessages);
  if (form.platform === 'discord') {
    const { data, message } = form;
    const answer = answerModal({ data, ...(message && { message }) }, core.answerer, locale);
    const control = discordControls(answer.data).find((own) => 'custom_id' in own);
    const state = control ? readCustomId(control.custom_id).state : null;
    return discordAnswer(core, answer, stateAddress(state, locale), words);
  }
  const answer = answerForm(core.answerer, form.view, locale);
  if ('errors' in answer) return { kind: 'errors', errors: answer.errors };
  const choices = answer.card.blocks.find((block) => block.kind === 'choices');
  const address = stateAddress(choices?.state ?? null, locale);
  return slackAnswer(formMessage(answer.origin, slackPayload(answer.card, core)), address, words);
}
