import type { types } from '@slack/bolt';
import type { Form } from '../../answers/form/card.ts';
import { formModal, type Origin } from '../slack/form.ts';
import { controlOf, type DialogField, dialog, radioChoices } from './dialog.ts';
import { type Html, html } from './html.ts';
import type { PageWords } from './say.ts';
import { selectOptions, unknown } from './slack-blocks.ts';

/** The control of one field; null for a kind that we never send. */
function control(
  said: Pick<DialogField, 'id' | 'label' | 'required' | 'hint'>,
  element: types.InputBlock['element'],
): { readonly control: Html } | { readonly choices: Html } | null {
  const { id, label } = said;
  const own = controlOf(said);
  switch (element.type) {
    case 'external_select': {
      const { placeholder, initial_option: initial } = element;
      const chosen = initial
        ? html` value="${initial.text.text}" data-chosen="${initial.value ?? ''}"`
        : null;
      return {
        control: html`<div class="search"><input ${own} role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="list-${id}" autocomplete="off" spellcheck="false" placeholder="${placeholder?.text ?? ''}"${chosen}>
<ul role="listbox" id="list-${id}" aria-label="${label}" hidden></ul></div>`,
      };
    }
    case 'static_select':
      return { control: html`<select ${own}>${selectOptions(element)}</select>` };
    case 'plain_text_input': {
      const { placeholder, initial_value = '', max_length = 3000 } = element;
      return {
        control: html`<input ${own} type="text" autocomplete="off" maxlength="${max_length}" placeholder="${placeholder?.text ?? ''}" value="${initial_value}">`,
      };
    }
    case 'radio_buttons': {
      const options = element.options.map((one) => ({ label: one.text.text, value: one.value ?? '' }));
      return { choices: radioChoices(id, options, element.initial_option?.value) };
    }
    default:
      return null;
  }
}

function field(block: types.ModalView['blocks'][number]): DialogField | Html {
  if (block.type !== 'input') return unknown(block.type);
  const { block_id: id = '', label, element, optional = false, hint } = block as types.InputBlock;
  const said = { id, label: label.text, required: !optional, hint: hint?.text };
  const own = control(said, element);
  if (!own) return unknown(element.type);
  const attributes = html` data-action="${element.action_id ?? ''}"`;
  return { ...said, ...own, type: element.type, attributes };
}

/** Stands where Slack's own address for the answer would; nothing is ever sent there. */
const answerAddress = 'https://hooks.slack.com/actions/of-this-page';

/**
 * A form as Slack opens it over a channel.
 * @param replaces who sees the message that it changes; null where there is none
 */
export function slackForm(form: Form, replaces: Origin['replaces'], words: PageWords): Html {
  const view = formModal(form, { url: answerAddress, replaces, thread: null, channel: null });
  const shown = {
    platform: 'slack',
    carried: view.private_metadata ?? '',
    title: view.title.text,
    submit: view.submit?.text ?? '',
    close: view.close?.text ?? '',
    fields: view.blocks.map(field),
    payload: view,
  } as const;
  return dialog(shown, words);
}
