import type { types, webApi } from '@slack/bolt';
import type { ClientBeside } from './web-api.ts';

export type Views = {
  /** Opens a form; rejects after `longest` milliseconds at the latest, and then takes the request back. Its id, where Slack told one. */
  open(
    own: webApi.WebClient,
    trigger: string,
    view: types.ModalView,
    longest: number,
  ): Promise<string | null>;
  /** Shows another form in place of one that is open. */
  update(own: webApi.WebClient, id: string, view: types.ModalView): Promise<void>;
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
      const client = beside(own, Math.floor(longest));
      const opened = await client.views.open({ trigger_id: trigger, view });
      return opened.view?.id ?? null;
    },
    async update(own, id, view) {
      await beside(own).views.update({ view_id: id, view });
    },
    async publish(own, user, view) {
      await beside(own).views.publish({ user_id: user, view });
    },
  };
}
