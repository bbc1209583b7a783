import { nameKey } from '../names/key.ts';
import { takeDate } from '../names/qualifiers.ts';
import { sameModel } from './same-model.ts';
import type { LabsFile, SameFile } from './table-schemas.ts';

/** A model that the catalog has by a price list or by hand. */
export type KnownModel = {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly offers?:
    | readonly { readonly provider: string; readonly id: string; readonly snapshot?: string | undefined }[]
    | undefined;
};

export type Found = { readonly id: string; readonly snapshot: string | null };

export type Known = {
  readonly labs: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** Days of the editions that price lists and others name, by model. */
  readonly editions: ReadonlyMap<string, ReadonlySet<string>>;
  /** The model that a lab's own name means, for certain; null where none or more than one could be meant. */
  find(lab: string, name: string): Found | null;
  /** The lab that a vendor's name before a slash means. */
  labOf(vendor: string): string | null;
  /** The model that a name without a lab means, if it is only one lab's. */
  findAnywhere(name: string): Found | null;
  add(model: KnownModel): void;
  addEdition(id: string, day: string): void;
};

const decoration = /-(?:hf|fp8|bf16|maas)$|-v\d+:\d+$/i;
/** Only of open weights, which have a size in their name: `gpt-3.5-turbo-instruct` is a model of its own. */
const tuned = /(?<=\d+b\b.*)-(?:instruct|it|chat)$/i;

function plain(name: string): string {
  let rest = name;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(decoration, '').replace(tuned, '');
  }
  return rest;
}

/** An index of the models that exist, under every spelling that is certain. */
export function knownModels(models: readonly KnownModel[], labs: LabsFile, same: SameFile): Known {
  const names = new Map<string, string>();
  const byId = new Map<string, string>();
  const byKey = new Map<string, Set<string>>();
  const editions = new Map<string, Set<string>>();
  const vendors = new Map(
    Object.entries(labs).flatMap(([id, lab]) => [id, ...(lab.vendors ?? [])].map((name) => [name, id])),
  );
  const put = (lab: string, name: string, id: string) => {
    const key = `${lab} ${nameKey(name)}`;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  };
  const addEdition = (id: string, day: string) => {
    editions.set(id, (editions.get(id) ?? new Set()).add(day));
  };
  const add = ({ id, name, aliases = [], offers = [] }: KnownModel) => {
    const [lab = '', bare = ''] = id.split('/');
    names.set(id, names.get(id) ?? name);
    byId.set(id.toLowerCase(), id);
    const own = offers.filter(({ provider }) => provider === labs[lab]?.provider);
    for (const spelling of [bare, name, ...aliases, ...own.map((offer) => offer.id)]) put(lab, spelling, id);
    if (plain(bare) !== bare) put(lab, plain(bare), id);
    for (const offer of offers) if (offer.snapshot) addEdition(id, offer.snapshot);
  };
  for (const model of models) add(model);
  const certain = (lab: string, name: string): string | null => {
    const exact = byId.get(`${lab}/${name}`.toLowerCase());
    if (exact) return exact;
    const joined = same[`${lab}/${name}`]?.is ?? sameModel[`${lab}/${name.toLowerCase()}`];
    if (joined) return byId.get(joined.toLowerCase()) ?? null;
    const found = byKey.get(`${lab} ${nameKey(name)}`) ?? byKey.get(`${lab} ${nameKey(plain(name))}`);
    return found?.size === 1 ? ([...found][0] ?? null) : null;
  };
  const find = (lab: string, name: string): Found | null => {
    const exact = byId.get(`${lab}/${name}`.toLowerCase());
    if (exact) return { id: exact, snapshot: null };
    const { rest, date } = takeDate(name);
    const undated = certain(lab, rest.trim().replace(/[-@_ ]+$/, ''));
    if (date && undated) return { id: undated, snapshot: date };
    const whole = certain(lab, name);
    return whole ? { id: whole, snapshot: null } : null;
  };
  return {
    labs: Object.keys(labs),
    names,
    editions,
    find,
    labOf: (vendor) => vendors.get(vendor.toLowerCase()) ?? null,
    findAnywhere(name) {
      const found = [...new Set(vendors.values())].flatMap((lab) => find(lab, name) ?? []);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    add,
    addEdition,
  };
}
