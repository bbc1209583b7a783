import { capabilityPhrases, phrasePattern } from '../../catalog/capability-phrases.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { isTimed } from '../../catalog/speed.ts';
import { type Capability, tasks } from '../../catalog/words.ts';
import { atomsOf } from '../../language/atoms.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readPhrases } from '../../language/match.ts';
import { takeTextLanguage } from '../../language/text-languages.ts';
import { createMemo } from '../../memo.ts';
import { nameKey } from '../../names/key.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import type { Command, Misunderstood } from '../command.ts';
import { languageFlag } from '../cost/read.ts';
import { textLanguageOf } from '../cost/volume.ts';
import { longestText } from '../limits.ts';
import { findProvider, findRegion, knownRegions, regionPattern } from '../places.ts';
import { misunderstood, plain } from '../read-names.ts';
import { type Place, takeLabel } from './labels.ts';
import { readBenchmark, readLimits, readMoney, readNamedBenchmark } from './limits.ts';
import { pickText } from './phrases.ts';
import { domainOf, floorsOf, volumeOf } from './quality.ts';
import * as words from './words.ts';
import { goalWords, modalityWords, namedPattern, type Text, taskWords, textOf, workWords } from './words.ts';

type Found = Place & { readonly id: Capability; readonly pattern: RegExp };

const keptCapabilities = createMemo<readonly (readonly [Capability, RegExp])[]>(1);

/** What each capability is called in a wish; a longer phrase is tried before a shorter. */
function patternsOf(catalog: Catalog): readonly (readonly [Capability, RegExp])[] {
  return keptCapabilities(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const phrases = capabilityPhrases(capability, 'en').toSorted((a, b) => b.length - a.length);
      const pattern = String.raw`(?<![\p{L}\d])(?:${phrases.map(phrasePattern).join('|')})(?![\p{L}\d])`;
      return [id, new RegExp(pattern, 'iu')];
    }),
  );
}

function placeOf(text: Text, pattern: RegExp): Place | null {
  const match = text.find(pattern);
  return match && { start: match.index, end: match.index + match[0].length };
}

const others: readonly RegExp[] = [
  ...[...taskWords, ...goalWords, ...workWords, ...modalityWords].map(([pattern]) => pattern),
  regionPattern,
  namedPattern,
];

/** Whether another reader of wishes would take a part of it: "agents" of "parallel agents", "for code" before "execution". */
function isTorn(text: Text, { start, end }: Place): boolean {
  return others.some((pattern) => {
    const other = placeOf(text, pattern);
    return other && other.start < end && other.end > start && (other.start > start || other.end < end);
  });
}

function take(catalog: Catalog, text: Text, isWanted: (found: Found) => boolean): Capability[] {
  const taken: Capability[] = [];
  for (;;) {
    const [longest] = patternsOf(catalog)
      .flatMap(([id, pattern]): Found[] => {
        const place = placeOf(text, pattern);
        return place ? [{ id, pattern, ...place }] : [];
      })
      .filter(isWanted)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start));
    if (!longest) return taken;
    text.take(longest.pattern);
    taken.push(longest.id);
  }
}

/** Takes the capabilities out of a text that other readers would tear apart. */
function takeTornCapabilities(catalog: Catalog, text: Text): readonly Capability[] {
  return take(catalog, text, (found) => isTorn(text, found));
}

/** Takes all capabilities out of a text. */
function takeCapabilities(catalog: Catalog, text: Text): readonly Capability[] {
  return take(catalog, text, () => true);
}

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

type Maker = { readonly kind: 'lab' | 'provider'; readonly value: string };

/** Words before the name of who has the model: of its maker, of who serves it. */
const makerWords = [
  [/\b(?:(?<!\b(?:served|hosted|offered)\s)(?:made )?by|from)\s+(?:the\s+)?$/i, 'labs', 'lab'],
  [/\b(?:via|on|at|(?:served|hosted|offered) by|provider|from)\s+(?:the\s+)?$/i, 'providers', 'provider'],
] as const;

/** Makers and providers by their whole names, as the catalog has them: "from Mistral" is its maker, else its provider. */
function takeNamedMakers(catalog: Catalog, text: Text): Maker[] {
  return makerWords.flatMap(([before, label, kind]) => {
    const makers: Maker[] = [];
    for (;;) {
      const taken = takeLabel(catalog, text, label, { before, after: words.nameAhead });
      if (!taken) return makers;
      makers.push({ kind, value: taken.id });
    }
  });
}

