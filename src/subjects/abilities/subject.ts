import type { Subject } from '../subject.ts';
import { readAbilities } from './claims.ts';
import { readOnlyOnes } from './only-one.ts';
import { capabilityReply } from './reply.ts';
import { abilitiesMessages } from './say.ts';
import { capabilitiesSection } from './show.ts';

/** What models can do beside answering in text. */
export const abilities: Subject = {
  parts: { capabilities: { label: (words) => words.of(abilitiesMessages).part, show: capabilitiesSection } },
  replies: { capability: capabilityReply },
  claims: [readAbilities, readOnlyOnes],
};
