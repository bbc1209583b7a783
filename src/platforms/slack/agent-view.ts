import type { Log } from '../../log.ts';
import type { Kept } from '../../storage/kept.ts';

/**
 * Whether Slack shows direct messages with the bot as an agent's: each message there begins a thread, and what follows is
 * said in that thread. An app may be installed without it, and Slack never says which it is.
 */
export type AgentView = {
  isOn(): Promise<boolean>;
  /** Something came from Slack that it sends or answers there alone. */
  seen(): void;
};

const key = 'slack agent_view';

/** It is off until something of it is seen; an app does not go back, so that it then stays on, in all processes. */
export function createAgentView(log: Log, kept: Kept): AgentView {
  let isOn = false;
  return {
    async isOn() {
      isOn ||= (await kept.find('app', key)) === true;
      return isOn;
    },
    seen() {
      if (isOn) return;
      log.info('slack: each direct message begins a thread, the app has agent_view');
      isOn = true;
      void kept.keep('app', key, true);
    },
  };
}
