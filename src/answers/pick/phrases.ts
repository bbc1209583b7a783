import type { Catalog } from '../../catalog/catalog.ts';
import type { Atom } from '../../language/atoms.ts';
import type { Said } from '../../language/match.ts';
import { amountIn } from '../../language/money.ts';

/** Topics that add nothing to wishes: what they are about is said by other words, or is what a pick answers. */
const mute = new Set([
  'price',
  'cost_estimate',
  'recommend',
  'alternatives',
  'compare',
  'modality',
  'capability',
]);

const goalsOf: Readonly<Record<string, string>> = {
  coding: 'for coding',
  agents: 'for agents',
  'long-documents': 'for long documents',
  vision: 'images',
};

/** What a phrase wishes in the words of `pick`: empty where nothing, null where it is no wish. */
function wishOf(said: Said, catalog: Catalog, isServed: boolean, given: ReadonlySet<string>): string | null {
  const by = new Map<string, string[]>();
  for (const meaning of said.meanings) {
    const cut = meaning.indexOf(':');
    by.set(meaning.slice(0, cut), [...(by.get(meaning.slice(0, cut)) ?? []), meaning.slice(cut + 1)]);
  }
  const first = (section: string) => by.get(section)?.[0];
  const wish = first('wishes');
  if (wish !== undefined) return wish;
  const goal = first('goals');
  if (goal !== undefined) return goal;
  const workload = first('workloads');
  if (workload !== undefined) return goalsOf[workload] ?? `for ${workload}`;
  const modality = first('modalities');
  if (modality !== undefined) return modality === 'image' ? 'images' : modality;
  const capability = first('capabilities');
  if (capability !== undefined) return catalog.capabilities[capability]?.labels.en?.toLowerCase() ?? null;
  const region = first('regions');
  if (region !== undefined) return `in ${region},`;
  const card = first('cards');
  if (card !== undefined) return `fits in ${catalog.gpus.cards[card]?.gigabytes ?? 0} gb`;
  const [lab, provider] = [first('labs'), first('providers')];
  if (provider !== undefined && (isServed || lab === undefined)) return `via ${provider},`;
  if (lab !== undefined) return `made by ${lab},`;
  const licence = first('licences');
  if (licence !== undefined) return `licence ${licence},`;
  const benchmark = first('benchmarks');
  if (benchmark !== undefined) return benchmark;
  if (by.has('comparatives') || by.has('bounds') || by.has('volume') || by.has('periods') || by.has('sides'))
    return '';
  const topics = by.get('topics');
  if (topics)
    return by.has('filler') || topics.some((topic) => mute.has(topic) || given.has(topic)) ? '' : null;
  if (by.has('filler') || by.has('frames')) return '';
  return null;
}

const served =
  /^(?:on|via|through|at|host|hosts|hosted|serve|serves|offers|offer|provider|на|через|у|хостит|предлагает)$/u;

function boundBefore(said: readonly Said[], at: number): string | null {
  const before = said.filter(({ to }) => to <= at && to >= at - 2);
  const meanings = before.flatMap((one) => [...one.meanings]);
  const bound = meanings.find((meaning) => meaning.startsWith('bounds:'));
  if (bound) return bound.slice('bounds:'.length);
  if (meanings.includes('comparatives:price')) return 'under';
  return meanings.includes('comparatives:newer') ? 'since' : null;
}

/** A value as a wish; null where it is none. */
function valueText(atom: Atom, bound: string | null, after: string, isBenchmark: boolean): string | null {
  const { kind, value } = atom;
  if (kind === 'money') {
    const isInCents = /cent|¢|цент/u.test(atom.text);
    return bound === 'at least' ? null : `under $${isInCents ? value : amountIn(atom.text)} ${after}`;
  }
  if (kind === 'memory') return bound === 'at least' ? null : `fits in ${value} gb`;
  if (kind === 'bits') return `at ${value} bit`;
  if (kind === 'size') return bound === 'under' ? `under ${value}b` : null;
  if (kind === 'date') return bound === 'since' || bound === 'at least' ? `since ${atom.date}` : null;
  if ((kind === 'count' || kind === 'percent') && isBenchmark) return `${bound ?? ''} ${value}`;
  // What may be a thousand times as much is asked about by `pick`.
  if (kind === 'count' && (value === null || value >= 1000) && bound !== 'under')
    return `context ${value ?? atom.text},`;
  return null;
}

/**
 * What phrases wish, in the English words that `pick` reads; null where something said is no wish.
 * @param isTaken whether an atom belongs to a model's name
 */
