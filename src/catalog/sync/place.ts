import { nameKey } from '../../names/key.ts';
import { takeDate } from '../../names/qualifiers.ts';
import type { LabsFile, SameFile } from '../table-schemas.ts';
import type { CapabilitiesFile } from '../work-schemas.ts';
import type { UpstreamOffer } from './upstream.ts';

/** What is known about models before a file is read. */
export type Known = {
  readonly labs: LabsFile;
  readonly same: SameFile;
  readonly capabilities: CapabilitiesFile;
  /** Ids of models that exist already. */
  readonly models: Iterable<string>;
  /** The model of a provider's offer by the word of people or of a list that goes before this one, under its key. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** The model of a provider's offer as it was placed before, under its key. */
  readonly placed: ReadonlyMap<string, string>;
};

/** An offer's identity from one day to the next. */
export function offerKey({ provider, id }: { readonly provider: string; readonly id: string }): string {
  return `${provider} ${id}`;
}

/** `-latest`, region and router decorations that never make another model. */
const decoration =
  /:(?:free|thinking|beta|exacto|nitro|floor|extended|online)$|@[a-z-]+$|-(?:maas|fp8|bf16|tee)$|-v\d+:\d+$|-latest$/i;

function bare(id: string): string {
  let rest = id
    .slice(id.lastIndexOf('/') + 1)
    .replace(/^(?:us|eu|apac|global|jp|au|ca|in)\.(?=[a-z0-9-]+\.)/i, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(decoration, '');
  }
  return rest;
}

/** The last part of an id without vendor and revision (`amazon.nova-lite-v1:0` is `nova-lite`), as a model's id may be spelt. */
function plainName(id: string): string {
  const last = id.slice(id.lastIndexOf('/') + 1).replace(/-v\d+:\d+.*$/, '');
  const name = /^[a-z]+\.(?=[a-z])/.test(last) ? last.slice(last.indexOf('.') + 1) : last;
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
}

/** Vendor words before a model's name: `meta-llama/...`, `anthropic.claude-...`. */
function vendorOf(id: string, vendors: ReadonlyMap<string, string>): string | null {
  const parts = id.toLowerCase().split(/[/.]/);
  for (const part of parts.slice(0, -1).reverse()) {
    const lab = vendors.get(part);
    if (lab) return lab;
  }
  return null;
}

/**
 * Says which model each offer is of: what `same` says of this very offer, upstream's own word (through `same`; an id that
 * is spelt exactly like a longer name of that lab is of that one), that of people and lists that go before, the lab's own
 * row, an id that is spelt exactly like one model's, then how the offer was placed before: today's rules win over yesterday's.
 * Null where none of these holds.
 */
