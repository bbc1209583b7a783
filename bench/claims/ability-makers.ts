import { certainly, takes } from '../../src/catalog/abilities.ts';
import type { Model, Offer } from '../../src/catalog/catalog.ts';
import type { Kind } from './kinds.ts';
import { isFirm } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModel } from './names.ts';

const kindWords = {
  image: { en: 'images', ru: 'изображения', with: 'изображениями' },
  audio: { en: 'audio', ru: 'аудио', with: 'аудио' },
  video: { en: 'video', ru: 'видео', with: 'видео' },
} as const;
type Kindred = keyof typeof kindWords;

/** Whether every route agrees with the model on what it takes. */
const routesAgree = (model: Model, kind: Kindred, answer: boolean) =>
  model.offers.every(
    ({ modalities }) =>
      modalities === null ||
      modalities.input.yes.includes(kind) === answer ||
      modalities.input.unknown.includes(kind),
  );

/** Whether the model takes a kind of input, where all agree; else null. */
export function takesFor(model: Model, kind: Kindred): boolean | null {
  const answer = isFirm(model.modalities) ? certainly(takes(model, kind)) : null;
  return answer !== null && routesAgree(model, kind, answer) ? answer : null;
}

const modality: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const model = pickModel(chance, known.priced);
  const kind = chance.pick(['image', 'image', 'audio', 'video'] as const);
  const answer = takesFor(model, kind);
  if (answer === null) return null;
  const words = kindWords[kind];
  return {
    frames: answer === isTrue ? 'modality-yes' : 'modality-no',
    slots: { A: named(making, model), k: words[language], kWith: words.with },
    whole: about('modality', model, isTrue),
  };
};

type Words = { readonly en: string; readonly ru: string; readonly of: string };
const capabilityWords: Readonly<Record<string, readonly Words[]>> = {
  reasoning: [{ en: 'reasoning', ru: 'рассуждения', of: 'рассуждений' }],
  functionCalling: [
    { en: 'tool calling', ru: 'вызов инструментов', of: 'вызова инструментов' },
    { en: 'function calling', ru: 'вызов функций', of: 'вызова функций' },
  ],
  structuredOutput: [
    { en: 'structured outputs', ru: 'структурированный вывод', of: 'структурированного вывода' },
  ],
  promptCaching: [{ en: 'prompt caching', ru: 'кэширование промптов', of: 'кэширования промптов' }],
  batch: [{ en: 'batch processing', ru: 'пакетную обработку', of: 'пакетной обработки' }],
  pdf: [{ en: 'PDF input', ru: 'ввод PDF', of: 'ввода PDF' }],
  codeExecution: [{ en: 'code execution', ru: 'выполнение кода', of: 'выполнения кода' }],
};

/** What a model can do as firmly known on all its routes; else null. */
export function canFor(model: Model, id: string): boolean | null {
  const claim = model.capabilityClaims[id];
  if (!claim || claim.value === 'host' || !['lab', 'lab-offer', 'team'].includes(claim.basis)) return null;
  const answer = claim.value === 'yes';
  const isDisputed = ({ capabilities }: Offer) => !answer && capabilities[id] === 'yes';
  return model.offers.some(isDisputed) ? null : answer;
}

const capability: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const model = pickModel(chance, known.priced);
  const id = chance.pick(Object.keys(capabilityWords));
  const answer = canFor(model, id);
  const words = chance.pick(capabilityWords[id] ?? []);
  if (answer === null || !words) return null;
  return {
    frames: answer === isTrue ? 'capability-yes' : 'capability-no',
    slots: { A: named(making, model), k: words[language], kOf: words.of },
    whole: about('capability', model, isTrue),
  };
};

const otherLicences = ['MIT', 'Apache-2.0', 'CC-BY-NC-4.0'];

/** A licence by the name people write, right or wrong; null where nobody firm says it or it has no short name. */
export function drawLicence({ known, chance }: Making, model: Model, isTrue: boolean): string | null {
  const fact = model.licence;
  if (!fact || (isTrue ? ['page', 'name'].includes(fact.chosen.basis) : !isFirm(fact))) return null;
  const id = isTrue ? fact.chosen.value : chance.pick(otherLicences);
  if (!isTrue && fact.claims.some(({ value }) => value === id)) return null;
  if (id === 'LicenseRef-Proprietary' || (!isTrue && fact.chosen.value === 'LicenseRef-Proprietary'))
    return null;
  const name = known.catalog.licences[id]?.name;
  return name === undefined
    ? null
    : chance.percent(30) && !id.startsWith('LicenseRef')
      ? id
      : (/^[^,(]+/.exec(name)?.[0].trim() ?? null);
}

const licence: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter((own) => own.licence),
  );
  const name = drawLicence(making, model, isTrue);
  if (name === null) return null;
  return {
    frames: 'licence',
    slots: {
      A: named(making, model),
      Lab: model.lab.name,
      l: making.mark(about('licence', model, isTrue), name),
    },
  };
};

const weights: Maker = (making, isTrue) => {
  const model = pickModel(making.chance, making.known.named);
  if (!isFirm(model.openWeights)) return null;
  const frames = model.openWeights?.chosen.value === isTrue ? 'weights-yes' : 'weights-no';
  return {
    frames,
    slots: { A: named(making, model), Lab: model.lab.name },
    whole: about('weights', model, isTrue),
  };
};

export const abilityMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  modality,
  capability,
  licence,
  weights,
};
