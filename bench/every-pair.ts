import { answer } from '../src/answers/answer.ts';
import { sections } from '../src/subjects/sections.ts';
import { matchById } from '../tests/view/match-by-id.ts';
import { partnersByKind } from '../tests/view/partners.ts';
import { problemsOf } from '../tests/view/renders.ts';
import { catalog, today } from './catalog.ts';
import { atMost, type Row } from './row.ts';

/** Every model against twelve partners of different kinds: how many comparisons cannot be sent whole and clean. */
export function measureEveryPair(): Row[] {
  let wrong = 0;
  let turn = 0;
  for (const model of catalog.models.values()) {
    for (const partner of partnersByKind(catalog, today).values()) {
      if (model === partner) continue;
      const pair = [matchById(model.id), matchById(partner.id)];
      turn += 1;
      // The first screen of each pair, and the parts in turn.
      for (const show of [null, sections[turn % sections.length] ?? null]) {
        const command = { kind: 'compare', models: pair, workload: null, show, private: false } as const;
        wrong += Number(problemsOf(answer(command, { catalog, today }).card).length > 0);
      }
    }
  }
  return [atMost(wrong, 0, { what: 'every model against twelve kinds: not sent whole', unit: 'cards' })];
}
