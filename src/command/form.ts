import type { Catalog } from '../catalog/catalog.ts';
import { readState, type Shown, stateText } from './state.ts';
import { volumeWords } from './volume-words.ts';

/** What a form shows first. */
export type FormValues = {
  /** Which answer it changes, to be sent back with it. */
  readonly state: string;
  readonly page: 'compare' | 'cost';
  /** Model ids. */
  readonly models: readonly string[];
  readonly workload: string | null;
  /** In words that are read back as the same volume. */
  readonly volume: string;
};

const nothing: Shown = { page: 'compare', models: [], section: null, option: null, volume: null };

/** The state of a form that changes no answer but asks for a new one. */
export const newForm = stateText(nothing) ?? '';

/** The state of a form that starts with these models, of a comparison unless it is said of what. */
export function formOf(models: readonly string[], shown: Partial<Shown> = {}): string {
  return stateText({ ...nothing, ...shown, models }) ?? newForm;
}

/** The page that a form is about and its part; of a state that is forged or out of date, those of a new comparison. */
export function pageOf(catalog: Catalog, state: string): Pick<Shown, 'page' | 'section'> {
  const shown = readState(catalog, state, 0);
  return typeof shown === 'string' || shown.page === 'model' ? nothing : shown;
}

/** What the form of an answer shows first, read from the hostile text that a state may be. */
export function formValues(catalog: Catalog, state: string): FormValues | 'forged' | 'gone' {
  const shown = readState(catalog, state, 0);
  if (shown === 'forged' || shown === 'gone') return shown;
  const { page, models, option, volume } = shown;
  if (page === 'model') return 'forged';
  return { state, page, models, workload: option, volume: volume === null ? '' : volumeWords(volume) };
}
