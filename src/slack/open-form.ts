import type { webApi } from '@slack/bolt';
import { within } from '../deadline.ts';
import type { Log } from '../log.ts';
import type { Form } from '../view/form.ts';
import { formModal, type Origin } from './form.ts';

/** Milliseconds that opening a form may take; a trigger lives for three seconds, and so does the wait for our answer. */
const longestOpening = 2000;

/** Opens the form before its trigger expires; false when Slack did not. */
export async function openForm(
  client: webApi.WebClient,
  trigger: unknown,
  form: Form,
  origin: Omit<Origin, 'state'>,
  log: Log,
): Promise<boolean> {
  if (typeof trigger !== 'string') return false;
  try {
    await within(longestOpening, client.views.open({ trigger_id: trigger, view: formModal(form, origin) }));
    return true;
  } catch (error) {
    log.warn('slack: a form could not be opened', { error });
    return false;
  }
}
