// The forms that the platforms open over a channel, as dialogs over the page.

import { post, whileWorking } from './server.js';
import { offerSuggestions } from './suggestions.js';

const controlsOf = (field) => [...field.querySelectorAll('input, select')];

/** What stands in a field, an option with its label; null where nothing does. */
function contentOf(field) {
  const [control] = controlsOf(field).filter((own) => own.type !== 'radio' || own.checked);
  if (control.role === 'combobox') {
    return control.dataset.chosen ? { value: control.dataset.chosen, label: control.value } : null;
  }
  if (control.value === '') return null;
  const label = control.selectedOptions?.[0].label ?? control.labels[0].textContent;
  return { value: control.value, label };
}

/** A form as Slack sends it off. */
function slackForm(dialog, fields) {
  const values = Object.fromEntries(
    fields.map((field) => {
      const content = contentOf(field);
      const { field: id, action, type } = field.dataset;
      const option = content && {
        text: { type: 'plain_text', text: content.label, emoji: false },
        value: content.value,
      };
      const sent =
        type === 'plain_text_input' ? { value: content?.value ?? null } : { selected_option: option };
      return [id, { [action]: { type, ...sent } }];
    }),
  );
  return { platform: 'slack', view: { private_metadata: dialog.dataset.carried, state: { values } } };
}

/** A form as Discord sends it off, with the message that it was opened under. */
function discordForm(dialog, fields, message) {
  const components = fields.map((field) => {
    const content = contentOf(field);
    const type = Number(field.dataset.type);
    // A menu (3) is sent with its values, a field or one of a few with its value.
    const sent = type === 3 ? { values: content ? [content.value] : [] } : { value: content?.value ?? '' };
    return { type: 18, component: { type, custom_id: field.dataset.field, ...sent } };
  });
  const { private: isPrivate } = message.dataset;
  const under = isPrivate === undefined ? {} : { message: { flags: isPrivate === 'true' ? 64 : 0 } };
  return { platform: 'discord', data: { custom_id: dialog.dataset.carried, components }, ...under };
}

/** Says beside a field what is wrong with it; nothing where it is right. */
function mark(field, text) {
  field.querySelector('.wrong').textContent = text;
  for (const control of controlsOf(field)) {
    if (text) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}

/** Whether any field is wrong, each by its text; the first of them gets the focus. */
function areWrong(fields, textFor) {
  const wrong = fields.filter((field) => {
    const text = textFor(field) ?? '';
    mark(field, text);
    return text !== '';
  });
  if (wrong.length === 0) return false;
  controlsOf(wrong[0])[0].focus();
  wrong[0].scrollIntoView({ block: 'nearest' });
  return true;
}

/** What a platform's own client finds wrong before it sends a form off. */
function ownMistake(field, { needed, unlisted }) {
  if (contentOf(field)) return null;
  if (controlsOf(field)[0].value.trim() !== '') return unlisted;
  return 'required' in field.dataset ? needed : null;
}

/**
 * Opens a form; it is gone when it is closed, and the focus back where it was.
 * @param message the message that it was opened under
 * @param deliver takes the answer to what is sent off
 */
export function openForm(dialog, message, deliver) {
  if (document.querySelector('dialog[open]')) return;
  const fields = [...dialog.querySelectorAll('.field')];
  const send = async () => {
    if (areWrong(fields, (field) => ownMistake(field, dialog.dataset))) return;
    const { platform } = dialog.dataset;
    const form = platform === 'slack' ? slackForm(dialog, fields) : discordForm(dialog, fields, message);
    const answer = await post('/preview/form', { form });
    if (answer.kind === 'errors' && areWrong(fields, (field) => answer.errors[field.dataset.field])) return;
    dialog.close();
    deliver(answer);
  };
  for (const input of dialog.querySelectorAll('[role="combobox"]'))
    offerSuggestions(input, dialog.dataset.none);
  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!dialog.hasAttribute('aria-busy')) void whileWorking(dialog, send);
  });
  dialog.addEventListener('input', ({ target }) => mark(target.closest('.field'), ''));
  dialog.addEventListener('click', ({ target }) => {
    if (target.closest('[data-close]')) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  controlsOf(fields[0])[0].focus();
}
