import type { Catalog } from '../catalog/catalog.ts';
import { nameKey } from '../catalog/name-key.ts';
import type { Wish } from '../pick/wish.ts';
import type { Command, Misunderstood } from './command.ts';
import { findProvider } from './find-provider.ts';
import { findRegion, knownRegions, regionPattern } from './find-region.ts';
import { longestText } from './limits.ts';
import { misunderstood, plain } from './parse.ts';
import { atomsOf } from './phrases/atoms.ts';
import { lexiconOf } from './phrases/lexicon.ts';
import { readPhrases } from './phrases/match.ts';
import { pickText } from './phrases/pick-text.ts';
import { takeCapabilities, takeTornCapabilities } from './pick-capabilities.ts';
import { readBenchmark, readLimits, readMoney } from './pick-limits.ts';
import { familyNames, licenceNames, takeNamed, thousandRequests, workloadNames } from './pick-named.ts';
import { type Text, textOf } from './pick-text.ts';
import * as words from './pick-words.ts';

const byKey = <Entry extends { readonly name: string }>(
  table: Readonly<Record<string, Entry>>,
  name: string,
): string | null =>
  Object.keys(table).find((id) =>
    [id, table[id]?.name ?? ''].some((own) => nameKey(own) === nameKey(name)),
  ) ?? null;

function readLicence(catalog: Catalog, text: Text): Wish[] | Misunderstood {
  const wishes: Wish[] = [];
  if (text.take(/\bosi(?:[- ]approved)?(?: licen[cs]ed?)?\b/i))
    wishes.push({ kind: 'osiApproved', value: true });
  const commercial =
    /\b(?:licen[cs]e[ds]? )?(?:that )?(?:allows?|allowing|permits?|for)? ?commercial(?:ly)?(?: use(?:able)?| usable)?(?: licen[cs]e)?\b/i;
  if (text.take(commercial)) wishes.push({ kind: 'commercialUse', value: true });
  const called = takeNamed(text, licenceNames(catalog));
  if (called !== null) return [...wishes, { kind: 'licence', value: called }];
  const named = text.take(words.licencePattern);
  const name = named?.[1] ?? named?.[2];
  if (name === undefined) return wishes;
  if (/^open(?:[- ]?source)?$/i.test(name)) return [...wishes, { kind: 'osiApproved', value: true }];
  const key = nameKey(name);
  const id =
    byKey(catalog.licences, name) ??
    Object.keys(catalog.licences).find((own) => nameKey(own).startsWith(key));
  return id ? [...wishes, { kind: 'licence', value: id }] : misunderstood('unknown-licence', name);
}

function readRegion(catalog: Catalog, text: Text): Wish[] | Misunderstood {
  const name = text
    .take(regionPattern)
    ?.slice(1)
    .find((own) => own !== undefined);
  if (name === undefined) return [];
  const value = findRegion(catalog, name);
  return value ? [{ kind: 'region', value }] : misunderstood('unknown-region', name, knownRegions(catalog));
}

/** "from Mistral" is its maker, else its provider; "via Scaleway" always a provider. */
function readMakers(catalog: Catalog, text: Text): Wish[] | Misunderstood {
  const wishes: Wish[] = [];
  for (let match = text.take(words.namedPattern); match; match = text.take(words.namedPattern)) {
    const [, word = '', said = ''] = match;
    const name = said.replace(/\s+models?$/i, '').replace(/^the\s+/i, '');
    const isServed = /^(?:via|on|at|served by|provider)$/i.test(word);
    const lab = isServed ? null : byKey(catalog.labs, name);
    const provider = lab === null && !/^(?:by|made by)$/i.test(word) ? findProvider(catalog, name) : null;
    const wish: Wish | null =
      lab !== null
        ? { kind: 'lab', value: lab }
        : provider !== null
          ? { kind: 'provider', value: provider }
          : null;
    if (!wish) return misunderstood('unknown-provider', name);
    const other = wishes.find(({ kind }) => kind === wish.kind);
    if (other) return misunderstood('opposite-wishes', `${String(other.value)}, ${wish.value}`);
    wishes.push(wish);
  }
  return wishes;
}