/** Makers and providers by a part of their names: "on bedrock". */
function readMakers(catalog: Catalog, text: Text, named: readonly Maker[]): Maker[] | Misunderstood {
  const makers = [...named];
  for (let match = text.take(words.namedPattern); match; match = text.take(words.namedPattern)) {
    const [, word = '', said = ''] = match;
    const name = said.replace(/\s+models?$/i, '').replace(/^the\s+/i, '');
    const isServed = /^(?:via|on|at|served by|provider)$/i.test(word);
    const lab = isServed ? null : byKey(catalog.labs, name);
    const provider = lab === null && !/^(?:by|made by)$/i.test(word) ? findProvider(catalog, name) : null;
    if (lab !== null) makers.push({ kind: 'lab', value: lab });
    else if (provider !== null) makers.push({ kind: 'provider', value: provider });
    else return misunderstood('unknown-provider', name);
  }
  const again = makers.find((own, at) => makers.findIndex(({ kind }) => kind === own.kind) < at);
  const first = makers.find((own) => own.kind === again?.kind);
  return first && again ? misunderstood('opposite-wishes', `${first.value}, ${again.value}`) : makers;
}

/** Takes what the catalog has a name for out of a text, before single words of the name are read as something else. */
function takeNamed(catalog: Catalog, text: Text) {
  const licence = takeLabel(catalog, text, 'licences');
  return {
    benchmark: readNamedBenchmark(catalog, text),
    licence: licence && ({ kind: 'licence', value: licence.id } as const),
    makers: takeNamedMakers(catalog, text),
    workload: takeLabel(catalog, text, 'workloadNames', { isWanted: (place) => isTorn(text, place) }),
  };
}

/** Wishes in Russian as the English words for them; as they are where some word is none that is known. */
function inEnglish(catalog: Catalog, asked: string): string {
  if (!/[а-яё]/iu.test(asked)) return asked;
  const atoms = atomsOf(asked.toLowerCase());
  const said = readPhrases(lexiconOf(catalog), atoms).filter(({ meanings }) => meanings.size > 0);
  return pickText(catalog, atoms, said, () => false) ?? asked;
}

/** A wish whose volume is of texts in a language. */
const inLanguage = (wish: Wish, textLanguage: string): Wish =>
  wish.kind === 'monthlyAtMost' ? { ...wish, volume: { ...wish.volume, textLanguage } } : wish;

/** "cheapest vision model with 128k context under $1", or what of it was not understood. */
export function parsePick(catalog: Catalog, asked: string, today: string): Command {
  if (asked.length > longestText) return misunderstood('too-long', asked);
  const flag = languageFlag.exec(asked);
  const said = flag ? textLanguageOf(catalog, { textLanguage: (flag[1] ?? '').replaceAll('"', '') }) : null;
  if (said !== null && typeof said === 'object') return said;
  const spoken = flag ? null : takeTextLanguage(asked);
  const textLanguage = said ?? spoken?.language ?? null;
  if (textLanguage === null) return parseWishes(catalog, asked, today);
  const command = parseWishes(catalog, spoken?.rest ?? asked.replace(languageFlag, ' '), today);
  if (command.kind !== 'pick') return command;
  const { request } = command;
  // Nothing but a volume has tokens that the language changes.
  if (request.volume === null)
    return flag ? misunderstood('no-tokens', textLanguage) : parseWishes(catalog, asked, today);
  return { ...command, request: requestInLanguage(request, textLanguage) };
}

/** What is asked for, with its volumes as those of texts in a language. */
export function requestInLanguage(request: Request, textLanguage: string): Request {
  const volume = request.volume && { ...request.volume, textLanguage };
  return { ...request, volume, wishes: request.wishes.map((wish) => inLanguage(wish, textLanguage)) };
}

