import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { WorkBook } from '../../storage/work.ts';
import type { TeamSettings } from '../team-settings.ts';
import { slackApology } from './apology.ts';
import { doorOf } from './receive.ts';
import { judgeCall } from './web-api.ts';
import { teamOf } from './workspace.ts';

type StepParts = {
  book: WorkBook;
  settings: Pick<TeamSettings, 'at'>;
  log: Log;
  /** The language where words have none. */
  locale: Locale;
};

const required = (name: string, title: string, description: string) => ({
  [name]: { type: 'string' as const, title, description, name },
});

/** The step of a workflow, as the manifest declares it. */
export const workflowStep = {
  id: 'compare_models',
  title: 'Compare two models',
  description: 'Which of two language models to use and why, for later steps of the workflow',
  inputs: {
    ...required('first_model', 'First model', 'A name or an id, such as haiku'),
    ...required('second_model', 'Second model', 'A name or an id, such as pixtral'),
  },
  outputs: {
    ...required('verdict', 'Verdict', 'What to take and why, in one sentence'),
    ...required('winner', 'Winner', 'The name of the model to use, or none'),
    ...required('text', 'Comparison', 'The comparison as plain text'),
  },
};

/** Milliseconds before each further try to tell a workflow what came of its step; told twice, Slack takes the first. */
const pauses = [500, 2000, 5000] as const;

/** Tries until Slack answers, since a workflow waits for nothing else; rejects where it refuses, or does not answer. */
async function tell(task: () => Promise<unknown>): Promise<void> {
  for (const pause of pauses) {
    try {
      await task();
      return;
    } catch (error) {
      if (judgeCall(error).kind === 'refused') throw error;
    }
    await sleep(pause);
  }
  await task();
}

/** Runs the step of a workflow: what it is given is compared, and a mistake ends the step with what is wrong. */
export function listenForWorkflowStep(app: App, { settings, book, log, locale: usual }: StepParts): void {
  app.function(workflowStep.id, async ({ inputs, complete, fail, body, context }) => {
    const { acknowledge, taken: before } = doorOf(context);
    const team = teamOf(context);
    const id = `${team} ${body.event.function_execution_id}`;
    const taken = before ?? (await book.take({ id, kind: workflowStep.id, team, body }));
    await acknowledge();
    if (!taken) return;
    const { answerer, locale: chosen } = settings.at({ team, channel: null });
    const locale = answerLocale({ chosen, usual });
    const name = (of: unknown) => (typeof of === 'string' ? of : '');
    let step: ReturnType<Answerer['step']>;
    try {
      const { first_model, second_model } = inputs;
      step = answerer.step([name(first_model), name(second_model)], locale);
    } catch (error) {
      log.error('slack: a step of a workflow failed', { error });
      step = { error: slackApology(locale).text };
    }
    const came = step;
    try {
      await tell(() => ('error' in came ? fail({ error: came.error }) : complete({ outputs: { ...came } })));
    } catch (error) {
      log.warn('slack: a workflow was not told what came of its step', { error });
    }
    await taken.end();
  });
}
