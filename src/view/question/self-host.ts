import type { Model } from '../../catalog/catalog.ts';
import type { TableBlock } from '../card.ts';
import { names } from '../names.ts';
import { answered, pageOf, type QuestionInput, type Reply, sentences } from './reply.ts';

/** Bits a weight, the most exact first. */
const precisions = [16, 8, 4] as const;

/** Gigabytes of the weights alone: billions of parameters x bits / 8. */
const weightsOf = (parameters: number, bits: number) => (parameters * bits) / 8;

const sizeOf = (model: Model) => model.parameters?.chosen.value.total ?? null;

function hostText(input: QuestionInput, model: Model): string {
  const { query, words } = input;
  const { question } = words;
  const { memory } = query.details;
  const open = model.openWeights?.chosen.value;
  const parameters = sizeOf(model);
  if (open === undefined) return question.hostUnknown(model.name);
  if (!open) return question.hostNot(model.name);
  if (parameters === null) return question.hostSizeUnknown(model.name);
  const each = precisions.map((bits) => ({ bits, size: weightsOf(parameters, bits) }));
  if (memory === null) return answered(input, 'yes', question.hostNeeds(model.name, each));
  const fits = fitOf(model, memory);
  if (fits) return question.hostFits(model.name, memory, fits.bits, fits.size);
  const [{ bits, size }] = each.slice(-1) as [(typeof each)[number]];
  return question.hostTooLarge(model.name, memory, bits, size);
}

/** The most exact weights that leave some of the memory; weights that fill it leave nothing to compute with. */
function fitOf(model: Model, memory: number) {
  const parameters = sizeOf(model) ?? 0;
  const bits = precisions.find((own) => weightsOf(parameters, own) < memory);
  return bits === undefined ? null : { name: model.name, bits, size: weightsOf(parameters, bits) };
}

/** Several models of known size at once. */
function eachText({ words }: QuestionInput, sized: readonly Model[], memory: number): string {
  const fits = sized.map((model) => fitOf(model, memory));
  const tooLarge = names(sized.filter((_, index) => fits[index] === null));
  return words.question.hostEach(
    memory,
    fits.filter((fit) => fit !== null),
    tooLarge,
  );
}

/** Gigabytes of the weights at each precision. */
function table({ query, words }: QuestionInput, models: readonly Model[]): TableBlock {
  const { rows } = words.question;
  const { memory } = query.details;
  const cell = (size: number) =>
    memory === null ? rows.size(size) : size < memory ? rows.fits(size) : rows.tooLarge(size);
  return {
    kind: 'table',
    corner: rows.memoryCorner,
    columns: names(models),
    rows: precisions.map((bits) => ({
      label: rows.bits(bits),
      cells: models.map((model) => cell(weightsOf(sizeOf(model) ?? 0, bits))),
    })),
  };
}

/** Whether models can run on a person's own machine, and how much memory their weights take. */
export function selfHostReply(input: QuestionInput): Reply {
  const { models, query, words } = input;
  const { memory } = query.details;
  const sized = models.filter((model) => model.openWeights?.chosen.value && sizeOf(model) !== null);
  const [first] = sized;
  const parameters = first ? sizeOf(first) : null;
  return {
    text:
      memory !== null && sized.length > 1
        ? sentences(
            eachText(input, sized, memory),
            ...models.filter((model) => !sized.includes(model)).map((model) => hostText(input, model)),
          )
        : sentences(...models.map((model) => hostText(input, model))),
    rest: sized.length === 1 && parameters !== null ? words.question.hostRule(parameters) : '',
    claims: models.map(({ openWeights, parameters: own }) => own?.chosen ?? openWeights?.chosen),
    block: sized.length > 0 ? table(input, sized) : null,
    more: pageOf(models),
  };
}

/** How many parameters. */
export function parametersReply({ models, words }: QuestionInput): Reply {
  const { question } = words;
  const open = names(models.filter(({ parameters }) => !parameters));
  return {
    text: sentences(
      ...models.map(({ name, parameters }) => {
        const value = parameters?.chosen.value;
        return value && question.parameters(name, value.total, value.active);
      }),
      open.length > 0 && question.parametersUnknown(open),
    ),
    claims: models.map(({ parameters }) => parameters?.chosen),
    more: pageOf(models),
  };
}
