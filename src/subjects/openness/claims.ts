import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { type Item, itemsIn } from '../../claims/items.ts';
import { draftOf, isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { isOfOnlyOne } from '../../claims/only-one.ts';
import { lowerCopy, type Words } from '../../claims/plain-text.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutCell, aboutDenied, aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { oncePerText, type Pattern, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

const kept = createMemo<Labels>(1);

/** What stands before a comma or a bracket: "Proprietary, by API only". */
const shortName = (name: string) => /^[^,(]+/.exec(name)?.[0].trim() ?? name;

/** Licences by their names and, where it is one that others know them by, by their ids. */
const licenceNames = (catalog: Catalog) =>
  kept(catalog, '', () =>
    labelsOf(
      Object.entries(catalog.licences).flatMap(([id, { name, aliases = [] }]) =>
        [...(id.startsWith('LicenseRef-') ? [] : [id]), name, shortName(name), ...aliases].map(
          (own) => [own, id] as const,
        ),
      ),
    ),
  );

const licencesIn = (catalog: Catalog, text: string, { lower, atoms }: Partial<Words> = {}) =>
  findLabels(licenceNames(catalog), lower ?? lowerCopy(text), atoms);

const nameOf = (catalog: Catalog, id: string) => shortName(catalog.licences[id]?.name ?? id);
const firstWord = (name: string) => /[\p{L}\d]+/u.exec(name)?.[0].toLowerCase() ?? '';
/** A word that other licences of the same authors begin with, or that a changed one holds: "Llama", "MIT". */
const isAkin = (a: string, b: string) =>
  firstWord(a) === firstWord(b) ||
  a
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .includes(firstWord(b)) ||
  b
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .includes(firstWord(a));

/** What the catalog says of a stated licence: those of the same name or authors are not told apart. */
function judgeLicence(catalog: Catalog, model: Model, said: string): Judged | null {
  const fact = model.licence;
  const name = nameOf(catalog, said);
  const own = judgeFact(
    fact,
    (value) => value === said || nameOf(catalog, value) === name,
    (value) => ({ kind: 'licence', value }),
  );
  // What is published under a licence is no secret.
  const closed = model.openWeights?.chosen.value === false && !said.startsWith('LicenseRef-Proprietary');
  if (!fact || (own?.verdict === 'unknown' && closed))
    return closed ? judgeOpenness(catalog, model, 'weights', true) : null;
  const isSaid = fact.claims.some(({ value }) => value === said);
  // One aggregator may be as wrong as the text; two that nobody gainsays are not.
  const sources = new Set(fact.claims.filter(isTrusted).map(({ source }) => source.name));
  const isAgreed = fact.claims.every(({ value }) => value === fact.chosen.value) && sources.size > 1;
  if (own?.verdict === 'unknown' && isAgreed && !isAkin(nameOf(catalog, fact.chosen.value), name))
    return { ...own, verdict: 'contradicted' };
  const isUnsure =
    own?.verdict === 'contradicted' && (isSaid || isAkin(nameOf(catalog, fact.chosen.value), name));
  return isUnsure ? { ...own, verdict: 'unknown', detail: 'cannot-tell' } : own;
}

type Openness = 'weights' | 'source';

/** What the catalog says of weights or a source being open: "open source" is said of weights, too, whatever their licence. */
function judgeOpenness(catalog: Catalog, model: Model, of: Openness, open: boolean): Judged | null {
  const own = judgeFact(
    model.openWeights,
    (value) => value === open,
    (value) => ({ kind: 'open-weights', value }),
  );
  // Lists of those who only pass a model on leave out that its weights are open.
  if (own?.verdict === 'contradicted' && open && model.openWeights?.chosen.basis === 'offers')
    return { ...own, verdict: 'unknown', detail: 'cannot-tell' };
  if (of === 'weights' || model.openWeights?.chosen.value !== true || !own) return own;
  const { licence } = model;
  if (licence && isTrusted(licence.chosen) && catalog.licences[licence.chosen.value]?.osiApproved) return own;
  const ours = licence ? ({ kind: 'licence', value: licence.chosen.value } as const) : own.ours;
  const source = sourceOf((licence ?? model.openWeights).chosen);
  return { verdict: 'unknown', detail: 'cannot-tell', ours, source };
}

type Statement = {
  readonly of: Openness;
  readonly open: boolean;
  readonly found: Pattern;
  /** Whether it is said of the name behind it, or of one inside it. */
  readonly isAhead?: boolean;
  readonly isInside?: boolean;
};

/** A word for weights as a label in a sentence: "Open weights: no", "Open weights? yes, Size 7B". */
const labelAhead = String.raw`{weights}\s*(?:\?|[:=-])*\s*`;
const valueEnd = String.raw`(?=\s*(?:[,.;)|]|$))`;
/** A word by itself in a list of what a model is: "A (closed)", "the cheapest, open, 128K". */
const item = String.raw`(?<=^\s*|[,(]\s*|_\s|\s-\s)`;
const itemEnd = String.raw`(?=\s*(?:[,;)]|\.?$|{and}(?!\p{L})))`;

const statements: readonly Statement[] = [
  { of: 'weights', open: false, found: pattern`${labelAhead}(?:{no}|[✗✘❌✖])${valueEnd}` },
  { of: 'weights', open: true, found: pattern`${labelAhead}(?:{yes}|[✓✔✅☑])${valueEnd}` },
  { of: 'weights', open: false, found: pattern`{closedWeights}(?!\s+{others})` },
  { of: 'source', open: false, found: pattern`{notOpenSource}` },
  { of: 'weights', open: true, found: pattern`{openWeights}` },
  { of: 'weights', open: true, found: pattern`${item}{openModel}${itemEnd}` },
  { of: 'weights', open: false, found: pattern`${item}{closedModel}${itemEnd}` },
  {
    of: 'weights',
    open: false,
    isInside: true,
    found: pattern`{weightsWord}\s+(?:{of}\s+)?_+\s+{areClosed}(?!\p{L})`,
  },
  {
    of: 'weights',
    open: true,
    isInside: true,
    found: pattern`{weightsWord}\s+(?:{of}\s+)?_+\s+{areOpen}(?!\p{L})`,
  },
  { of: 'weights', open: true, isInside: true, found: pattern`{releasedWeights}\s+_` },
  { of: 'source', open: true, isInside: true, found: pattern`_\s*[-:]\s*{openSource}\s*\.?\s*$` },
  { of: 'source', open: true, found: pattern`{isOpenSource}` },
  { of: 'weights', open: true, found: pattern`(?<!\p{L})(?:{are})\s+{openWord}(?=\s*(?:[.,;!)]|$))` },
  { of: 'weights', open: true, isAhead: true, found: pattern`(?:{weights})(?=\s+(?:{model}\s+)?_)` },
  { of: 'source', open: true, isAhead: true, found: pattern`{openSource}(?=\s+(?:{model}\s+)?_)` },
  {
    of: 'weights',
    open: false,
    isAhead: true,
    found: pattern`(?<!(?<!\p{L})(?:{and})\s){proprietary}(?=\s+(?:{model}\s+)?_)`,
  },
];
/** What may stand behind words for openness that are said of a model: nothing that they would be the word of. */
const plainEnd = pattern`^[\s"'*)]*(?:$|[.,;:!?(|_-]|(?:{and}|{but}|{model}|{underLicence}|{licence}|{for}|{byModel})(?!\p{L}))`;
const ofRival = pattern`^[\s\p{L}]{0,24}(?<!\p{L}){rivalWord}(?!\p{L})`;
const deniedAfter = pattern`^\s+[^,.;:()]{0,24}?(?<!\p{L}){no}(?!\p{L})`;
const licenceWord = pattern`{licence}`;
const ofLicence = pattern`{licence}|{weights}|{underLicence}|{openSource}`;
/** "Among models with open weights, A is best", "unlike open weights, A ..." */
const ofOthers = pattern`{otherWeights}\s+$`;
const asks = pattern`\?\s*$|{conditional}|{upcoming}`;
/** "This code repository is licensed under ...": a code has a licence of its own. */
const ofCode = pattern`{codeWord}`;
/** Right before and behind a licence of one word that says whose it is: "it's MIT", "A - Apache, 35B". */
const saysLicence = pattern`(?:(?:_|{it}|'s)\s+(?:(?:{is}|{are})\s+)?|'s\s+|_\s?[-:]\s+)$`;
const endsLicence = pattern`^\s*(?:[.,;)!]|$|(?:{and}|{but})(?!\p{L}))`;
const changedLicence = pattern`(?<!\p{L}){modified}[\s-]+$`;
/** "No X licence text came with it" */
const noSuch = pattern`(?<!\p{L}){no}\s+(?:\p{L}+\s+){0,2}$`;

function opennessIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset, named, outer } = sentence;
  if ((named.length === 0 && outer === null) || asks.test(text)) return [];
  const listed = itemsIn(sentence).flatMap((own) => opennessListed(catalog, sentence, own));
  listed.push(...licencesBehindNames(catalog, sentence, listed));
  const isListed = (start: number, end: number) =>
    listed.some((own) => own.start < offset + end && own.end > offset + start);
  // Names of one word must stand beside "licence".
  const licences = licencesIn(catalog, text, sentence).flatMap(({ id, start, end }) => {
    const isOne = !/[\s.-]/.test(text.slice(start, end));
    const isNear = ofLicence.test(text.slice(Math.max(0, start - 40), end + 20));
    const lead = text.slice(0, start);
    const isOther = ofOthers.test(lead) || noSuch.test(lead) || ofCode.test(sentence.masked.slice(0, start));
    // "A (MIT)", but not "A (MIT study)"
    const isBehindName =
      /^\s*[),;/]/.test(text.slice(end)) &&
      named.some(
        (own) => own.end <= offset + start && /^\s?\(\s*$/.test(text.slice(own.end - offset, start)),
      );
    // "A, MIT, 14B"
    const isItem =
      /[,(]\s*$/.test(text.slice(0, start)) &&
      (/^\s*,\s*~?\d/.test(text.slice(end)) || /\d[^,;()]{0,12},\s*$/.test(text.slice(0, start)));
    // "It's MIT", "A is MIT, with a 1M window"
    const isSaid =
      saysLicence.test(sentence.masked.slice(Math.max(0, start - 40), start)) &&
      endsLicence.test(text.slice(end));
    // "Proprietary" says that weights are closed, and names a licence only behind that word.
    const isNamed =
      id !== 'LicenseRef-Proprietary' || licenceWord.test(text.slice(Math.max(0, start - 40), start));
    // "Modified MIT" is another licence.
    const isChanged = changedLicence.test(lead);
    const isLicence =
      isNamed && (isNear || !isOne || isBehindName || isItem || isSaid) && !isOther && !isChanged;
    return isLicence && !isListed(start, end)
      ? aboutEach(catalog, sentence, start, end).flatMap((about) =>
          draftOf(about, 'licence', judgeLicence(catalog, about.model, id)),
        )
      : [];
  });
  const masked = sentence.masked;
  const opens = statements.flatMap(({ of, open, found, isAhead = false, isInside = false }) =>
    found.all(masked).flatMap(({ 0: said, index }) => {
      const end = index + said.length;
      // "Open weights: -" is a label.
      if (/^\s*:/.test(masked.slice(end)) && masked.slice(0, index).trim() === '') return [];
      // «Открытых весов у A нет»
      if (open && deniedAfter.test(masked.slice(end))) return [];
      const next = named.find((own) => own.start >= offset + end);
      const isFirst = named.every((name) => name.start > offset + index) && named.length > 0;
      if (isOfOnlyOne(sentence, masked, index)) return [];
      const isOther = ofOthers.test(text.slice(0, index)) || (open && isFirst && !isAhead && !isInside);
      const inside = named.find((own) => own.end > offset + index && own.start < offset + end);
      if (isOther) return [];
      const pointed = isAhead ? next : inside;
      const denied = aboutDenied(catalog, sentence, index, end);
      const abouts =
        isAhead || isInside
          ? [
              pointed &&
                aboutIn(
                  catalog,
                  sentence,
                  pointed,
                  Math.min(index, isInside ? pointed.start - offset : index),
                  Math.max(end, isInside ? pointed.end - offset : end),
                ),
            ]
          : (denied ?? aboutEach(catalog, sentence, index, end));
      const isOpen = denied === null ? open : !open;
      // "As open-source models flood the hub", "an open-source Claude alternative"
      const tail = isAhead && next ? masked.slice(next.end - offset) : masked.slice(end);
      const isPlain = !isOpen || isInside || (isAhead ? !ofRival.test(tail) : plainEnd.test(tail));
      return abouts.flatMap((about) => {
        const judged = about && judgeOpenness(catalog, about.model, of, isOpen);
        return judged && (isPlain || judged.verdict !== 'contradicted')
          ? draftOf(about, 'open_weights', judged)
          : [];
      });
    }),
  );
  // "Its licence is proprietary" is one claim.
  const kept = [...listed, ...licences];
  for (const own of opens)
    if (kept.every(({ start, end, model }) => own.start >= end || own.end <= start || model !== own.model))
      kept.push(own);
  return kept;
}

/** Licences that a list calls by one word, or without their ".0": "Apache", "MIT". */
const shortLicences = (catalog: Catalog) =>
  keptShort(catalog, '', () => {
    const owners = new Map<string, string | null>();
    for (const [id, { name, osiApproved }] of Object.entries(catalog.licences)) {
      const word = firstWord(name);
      if (osiApproved) owners.set(word, owners.has(word) ? null : id);
    }
    return owners;
  });
const keptShort = createMemo<ReadonlyMap<string, string | null>>(1);

/** The licence that an item of a list is, or null. */
function licenceListed(catalog: Catalog, text: string): string | null {
  const isAll = ({ start, end }: { start: number; end: number }) => start === 0 && end >= text.length;
  const found = [text, `${text}.0`].flatMap((own) => licencesIn(catalog, own)).find(isAll);
  return found?.id ?? shortLicences(catalog).get(text.toLowerCase()) ?? null;
}

/** What a list says of openness, where an item says nothing else: "MIT", "open weights". */
function opennessListed(catalog: Catalog, sentence: Sentence, { text, start, end }: Item): Draft[] {
  const licence = licenceListed(catalog, text);
  const stated = cellOpenness.find(([, , own]) => own.exec(text)?.[0].length === text.length);
  if (!licence && !stated) return [];
  return aboutEach(catalog, sentence, start, end).flatMap((about) =>
    licence
      ? draftOf(about, 'licence', judgeLicence(catalog, about.model, licence))
      : stated
        ? draftOf(about, 'open_weights', judgeOpenness(catalog, about.model, stated[0], stated[1]))
        : [],
  );
}

const inBrackets = /^\s?\(\s*([^()]{2,24}?)\s*\)/;

/** "A (Apache)": a short name of a licence that is all of the brackets behind a name. */
function licencesBehindNames(catalog: Catalog, sentence: Sentence, read: readonly Draft[]): Draft[] {
  const { text, start: offset, named } = sentence;
  return named.flatMap((own) => {
    const [all, said = ''] = inBrackets.exec(text.slice(own.end - offset)) ?? [];
    const licence = all === undefined ? null : licenceListed(catalog, said);
    const start = own.end - offset + (all?.indexOf(said) ?? 0);
    const end = start + said.length;
    const isRead = read.some((one) => one.start < offset + end && one.end > offset + start);
    const about = licence && !isRead ? aboutIn(catalog, sentence, own, start, end) : null;
    return about && licence ? draftOf(about, 'licence', judgeLicence(catalog, about.model, licence)) : [];
  });
}

const openLabel = pattern`^(?:{weights}|{weightsWord}|{openSource}|{openWord})\??$`;
const typeLabel = pattern`^(?:{licence}|{openSource}|{weights}|{weightsWord}|{openWord}|{access})\??$`;
const licenceLabel = pattern`^{licence}$`;
const cellOpenness: readonly (readonly [of: Openness, open: boolean, found: Pattern])[] = [
  ['weights', false, pattern`^(?:{proprietary}|{closedWord}|{closedWeights})(?!\p{L})`],
  ['source', true, pattern`^{openSource}(?!\p{L})`],
  ['weights', true, pattern`^(?:{weights}|{openWord})(?!\p{L})`],
];

const isOfOpenness = oncePerText((label) => typeLabel.test(label.trim()));

function opennessInCell(catalog: Catalog, cell: Cell): Draft[] {
  const model = isOfOpenness(cell.label) ? catalog.models.get(cell.subject.model) : undefined;
  if (!model) return [];
  const label = cell.label.trim();
  const value = openLabel.test(label) ? yesOrNo(cell.text) : null;
  const said = aboutCell(catalog, cell);
  const of = openSourceLabel.test(label) ? 'source' : 'weights';
  // Flattened cells lose the blank between two values: "Apache 2.0OSI-approved".
  const [found] =
    licenceLabel.test(label) || value !== null
      ? licencesIn(catalog, cell.text.replace(/(?<=\d)\p{Lu}.*$/su, ''))
      : [];
  const isChanged = found !== undefined && changedLicence.test(cell.text.slice(0, found.start));
  const about = found && !isChanged ? aboutIn(catalog, cell, cell.subject, found.start, found.end) : null;
  const stated =
    value === null && !found ? cellOpenness.find(([, , own]) => own.test(cell.text.trim())) : null;
  return [
    ...(said && value !== null
      ? draftOf(said, 'open_weights', judgeOpenness(catalog, model, of, value))
      : []),
    ...(said && stated
      ? draftOf(said, 'open_weights', judgeOpenness(catalog, model, stated[0], stated[1]))
      : []),
    ...(about && found ? draftOf(about, 'licence', judgeLicence(catalog, model, found.id)) : []),
  ];
}
const openSourceLabel = pattern`^{openSource}\??$`;

/** Licences and open weights that a text states. */
export const readOpenness = readerOf(opennessIn, opennessInCell);
