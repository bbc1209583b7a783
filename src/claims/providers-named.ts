import type { Catalog, Model } from '../catalog/catalog.ts';
import { oncePerText, type Pattern, pattern } from '../language/pattern.ts';
import { createMemo } from '../memo.ts';
import type { Cell } from './layout.ts';

/** Words that are part of many providers' names, or that an everyday sentence has: none of them names one. */
const vague =
  /^(?:ai|api|cloud|inc|labs?|the|model|models|studio|inference|endpoints?|token|factory|global|china|google|amazon|microsoft|meta|modal|together|fireworks|cognitive|services|oracle|generative|workers|hub|gateway|router|open|anthropic|foundry|compute|data|go|zen|coding|plan|token-plan)$/i;

/** What people call providers besides their names. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'amazon-bedrock': ['bedrock', 'aws bedrock', 'aws', 'amazon'],
  'google-vertex': ['vertex ai', 'vertex', 'google cloud', 'gcp', 'google vertex'],
  'google-vertex-anthropic': ['vertex ai', 'vertex', 'google cloud', 'gcp', 'google vertex'],
  azure: ['azure', 'azure openai', 'azure foundry', 'microsoft foundry', 'azure ai'],
  'azure-cognitive-services': ['azure', 'azure openai', 'azure foundry', 'microsoft foundry', 'azure ai'],
  google: ['gemini api', 'ai studio', 'google ai studio'],
  togetherai: ['together', 'together.ai'],
  'fireworks-ai': ['fireworks', 'fireworks.ai'],
  'alibaba-cn': ['alibaba china', 'aliyun', 'dashscope'],
  'moonshotai-cn': ['moonshot china', 'moonshot ai china'],
  oci: ['oracle', 'oci'],
  watsonx: ['watsonx'],
};

/** Names of which a sentence needs more than the word to mean the provider. */
const everyday = new Set(['together', 'fireworks', 'amazon', 'oracle', 'aws']);

type Names = {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly find: (text: string) => readonly RegExpExecArray[];
  readonly ofCell: (text: string) => ReadonlySet<string> | null;
};

const kept = createMemo<Names>(1);

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
/** Its words with anything between them. */
const patternOf = (name: string) => name.match(/[\p{L}\d]+/gu)?.join(String.raw`[\s.&/(-]{1,3}`) ?? '(?!)';

