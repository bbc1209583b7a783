import { type types, webApi } from '@slack/bolt';

export type Views = {
  /** Opens a form; rejects after `longest` milliseconds at the latest, and then takes the request back. Its id, where Slack told one. */
  open(trigger: string, view: types.ModalView, longest: number): Promise<string | null>;
  /** Shows another form in place of one that is open. */
  update(id: string, view: types.ModalView): Promise<void>;
  /** Shows the bot's own page to a person. */
  publish(user: string, view: types.HomeView): Promise<void>;
};

/**
 * Opens and publishes views, each with a client of its own: a client keeps its calls in one queue, in which a form would
 * wait behind messages and be opened when nobody waits for it any more.
 */
export function createViews(token: string, options: webApi.WebClientOptions): Views {
  const client = (longest?: number) =>
    new webApi.WebClient(token, { ...options, ...(longest === undefined ? {} : { timeout: longest }) });
  return {
    async open(trigger, view, longest) {
      if (longest < 1) throw new Error('no time is left');
      const opened = await client(Math.floor(longest)).views.open({ trigger_id: trigger, view });
      return opened.view?.id ?? null;
    },
    async update(id, view) {
      await client().views.update({ view_id: id, view });
    },
    async publish(user, view) {
      await client().views.publish({ user_id: user, view });
    },
  };
}
