import { answerOf, certainly, takes } from '../../catalog/abilities.ts';
import { capabilityPhrases, hasSeveralWords } from '../../catalog/capability-phrases.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import type { CapabilitiesFile } from '../../catalog/work-schemas.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { aboutAt, aboutCell, aboutIn } from '../../claims/subject-at.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import type { Locale } from '../../language/locale.ts';
import { type Pattern, pattern, phrasesPattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

// A single word is a claim only where nothing follows that it belongs to: "reasoning" of "reasoning effort" is none.
const ended = String.raw`(?=\s+{support}|\s*[,.;)]|\s+{and}|\s*$)`;

/** What a capability is called in a statement. */
function calledIn(capability: CapabilitiesFile[string]): (languages: readonly Locale[]) => string {
  return (languages) => {
    const phrases = languages.flatMap((own) => capabilityPhrases(capability, own));
    const single = phrases.filter((own) => !hasSeveralWords(own));
    return `(?:${phrasesPattern(phrases.filter(hasSeveralWords))}|${phrasesPattern(single)}${ended})`;
  };
}

const keptLabels = createMemo<readonly (readonly [Capability, Pattern])[]>(1);

/** The capability that a label names, such as that of a row: "Tool calling", "PDF input support"; null where it names none. */
export function capabilityCalled(catalog: Catalog, label: string): Capability | null {
  const labels = keptLabels(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const called = (languages: readonly Locale[]) =>
        phrasesPattern(languages.flatMap((own) => capabilityPhrases(capability, own)));
      return [id, pattern`^${called}(?: {support})?$`];
    }),
  );
  return labels.find(([, own]) => own.test(label.trim()))?.[0] ?? null;
}

/** How kinds of input are called: alone, behind "supports" or "has no", and as what is processed. */
const kinds = [
  ['image', '{image}', '{images}', '{photographs}'],
  ['video', '{video}', '{video}', '{video} {media}'],
  ['audio', '{audio}', '{audio}', '{audio} {media}'],
] as const;

const labels = kinds.map(
  ([kind, alone]) => [kind, pattern`^${alone}(?: {support})?$`, pattern`${alone}`] as const,
);

function judgeCapability(model: Model, id: Capability, stated: boolean): Judged | null {
  const claim = model.capabilityClaims[id];
  if (!claim) return null;
  const ours = { kind: 'capability', id, value: claim.value } as const;
  if (!isTrusted(claim) || claim.value === 'host')
    return { verdict: 'unknown', ours, source: sourceOf(claim) };
  return {
    verdict: (claim.value === 'yes') === stated ? 'supported' : 'contradicted',
    ours,
    source: sourceOf(claim),
  };
}

function judgeInput(model: Model, kinds: readonly Modality[], stated: boolean): Judged | null {
  if (kinds.some((kind) => certainly(takes(model, kind)) === null)) {
    const own = judgeFact(
      model.modalities,
      () => true,
      (value) => ({ kind: 'modalities', value }),
    );
    return own && { ...own, verdict: 'unknown' };
  }
  return judgeFact(
    model.modalities,
    (value) => kinds.every((kind) => certainly(answerOf(value, 'input', kind)) === stated),
    (value) => ({ kind: 'modalities', value }),
  );
}

type Statement = { readonly found: Pattern; readonly stated: boolean } & (
  | { readonly capability: Capability }
  | { readonly kinds: readonly Modality[] }
);

const refused = String.raw`{lacks}\s+(?:{native}\s+)?`;
const granted = String.raw`{has}\s+(?:{native},?\s+)*`;

const ofModalities: readonly Statement[] = [
  ...kinds.flatMap(([kind, , own, seen]): Statement[] => [
    { kinds: [kind], stated: false, found: pattern`${refused}${own}(?: {support}){0,2}` },
    { kinds: [kind], stated: true, found: pattern`${granted}${own}(?: {support}){0,2}` },
    { kinds: [kind], stated: true, found: pattern`{processes}\s+[^.;:?]{0,120}?${seen}` },
  ]),
  { kinds: ['image', 'audio', 'video'], stated: false, found: pattern`{textOnly}` },
];

