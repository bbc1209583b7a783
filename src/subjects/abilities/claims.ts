import { capabilityPhrases, hasSeveralWords } from '../../catalog/capability-phrases.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import type { Draft } from '../../claims/finding.ts';
import { itemsIn } from '../../claims/items.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { isOfOnlyOne } from '../../claims/only-one.ts';
import { readerOf } from '../../claims/reader.ts';
import { type About, aboutAt, aboutCell, aboutDenied, aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import { phrasesPattern } from '../../language/alternatives.ts';
import type { Locale } from '../../language/locale.ts';
import { notWithinWord, oncePerText, type Pattern, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { judgeCapability, judgeKinds, type KindsSaid } from './judge.ts';

// A single word is a claim only where nothing follows that it belongs to: "reasoning" of "reasoning effort" is none.
const ended = String.raw`(?=\s+(?:{support}|{and}|{but}|{are}|{unsupported}|{supported}|{byModel}|{outOfTheBox})(?!\p{L})|\s*[,.;:=)/+&✗✘❌✖✓✔✅☑]|\s+-|\s*$)`;

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
      return [id, pattern`^(?:{has}\s+)?(?:${called})(?: {support})?\??$`];
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
const everyKind: readonly Modality[] = kinds.map(([kind]) => kind);

const labels = kinds.map(
  ([kind, alone]) => [kind, pattern`^(?:{has}\s+)?${alone}(?: {support})?\??$`, pattern`${alone}`] as const,
);

/** What is said of a model: that it has a capability or has it not, or what of kinds. */
type Said = { readonly capability: Capability; readonly stated: boolean } | KindsSaid;

/** What is known of a model having or not having what is said of it. */
export const judgeAbility = (model: Model, said: Said): Judged | null =>
  'capability' in said ? judgeCapability(model, said.capability, said.stated) : judgeKinds(model, said);

/** What is said where it is denied of several: "neither takes images". */
const opposite = (said: Said): Said =>
  'capability' in said
    ? { ...said, stated: !said.stated }
    : { ...said, says: said.says === 'none' ? 'some' : 'none' };

const drafts = (about: About, said: Said): Draft[] =>
  draftOf(about, 'capability' in said ? 'capability' : 'modality', judgeAbility(about.model, said));

/**
 * What is stated, by a pattern of its own, or by what stands before or behind a thing that models can do: all of these
 * would be too many names for a pattern each.
 */
type Statement = {
  readonly found?: Pattern;
  readonly before?: Pattern;
  readonly behind?: Pattern;
  readonly stated: boolean;
  readonly side?: KindsSaid['side'];
};

/** Statements, and the things that they are of: at the beginning of a text, and anywhere in it. */
type Statements = {
  readonly all: readonly Statement[];
  readonly first: Pattern;
  readonly anywhere: Pattern;
};

const kept = createMemo<Statements>(1);

/** "Multimodal systems and products" are others. */
const ofModel = String.raw`(?=[\s"'*)]*(?:$|[^\s\p{L}]|(?:{and}|{but}|{model}|{modelsWord}|{input}|{byModel}|{support}|{has})(?!\p{L})))`;
const lead = String.raw`(?:{native},?\s+)*`;
/** Goes on with a list: "supports vision, tool use and JSON mode". */
const goesOn = pattern`^(?<parting>\s*(?:,?\s*{and}|,|\/|\+|&)\s*)${lead}`;
/** Where nothing goes on behind a thing: "A: structured output yes, tools no". */
const clauseEnd = String.raw`(?=\s*(?:[.,;!)]|$))`;
/** Whether a thing may stand before what is said of it: "tool calling is supported by A". */
const mayBeBehind = pattern`{unsupported}|{supported}|[✗✘❌✖]|[✓✔✅☑]|[-:=_]\s?(?:{no}|{yes})|\s(?:{no}|{yes})${clauseEnd}`;

/** What statements of abilities are made of in a catalog; the groups of each say of what. */
function statementsOf(catalog: Catalog): Statements {
  return kept(catalog, '', () => {
    const called = calledIn(catalog);
    const inputs = `(?:${kinds.map(([kind, , own]) => `(?<${kind}>${own})`).join('|')})(?: {support}){0,2}`;
    const pictures = `(?:${kinds.map(([kind, , own]) => `(?<${kind}>${own})`).join('|')})`;
    const all: readonly Statement[] = [
      { stated: false, before: pattern`{lacks}\s+${lead}` },
      { stated: true, before: pattern`{has}\s+${lead}` },
      ...kinds.map(([kind, , , seen]) => ({
        stated: true,
        found: pattern`{processes}\s+(?:(?!(?:{gives}|{but}|{than}|{no}|{lacks})(?!\p{L}))[^.;:?\d_]){0,120}?(?<${kind}>${seen})`,
      })),
      { stated: false, behind: pattern`^\s+(?:{are}\s+)?{unsupported}(?:\s+{byModel})?(?!\p{L})` },
      { stated: true, behind: pattern`^\s+(?:{are}\s+)?{supported}(?:\s+{byModel})?(?!\p{L})` },
      {
        stated: false,
        behind: pattern`^\s*(?:[:=-]|\s{byModel}\s+_+)?\s*(?:[✗✘❌✖]|(?<=[-:=_]\s?){no}(?!\p{L}))|^\s+{no}${clauseEnd}`,
      },
      {
        stated: true,
        behind: pattern`^\s*(?:[:=-]|\s{byModel}\s+_+)?\s*(?:[✓✔✅☑]|(?<=[-:=_]\s?){yes}(?!\p{L}))|^\s+{yes}${clauseEnd}`,
      },
      { stated: false, side: 'output', found: pattern`{givesNot}\s+${lead}${pictures}` },
      { stated: true, side: 'output', found: pattern`{gives}\s+${lead}${pictures}` },
      { stated: true, found: pattern`(?<image>{visionModel})` },
      { stated: true, found: pattern`(?<reasons>{reasoningModel})` },
      { stated: true, found: pattern`(?<some>{multimodal})(?!-?\p{L})${ofModel}` },
      { stated: false, found: pattern`(?<some>{textOnly})` },
    ];
    return {
      all,
      first: pattern`^(?:${called}|${inputs})`,
      anywhere: pattern`${notWithinWord}(?:${called}|${inputs})`,
    };
  });
}

const pictureIs = pattern`^{image}\s+(?:{are}\s+)?{supported}$`;

type Groups = Readonly<Record<string, string | undefined>>;

/** What the groups of a statement say. */
function saidBy(catalog: Catalog, groups: Groups, { stated, side = 'input' }: Statement): Said | null {
  if (groups.some !== undefined) return { side: 'input', kinds: everyKind, says: stated ? 'some' : 'none' };
  if (groups.reasons !== undefined) return { capability: 'reasoning', stated };
  const own = kinds.flatMap(([kind]) => (groups[kind] === undefined ? [] : [kind]));
  if (own.length > 0) return { side, kinds: own, says: stated ? 'all' : 'none' };
  const capability = Object.keys(catalog.capabilities).find((_, at) => groups[`c${at}`] !== undefined);
  return capability === undefined ? null : { capability, stated };
}

/** Words that make a sentence no plain statement. */
const hedged = pattern`\?\s*$|{conditional}`;
const without = pattern`(?:{hedge}|{lacks}|{cannot}|n't)\s*$`;
/** "Trained on text, images and video": what a model was taught on. */
const taught = pattern`{taughtOn}`;
/** "High priority: vision": below such a heading stands what is wanted, or missing. */
const wished = pattern`{wished}`;
/** "A and Foo's bar, a multimodal model": what stands behind another name is said of that. */
const ofAnother = pattern`[^_\s"*)\x60][\s"*\x60]*,\s+{the}\s+(?:[\p{L}\d.-]+\s+){0,2}$`;
/** "The posted image is available" is said of a picture. */
const onePicture = pattern`(?<!\p{L}){the}\s+(?:\p{L}+\s+)?$`;
/** "Without thinking it scores 40%": a way to use a model, nothing that it lacks. */
const asMode = pattern`^\s*{withoutIt}(?!\p{L})`;
/** "HLE (no tools)" tells how a test was run. */
const withoutTools = pattern`^\s*{withoutTools}$`;
/** "Offers no reasoning" says what it lacks. */
const saysSo = pattern`{has}\s+$`;
const longestItem = 80;

/** `from`: where the statement begins that it is an item of. */
type Found = {
  readonly said: Said;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly isAhead: boolean;
};

/** A statement as a text makes it. */
type Match = { readonly index: number; readonly text: string; readonly groups: Groups };

/** Where a text makes a statement. */
function matchesOf(
  text: string,
  { found, before, behind }: Statement,
  first: Pattern,
  anywhere: () => readonly RegExpExecArray[],
): Match[] {
  if (found) return found.all(text).map(({ 0: all, index, groups = {} }) => ({ index, text: all, groups }));
  if (before)
    return before.all(text).flatMap(({ 0: all, index }): Match[] => {
      const thing = first.exec(text.slice(index + all.length));
      return thing ? [{ index, text: all + thing[0], groups: thing.groups ?? {} }] : [];
    });
  return anywhere().flatMap(({ 0: thing, index, groups = {} }): Match[] => {
    const said = behind?.exec(text.slice(index + thing.length));
    return said ? [{ index, text: thing + said[0], groups }] : [];
  });
}

/** What a statement says, and what a list behind it goes on to say. */
function foundBy(
  catalog: Catalog,
  text: string,
  statement: Statement,
  first: Pattern,
  anywhere: () => readonly RegExpExecArray[],
): Found[] {
  return matchesOf(text, statement, first, anywhere).flatMap(({ text: all, index, groups }): Found[] => {
    const isAhead = statement.behind !== undefined;
    if (hedged.test(`${text.slice(0, index)} ${text.slice(index + all.length)}`)) return [];
    // "supports no ..." is the other statement's.
    const ahead = text.slice(Math.max(0, index - 40), index);
    if (statement.stated && without.test(ahead.slice(-12))) return [];
    if (statement.stated && groups.some !== undefined && ofAnother.test(ahead)) return [];
    const isPicture = groups.image !== undefined && statement.behind !== undefined;
    if (isPicture && onePicture.test(ahead) && pictureIs.test(all)) return [];
    const said = saidBy(catalog, groups, statement);
    const isMode =
      said &&
      'capability' in said &&
      ((said.capability === 'reasoning' && asMode.test(all)) || withoutTools.test(all)) &&
      !saysSo.test(text.slice(0, index));
    if (!said || isMode) return [];
    const found: Found[] = [{ said, start: index, end: index + all.length, from: index, isAhead }];
    for (let end = index + all.length; statement.before; ) {
      const item = text.slice(end, end + longestItem);
      const on = goesOn.exec(item);
      const next = on && first.exec(item.slice(on[0].length));
      const more = next && saidBy(catalog, next.groups ?? {}, statement);
      if (!on || !next || !more) break;
      const start = end + (on.groups?.parting?.length ?? 0);
      end += on[0].length + next[0].length;
      found.push({ said: more, start, end, from: index, isAhead });
    }
    return found;
  });
}

/** What a text names that models can do or take, each as had. */
export function abilitiesNamed(
  catalog: Catalog,
  text: string,
): { readonly said: Said; readonly start: number; readonly end: number }[] {
  const stated: Statement = { stated: true };
  return statementsOf(catalog)
    .anywhere.all(text)
    .flatMap(({ 0: thing, index, groups = {} }) => {
      const said = saidBy(catalog, groups, stated);
      return said ? [{ said, start: index, end: index + thing.length }] : [];
    });
}

const labelled = /^\s*([\p{L}][\p{L} /-]{2,40}):\s*(.+)$/u;

function abilitiesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, named, start: offset } = sentence;
  const label = labelled.exec(text);
  const stated = label ? saidUnder(catalog, label[1] ?? '', label[2] ?? '') : [];
  if (stated.length > 0) {
    const about = aboutAt(catalog, sentence, text.length - text.trimStart().length, text.trimEnd().length);
    return about ? stated.flatMap((said) => drafts(about, said)) : [];
  }
  const isTaught = taught.test(text);
  const listed = (isTaught ? [] : itemsIn(sentence)).flatMap(({ text: item, start, end }) => {
    const said = saidAlone(catalog, item);
    return said ? aboutEach(catalog, sentence, start, end).flatMap((about) => drafts(about, said)) : [];
  });
  const { all, first, anywhere } = statementsOf(catalog);
  // "(Thinking)" may be part of a name.
  const masked = sentence.masked;
  let known: readonly RegExpExecArray[] | null = null;
  const things = () => (known ??= mayBeBehind.test(masked) ? anywhere.all(masked) : []);
  const found = all.flatMap((statement) =>
    foundBy(catalog, masked, statement, first, things).flatMap(({ said, start, end, from, isAhead }) => {
      if (isOfOnlyOne(sentence, masked, from)) return [];
      const denied = aboutDenied(catalog, sentence, from, end);
      if (denied !== null) return denied.flatMap((about) => drafts(about, opposite(said)));
      const next =
        isAhead &&
        named.find(
          (own) =>
            own.start - offset >= end &&
            own.start - offset - end < 20 &&
            !anotherClause.test(masked.slice(end, own.start - offset)),
        );
      if (next) {
        const about = aboutIn(catalog, sentence, next, start, end);
        return about ? drafts(about, said) : [];
      }
      return aboutEach(catalog, sentence, from, end, start).flatMap((about) => drafts(about, said));
    }),
  );
  const isWished = wished.test(sentence.heading) || wished.test(sentence.around);
  return [...listed, ...found].filter(({ verdict }) => verdict !== 'contradicted' || !isWished);
}

