import type { types, webApi } from '@slack/bolt';
import type { ClientBeside } from './web-api.ts';

export type Views = {
  /** Opens a form; rejects after `longest` milliseconds at the latest, and then takes the request back. */
  open(own: webApi.WebClient, trigger: string, view: types.ModalView, longest: number): Promise<void>;
  /** Shows the bot's own page to a person. */
  publish(own: webApi.WebClient, user: string, view: types.HomeView): Promise<void>;
};

/**
 * Opens and publishes views in the workspace of a client (`own`), each with another one: a client keeps its calls in one
 * queue, in which a form would wait behind messages and be opened when nobody waits for it any more.
 */
export function createViews(beside: ClientBeside): Views {
  return {
    async open(own, trigger, view, longest) {
      if (longest < 1) throw new Error('no time is left');
      await beside(own, Math.floor(longest)).views.open({ trigger_id: trigger, view });
    },
    async publish(own, user, view) {
      await beside(own).views.publish({ user_id: user, view });
    },
  };
}
