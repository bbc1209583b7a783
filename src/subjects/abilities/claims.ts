import { answerOf, certainly, takes } from '../../catalog/abilities.ts';
import { capabilityPhrases, hasSeveralWords, phrasePattern } from '../../catalog/capability-phrases.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import type { CapabilitiesFile } from '../../catalog/work-schemas.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence, Subject } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { createMemo } from '../../memo.ts';

/** A single word is a claim only where nothing follows that it belongs to: "reasoning" of "reasoning effort" is none. */
const ended = String.raw`(?=\s+(?:mode|support)\b|\s*[,.;)]|\s+(?:and|or)\b|\s*$)`;

const longestFirst = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length);

/** The source of a pattern that finds a capability after "supports" or "has no". */
function claimPattern(capability: CapabilitiesFile[string]): string {
  const ways = longestFirst(capabilityPhrases(capability, 'en')).map(
    (phrase) => `${phrasePattern(phrase)}${hasSeveralWords(phrase) ? '' : ended}`,
  );
  return String.raw`(?:${ways.join('|')})(?![\p{L}\d])`;
}

const keptWords = createMemo<readonly (readonly [Capability, RegExp])[]>(1);

/** The capability that a label names, such as that of a row: "Tool calling", "PDF input support"; null where it names none. */
export function capabilityCalled(catalog: Catalog, label: string): Capability | null {
  const labels = keptWords(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const ways = longestFirst(capabilityPhrases(capability, 'en')).map(phrasePattern);
      return [id, new RegExp(`^(?:${ways.join('|')})(?: input| support)?$`, 'iu')];
    }),
  );
  return labels.find(([, pattern]) => pattern.test(label.trim()))?.[0] ?? null;
}

const modalityWords: readonly (readonly [Modality, string])[] = [
  ['image', 'vision|images?'],
  ['video', 'videos?'],
  ['audio', 'audio'],
];

const yes = /^(?:yes|true|supported|available|✓|✔|✅)(?![\p{L}\d])/iu;
const no =
  /^(?:no|false|none|unsupported|unavailable|not (?:supported|available)|coming|✗|✘|❌)(?![\p{L}\d])/iu;

function said(value: string): boolean | null {
  const text = value.trim();
  return yes.test(text) ? true : no.test(text) ? false : null;
}

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

const refused = String.raw`\b(?:no|without|lacks?|lacking|does not support|doesn't support|do not support|has no|have no|cannot do)\s+(?:native\s+)?`;
const granted = String.raw`\b(?:supports?|offers?|includes?|provides?|accepts?|comes with|has|have|handles?)\s+(?:(?:both|native|text|and|text,)\s+)*`;

type Pattern = { readonly pattern: RegExp; readonly stated: boolean } & (
  | { readonly capability: Capability }
  | { readonly kinds: readonly Modality[] }
);

const ofModalities: readonly Pattern[] = [
  ...modalityWords.flatMap(([kind, words]): Pattern[] => {
    const named =
      kind === 'image' ? '(?:vision|image (?:input|support)|images)' : `(?:${words})(?: input| support)?`;
    const doing = String.raw`\b(?:process|processes|analy[sz]es?|accepts?|understands?|takes?)\s+[^.;:?]{0,120}?\b(?:${kind === 'image' ? 'images' : `${kind} (?:sequences?|files?|input|clips?)`})\b`;
    return [
      {
        kinds: [kind],
        stated: false,
        pattern: new RegExp(`${refused}${named}\\b(?: support| input)?`, 'gi'),
      },
      { kinds: [kind], stated: true, pattern: new RegExp(`${granted}${named}\\b(?: support| input)?`, 'gi') },
      { kinds: [kind], stated: true, pattern: new RegExp(doing, 'gi') },
    ];
  }),
  { kinds: ['image', 'audio', 'video'], stated: false, pattern: /\btext-only model\b/gi },
];

type Readers = { readonly patterns: readonly Pattern[]; readonly mayHold: RegExp };

const kept = createMemo<Readers>(1);

