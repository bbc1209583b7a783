import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { memoryNeeded, precisions } from '../../cost/self-host.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

/** Memory that a text gives a model: gigabytes in all, on so many cards. */
type Room = {
  readonly gigabytes: number;
  readonly cards: number;
  /** Whether the text says how many cards, or how much memory in all. */
  readonly isCounted: boolean;
  /** Whether it is that of a card by its name. */
  readonly isOfCard: boolean;
  readonly start: number;
  readonly end: number;
};

const kept = createMemo<Labels>(1);
const cardNames = (catalog: Catalog) =>
  kept(catalog, '', () =>
    labelsOf(
      Object.entries(catalog.gpus.cards).flatMap(([id, { name, aliases = [] }]) =>
        [name, ...aliases].map((own) => [own, id] as const),
      ),
    ),
  );

const gigabytesSaid = /(?<![\d.,])(\d{1,4}(?:[.,]\d)?)\s?-?(?:gi?b|гб|гигабайт\p{L}*)(?![\p{L}\d])/iu;
const countBefore = /(?<![\d.,])(\d{1,2})\s?(?:[x×х*]|шт\p{L}*\s+|)\s*(?:nvidia\s+|geforce\s+|gpus?\s+)*$/iu;
const counts: readonly (readonly [number, ReturnType<typeof pattern>])[] = [
  [8, pattern`{eight}\s+(?:\p{L}+\s+){0,2}$`],
  [4, pattern`{four}\s+(?:\p{L}+\s+){0,2}$`],
  [2, pattern`{two}\s+(?:\p{L}+\s+){0,2}$`],
  // "A pair of" is no single one.
  [1, pattern`(?:{oneCard})\s+(?:\p{L}+\s+){0,2}$`],
];
/** "2 cards of 24 GB" */
const cardsOf = pattern`(?<![\d.,])(\d{1,2})\s+{cards}\s+(?:\p{L}+\s+){0,2}$`;
/** Cards of which it is not said how many: "multiple 24 GB GPUs". */
const someCards = pattern`^\s*(?:\p{L}+\s+)?{cards}`;

const machine = /(?<!\p{L})[dh]gx\s+$/iu;
const server = pattern`^\s*{server}(?!\p{L})`;

/** How many cards a text says right before a card or its memory; null where it does not say. */
function countIn(before: string): number | null {
  const digits = countBefore.exec(before)?.[1] ?? cardsOf.exec(before)?.[1];
  return digits ? Number(digits) : (counts.find(([, found]) => found.test(before))?.[0] ?? null);
}

/** What names a card may be between "runs on" and it. */
const longestObject = 70;

/** The cards or the memory that a text names first; null where it names neither. */
function roomIn(catalog: Catalog, text: string): Room | null {
  const [card] = findLabels(cardNames(catalog), lowerCopy(text));
  const said = gigabytesSaid.exec(text);
  const own = card && catalog.gpus.cards[card.id]?.gigabytes;
  if (card && own !== undefined) {
    const count = countIn(text.slice(0, card.start));
    const cards = count ?? 1;
    // "A100 (40 GB)": what stands beside a card is of each.
    const isBeside = said && said.index >= card.start && said.index - card.end <= 3;
    const gigabytes = isBeside ? Number((said[1] ?? '').replace(',', '.')) : own;
    const end = isBeside ? said.index + said[0].length : card.end;
    // A DGX has as many as it is sold with, and a node as many as somebody put into it.
    const isOfSome = machine.test(text.slice(0, card.start)) || server.test(text.slice(end));
    const isCounted = count !== null && !isOfSome;
    return {
      gigabytes: gigabytes * cards,
      cards,
      isCounted,
      isOfCard: true,
      start: card.start,
      end: Math.max(end, card.end),
    };
  }
  if (!said) return null;
  const end = said.index + said[0].length;
  const cards = countIn(text.slice(0, said.index));
  if (cards === null && someCards.test(text.slice(end))) return null;
  const gigabytes = Number((said[1] ?? '').replace(',', '.')) * (cards ?? 1);
  return { gigabytes, cards: cards ?? 1, isCounted: true, isOfCard: false, start: said.index, end };
}

