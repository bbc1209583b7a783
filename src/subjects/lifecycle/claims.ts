import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf, type VerifiedField } from '../../claims/finding.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { daysApart, type Span, spanOf, spansOf, spansWithoutYear, when } from '../../claims/when.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import { oncePerText, type Pattern, pattern } from '../../language/pattern.ts';
import { judgeCutoff, judgeEnd, judgeRelease, judgeState, judgeSuccessor, type Said } from './judge.ts';

type Field = Extract<
  VerifiedField,
  'release_date' | 'knowledge_cutoff' | 'shutdown_date' | 'deprecation_date'
>;

/** A name, masked. */
const name = String.raw`(?<!_)_+(?!_)(?:\s*\([^()]{0,40}\))?`;
const other = '{released}|{retired}|{retires}|{deprecated}|{cutoff}|{trainingCutoff}|{until}';
const gap = String.raw`(?:(?!(?:${other}|{but})(?!\p{L}))[^;|.]){0,50}?(?<![\d./-])`;
const beside = String.raw`(?:(?!{but}|{priced})[^;|\d$]){0,24}?(?<![\d./-])`;
/** What was announced with a price was the price. */
const toDay = gap.replace('[^;|.]', '[^;|.$]');
/** A month of which nobody says the year. */
const month = String.raw`(?<!\p{L})(?:{monthLead})\s+({monthWord})(?=\s*(?:[.,;:!)-]|$|{and}(?!\p{L})|{but}(?!\p{L})))`;
const near = String.raw`\s+(?:\p{L}{1,9}\s+){0,2}?`;
const ended = '(?:{retired}|{retires})';

type Way = {
  readonly field: Field;
  readonly found: Pattern;
  readonly isBare?: boolean;
  /** What is announced may come later. */
  readonly isLoose?: boolean;
  /** A day without its year. */
  readonly isOfAnyYear?: boolean;
};