/** What statements of abilities are made of in a catalog; what every one of them holds: most sentences are passed over by it. */
function readersOf(catalog: Catalog): Readers {
  return kept(catalog, '', () => {
    const named = Object.entries(catalog.capabilities).map(
      ([id, capability]) => [id, claimPattern(capability)] as const,
    );
    const ofCapabilities = named.flatMap(([capability, own]): Pattern[] => [
      { capability, stated: false, pattern: new RegExp(`${refused}${own}`, 'giu') },
      { capability, stated: true, pattern: new RegExp(`${granted}${own}`, 'giu') },
    ]);
    return {
      patterns: [...ofCapabilities, ...ofModalities],
      mayHold: new RegExp(
        `vision|image|video|audio|text-only|${named.map(([, own]) => own).join('|')}`,
        'iu',
      ),
    };
  });
}

/** Words that make a sentence no plain statement. */
const hedged = /\?\s*$|\b(?:if|whether|would|could|unlike|requires?|requiring|need(?:s|ing)?|when)\b/i;

function judgePattern(model: Model, own: Pattern): Judged | null {
  return 'capability' in own
    ? judgeCapability(model, own.capability, own.stated)
    : judgeInput(model, own.kinds, own.stated);
}

const fieldOf = (own: Pattern) => ('capability' in own ? ('capability' as const) : ('modality' as const));

function abilitiesIn(catalog: Catalog, sentence: Sentence, pair: Layout['pair']): Draft[] {
  const { text, start: offset } = sentence;
  const { patterns, mayHold } = readersOf(catalog);
  if (!mayHold.test(text)) return [];
  const drafts: Draft[] = [];
  const add = (index: number, length: number, subjects: readonly (Subject | null)[], own: Pattern) => {
    for (const subject of subjects) {
      const model = catalog.models.get(subject?.model ?? '');
      if (!subject || !model) continue;
      const place = { start: offset + index, end: offset + index + length, guessed: subject.guessed };
      drafts.push(...draftOf(place, model, fieldOf(own), judgePattern(model, own)));
    }
  };
  const label = /^\s*([\p{L}][\p{L} /-]{2,40}):\s*(.+)$/u.exec(text);
  const value = label ? said(label[2] ?? '') : null;
  const named = value === null ? null : capabilityCalled(catalog, label?.[1] ?? '');
  if (value !== null && named !== null) {
    const lead = text.length - text.trimStart().length;
    add(lead, text.trim().length, [subjectAt(sentence, lead, text.length)], {
      capability: named,
      stated: value,
      pattern: /./,
    });
    return drafts;
  }
  if (hedged.test(text)) return drafts;
  for (const own of patterns)
    for (const { 0: all, index } of text.matchAll(own.pattern)) {
      // "supports no ..." is the other pattern's.
      if (own.stated && /\b(?:no|not|without|n't)\s*$/i.test(text.slice(Math.max(0, index - 12), index)))
        continue;
      const both = /\b(both|neither)\b/i.exec(text.slice(0, index))?.[1]?.toLowerCase();
      if (both === 'neither') continue;
      const about = both
        ? (pair ?? []).map((model): Subject => ({ model, guessed: false }))
        : [subjectAt(sentence, index, index + all.length)];
      add(index, all.length, about, own);
    }
  return drafts;
}

function abilityInCell(catalog: Catalog, { text, start, label, subject }: Cell): Draft[] {
  const model = catalog.models.get(subject.model);
  if (!model) return [];
  const lead = text.length - text.trimStart().length;
  const place = { start: start + lead, end: start + lead + text.trim().length, guessed: subject.guessed };
  const isLabel = ([, words]: readonly [unknown, string]) =>
    new RegExp(`^(?:${words})(?: input| support)?$`, 'i').test(label);
  const value = said(text);
  const capability = capabilityCalled(catalog, label);
  const kind = modalityWords.find(isLabel)?.[0];
  if (value !== null && capability)
    return draftOf(place, model, 'capability', judgeCapability(model, capability, value));
  if (value !== null && kind) return draftOf(place, model, 'modality', judgeInput(model, [kind], value));
  if (!/^(?:input )?modalities$/i.test(label)) return [];
  const kinds = modalityWords
    .filter(([, words]) => new RegExp(`\\b(?:${words})\\b`, 'i').test(text))
    .map(([own]) => own);
  return kinds.length > 0 ? draftOf(place, model, 'modality', judgeInput(model, kinds, true)) : [];
}

/** What a text says that models can do and take. */
export function readAbilities(catalog: Catalog, { sentences, cells, pair }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => abilitiesIn(catalog, own, pair)),
    ...cells.flatMap((own) => abilityInCell(catalog, own)),
  ];
}
