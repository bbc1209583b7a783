import type { App } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { slackApology } from './apology.ts';

type StepParts = {
  answerer: Answerer;
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
  description: 'A sourced verdict on two language models, for later steps of the workflow',
  inputs: {
    ...required('first_model', 'First model', 'A name or an id, such as haiku'),
    ...required('second_model', 'Second model', 'A name or an id, such as pixtral'),
  },
  outputs: {
    ...required('verdict', 'Verdict', 'The verdict in one sentence'),
    ...required('winner', 'Winner', 'The name of the winner, or none'),
    ...required('text', 'Comparison', 'The comparison as plain text'),
  },
};

/** Runs the step of a workflow: what it is given is compared, and a mistake ends the step with what is wrong. */
export function listenForWorkflowStep(app: App, { answerer, log, locale }: StepParts): void {
  app.function(workflowStep.id, async ({ inputs, complete, fail }) => {
    const name = (of: unknown) => (typeof of === 'string' ? of : '');
    try {
      const { first_model, second_model } = inputs;
      const step = answerer.step([name(first_model), name(second_model)], locale);
      if ('error' in step) await fail({ error: step.error });
      else await complete({ outputs: { ...step } });
    } catch (error) {
      log.error('slack: a step of a workflow failed', { error });
      await fail({ error: slackApology(locale).text }).catch((failed: unknown) =>
        log.warn('slack: a workflow was not told that its step failed', { error: failed }),
      );
    }
  });
}