export function pickText(
  catalog: Catalog,
  atoms: readonly Atom[],
  said: readonly Said[],
  isTaken: (atom: Atom) => boolean,
): string | null {
  const parts: string[] = [];
  const hasKind = (kind: Atom['kind']) => atoms.some((atom) => atom.kind === kind);
  const given = new Set<string>();
  const byStart = new Map(said.map((one) => [one.from, one]));
  const has = (section: string, key = '') =>
    said.some(({ meanings }) => [...meanings].some((meaning) => meaning.startsWith(`${section}:${key}`)));
  if (has('volume', 'context') || has('goals', 'largest') || hasKind('count')) given.add('context');
  if (has('licences') || has('wishes', 'commercial') || has('wishes', 'osi')) given.add('licence');
  if (has('wishes', 'open') || has('wishes', 'closed')) given.add('open_weights');
  if (hasKind('size')) given.add('parameters');
  if (hasKind('memory') || has('cards')) {
    given.add('self_host');
    // What fits a card fits no context: «что влезет в 24 ГБ».
    if (has('frames', 'fits')) given.add('context');
  }
  if (has('providers') || has('regions') || has('labs')) given.add('providers');
  const makes = madeIn(atoms, said);
  if (makes === null && has('sides', 'output') && has('modalities')) return null;
  if (makes) parts.push(makes);
  const priced = sideIn(atoms);
  const side = priced === null ? '' : `${priced} `;
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at];
    const one = byStart.get(at);
    if (!atom || isTaken(atom)) {
      at += 1;
      continue;
    }
    if (makes && one && [...one.meanings].some((own) => /^(?:sides:output|modalities:)/.test(own))) {
      at = one.to;
      continue;
    }
    if (!one) {
      // A power is no number that is read: 10^6.
      if (atom.kind === 'word' || atom.text === '^') return null;
      if (atom.kind !== 'sign') {
        const after = has('periods', 'month') && atom.kind === 'money' ? 'a month' : '';
        const text = valueText(atom, boundBefore(said, at) ?? boundAfter(said, at), after, has('benchmarks'));
        if (text === null) return null;
        parts.push(atom.kind === 'money' ? `${side}${text}` : text);
      }
      at += 1;
      continue;
    }
    const context = one.meanings.has('volume:context')
      ? atoms.slice(one.from, one.to).find(({ kind }) => kind === 'count')
      : undefined;
    const memory = atoms.slice(one.from, one.to).find(({ kind }) => kind === 'memory')?.value;
    if (context) parts.push(`context ${context.value ?? context.text},`);
    else if (memory !== undefined) parts.push(`fits in ${memory} gb`);
    else {
      const isServed = served.test(atoms[at - 1]?.text ?? '') || served.test(atoms[one.to]?.text ?? '');
      const text = wishOf(one, catalog, isServed, given);
      if (text === null) return null;
      parts.push(text);
    }
    at = one.to;
  }
  const text = [...new Set(parts.filter(Boolean))].join(' ');
  return text;
}

/** What a model makes, by the kind of what it gives out. */
const makersOf: Readonly<Record<string, string>> = {
  image: 'image generation,',
  video: 'video generation,',
  audio: 'text to speech,',
};

/** Words for making something; a price of the output is none. */
const making = /^(?:generat|produc|генерир|сгенерир|рисова)/u;

/** What a model is to make, as the words for the kind of it: "generates images"; null where nothing of the sort is said. */
function madeIn(atoms: readonly Atom[], said: readonly Said[]): string | null {
  const isMaking = said.some(
    ({ from, to, meanings }) =>
      [...meanings].some((own) => own === 'sides:output' || own.startsWith('modalities:')) &&
      atoms.slice(from, to).some(({ text }) => making.test(text)),
  );
  const kinds = said.flatMap(({ meanings }) =>
    [...meanings].flatMap((own) => (own.startsWith('modalities:') ? own.slice('modalities:'.length) : [])),
  );
  return isMaking ? (makersOf[kinds[0] ?? ''] ?? null) : null;
}

/** Which side of a price is spoken of; null where it is neither or both. */
export function sideIn(atoms: readonly Atom[]): 'input' | 'output' | null {
  const isIn = atoms.some(({ text }) => /^(?:inputs?|вход)/u.test(text));
  const isOut = atoms.some(({ text }) => /^(?:outputs?|completion|выход)/u.test(text));
  if (isIn === isOut) return null;
  return isIn ? 'input' : 'output';
}

function boundAfter(said: readonly Said[], at: number): string | null {
  const next = said.find(({ from }) => from === at + 1);
  const bound = [...(next?.meanings ?? [])].find((meaning) => meaning.startsWith('bounds:'));
  return bound?.slice('bounds:'.length) ?? null;
}
