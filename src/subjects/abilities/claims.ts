import { answerOf, certainly, takes } from '../../catalog/abilities.ts';
import { capabilityPhrases, hasSeveralWords } from '../../catalog/capability-phrases.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutCell, aboutIn } from '../../claims/subject-at.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import type { Locale } from '../../language/locale.ts';
import { type Pattern, pattern, phrasesPattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

// A single word is a claim only where nothing follows that it belongs to: "reasoning" of "reasoning effort" is none.
const ended = String.raw`(?=\s+{support}|\s*[,.;)]|\s+{and}|\s*$)`;

/** What all capabilities are called in a statement, each a group by its number: `c0`, `c1`. */
function calledIn(catalog: Catalog): (languages: readonly Locale[]) => string {
  return (languages) =>
    Object.values(catalog.capabilities)
      .flatMap((capability, at) =>
        languages.flatMap((own) => {
          const phrases = capabilityPhrases(capability, own);
          return phrases.map((phrase) => [phrase, `(?<c${at}>${phrasesPattern([phrase], own)})`] as const);
        }),
      )
      .toSorted(([a], [b]) => b.length - a.length)
      .map(([phrase, found]) => `${found}${hasSeveralWords(phrase) ? '' : ended}`)
      .join('|');
}

const keptLabels = createMemo<readonly (readonly [Capability, Pattern])[]>(1);

/** The capability that a label names, such as that of a row: "Tool calling", "PDF input support"; null where it names none. */
export function capabilityCalled(catalog: Catalog, label: string): Capability | null {
  const labels = keptLabels(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const called = (languages: readonly Locale[]) =>
        languages.map((own) => phrasesPattern(capabilityPhrases(capability, own), own)).join('|');
      return [id, pattern`^(?:${called})(?: {support})?$`];
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

type Statement = { readonly found: Pattern; readonly stated: boolean };

const kept = createMemo<readonly Statement[]>(1);

/** What statements of abilities are made of in a catalog; the groups of each say of what. */
function statementsOf(catalog: Catalog): readonly Statement[] {
  return kept(catalog, '', () => {
    const called = calledIn(catalog);
    const inputs = `(?:${kinds.map(([kind, , own]) => `(?<${kind}>${own})`).join('|')})(?: {support}){0,2}`;
    return [
      { stated: false, found: pattern`{lacks}\s+(?:{native}\s+)?(?:${called}|${inputs})` },
      { stated: true, found: pattern`{has}\s+(?:{native},?\s+)*(?:${called}|${inputs})` },
      ...kinds.map(([kind, , , seen]) => ({
        stated: true,
        found: pattern`{processes}\s+[^.;:?]{0,120}?(?<${kind}>${seen})`,
      })),
      { stated: false, found: pattern`(?<image>(?<video>(?<audio>{textOnly})))` },
    ];
  });
}

/** Words that make a sentence no plain statement. */
const hedged = pattern`\?\s*$|{conditional}`;
const both = pattern`(?<both>{both})|{neither}`;
const without = pattern`(?:{hedge}|{lacks}|n't)\s*$`;
const modalities = pattern`^{modalities}$`;

function abilitiesIn(catalog: Catalog, sentence: Sentence, _: string, pair: Layout['pair']): Draft[] {
  const { text } = sentence;
  const label = /^\s*([\p{L}][\p{L} /-]{2,40}):\s*(.+)$/u.exec(text);
  const value = label ? yesOrNo(label[2] ?? '') : null;
  const capability = value === null ? null : capabilityCalled(catalog, label?.[1] ?? '');
  if (value !== null && capability !== null) {
    const about = aboutAt(catalog, sentence, text.length - text.trimStart().length, text.trimEnd().length);
    return about ? draftOf(about, 'capability', judgeCapability(about.model, capability, value)) : [];
  }
  return statementsOf(catalog).flatMap(({ found, stated }) =>
    found.all(text).flatMap(({ 0: all, groups = {}, index }) => {
      const [before, end] = [text.slice(0, index), index + all.length];
      // "supports no ..." is the other statement's.
      if (hedged.test(text) || (stated && without.test(before.slice(-12)))) return [];
      const [said] = both.all(before);
      if (said && !said.groups?.both) return [];
      const abouts = said
        ? (pair ?? []).map((model) => aboutIn(catalog, sentence, { model, guessed: false }, index, end))
        : [aboutAt(catalog, sentence, index, end)];
      const inputs = kinds.flatMap(([kind]) => (groups[kind] === undefined ? [] : [kind]));
      const id = Object.keys(catalog.capabilities).find((_, at) => groups[`c${at}`] !== undefined);
      return abouts.flatMap((about) => {
        if (!about) return [];
        return id === undefined
          ? draftOf(about, 'modality', judgeInput(about.model, inputs, stated))
          : draftOf(about, 'capability', judgeCapability(about.model, id, stated));
      });
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
export const readAbilities = readerOf(abilitiesIn, abilityInCell);