/** Wishes in Russian as the English words for them; as they are where some word is none that is known. */
function inEnglish(catalog: Catalog, asked: string): string {
  if (!/[а-яё]/iu.test(asked)) return asked;
  const atoms = atomsOf(asked.toLowerCase());
  const said = readPhrases(lexiconOf(catalog), atoms).filter(({ meanings }) => meanings.size > 0);
  return pickText(catalog, atoms, said, () => false) ?? asked;
}

/** "cheapest for coding" asks for this many points of the fit for coding, of 100. */
const suitable = 70;

/** "cheapest vision model with 128k context under $1", or what of it was not understood. */
export function parsePick(catalog: Catalog, asked: string, today: string): Command {
  if (asked.length > longestText) return misunderstood('too-long', asked);
  const text = textOf(inEnglish(catalog, plain(asked)));
  const isPrivate = text.take(/(?:--private|\bprivately)\s*[.!?]?\s*$/i) !== null;
  if (text.left() === '' && !/\bbest\b/i.test(asked)) return misunderstood('no-wish', '');
  text.take(words.currentWords);
  // What somebody does not want is no wish.
  const torn = text.find(words.negationPattern) ? [] : takeTornCapabilities(catalog, text);
  const [asTask] = words.taskWords.flatMap(([pattern, task]) => {
    const match = text.take(pattern);
    return match ? [{ said: match[0], task }] : [];
  });
  const including = words.includedWords.filter(([pattern]) => text.take(pattern)).map(([, state]) => state);
  const money = readMoney(catalog, text, today);
  if ('kind' in money) return money;
  const limits = readLimits(text);
  if ('kind' in limits) return limits;
  const licence = readLicence(catalog, text);
  if ('kind' in licence) return licence;
  const region = readRegion(catalog, text);
  if ('kind' in region) return region;
  const benchmark = readBenchmark(catalog, text);
  if ('kind' in benchmark) return benchmark;
  const negation = text.take(words.negationPattern);
  if (negation) return misunderstood('negative-wish', negation[0]);
  const [goal = 'price', ...others] = words.goalWords
    .filter(([pattern]) => text.take(pattern))
    .map(([, own]) => own);
  const suits = others.flatMap((other): Wish[] =>
    typeof other === 'object' ? [{ kind: 'fitAtLeast', value: suitable, fit: other.fit }] : [],
  );
  if (suits.length < others.length) return misunderstood('two-goals', asked);
  if (asTask && (typeof goal === 'object' || suits.length > 0))
    return misunderstood('other-task', asTask.said);
  const closed = text.take(/\b(?:closed(?:[- ]?(?:weights?|source))?|proprietary|api[- ]only)\b/i);
  const open = text.take(/\b(?:open(?:[- ]?(?:weights?|source))?|self[- ]?host(?:ed|able|ing)?)\b/i);
  if (open && closed) return misunderstood('opposite-wishes', `${open[0]}, ${closed[0]}`);
  const makers = readMakers(catalog, text);
  if ('kind' in makers) return makers;
  const takes = words.modalityWords.filter(([pattern]) => text.take(pattern)).map(([, value]) => value);
  const can = new Set([...torn, ...takeCapabilities(catalog, text)]);
  const wishes: Wish[] = [
    ...takes.map((value): Wish => ({ kind: 'takes', value })),
    ...Object.keys(catalog.capabilities)
      .filter((id) => can.has(id))
      .map((value): Wish => ({ kind: 'can', value })),
    ...limits,
    ...money.wishes,
    ...(open || closed ? [{ kind: 'openWeights', value: open !== null } as const] : []),
    ...licence,
    ...makers,
    ...region,
    ...benchmark,
    ...suits,
  ];
  for (const [pattern, reason] of words.unrankable) {
    const match = text.take(pattern);
    if (match) return misunderstood(reason, match[0]);
  }
  const line = takeNamed(text, familyNames(catalog));
  if (line) wishes.push({ kind: 'family', value: line });
  const workload = money.volume ? null : takeNamed(text, workloadNames(catalog));
  const volume = workload === null ? money.volume : thousandRequests(catalog, workload);
  const left = text.left();
  if (left !== '') return misunderstood('unknown-wish', left);
  const request = { task: asTask?.task ?? 'chat', wishes, goal, volume, including };
  return { kind: 'pick', request, private: isPrivate };
}