/** "A has tools, B does not": the next name has a clause of its own. */
const anotherClause = pattern`[.,;:!()]|\s-\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})`;

const modalities = pattern`^(?:{modalities}|{input}(?:\s+{kindsWord})?)$`;
const outputs = pattern`^{output}(?:\s+{kindsWord})?$`;
const plainModalities = pattern`^{kindsWord}$`;
const anyKind = pattern`^{multimodal}(?: {support})?\??$`;
const onlyText = pattern`^(?:{only}\s+)?{text}(?:\s+{only})?\.?$`;
const saysOnly = pattern`{only}`;
const deniesKind = pattern`(?<!\p{L})(?:{no}|{lacks}|{withoutIt})(?!\p{L})`;

/** A label without what stands in brackets, and which side's kinds it names. */
const labelOf = oncePerText((called) => {
  const label = called
    .replaceAll(/[([][^)\]]*[)\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const side = modalities.test(label) ? 'input' : outputs.test(label) ? 'output' : null;
  return { label, side } as const;
});

/** What an item of a list says of a model by itself: "vision", "tool calling", "text only". */
function saidAlone(catalog: Catalog, item: string): Said | null {
  const capability = capabilityCalled(catalog, item);
  if (capability !== null) return { capability, stated: true };
  const kind = labels.find(([, own]) => own.test(item))?.[0];
  if (kind) return { side: 'input', kinds: [kind], says: 'all' };
  if (anyKind.test(item)) return { side: 'input', kinds: everyKind, says: 'some' };
  return onlyText.test(item) && saysOnly.test(item)
    ? { side: 'input', kinds: everyKind, says: 'none' }
    : null;
}

/** What a value under a label says: "Vision: yes", "Modalities: text, image". */
function saidUnder(catalog: Catalog, called: string, value: string): Said[] {
  const { label, side } = labelOf(called);
  const stated = yesOrNo(value);
  if (stated !== null) {
    const capability = capabilityCalled(catalog, label);
    if (capability !== null) return [{ capability, stated }];
    const kind = labels.find(([, own]) => own.test(label))?.[0];
    if (kind) return [{ side: 'input', kinds: [kind], says: stated ? 'all' : 'none' }];
    return anyKind.test(label) ? [{ side: 'input', kinds: everyKind, says: stated ? 'some' : 'none' }] : [];
  }
  if (side === null || /\d/.test(value)) return [];
  // "Text only (no vision, audio or video)"
  const [plainValue = value] = value.split(/[([]/, 1);
  if (onlyText.test(plainValue.trim()) && saysOnly.test(plainValue))
    return [{ side, kinds: everyKind, says: 'none' }];
  if (deniesKind.test(value)) return [];
  const own = labels.flatMap(([kind, , said]) => (said.test(value) ? [kind] : []));
  if (own.length > 0) return [{ side, kinds: own, says: 'all' }];
  // "Modalities: text" may be of what comes out.
  const isOnly = onlyText.test(value.trim()) && (saysOnly.test(value) || !plainModalities.test(label));
  return isOnly ? [{ side, kinds: everyKind, says: 'none' }] : [];
}

function abilityInCell(catalog: Catalog, cell: Cell): Draft[] {
  const about = aboutCell(catalog, cell);
  return about ? saidUnder(catalog, cell.label, cell.text).flatMap((said) => drafts(about, said)) : [];
}

/** What a text says that models can do, take and give. */
export const readAbilities = readerOf(abilitiesIn, abilityInCell);
