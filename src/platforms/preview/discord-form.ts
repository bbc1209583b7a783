import type { Modal } from '../discord/modal.ts';
import { controlOf, type DialogField, dialog, radioChoices } from './dialog.ts';
import { type Html, html, menuOptions } from './html.ts';
import type { PageWords } from './say.ts';

type Component = Modal['components'][number]['component'];

function control(own: Exclude<Component, { type: 21 }>, hint: string | undefined): Html {
  const attributes = controlOf({ id: own.custom_id, required: own.required, hint });
  if (own.type === 4) {
    return html`<input ${attributes} type="text" autocomplete="off" maxlength="${own.max_length}" placeholder="${own.placeholder}" value="${own.value ?? ''}">`;
  }
  return html`<select ${attributes}>${menuOptions(own.options, chosenOf(own.options), '')}</select>`;
}

const chosenOf = (options: readonly { readonly value: string; readonly default?: true }[]) =>
  options.find((one) => one.default)?.value;

function field({ label, description, component }: Modal['components'][number]): DialogField {
  const { custom_id: id, type, required } = component;
  const said = { id, type, label, required, hint: description };
  return component.type === 21
    ? { ...said, choices: radioChoices(id, component.options, chosenOf(component.options)) }
    : { ...said, control: control(component, description) };
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
