import type { Catalog } from '../catalog/catalog.ts';
import { idsByHash, modelHash } from '../catalog/model-hash.ts';

/** Which answer a message shows; all that a click on it needs. */
export type Shown = {
  readonly page: 'compare' | 'model' | 'cost';
  /** Model ids. */
  readonly models: readonly string[];
  /** One part of the page; null for its first screen. */
  readonly section: string | null;
  /** A workload's id, on a model's page a provider's. */
  readonly option: string | null;
};

const version = '1';
const letters = { compare: 'c', model: 'm', cost: 'k' } as const;
const word = /^[a-z0-9-]*$/;

/** The state of a message as text that the message itself carries: at most 75 characters of `[\w.-]`. */
export function stateText({ page, models, section, option }: Shown): string {
  return [version, letters[page], section ?? '', option ?? '', models.map(modelHash).join('')].join('.');
}

/** What a state says, read as the hostile text that it may be; `gone` when one of its models left the catalog. */
export function readState(catalog: Catalog, text: string): Shown | 'forged' | 'gone' {
  const [known, letter, section, option, models, ...more] = text.slice(0, 100).split('.');
  const page = (['compare', 'model', 'cost'] as const).find((one) => letters[one] === letter);
  if (known !== version || !page || more.length > 0) return 'forged';
  if (section === undefined || option === undefined || models === undefined) return 'forged';
  if (!word.test(section) || !word.test(option) || !/^(?:[\w-]{5}){1,5}$/.test(models)) return 'forged';
  const all = idsByHash(catalog);
  const ids = (models.match(/.{5}/g) ?? []).map((hash) => all.get(hash));
  if (ids.includes(undefined)) return 'gone';
  return {
    page,
    models: ids.filter((id) => id !== undefined),
    section: section || null,
    option: option || null,
  };
}