const bitsSaid =
  /(?<![\p{L}\d])(?:(?:fp|bf|int|q|nf|mxfp)(16|8|6|5|4|3|2|1)|(16|8|6|5|4|3|2|1(?:\.58)?)[\s-]?(?:bits?|бит\p{L}*))(?!\d)/iu;

/** How many bits a weight has, where a text says so. */
const bitsIn = (text: string): number | null => {
  const [, short, long] = bitsSaid.exec(text) ?? [];
  return short || long ? Number(short ?? long) : null;
};

/** Of a size that only the name tells, so much more or less is certain; of a known one no layers but a few are smaller. */
const margin = 1.3;
const rounding = 1.1;

/**
 * What the catalog says of a model running in so much memory: by the estimate for self-hosting at the bits that are
 * stated, else at 16, 8 and 4 bits a weight.
 * @param isNeed whether the text says that it needs as much, not that it runs there
 */
function judgeRoom(
  { gpus }: Catalog,
  model: Model,
  { gigabytes, cards, isCounted, isOfCard }: Room,
  bits: number | null,
  isNeed: boolean,
): Judged | null {
  if (model.openWeights?.chosen.value === false) {
    // What its lab runs it on is another matter.
    if (cards > 1) return null;
    return judgeFact(
      model.openWeights,
      () => false,
      (value) => ({ kind: 'open-weights', value }),
    );
  }
  const size = model.parameters?.chosen;
  if (!size) return null;
  const { total } = size.value;
  const rows = (bits === null ? precisions : [bits]).map((own) => ({
    bits: own,
    ...memoryNeeded(gpus.assumptions, total, own),
  }));
  const ours = { kind: 'memory', rows } as const;
  const isOf = (verdict: Judged['verdict']): Judged => ({
    verdict,
    ours,
    source: sourceOf(size),
    ...(verdict === 'unknown' ? { detail: 'cannot-tell' as const } : {}),
  });
  const least = (total * Math.min(...rows.map((row) => row.bits))) / 8;
  const isTooLittle = least > gigabytes * (size.basis === 'name' ? margin : rounding);
  // Experts that a token does not need can wait elsewhere.
  const hasExperts = size.value.active !== null && size.value.active < total;
  const mayWait = hasExperts && !isNeed && !isOfCard;
  if (isTooLittle) return isOf(isCounted && !mayWait ? 'contradicted' : 'unknown');
  const holds = rows.some(({ low, high }) =>
    isNeed ? gigabytes >= low / margin && gigabytes <= high * margin : high <= gigabytes,
  );
  return isOf(holds ? 'supported' : 'unknown');
}

const runs = pattern`(?:{runsOn}|{fitsIn}|{hostIt}\s+_+(?:\s+\p{L}+)?\s+{onto}|{forIt}\s+_+\s+{enough})(?!\p{L})`;
/** "One H100 is enough for A" */
const enoughFor = pattern`\s+(?:{enough}\s+{forIt}|{runsIt})\s+_+`;
/** «На 4090 в 4 битах влезает», "on one H100 it runs": what it runs on stands first. */
const runsThere = pattern`(?<=(?:^|[,;:(]|\s)\s*{onto}\s+(?:[^.,;:!?()]|(?<=\d)[.,](?=\d)){2,50}\s)(?:{it}\s+)?{fitsThere}(?=\s*(?:[.,;!)]|$|{and}|{but}))`;
const clauseStart = pattern`(?:^|[,;:(]|\s){onto}\s+(?=[^.,;:!?()]*$)`;
const needs = pattern`{needsRoom}(?!\p{L})`;
/** What makes it another statement: with a part of the weights elsewhere, or of training it. */
const otherwise = pattern`{offload}|\?\s*$`;
/** A run that was measured took place, whatever it took. */
const measured = pattern`{measuredRun}`;
/** "Somebody got A running on ..." tells what was done, by whatever means. */
const done = pattern`(?<!\p{L}){gotToRun}\s+_`;
const denied = pattern`{cannot}(?!\p{L})`;
const hedged = pattern`{hedge}|n't(?!\p{L})`;
const but = pattern`{but}|[;:]`;

function hardwareIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const isAboutNone = sentence.named.length === 0 && sentence.outer === null;
  if (isAboutNone || !/\d/.test(sentence.text)) return [];
  const text = sentence.masked;
  if (otherwise.test(text) || measured.test(text) || done.test(text)) return [];
  const taken: number[] = [];
  const before = enoughFor.all(text).flatMap(({ 0: said, index }) => {
    const lead = Math.max(0, index - longestObject);
    const room = roomIn(catalog, text.slice(lead, index));
    const next = sentence.named.find(
      (own) => own.start < sentence.start + index + said.length && own.end > sentence.start + index,
    );
    const isBeside = room !== null && index - lead - room.end < 12;
    const about =
      isBeside && next ? aboutIn(catalog, sentence, next, lead + room.start, index + said.length) : null;
    return about && room
      ? draftOf(about, 'hardware', judgeRoom(catalog, about.model, room, bitsIn(text), false))
      : [];
  });
  const after = [runs, needs].flatMap((found) =>
    found.all(text).flatMap(({ 0: said, index }) => {
      const from = index + said.length;
      const object = text.slice(from, from + longestObject);
      const room = roomIn(catalog, object.slice(0, but.exec(object)?.index ?? longestObject));
      if (
        !room ||
        taken.includes(from + room.start) ||
        hedged.test(text.slice(Math.max(0, index - 30), index)) ||
        denied.test(text.slice(Math.max(0, index - 30), index))
      )
        return [];
      const isInside = said.includes('_');
      const about = aboutAt(catalog, sentence, isInside ? from : index, from + room.end, index);
      if (!about) return [];
      taken.push(from + room.start);
      return draftOf(about, 'hardware', judgeRoom(catalog, about.model, room, bitsIn(text), found === needs));
    }),
  );
  const ahead = runsThere.all(text).flatMap(({ 0: said, index }) => {
    const lead = text.slice(Math.max(0, index - longestObject), index);
    const from = index - lead.length + (clauseStart.exec(lead)?.index ?? 0);
    const object = text.slice(from, index);
    const room = roomIn(catalog, object);
    const isDoubted = hedged.test(object) || denied.test(object) || /_/.test(object);
    const start = from + (/^[,;:(\s]*/.exec(object)?.[0].length ?? 0);
    const about = room && !isDoubted ? aboutAt(catalog, sentence, start, index + said.length) : null;
    return about && room
      ? draftOf(about, 'hardware', judgeRoom(catalog, about.model, room, bitsIn(object), false))
      : [];
  });
  return [...before, ...after, ...ahead];
}

const cellLabel = pattern`^(?:{limitWord}\.?\s+)*(?:{hardware})(?:\s+{limitWord})*$`;

const isOfHardware = oncePerText((label) =>
  cellLabel.test(label.replaceAll(/[([][^)\]]*[)\]]/g, ' ').trim()),
);

function hardwareInCell(catalog: Catalog, cell: Cell): Draft[] {
  const model = isOfHardware(cell.label) ? catalog.models.get(cell.subject.model) : undefined;
  if (!model) return [];
  const room = roomIn(catalog, cell.text);
  const about = room && aboutIn(catalog, cell, cell.subject, room.start, room.end);
  if (!room || !about) return [];
  const bits = bitsIn([cell.label, cell.text, ...cell.beside.map(({ text }) => text)].join(' '));
  return draftOf(about, 'hardware', judgeRoom(catalog, model, room, bits, true));
}

/** Cards and memory that a text says models run on. */
export const readHardware = readerOf(hardwareIn, hardwareInCell);
