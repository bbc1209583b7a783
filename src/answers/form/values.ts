import type { Catalog } from '../../catalog/catalog.ts';
import type { Locale } from '../../language/locale.ts';
import { readState, type Shown, stateText } from '../clicks/state.ts';
import { volumeWords } from '../cost/volume.ts';

/** What a form shows first. */
export type FormValues = {
  /** Which answer it changes, to be sent back with it. */
  readonly state: string;
  readonly page: 'compare' | 'cost';
  readonly locale: Locale;
  /** Model ids. */
  readonly models: readonly string[];
  readonly workload: string | null;
  /** In words that are read back as the same volume. */
  readonly volume: string;
};

/** Whether an answer can be changed in a form. */
const hasForm = (page: string): page is FormValues['page'] => page === 'compare' || page === 'cost';

const nothing = { page: 'compare', models: [], section: null, option: null, volume: null } as const;

/** The state of a form in a language that starts with these models, of a comparison unless it is said of what. */
export function formOf(
  models: readonly string[],
  shown: Pick<Shown, 'locale'> & Partial<Pick<Shown, 'page' | 'section'>>,
): string {
  return stateText({ ...nothing, ...shown, models }) ?? '';
}

/**
 * The page that a form is about, its part and its language.
 * @param usual the language of a state that is forged or out of date, which is about a new comparison
 */
export function pageOf(
  catalog: Catalog,
  state: string,
  usual: Locale,
): Pick<Shown, 'page' | 'section' | 'locale'> {
  const shown = readState(catalog, state, 0);
  return typeof shown === 'string' || !hasForm(shown.page) ? { ...nothing, locale: usual } : shown;
}

/**
 * What the form of an answer shows first, read from the hostile text that a state may be.
 * @param asked the page whose form is asked for under an answer that has none itself; it starts with its models
 */
export function formValues(catalog: Catalog, state: string, asked = ''): FormValues | 'forged' | 'gone' {
  const shown = readState(catalog, state, 0);
  if (shown === 'forged' || shown === 'gone') return shown;
  const { page, models, option, locale, volume } = shown;
  if (page === 'typed' && hasForm(asked)) return formValues(catalog, formOf(models, { page: asked, locale }));
  if (!hasForm(page)) return 'forged';
  return {
    state,
    page,
    locale,
    models,
    workload: option,
    volume: volume === null ? '' : volumeWords(volume),
  };
}