const ways: readonly Way[] = [
  {
    field: 'knowledge_cutoff',
    found: pattern`(?:{cutoff}|{trainingCutoff})(?:\s+(?:{is}|{for}))?(?:\s*_+)?${beside}(${when})`,
  },
  {
    field: 'knowledge_cutoff',
    found: pattern`(?:{trainingData}|{knowledge})(?:\s+(?:{is}|{for}))?\s+_+\s+{endIn}${beside}(${when})`,
  },
  {
    field: 'knowledge_cutoff',
    found: pattern`(?<=(?:{cutoff}|{trainingCutoff}|{knowsUntil})[^.]{0,80}(?:[,;]\s+|\s)(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?)_+(?:'s)?\s*[:-]?\s*(?:{are}\s+)?(?:(?:{until}|{upTo})\s+)?(${when})`,
  },
  { field: 'knowledge_cutoff', found: pattern`{knowsUntil}${beside}(${when})` },
  { field: 'knowledge_cutoff', found: pattern`(?<![\p{L}\d])(${when})\s+(?:{cutoff}|{trainingCutoff})` },
  { field: 'shutdown_date', found: pattern`${ended}${gap}(${when})` },
  {
    field: 'shutdown_date',
    found: pattern`(?<!\p{L})(?:{shutBefore}|{shutNow})\s+(?:{the}\s+)?${name}\s+{shutAfter}${gap}(${when})`,
  },
  { field: 'shutdown_date', found: pattern`(?<!\p{L}){retiredIt}\s+(?:{the}\s+)?${name}${gap}(${when})` },
  { field: 'shutdown_date', found: pattern`{availableUntil}\s+(${when})` },
  { field: 'shutdown_date', found: pattern`${ended}${gap}({monthDay})`, isOfAnyYear: true },
  { field: 'shutdown_date', found: pattern`{availableUntil}\s+({monthDay})`, isOfAnyYear: true },
  { field: 'shutdown_date', found: pattern`${ended}${gap}${month}`, isOfAnyYear: true },
  { field: 'deprecation_date', found: pattern`{deprecated}${gap}(${when})` },
  { field: 'release_date', found: pattern`{released}${gap}(${when})` },
  {
    field: 'release_date',
    found: pattern`{released}\s*[:-]?\s*(?:\p{L}{1,9}\s+)?({monthDay})(?=\s*(?:[.,;)!]|$|{and}|{but}))`,
    isOfAnyYear: true,
  },
  { field: 'release_date', found: pattern`{released}${near}${month}`, isOfAnyYear: true },
  {
    field: 'release_date',
    found: pattern`(?<={released}[^.]{0,60}[,;]\s+(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?)_+\s*-?\s*${month}`,
    isOfAnyYear: true,
  },
  {
    field: 'release_date',
    found: pattern`(?<={released}[^.]{0,60}[,;]\s+(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?)_+\s*-?\s*(?:(?:{monthLead})\s+)?(${when})`,
  },
  {
    field: 'shutdown_date',
    found: pattern`(?<=${ended}[^.]{0,60}[,;]\s+(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?)_+\s*[-:]?\s*(?:{on}\s+)?({monthDay})`,
    isOfAnyYear: true,
  },
  { field: 'release_date', found: pattern`(?<=^|·)\s*{release}:?\s*(${when})` },
  { field: 'release_date', found: pattern`(?<![\p{L}\d])(${when})\s+{release}(?!\p{L})` },
  {
    field: 'release_date',
    found: pattern`(?<![\p{L}\d./-])(${when})[\]),:]*(?:\s+-)?\s+(?:(?!${other}|{and})[\p{L}.&]+\s+){0,3}(?:{released}|{announced}|{launches})\s+(?:{the}\s+)?_`,
  },
  { field: 'release_date', found: pattern`(?:_|(?<!\p{L}){it})\s+(?:{are}\s+)?{startsAt}\s+(${when})` },
  { field: 'release_date', found: pattern`{published}\s+(${when})` },
  { field: 'release_date', found: pattern`{announced}${toDay}(${when})`, isLoose: true },
  { field: 'release_date', found: pattern`{launches}${gap}(${when})` },
  { field: 'release_date', found: pattern`_\s?\((${when})\)`, isBare: true },
];

