import type { Catalog, Model } from '../../catalog/catalog.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import type { Draft } from '../../claims/finding.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { besides, providerAt, providerOfCell, providersNamed } from '../../claims/providers-named.ts';
import { isOfModels } from '../../claims/reader.ts';
import { type About, aboutEach, aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { type AskedUnitPrice, judgeUnitPrice } from './judge.ts';
import { saidKind } from './said-kind.ts';
import { unitPricesIn, unitSurroundings } from './stated.ts';

const mayHold = pattern`\$|¢|{dollars}|{cents}`;

const sold = createMemo<boolean>(1);

/** Whether a model is sold by what is no token, as far as that is known. */
const isSoldByUnit = (model: Model | undefined): boolean =>
  model !== undefined &&
  sold(model, '', () => unitFor(model.task) !== null || model.offers.some((own) => own.unitPrices !== null));

function draftsOf(catalog: Catalog, { model, place }: About, asked: AskedUnitPrice, today: string): Draft[] {
  const judged = judgeUnitPrice(catalog, model, asked, today);
  return judged ? [{ ...place, model: model.id, field: 'unit_price', ...judged }] : [];
}

/** Before a name or a sum, where it says nothing of what was before: "images from A", "from $0.04". */
const startsAt = pattern`{startsAt}(?=\s+(?:_|(?:us)?\$?\d))`;

/** "On Replicate", "via fal.ai": a seller of whom nothing is known. */
const onOther =
  /\b(?:on|via|through|at)\s+(?:\p{Lu}\p{Ll}[\p{L}\d]*|\p{Ll}+\.(?:ai|com|io|dev))|(?<!\p{L})(?:на|через)\s+(?:[A-Z][a-z]\w*|[a-z]+\.(?:ai|com|io|dev))/u;

const noKind = () => saidKind('', null);

function inSentence(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  if (!isOfModels(sentence)) return [];
  const models = [...sentence.named, ...(sentence.outer ? [sentence.outer] : [])];
  if (!models.some((own) => isSoldByUnit(catalog.models.get(own.model)))) return [];
  if (!mayHold.test(sentence.text)) return [];
  const text = sentence.masked;
  const { lot, kind } = unitSurroundings(sentence.around, [], '');
  const stated = unitPricesIn(text, { lot, kind: lot === null ? noKind : kind, hasBare: false });
  const named = stated.length > 0 ? providersNamed(catalog, text) : [];
  if (stated.length === 0) return [];
  const plain = startsAt
    .all(text)
    .reduce(
      (all, { 0: word, index }) =>
        all.slice(0, index) + ' '.repeat(word.length) + all.slice(index + word.length),
      sentence.text,
    );
  const isElsewhere = named.length === 0 && onOther.test(text);
  return stated.flatMap((own, at) => {
    const provider = providerAt(named, stated, at);
    return aboutEach(catalog, { ...sentence, text: plain }, own.start, own.end).flatMap((about) => {
      const providers = provider && besides(about.model, provider.ids);
      return draftsOf(
        catalog,
        about,
        { ...own, isPast: false, providers, isSpecial: own.isSpecial || isElsewhere },
        today,
      );
    });
  });
}

const longestCell = 200;

function inCell(catalog: Catalog, cell: Cell, today: string): Draft[] {
  const { text, label, beside, around, isPast } = cell;
  if (text.length > longestCell || !/\d/.test(text)) return [];
  if (!isSoldByUnit(catalog.models.get(cell.subject.model))) return [];
  const surroundings = unitSurroundings(
    label,
    beside.map((own) => own.text),
    around,
    text,
  );
  return unitPricesIn(text, surroundings).flatMap((own) => {
    const about = aboutIn(catalog, cell, cell.subject, own.start, own.end);
    if (!about) return [];
    const hosts = beside.flatMap((one) => providerOfCell(catalog, one.text) ?? []);
    const ids = providersNamed(catalog, `${label} | ${around}`)[0]?.ids ?? hosts[0] ?? null;
    return draftsOf(catalog, about, { ...own, isPast, providers: ids && besides(about.model, ids) }, today);
  });
}

/** Prices by the image, the minute, the page and so on that a text states, each held against the routes of its model. */
export function readUnitPrices(catalog: Catalog, { sentences, cells }: Layout, today: string): Draft[] {
  return [
    ...sentences.flatMap((own) => inSentence(catalog, own, today)),
    ...cells.flatMap((own) => inCell(catalog, own, today)),
  ];
}
