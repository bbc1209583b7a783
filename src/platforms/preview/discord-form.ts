import type { Modal } from '../discord/modal.ts';
import { controlOf, type DialogField, dialog } from './dialog.ts';
import { type Html, html, menuOptions } from './html.ts';
import type { PageWords } from './say.ts';

type Component = Modal['components'][number]['component'];

function control(own: Component, hint: string | undefined): Html {
  const attributes = controlOf({ id: own.custom_id, required: own.required, hint });
  if (own.type === 4) {
    return html`<input ${attributes} type="text" autocomplete="off" maxlength="${own.max_length}" placeholder="${own.placeholder}" value="${own.value ?? ''}">`;
  }
  const chosen = own.options.find((one) => one.default)?.value;
  return html`<select ${attributes}>${menuOptions(own.options, chosen, '')}</select>`;
}

function field({ label, description, component }: Modal['components'][number]): DialogField {
  const { custom_id: id, type, required } = component;
  return { id, type, label, required, hint: description, control: control(component, description) };
}

/** A modal as Discord opens it over a channel. */
export function discordForm(modal: Modal, words: PageWords): Html {
  const form = {
    platform: 'discord',
    carried: modal.custom_id,
    title: modal.title,
    submit: words.form.submit,
    close: words.form.cancel,
    fields: modal.components.map(field),
    payload: { type: 9, data: modal },
  } as const;
  return dialog(form, words);
}
