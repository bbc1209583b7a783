import { randomUUID } from 'node:crypto';
import type { StateStore } from '@slack/bolt';
import { InvalidStateError } from '@slack/oauth';
import type { Kept } from '../../storage/kept.ts';
import type { Seal } from '../../storage/seal.ts';

/** Milliseconds that somebody may take to install the app; no longer than it is known that a state was used. */
export const longestInstall = 10 * 60_000;

const name = 'slack install';

/**
 * What goes with a person to Slack and comes back, so that nobody installs the app by another one's browser: made here,
 * not long ago, and used once, by whichever process.
 * @param now the clock in milliseconds
 */
export function createInstallState(
  options: Awaited<ReturnType<StateStore['verifyStateParam']>>,
  { seal, kept, now }: { readonly seal: Seal; readonly kept: Kept; readonly now: () => number },
): StateStore {
  return {
    generateStateParam: async () => seal.close(JSON.stringify({ id: randomUUID(), at: now() }), name),
    async verifyStateParam(_, state) {
      const opened = seal.open(state, name);
      if (opened === null) throw new InvalidStateError('the state was not made here');
      const { id, at } = JSON.parse(opened) as { readonly id: string; readonly at: number };
      if (now() - at > longestInstall) throw new InvalidStateError('the state is too old');
      if (!(await kept.claim('request', `${name} ${id}`)))
        throw new InvalidStateError('the state was used before');
      return options;
    },
  };
}
