import type { TableBlock } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import { type HostAsk, type HostEstimate, hostEstimate, type Range } from '../../cost/self-host.ts';
import { questionFactsMessages, questionPricesMessages } from '../question/say.ts';
import { answered, pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { pickMessages } from '../wishes-say.ts';
import { holdText, memoryFormula, memoryText, needText } from './memory.ts';
import { hostingMessages, hostMessages } from './say.ts';

/** A model whose weights are open and whose size is known, with what hosting it takes. */
type Hosted = { readonly model: Model; readonly estimate: HostEstimate };

const askOf = ({ query }: QuestionInput): HostAsk => ({
  card: query.details.card,
  bits: query.details.bits,
  context: query.details.documentTokens,
  gpuHour: null,
});

/** Why a model cannot be hosted, or why it cannot be told what that takes. */
function notHosted(input: QuestionInput, { name, openWeights }: Model): string {
  const host = input.words.of(hostMessages);
  const open = openWeights?.chosen.value;
  if (open === false) return answered(input, 'no', host.closed(name));
  return open ? host.sizeUnknown(name) : host.unknown(name);
}

type Fit = 'fits' | 'mayFit' | 'tooLarge';

/** Whether one card holds so much memory: for certain, perhaps, not. */
function fitOf({ low, high }: Range, gigabytes: number): Fit {
  if (high <= gigabytes) return 'fits';
  return low <= gigabytes ? 'mayFit' : 'tooLarge';
}

const bitsThat = ({ rows }: HostEstimate, card: HostAsk['card'], fit: Fit) =>
  rows.filter(({ memory }) => card !== null && fitOf(memory, card.gigabytes) === fit).map(({ bits }) => bits);

function oneText(input: QuestionInput, { model, estimate }: Hosted): string {
  const { catalog, words } = input;
  const ask = askOf(input);
  return sentences(
    ask.card &&
      words
        .of(hostingMessages)
        .hostLead(bitsThat(estimate, ask.card, 'fits'), bitsThat(estimate, ask.card, 'mayFit')),
    needText(model, estimate, words),
    holdText(catalog, estimate, ask, words),
  );
}

/** Several models on one card. */
function eachText({ words }: QuestionInput, hosted: readonly Hosted[], card: NonNullable<HostAsk['card']>) {
  const having = (fit: Fit) =>
    hosted
      .map(({ model, estimate }) => ({ name: model.name, value: bitsThat(estimate, card, fit) }))
      .filter(({ value }) => value.length > 0);
  const [fits, may] = [having('fits'), having('mayFit')];
  const known = new Set([...fits, ...may].map(({ name }) => name));
  const not = hosted.map(({ model }) => model.name).filter((name) => !known.has(name));
  const onlyMay = may.filter(({ name }) => fits.every((own) => own.name !== name));
  const lowest = hosted[0]?.estimate.rows.at(-1)?.bits ?? 0;
  return words.of(questionFactsMessages).hostEach(card.gigabytes, fits, onlyMay, not, lowest);
}

/** Memory at each precision. */
function table(input: QuestionInput, hosted: readonly Hosted[]): TableBlock {
  const { words } = input;
  const { rows } = words.of(questionPricesMessages);
  const { card } = askOf(input);
  const cell = (memory: Range | undefined): string => {
    if (!memory) return words.of(vocabularyMessages).unpublished;
    const text = memoryText(memory, words);
    return card ? rows[fitOf(memory, card.gigabytes)](text) : text;
  };
  const bits = hosted[0]?.estimate.rows.map((row) => row.bits) ?? [];
  return {
    kind: 'table',
    corner: rows.memoryCorner,
    columns: hosted.map(({ model }) => model.name),
    rows: bits.map((own) => ({
      label: words.of(hostMessages).bits(own),
      cells: hosted.map(({ estimate }) => cell(estimate.rows.find((row) => row.bits === own)?.memory)),
    })),
  };
}

/** Whether models can run on a person's own machine, and how much memory that takes: the estimate of the host command. */
export function selfHostReply(input: QuestionInput): Reply {
  const { catalog, models, words } = input;
  const ask = askOf(input);
  const hosted = models.flatMap((model): Hosted[] => {
    const size = model.openWeights?.chosen.value ? model.parameters?.chosen.value.total : undefined;
    return size === undefined ? [] : [{ model, estimate: hostEstimate(catalog.gpus, size, ask) }];
  });
  const others = models.filter((model) => hosted.every((own) => own.model !== model));
  const [only] = hosted;
  return {
    text: sentences(
      ask.card && hosted.length > 1
        ? eachText(input, hosted, ask.card)
        : sentences(...hosted.map((own) => oneText(input, own))),
      ...others.map((model) => notHosted(input, model)),
    ),
    rest: only
      ? `${words.of(pickMessages).memory(memoryFormula(catalog, words, only.estimate.context))}.`
      : '',
    claims: models.map(({ openWeights, parameters }) => parameters?.chosen ?? openWeights?.chosen),
    block: hosted.length > 0 ? table(input, hosted) : null,
    more: models.length === 1 && only ? [`model ${only.model.name} show self-hosting`] : pageOf(models),
  };
}
