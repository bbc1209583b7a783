import type { Topic } from '../../question/query.ts';
import { capabilityReply, modalityReply } from './abilities.ts';
import { botReply, glossaryReply, languageReply } from './about.ts';
import { compareReply } from './compare.ts';
import { costReply } from './cost.ts';
import { cutoffReply, releaseReply } from './dates.ts';
import { alternativesReply, lifecycleReply, replacementReply } from './life.ts';
import { benchmarkReply, speedReply } from './measured.ts';
import { parametersReply } from './parameters.ts';
import { priceReply } from './price.ts';
import { recommendReply } from './recommend.ts';
import type { QuestionInput, Reply } from './reply.ts';
import { contextReply, maxOutputReply } from './room.ts';
import { selfHostReply } from './self-host.ts';
import { licenceReply, openWeightsReply } from './weights.ts';
import { apiReply, providersReply } from './where.ts';

/** Whether an alternative must have more than a lower price, which alternatives have anyway. */
const asksForMore = ({ query }: QuestionInput): boolean =>
  query.request?.wishes.some(({ kind }) => kind !== 'priceAtMost') ?? false;

/** How each topic is answered. */
export const replies: Readonly<Record<Topic, (input: QuestionInput) => Reply>> = {
  price: priceReply,
  cost_estimate: costReply,
  context: contextReply,
  max_output: maxOutputReply,
  modality: modalityReply,
  capability: capabilityReply,
  licence: licenceReply,
  open_weights: openWeightsReply,
  self_host: selfHostReply,
  parameters: parametersReply,
  benchmark: benchmarkReply,
  speed: speedReply,
  release_date: releaseReply,
  knowledge_cutoff: cutoffReply,
  providers: providersReply,
  lifecycle: lifecycleReply,
  replacement: replacementReply,
  alternatives: (input) => (asksForMore(input) ? recommendReply(input) : alternativesReply(input)),
  recommend: recommendReply,
  compare: compareReply,
  language: languageReply,
  api: apiReply,
  glossary: glossaryReply,
  about_bot: botReply,
};

/** Topics that can be answered without naming a model. */
export const withoutModels: ReadonlySet<Topic> = new Set([
  'recommend',
  'glossary',
  'about_bot',
  'language',
  'speed',
]);
