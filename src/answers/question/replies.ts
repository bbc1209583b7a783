import { capabilityReply, modalityReply } from '../../subjects/abilities/reply.ts';
import { benchmarkReply, speedReply } from '../../subjects/benchmarks/reply.ts';
import { contextReply, maxOutputReply } from '../../subjects/context/reply.ts';
import { costReply } from '../../subjects/cost/reply.ts';
import { selfHostReply } from '../../subjects/hosting/reply.ts';
import { cutoffReply, releaseReply } from '../../subjects/lifecycle/dates.ts';
import { alternativesReply, lifecycleReply, replacementReply } from '../../subjects/lifecycle/reply.ts';
import { licenceReply, openWeightsReply } from '../../subjects/openness/reply.ts';
import { priceReply } from '../../subjects/price/reply.ts';
import type { Topic } from '../../subjects/query.ts';
import type { QuestionInput, Reply } from '../../subjects/reply.ts';
import { apiReply, providersReply } from '../../subjects/routes/reply.ts';
import { parametersReply } from '../../subjects/specs/show.ts';
import { botReply, glossaryReply, languageReply } from './about.ts';
import { compareReply } from './compare.ts';
import { recommendReply } from './recommend.ts';

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