type Readers = { readonly statements: readonly Statement[]; readonly mayHold: Pattern };

const kept = createMemo<Readers>(1);

/** What statements of abilities are made of in a catalog; what every one of them holds: most sentences are passed over by it. */
function readersOf(catalog: Catalog): Readers {
  return kept(catalog, '', () => {
    const named = Object.entries(catalog.capabilities).map(([id, own]) => [id, calledIn(own)] as const);
    const ofCapabilities = named.flatMap(([capability, called]): Statement[] => [
      { capability, stated: false, found: pattern`${refused}${called}` },
      { capability, stated: true, found: pattern`${granted}${called}` },
    ]);
    const every = (languages: readonly Locale[]) => named.map(([, called]) => called(languages)).join('|');
    const mayHold = pattern`{image}|{images}|{video}|{audio}|{textOnly}|${every}`;
    return { statements: [...ofCapabilities, ...ofModalities], mayHold };
  });
}

/** Words that make a sentence no plain statement. */
const hedged = pattern`\?\s*$|{conditional}`;
const both = pattern`(?<both>{both})|{neither}`;
const without = pattern`(?:{hedge}|{lacks}|n't)\s*$`;
const modalities = pattern`^{modalities}$`;

function judgeStatement(model: Model, own: Statement): Judged | null {
  return 'capability' in own
    ? judgeCapability(model, own.capability, own.stated)
    : judgeInput(model, own.kinds, own.stated);
}

const fieldOf = (own: Statement) => ('capability' in own ? ('capability' as const) : ('modality' as const));

function abilitiesIn(catalog: Catalog, sentence: Sentence, pair: Layout['pair']): Draft[] {
  const { text } = sentence;
  const { statements, mayHold } = readersOf(catalog);
  if (!mayHold.test(text)) return [];
  const label = /^\s*([\p{L}][\p{L} /-]{2,40}):\s*(.+)$/u.exec(text);
  const value = label ? yesOrNo(label[2] ?? '') : null;
  const capability = value === null ? null : capabilityCalled(catalog, label?.[1] ?? '');
  if (value !== null && capability !== null) {
    const about = aboutAt(catalog, sentence, text.length - text.trimStart().length, text.trimEnd().length);
    return about ? draftOf(about, 'capability', judgeCapability(about.model, capability, value)) : [];
  }
  if (hedged.test(text)) return [];
  return statements.flatMap((own) =>
    own.found.all(text).flatMap(({ 0: all, index }) => {
      const [before, end] = [text.slice(0, index), index + all.length];
      // "supports no ..." is the other pattern's.
      if (own.stated && without.test(before.slice(-12))) return [];
      const [said] = both.all(before);
      if (said && !said.groups?.both) return [];
      const abouts = said
        ? (pair ?? []).map((model) => aboutIn(catalog, sentence, { model, guessed: false }, index, end))
        : [aboutAt(catalog, sentence, index, end)];
      return abouts.flatMap((about) =>
        about ? draftOf(about, fieldOf(own), judgeStatement(about.model, own)) : [],
      );
    }),
  );
}

function abilityInCell(catalog: Catalog, cell: Cell): Draft[] {
  const about = aboutCell(catalog, cell);
  if (!about) return [];
  const [value, label] = [yesOrNo(cell.text), cell.label.trim()];
  const capability = value === null ? null : capabilityCalled(catalog, label);
  if (value !== null && capability)
    return draftOf(about, 'capability', judgeCapability(about.model, capability, value));
  const kind = labels.find(([, called]) => called.test(label))?.[0];
  if (value !== null && kind) return draftOf(about, 'modality', judgeInput(about.model, [kind], value));
  if (!modalities.test(label)) return [];
  const own = labels.flatMap(([kind, , said]) => (said.test(cell.text) ? [kind] : []));
  return own.length > 0 ? draftOf(about, 'modality', judgeInput(about.model, own, true)) : [];
}

/** What a text says that models can do and take. */
export function readAbilities(catalog: Catalog, { sentences, cells, pair }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => abilitiesIn(catalog, own, pair)),
    ...cells.flatMap((own) => abilityInCell(catalog, own)),
  ];
}