const former = pattern`(?:{startsAt}|{wasColumn})\s+$`;
const ofOther = /^\s*\p{L}+\s+\p{L}+(?:\s+\p{L}+)*\s+\($/u;
const ofPreview = pattern`^[^.;|\d]{0,12}[(,]?\s*(?:{preview})(?!\p{L})`;
const after = pattern`(?<!\p{L}){sinceThen}\s+(?:{the}\s+)?$`;
const mayDate = pattern`20[12]\d|{monthDay}|{monthWord}`;
/** What else is released: "the A docs were released on ...". */
const otherThing = pattern`{otherRelease}`;
const asks = pattern`\?\s*$|{conditional}`;
const ofTraining = pattern`{trainingCutoff}`;
/** "By March it had already been released": by then, not then. */
const byThen = pattern`{already}(?!\p{L})`;
/** "Released in May and July respectively" has a day for each name. */
const inTurn = pattern`{respectively}`;

function judgeDate(
  catalog: Catalog,
  model: Model,
  field: Field,
  spans: readonly Span[],
  said: string,
  today: string,
  isInList = false,
): Judged | null {
  if (field === 'release_date') return judgeRelease(catalog, model, spans);
  if (field === 'knowledge_cutoff') return judgeCutoff(model, spans, ofTraining.test(said));
  return judgeEnd(
    catalog,
    model,
    field === 'shutdown_date' ? 'shutdown' : 'deprecated',
    spans,
    today,
    isInList,
  );
}

/** Years that a day without one may be of: what is out came out in any of them. */
function yearsOf(field: Field, today: string): readonly number[] {
  const year = Number(today.slice(0, 4));
  return field === 'release_date'
    ? Array.from({ length: year - firstYear + 1 }, (_, at) => firstYear + at)
    : [year - 1, year, year + 1];
}
const firstYear = 2020;

/** Whether a date that stands alone behind a name can be of nothing later than the release, such as a price. */
function isBefore(model: Model, spans: readonly Span[], days = 0): boolean {
  const released = model.released?.chosen.value;
  if (released === undefined) return false;
  return spans.every((own) => own.to < released && daysApart(own, spanOf(released)) > days);
}

/** Whether a text says that a model was out by a day that came after its release. */
const isKnownByThen = (
  model: Model,
  spans: readonly Span[],
  text: string,
  index: number,
  all: string,
): boolean =>
  byThen.test(text.slice(Math.max(0, index - 16), index + all.length)) &&
  spans.every(({ to }) => to > (model.released?.chosen.value ?? to));

/** Nothing is announced so many days ahead. */
const announcedDays = 400;

const inName = pattern`\((${when})$`;

/** Days in brackets behind a name, which are part of it: "Claude Haiku 4.5 (October 2025)". */
function datesInNames(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  return sentence.named.flatMap((own) => {
    const match = inName.exec(text.slice(own.start - offset, own.end - offset));
    const at = own.start - offset + (match?.index ?? 0) + 1;
    const about = match && aboutIn(catalog, sentence, own, at, own.end - offset);
    const spans = match ? spansOf(match[1] ?? '') : [];
    const judged = about && spans.length > 0 ? judgeRelease(catalog, about.model, spans) : null;
    if (!about || !judged || asks.test(text)) return [];
    const isSaid = judged.verdict === 'supported' || isBefore(about.model, spans);
    return isSaid ? draftOf(about, 'release_date', judged) : [];
  });
}

function datesIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const { named, outer, start: offset } = sentence;
  if ((named.length === 0 && outer === null) || !mayDate.test(sentence.text)) return [];
  const text = sentence.masked;
  const isAsked = asks.test(text);
  const taken: number[] = [];
  const stated = ways.flatMap(({ field, found, isBare = false, isLoose = false, isOfAnyYear = false }) =>
    found.all(text).flatMap(({ 0: all, 1: said = '', index }) => {
      const at = index + all.lastIndexOf(said);
      const spans = isOfAnyYear ? spansWithoutYear(said, yearsOf(field, today)) : spansOf(said);
      const isOther = otherThing.test(text.slice(Math.max(0, index - 60), index));
      if (taken.includes(at) || spans.length === 0 || (field === 'release_date' && isOther)) return [];
      const from = index + all.length - all.trimStart().length + (isBare ? all.indexOf(said) : 0);
      // "In October 2025 Anthropic released A"
      const last = offset + index + all.length;
      const next = all.endsWith('_') ? named.find((own) => own.start < last && own.end >= last) : undefined;
      const isInside = named.some((own) => own.start >= offset + index && own.start < offset + at);
      const ofNext = next && aboutIn(catalog, sentence, next, from, index + all.length - 1);
      const there = next ? [] : aboutEach(catalog, sentence, at, at + said.length, from);
      const abouts = ofNext
        ? [ofNext]
        : there.length > 0 || isInside || next
          ? there
          : aboutEach(catalog, sentence, index, at + said.length, from);
      if (abouts.length === 0) return [];
      taken.push(at);
      // Two labs release nothing at once: somebody else is meant.
      const isOfSeveralLabs = new Set(abouts.map(({ model }) => model.lab.id)).size > 1;
      return abouts.flatMap((about) => {
        const judged = judgeDate(catalog, about.model, field, spans, all, today);
        if (!judged || (isAsked && judged.verdict !== 'supported')) return [];
        const isWrong = judged.verdict === 'contradicted' && field === 'release_date';
        if (
          isWrong &&
          (isOfSeveralLabs || inTurn.test(text) || isKnownByThen(about.model, spans, text, index, all))
        )
          return [];
        // "Released on April 13 (preview)"
        if (isWrong && ofPreview.test(text.slice(at + said.length))) return [];
        // "Ends A after B's launch in May" tells the day of the launch.
        const isOfOther = named.some(
          (own) =>
            own.start >= offset + index &&
            own.end <= offset + at &&
            after.test(text.slice(index, own.start - offset)),
        );
        if (judged.verdict === 'contradicted' && isOfOther && field !== 'release_date') return [];
        // "Extended the deprecation date from March to May"
        const isFormer = former.test(text.slice(Math.max(0, at - 16), at));
        const isOfEnd = field === 'shutdown_date' || field === 'deprecation_date';
        if (judged.verdict === 'contradicted' && isFormer && isOfEnd) return [];
        // "Deprecation commitments (November 2025)"
        if (judged.verdict === 'contradicted' && ofOther.test(all.slice(0, at - index))) return [];
        // What stands in brackets behind a name may be the day of anything.
        if (isBare && judged.verdict !== 'supported' && !isBefore(about.model, spans)) return [];
        const isUnsure =
          isLoose &&
          judged.verdict === 'contradicted' &&
          isBefore(about.model, spans) &&
          !isBefore(about.model, spans, announcedDays);
        const own: Judged = isUnsure ? { ...judged, verdict: 'unknown', detail: 'cannot-tell' } : judged;
        const place = { ...about.place, end: offset + index + all.replace(/[\s_]+$/, '').length };
        return draftOf({ ...about, place }, field, own);
      });
    }),
  );
  return [...stated, ...datesInNames(catalog, sentence)];
}