function namesOf(catalog: Catalog): Names {
  return kept(catalog, '', () => {
    const ids = new Map<string, Set<string>>();
    const add = (name: string, id: string) => {
      const key = keyOf(name);
      if (key.length >= 3 && !vague.test(key)) ids.set(key, (ids.get(key) ?? new Set()).add(id));
    };
    for (const [id, { name }] of Object.entries(catalog.providers)) {
      const plain = name.replace(/\s*\(.*\)$/, '');
      for (const own of [name, plain, plain.replace(/[\s.]AI$/i, ''), ...(alsoCalled[id] ?? [])])
        add(own, id);
    }
    const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
    const source = longestFirst.map(patternOf).join('|');
    const any = new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'giu');
    const firstWords = new Set([...ids.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
    const mayHold = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\d]+/gu)
        ?.some((word) => firstWords.has(word)) ?? false;
    const nameIn = (cell: string) =>
      cell
        .replaceAll(/[*`_]/g, '')
        .replace(/\s*\(.*\)\s*$/, '')
        .trim();
    return {
      ids,
      find: oncePerText((text) => (mayHold(text) ? [...text.matchAll(any)] : [])),
      ofCell: oncePerText((text) => ids.get(keyOf(nameIn(text))) ?? null),
    };
  });
}

const onRoute: Pattern = pattern`(?:{onRoute})\s+(?:the\s+)?$`;

/** A provider that a text names, of all ids by that name; `isRoute` where it stands as "on Bedrock" does. */
export type NamedProvider = {
  /** Where the words that make a route of it begin: the "on" of "on Bedrock". */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly ids: ReadonlySet<string>;
  readonly isRoute: boolean;
};

/** The providers that a text names, in order. */
export function providersNamed(catalog: Catalog, text: string): NamedProvider[] {
  const { ids, find } = namesOf(catalog);
  return find(text).flatMap(({ 0: name, index }): NamedProvider[] => {
    const own = ids.get(keyOf(name));
    const near = Math.max(0, index - 16);
    const route = onRoute.exec(text.slice(near, index));
    const isRoute = route !== null;
    if (!own || (everyday.has(keyOf(name)) && !isRoute)) return [];
    return [
      { from: route ? near + route.index : index, start: index, end: index + name.length, ids: own, isRoute },
    ];
  });
}

/** The providers of a cell that names one and nothing else. */
export function providerOfCell(catalog: Catalog, text: string): ReadonlySet<string> | null {
  return /\p{L}/u.test(text) && !text.includes('$') ? namesOf(catalog).ofCell(text) : null;
}

/** Whom a provider's name stands for beside a model: its lab's own API says no more than the model's price. */
export const besides = (model: Model, ids: ReadonlySet<string>) =>
  model.lab.provider !== null && ids.has(model.lab.provider) ? null : ids;

type Place = { readonly start: number; readonly end: number };

const apart = ({ from, start, end }: NamedProvider, own: Place) =>
  end <= own.start ? own.start - end : start >= own.end ? Math.max(0, from - own.end) : 0;

/**
 * The provider of one of several figures: the nearest name before it, else the one right after it, no other figure between
 * and none nearer to that name: "$1 on Groq, $2 on Bedrock", "Groq $1, Bedrock $2".
 */
export function providerAt(
  named: readonly NamedProvider[],
  all: readonly Place[],
  at: number,
): NamedProvider | null {
  const [own, before, after] = [all[at], all[at - 1], all[at + 1]];
  if (!own) return null;
  const isFree = ({ start, end }: NamedProvider) =>
    (end <= own.start && start >= (before?.end ?? 0)) ||
    (start >= own.end && end <= (after?.start ?? Infinity));
  const isNearest = (one: NamedProvider) =>
    [before, after].every((other) => !other || apart(one, own) <= apart(one, other));
  const near = named.filter((one) => isFree(one) && isNearest(one));
  const one = near.findLast(({ end }) => end <= own.start) ?? near[0];
  if (one) return one;
  const first = named[0];
  // "On Bedrock A costs $1, B $2".
  return named.length === 1 && first && first.end <= (all[0]?.start ?? 0) ? first : null;
}

const ofProvider = pattern`^\W*{provider}`;

const nobodyKnown: ReadonlySet<string> = new Set();

/** Whether a cell names a provider of whom something is known, or a model's own lab. */
function isKnown(catalog: Catalog, { lab, name }: Model, text: string): boolean {
  const words = (own: string) => own.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  const ofLab = new Set([...words(lab.id), ...words(lab.name), ...words(name)]);
  return providersNamed(catalog, text).length > 0 || words(text).some((own) => ofLab.has(own));
}

/** Whose offer a cell may be of: `firm` where its row or its column says so, `perhaps` where something near only names one. */
export function hostsOf(
  catalog: Catalog,
  model: Model,
  { label, beside, around }: Cell,
): { readonly firm: ReadonlySet<string> | null; readonly perhaps: ReadonlySet<string> | null } {
  const hosts = beside.flatMap((own) => {
    const ids = providerOfCell(catalog, own.text);
    return ids ? [{ ids: besides(model, ids), isRoute: ofProvider.test(own.label) }] : [];
  });
  const inLabel = providersNamed(catalog, label)[0]?.ids ?? null;
  const firm = inLabel ?? hosts.find(({ isRoute }) => isRoute)?.ids ?? null;
  // Of a provider that nobody here knows nothing is known either.
  const isUnknown = beside.some(
    (own) => ofProvider.test(own.label) && /\p{L}/u.test(own.text) && !isKnown(catalog, model, own.text),
  );
  const perhaps =
    hosts[0]?.ids ?? (isUnknown ? nobodyKnown : (providersNamed(catalog, around)[0]?.ids ?? null));
  return { firm: firm && besides(model, firm), perhaps: perhaps && besides(model, perhaps) };
}
