import type { Log } from '../../log.ts';
import type { Kept } from '../../storage/kept.ts';

/**
 * Whether Slack shows direct messages with the bot as an agent's: each message there begins a thread, and what follows is
 * said in that thread. An app may be installed without it, and Slack never says which it is.
 */
export type AgentView = {
  isOn(team: string): Promise<boolean>;
  /** Something came from Slack that it sends or answers there alone. */
  seen(team: string): void;
};

/** It is off until something of it is seen; an app does not go back, so that it then stays on, in all processes. */
export function createAgentView(log: Log, kept: Kept): AgentView {
  const on = new Set<string>();
  const keyOf = (team: string): string => `${team} agent_view`;
  return {
    async isOn(team) {
      if (!on.has(team) && (await kept.find('app', keyOf(team))) === true) on.add(team);
      return on.has(team);
    },
    seen(team) {
      if (on.has(team)) return;
      log.info('slack: each direct message begins a thread, the app has agent_view');
      on.add(team);
      void kept.keep('app', keyOf(team), true, { team });
    },
  };
}
