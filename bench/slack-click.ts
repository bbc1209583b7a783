import { stateText } from '../src/answers/clicks/state.ts';
import { sections } from '../src/subjects/sections.ts';
import { catalog, type Question, sameQuestion } from './catalog.ts';
import type { Effort } from './effort.ts';
import { sendClick } from './load/slack.ts';
import { atMost, type Row } from './row.ts';
import { slackRatios } from './slack.ts';

const idOf = new Map([...catalog.models.values()].map(({ id, name }) => [name, id]));

/** What an answer about the two models carries. */
export function stateOf({ first, second, workload }: Question): string {
  const models = [first, second].map((name) => idOf.get(name) ?? '');
  return (
    stateText({ page: 'compare', models, section: null, option: workload, locale: 'en', volume: null }) ?? ''
  );
}

/** A click on a part of a comparison in Slack over HTTP, until the message is replaced. */
export async function measureSlackClick(effort: Effort): Promise<Row[]> {
  let turn = 0;
  const { memoised, distinct } = await slackRatios((to, api, question) => {
    turn += 1;
    const part = question === sameQuestion() ? 'cost' : (sections[turn % sections.length] ?? '');
    return sendClick(to, api, stateOf(question), part);
  }, effort);
  const parts = { yardstick: 'Bolt replacing a message by a static one, CPU' };
  return [
    atMost(memoised, 1, { ...parts, what: 'Slack click on a part of an answer, memoised' }),
    atMost(distinct, 1.25, { ...parts, what: 'Slack click on a part of an answer, distinct' }),
  ];
}