const noun = String.raw`(?:{the}\s+)?(?:{model}\s+)?`;
const becomes = String.raw`(?:\s*,|\s+{become}|\s+{the}|\s*-)*\s+`;
const states: readonly (readonly [Said, Pattern])[] = [
  ['retired', pattern`${name}${becomes}{retired}(?!\p{L})`],
  ['retired', pattern`(?<!\p{L}){retiredIt}\s+${noun}${name}`],
  ['retired', pattern`(?<!\p{L}){shutBefore}\s+${noun}${name}\s+{shutAfter}(?!\p{L})`],
  ['deprecated', pattern`${name}${becomes}${noun}{deprecated}(?!\p{L})`],
  ['kept', pattern`${name}${becomes}{notDeprecated}(?!\p{L})`],
  ['preview', pattern`${name}${becomes}{inPreview}(?!\p{L})`],
  ['available', pattern`${name}${becomes}{availableNow}(?=\s*(?:[.!,;]|$|(?:{and}|{but}|{byModel})\s))`],
  ['available', pattern`(?<!\p{L}){stillOffers}\s+${noun}${name}`],
  ['available', pattern`${name}${becomes}{stillAvailable}(?!\p{L})`],
  ['retired', pattern`^\s*{status}:\s*{retired}\s*\.?\s*$`],
  ['deprecated', pattern`^\s*{status}:\s*{deprecated}\s*\.?\s*$`],
  ['preview', pattern`^\s*{status}:\s*{inPreview}\s*\.?\s*$`],
  ['available', pattern`^\s*{status}:\s*{stillAvailable}\s*\.?\s*$`],
];
const future = pattern`{future}`;
const ownPeople = pattern`{ownPeople}`;
const hedged = pattern`{hedge}|n't(?!\p{L})`;
/** "retired on Vertex": where, which the model as such says nothing of. */
const somewhere = pattern`^\s+(?:{someplace}|{by})\s+(?:{the}\s+)?(?-i:\p{Lu})`;
const byWhom = /^\s+by\s+(\S+)/i;
const successors: readonly (readonly [isFirst: boolean, Pattern])[] = [
  [true, pattern`${name}${becomes}{supersededBy}\s+${noun}${name}`],
  [false, pattern`${name}${becomes}(?:{the}\s+)?{successorOf}\s+${noun}${name}`],
];

/** "A shuts down in May, its replacement is B": of the one before it. */
const replacedBy = pattern`(?<=^\s*|[,;(-]\s*|\s(?:{and}|{but})\s+)(?:{replacement}|{insteadOfIt})(?:\s+{is})?\s*[-:=]?\s*(?=_)`;

function replacementsIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const { named, outer, start: offset, masked } = sentence;
  return replacedBy.all(masked).flatMap(({ 0: all, index }) => {
    const end = index + all.length;
    const young = named.find((own) => own.start === offset + end);
    const old = named.findLast((own) => own.end <= offset + index) ?? outer;
    const isHedged = hedged.test(masked.slice(Math.max(0, index - 20), index));
    if (!young || !old || old.model === young.model || isHedged) return [];
    const about = aboutIn(catalog, sentence, old, index, young.end - offset);
    const next = catalog.models.get(young.model);
    const judged = about && next ? judgeSuccessor(catalog, about.model, next, today) : null;
    if (!about || !judged) return [];
    // Whoever writes may put any model in another's place.
    const isOwnChoice = judged.verdict === 'contradicted';
    return draftOf(
      about,
      'state',
      isOwnChoice ? { ...judged, verdict: 'unknown', detail: 'cannot-tell' } : judged,
    );
  });
}

function statesIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const { named, outer, start: offset } = sentence;
  if (named.length === 0 && outer === null) return [];
  const text = sentence.masked;
  if (asks.test(text)) return [];
  const inside = (from: number, to: number) =>
    named.filter(({ start, end }) => start >= offset + from && end <= offset + to);
  const said = states.flatMap(([state, found]) =>
    found.all(text).flatMap(({ 0: all, index }) => {
      const end = index + all.length;
      const [subject = outer] = inside(index, end);
      // "From the docs: A is live": what ends before it hedges nothing.
      const lead = text.slice(Math.max(0, index - 40), index).split(/[:.!?]\s/);
      const isHedged = hedged.test(lead.at(-1) ?? '');
      const isFuture = future.test(all) || future.test(text.slice(Math.max(0, index - 20), index));
      // "We turned A off" ends it for us alone.
      const isOurs = state === 'retired' && ownPeople.test(text.slice(Math.max(0, index - 24), index));
      // "X Image Preview" is how it is called.
      const isItsName = state === 'preview' && /_\s+\p{Lu}/u.test(all);
      if (!subject || isHedged || isFuture || isOurs || isItsName) return [];
      const lab = catalog.models.get(subject.model)?.lab.name.toLowerCase() ?? '';
      const whom = byWhom
        .exec(sentence.text.slice(end))?.[1]
        ?.toLowerCase()
        .replace(/\P{L}+$/u, '');
      const isLabs = whom !== undefined && lab.split(' ').includes(whom);
      if (!isLabs && (whom !== undefined || somewhere.test(text.slice(end)))) return [];
      const from = index + all.length - all.trimStart().length;
      const about = aboutIn(catalog, sentence, subject, from, index + all.trimEnd().length);
      return about ? draftOf(about, 'state', judgeState(catalog, about.model, state, today)) : [];
    }),
  );
  const replaced = successors.flatMap(([isFirst, found]) =>
    found.all(text).flatMap(({ 0: all, index }) => {
      const [first, second, ...more] = inside(index, index + all.length);
      if (!first || !second || more.length > 0) return [];
      const [old, young] = isFirst ? [first, second] : [second, first];
      const about = aboutIn(catalog, sentence, old, index, index + all.length);
      const next = catalog.models.get(young.model);
      return about && next ? draftOf(about, 'state', judgeSuccessor(catalog, about.model, next, today)) : [];
    }),
  );
  return [...said, ...replaced, ...replacementsIn(catalog, sentence, today)];
}