export function placeOffers(offers: readonly UpstreamOffer[], known: Known): (string | null)[] {
  const { labs, same } = known;
  const vendors = new Map<string, string>();
  const firstParty = new Map<string, string>();
  for (const [id, lab] of Object.entries(labs)) {
    for (const vendor of [id, ...(lab.vendors ?? [])]) vendors.set(vendor, id);
    for (const provider of [lab.provider, ...(lab.others ?? [])]) if (provider) firstParty.set(provider, id);
  }
  const spelling = new Map<string, string>();
  const stated = new Set<string>(known.models);
  for (const { row } of offers) if (row.canonical_model_id) stated.add(row.canonical_model_id);
  for (const id of stated) spelling.set(id.toLowerCase(), id);

  /** The id as it is kept: joined by `same`, without the date of a snapshot where the undated model exists. */
  const settle = (id: string): string => {
    const exact = spelling.get(id.toLowerCase()) ?? id;
    const joined = Object.hasOwn(same, exact) ? (same[exact]?.is ?? exact) : exact;
    const { rest, date } = takeDate(joined);
    const undated = rest.trim().replace(/[-@_ ]+$/, '');
    return date ? (spelling.get(undated.toLowerCase()) ?? joined) : joined;
  };
  const ownRow = ({ provider, row }: UpstreamOffer): string | null => {
    const lab = firstParty.get(provider);
    if (!lab) return null;
    const vendor = vendorOf(row.id, vendors);
    const isPath = row.id.includes('/') || /^[a-z]+\./.test(row.id);
    const name = plainName(row.id);
    const { names } = labs[lab] ?? {};
    const own = isPath
      ? vendor === lab
      : !names || names.some((start) => name.toLowerCase().startsWith(start));
    return own ? `${lab}/${name}` : null;
  };
  /** The same id but for dots, dashes and dates: how the lab itself spells what others list. */
  const keyOf = (id: string) => `${id.slice(0, id.indexOf('/'))} ${nameKey(bare(id))}`;
  const byOwnKey = new Map([...spelling.values()].map((id) => [keyOf(id), id]));
  for (const offer of offers) {
    const isStated = known.elsewhere.has(offerKey({ provider: offer.provider, id: offer.row.id }));
    const id = offer.row.canonical_model_id || isStated ? null : ownRow(offer);
    if (id && !spelling.has(id.toLowerCase())) {
      const key = keyOf(settle(id));
      spelling.set(id.toLowerCase(), byOwnKey.get(key) ?? id);
      byOwnKey.set(key, byOwnKey.get(key) ?? id);
    }
  }
  const byKey = new Map<string, Set<string>>();
  for (const id of spelling.values()) {
    const settled = settle(id);
    const key = nameKey(bare(id));
    byKey.set(key, (byKey.get(key) ?? new Set()).add(settled));
  }
  const bySpelling = (offer: UpstreamOffer): string | null => {
    const name = bare(offer.row.id);
    const undated = takeDate(name);
    const dotted = name.includes('.') ? name.slice(name.indexOf('.') + 1) : name;
    const [first = ''] = name.split('-', 1);
    const vendorless = vendors.has(first) || offer.provider === first ? name.slice(first.length + 1) : name;
    const plain = undated.date ? undated.rest.replace(/[-@_ ]+$/, '') : name;
    for (const candidate of [name, dotted, vendorless, plain]) {
      const found = byKey.get(nameKey(candidate));
      if (found?.size === 1) {
        const [id = ''] = found;
        const vendor = vendorOf(offer.row.id, vendors);
        if (vendor === null || id.startsWith(`${vendor}/`)) return id;
      }
    }
    return null;
  };
  // Two providers whose rows upstream gives one model under the same bare name: a third that uses it means that model.
  const usage = new Map<string, Map<string, Set<string>>>();
  for (const { provider, row } of offers) {
    if (!row.canonical_model_id) continue;
    const models = usage.get(nameKey(bare(row.id))) ?? new Map<string, Set<string>>();
    const id = settle(row.canonical_model_id);
    models.set(id, (models.get(id) ?? new Set()).add(provider));
    usage.set(nameKey(bare(row.id)), models);
  }
  const byUsage = ({ row }: UpstreamOffer): string | null => {
    const [only, ...others] = usage.get(nameKey(bare(row.id))) ?? [];
    return only && others.length === 0 && only[1].size > 1 ? only[0] : null;
  };
  /** A longer name of that lab that the id is spelt exactly like: upstream files `muse-spark-1.3-contributor` with the plain one. */
  const byOwnId = (canonical: string, id: string): string | null => {
    const lab = canonical.slice(0, canonical.indexOf('/'));
    const own = `${lab}/${plainName(id)}`.toLowerCase();
    return own.startsWith(canonical.toLowerCase()) ? (spelling.get(own) ?? null) : null;
  };
  return offers.map((offer) => {
    const { provider, row } = offer;
    const filed = same[offerKey({ provider, id: row.id })];
    if (filed) return filed.is;
    if (row.canonical_model_id) {
      return settle(byOwnId(row.canonical_model_id, row.id) ?? row.canonical_model_id);
    }
    const stated = known.elsewhere.get(offerKey({ provider, id: row.id }));
    if (stated) return settle(stated);
    const own = ownRow(offer);
    if (own) return settle(spelling.get(own.toLowerCase()) ?? own);
    const before = known.placed.get(offerKey({ provider, id: row.id }));
    return bySpelling(offer) ?? byUsage(offer) ?? (before ? (byOwnKey.get(keyOf(before)) ?? before) : null);
  });
}
