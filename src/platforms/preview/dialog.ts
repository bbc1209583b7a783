import { type Html, html } from './html.ts';
import { payloadShown } from './message.ts';
import type { PageWords } from './say.ts';

/** One question of a form. */
export type DialogField = {
  /** What the field is called when the form is sent off. */
  readonly id: string;
  /** What kind of field it is there. */
  readonly type: string | number;
  readonly label: string;
  readonly required: boolean;
  /** Said beside it. */
  readonly hint: string | undefined;
  /** Other attributes, such as what the platform calls its control. */
  readonly attributes?: Html;
} & (
  | { readonly control: Html; readonly choices?: never }
  /** One of a few, all of them shown. */
  | { readonly control?: never; readonly choices: Html }
);

/** The attributes of a control by which its label, its hint and its mistake belong to it. */
export function controlOf({ id, required, hint }: Pick<DialogField, 'id' | 'required' | 'hint'>): Html {
  const needed = required ? html` aria-required="true"` : null;
  return html`id="field-${id}" aria-describedby="${hint ? `hint-${id} ` : ''}wrong-${id}"${needed}`;
}

/** The choices of a field that shows all of them. */
export function radioChoices(
  id: string,
  options: readonly { readonly label: string; readonly value: string }[],
  chosen: string | undefined,
): Html {
  return html`${options.map(({ label, value }) => {
    const checked = value === chosen ? html` checked` : null;
    return html`<label><input type="radio" name="${id}" value="${value}"${checked}><span>${label}</span></label>`;
  })}`;
}

function field(own: DialogField, { form }: PageWords): Html {
  const { id, type, label, required, hint, control, choices } = own;
  const said = html`${label}${required ? null : html` <span class="optional">${form.optional}</span>`}`;
  const hinted = hint ? html`<p class="hint" id="hint-${id}">${hint}</p>` : null;
  const wrong = html`<p class="wrong" id="wrong-${id}"></p>`;
  const attributes = html`class="field" data-field="${id}" data-type="${type}"${required ? html` data-required` : null}${own.attributes ?? null}`;
  return choices
    ? html`<fieldset ${attributes}><legend>${said}</legend>${choices}${hinted}${wrong}</fieldset>`
    : html`<div ${attributes}><label for="field-${id}">${said}</label>${control}${hinted}${wrong}</div>`;
}

/** A form as a dialog over the page. */
export function dialog(
  form: {
    readonly platform: 'slack' | 'discord';
    /** What it carries to be read again when it is sent off. */
    readonly carried: string;
    readonly title: string;
    readonly submit: string;
    readonly close: string;
    readonly fields: readonly (DialogField | Html)[];
    readonly payload: object;
  },
  words: PageWords,
): Html {
  const { needed, unlisted, noneListed } = words.form;
  return html`<dialog class="form ${form.platform}" data-platform="${form.platform}" data-carried="${form.carried}" data-needed="${needed}" data-unlisted="${unlisted}" data-none="${noneListed}" aria-labelledby="form-title">
<form novalidate>
<div class="head"><h2 id="form-title">${form.title}</h2><button type="button" data-close aria-label="${words.form.close}">×</button></div>
<div class="fields">${form.fields.map((own) => ('markup' in own ? own : field(own, words)))}
${payloadShown(form.payload, words)}</div>
<p class="status" role="status"></p>
<div class="foot"><button type="button" data-close>${form.close}</button><button>${form.submit}</button></div>
</form>
</dialog>`;
}