const cellLabels: readonly (readonly [Field, Pattern])[] = [
  ['release_date', pattern`^(?:{release}|{released})$`],
  ['knowledge_cutoff', pattern`^(?:{cutoff}|{trainingCutoff}|{knowledge})$`],
  ['shutdown_date', pattern`^(?:{retired}|{retires}|{retirement})$`],
  ['deprecation_date', pattern`^{deprecated}$`],
];
const cellDate = pattern`(?<![\d.]|20\d\d\s?-\s?)(${when})(?!\s?-\s?20\d\d(?!-?\d))`;
const statusLabel = pattern`^{status}$`;
const deprecatedLabel = pattern`^{deprecated}\??$`;
const cellStates: readonly (readonly [Said, Pattern])[] = [
  ['retired', pattern`^(?:[^\p{L}]*){retired}[^\p{L}]*$`],
  ['deprecated', pattern`^(?:[^\p{L}]*){deprecated}[^\p{L}]*$`],
  ['preview', pattern`^(?:[^\p{L}]*)(?:{inPreview}|{preview})[^\p{L}]*$`],
  ['available', pattern`^(?:[^\p{L}]*)(?:{stillAvailable}|{current})[^\p{L}]*$`],
];

const bare = (label: string) =>
  label
    .replaceAll(/[([][^)\]]*[)\]]|[.*:]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What a label says of the cells below it; null where they tell no state and no day. */
const ofLabel = oncePerText((called) => {
  const label = bare(called);
  const field = cellLabels.find(([, own]) => own.test(label))?.[0] ?? null;
  const [isOfDeprecation, isOfStatus] = [deprecatedLabel.test(label), statusLabel.test(label)];
  return field !== null || isOfDeprecation || isOfStatus
    ? { label, field, isOfDeprecation, isOfStatus }
    : null;
});

function dateInCell(catalog: Catalog, cell: Cell, today: string): Draft[] {
  const said = ofLabel(cell.label);
  const text = cell.text.trim();
  const model = said && catalog.models.get(cell.subject.model);
  if (!said || !model || text === '') return [];
  const { label, field } = said;
  const lead = cell.text.length - cell.text.trimStart().length;
  const about = aboutIn(catalog, cell, cell.subject, lead, lead + text.length);
  if (!about) return [];
  const stated = said.isOfDeprecation && yesOrNo(text) ? 'deprecated' : null;
  const state = said.isOfStatus ? (cellStates.find(([, own]) => own.test(text))?.[0] ?? null) : stated;
  if (state !== null) return draftOf(about, 'state', judgeState(catalog, model, state, today));
  const match = field ? cellDate.exec(text) : null;
  const spans = match ? spansOf(match[1] ?? '') : [];
  if (!field || !match || spans.length === 0) return [];
  const place = aboutIn(
    catalog,
    cell,
    cell.subject,
    lead + match.index,
    lead + match.index + match[0].length,
  );
  const judged = judgeDate(catalog, model, field, spans, label, today, true);
  const isOfPreview = field === 'release_date' && ofPreview.test(text.slice(match.index + match[0].length));
  return place && !(isOfPreview && judged?.verdict === 'contradicted') ? draftOf(place, field, judged) : [];
}

/** Days of release, cut-offs and ends that a text states. */
export const readDates = readerOf(datesIn, dateInCell);

/** What a text says became of models: that they are retired, deprecated, a preview, replaced. */
export const readStates = readerOf(statesIn);

/** Models that their lab does not list, each where it is first named. */
export function readNames(catalog: Catalog, { sentences }: Layout): Draft[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ text, start: offset, named }) =>
    named.flatMap(({ start, end, model }): Draft[] => {
      const own = catalog.models.get(model);
      // "Haiku" beside another version of it names none itself.
      const isWhole = /\d/.test(text.slice(start - offset, end - offset)) || !/\d/.test(own?.name ?? '');
      if (!own?.absentFrom || !isWhole || seen.has(model)) return [];
      seen.add(model);
      const [line] = own.families;
      const others = [...catalog.models.values()]
        .filter(
          (other) =>
            line !== undefined && other.families.includes(line) && !other.absentFrom && other.id !== model,
        )
        .map(({ name }) => name)
        .slice(0, 5);
      const judged = {
        verdict: 'contradicted',
        ours: { kind: 'absent', others },
        source: sourceOf(own.absentFrom),
      } as const;
      return draftOf({ model: own, place: { start, end } }, 'model', judged);
    }),
  );
}
