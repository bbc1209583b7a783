import type { Log } from '../../log.ts';

/**
 * Whether Slack shows direct messages with the bot as an agent's: each message there begins a thread, and what follows is
 * said in that thread. An app may be installed without it, and Slack never says which it is.
 */
export type AgentView = {
  isOn(): boolean;
  /** Something came from Slack that it sends or answers there alone. */
  seen(): void;
};

/** It is off until something of it is seen; an app does not go back, so that it then stays on. */
export function createAgentView(log: Log): AgentView {
  let isOn = false;
  return {
    isOn: () => isOn,
    seen() {
      if (!isOn) log.info('slack: each direct message begins a thread, the app has agent_view');
      isOn = true;
    },
  };
}
