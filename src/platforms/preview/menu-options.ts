import { type Html, html } from './html.ts';

/**
 * The options of a menu.
 * @param chosen the value of the one that is chosen; without one the menu shows the placeholder
 */
export function menuOptions(
  options: readonly { readonly label: string; readonly value: string }[],
  chosen: string | undefined,
  placeholder: string,
): Html {
  const isAnyChosen = options.some(({ value }) => value === chosen);
  const none = isAnyChosen ? null : html`<option value="" selected disabled hidden>${placeholder}</option>`;
  const all = options.map(({ label, value }) =>
    value === chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  );
  return html`${none}${all}`;
}