/** The same but for the language of the texts. */
function parseWishes(catalog: Catalog, asked: string, today: string): Command {
  const whole = textOf(plain(asked));
  const labelledTask = takeLabel(catalog, whole, 'tasks');
  const text = textOf(inEnglish(catalog, whole.all()));
  const isPrivate = text.take(/(?:--private|\bprivately)\s*[.!?]?\s*$/i) !== null;
  const isQuality = words.qualityWords.some(([pattern]) => text.find(pattern));
  if (text.left() === '' && !isQuality && !labelledTask) return misunderstood('no-wish', '');
  const named = takeNamed(catalog, text);
  if (named.benchmark?.kind === 'misunderstood') return named.benchmark;
  text.take(words.currentWords);
  // What somebody does not want is no wish.
  const torn = text.find(words.negationPattern) ? [] : takeTornCapabilities(catalog, text);
  const task = tasks.find((own) => own === labelledTask?.id);
  const [asTask] = task
    ? [{ said: labelledTask?.said ?? task, task }]
    : words.taskWords.flatMap(([pattern, task]) => {
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
  const unknownBenchmark = readBenchmark(text);
  if (unknownBenchmark) return unknownBenchmark;
  const negation = text.take(words.negationPattern);
  if (negation) return misunderstood('negative-wish', negation[0]);
  const canBeTimed = text.find(words.speedPattern) !== null && isTimed(catalog);
  const goals = [...(canBeTimed ? [[words.speedPattern, 'speed'] as const] : []), ...words.goalWords].flatMap(
    ([pattern, own]) => (text.take(pattern) ? [own] : []),
  );
  if (goals.length > 1) return misunderstood('two-goals', asked);
  const [goal = null] = goals;
  const works = words.workWords.flatMap(([pattern, own]) => (text.take(pattern) ? [own] : []));
  if (asTask && works.length > 0) return misunderstood('other-task', asTask.said);
  const domains = words.domainWords.flatMap(([pattern, own]) => (text.take(pattern) ? [own] : []));
  const isAnyQuality = text.take(words.anyQualityWords) !== null;
  const [take = 'top'] = words.qualityWords.flatMap(([pattern, own]) => (text.take(pattern) ? [own] : []));
  const closed = text.take(/\b(?:closed(?:[- ]?(?:weights?|source))?|proprietary|api[- ]only)\b/i);
  const open = text.take(/\b(?:open(?:[- ]?(?:weights?|source))?|self[- ]?host(?:ed|able|ing)?)\b/i);
  if (open && closed) return misunderstood('opposite-wishes', `${open[0]}, ${closed[0]}`);
  const makers = readMakers(catalog, text, named.makers);
  if ('kind' in makers) return makers;
  const takes = words.modalityWords.filter(([pattern]) => text.take(pattern)).map(([, value]) => value);
  const can = new Set([...torn, ...takeCapabilities(catalog, text)]);
  const isFree = text.take(words.freePattern);
  if (isFree) return misunderstood('no-free', isFree[0]);
  const untimed = canBeTimed ? null : text.take(words.speedPattern);
  if (untimed) return misunderstood('no-speed', untimed[0]);
  const line = takeLabel(catalog, text, 'families');
  const labelled = named.workload ?? takeLabel(catalog, text, 'workloads');
  const [work = null, ...otherWorks] = [...works, ...(labelled ? [labelled.id] : [])];
  const left = text.left();
  if (left !== '') return misunderstood('unknown-wish', left);
  const { needs } = catalog.workloads[work ?? ''] ?? {};
  const seen = new Set([...takes, ...(needs === 'image' || needs === 'audio' ? [needs] : [])]);
  const isOpen = closed ? false : open || needs === 'open-weights' ? true : null;
  const wishes: Wish[] = [
    ...[...seen].map((value): Wish => ({ kind: 'takes', value })),
    ...Object.keys(catalog.capabilities)
      .filter((id) => can.has(id))
      .map((value): Wish => ({ kind: 'can', value })),
    ...limits,
    ...money.wishes,
    ...(isOpen === null ? [] : [{ kind: 'openWeights', value: isOpen } as const]),
    ...licence,
    ...(named.licence ? [named.licence] : []),
    ...makers,
    ...region,
    ...(named.benchmark ? [named.benchmark] : []),
    ...(line ? [{ kind: 'family', value: line.id } as const] : []),
  ];
  const kind = asTask?.task ?? 'chat';
  // The cheapest of a line or a maker is a fact, where no work is said.
  const isOfOne =
    work === null && domains.length === 0 && (line !== null || makers.some((own) => own.kind === 'lab'));
  const quality = { task: kind, work, domains, sees: seen.has('image') };
  const isPriced = money.wishes.some(({ kind }) => kind !== 'monthlyAtMost');
  const workload = work === null || isPriced ? undefined : catalog.workloads[work];
  const request: Request = {
    task: kind,
    wishes: [...wishes, ...floorsOf(catalog, quality, otherWorks, goal, isAnyQuality || isOfOne)],
    goal: goal ?? { quality: domainOf(catalog, quality), work, take },
    volume: money.volume ?? (workload ? volumeOf(workload) : null),
    including,
  };
  return { kind: 'pick', request, private: isPrivate };
}
