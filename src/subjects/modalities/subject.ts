import { defineCriterion, restsOn } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { modalitiesAdvantage, modalitiesReason } from './reason.ts';
import { modalityReply } from './reply.ts';
import { compareModalities, type ModalitiesCategory } from './rule.ts';

/** What goes in and comes out: text, image, audio, video. */
export const modalities: Subject = {
  criterion: defineCriterion<ModalitiesCategory>({
    id: 'modalities',
    compare: ({ models }) => compareModalities(models),
    facts: ['modalities'],
    rests: restsOn('modalities'),
    reason: modalitiesReason,
    advantage: modalitiesAdvantage,
  }),
  replies: { modality: modalityReply },
};
