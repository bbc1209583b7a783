import { forgetPerson, forgetTeam } from '../../storage/forget.ts';
import type { Store } from '../../storage/store.ts';
import { exit } from './commands.ts';
import type { Options } from './options.ts';

/** Ids of Slack's workspaces and organisations, and of its people; Discord has numbers for both. */
const shapes = {
  team: {
    slack: /^[TE][A-Z0-9]{6,}$/,
    what: 'a Slack workspace (T0123456789) or a Discord server (18 digits)',
  },
  user: { slack: /^[UW][A-Z0-9]{6,}$/, what: 'a person on Slack (U0123456789) or Discord (18 digits)' },
} as const;
const discord = /^\d{15,20}$/;

/** An id as everything kept of it is marked; null where it is none. */
function marked(id: string, kind: keyof typeof shapes): string | null {
  if (shapes[kind].slack.test(id)) return `slack ${id}`;
  return discord.test(id) ? `discord ${id}` : null;
}

/**
 * `forget`: deletes all that is kept of a workspace, a server or a person; says how much that was.
 * @param open opens the store, beside a bot that may use it
 * @returns 0 also where nothing was kept, 2 where it is not said of whom
 */
export async function runForget({ given, json }: Options, open: () => Promise<Store>): Promise<number> {
  const { team, user } = given;
  const kind = typeof team === 'string' ? 'team' : 'user';
  const id = typeof team === 'string' ? team : user;
  if (typeof id !== 'string' || (typeof team === 'string' && typeof user === 'string')) {
    process.stderr.write('forget deletes what is kept of --team ID or of --user ID.\n');
    return exit.usage;
  }
  const whose = marked(id.trim(), kind);
  if (whose === null) {
    process.stderr.write(`--${kind} must be the id of ${shapes[kind].what}.\n`);
    return exit.usage;
  }
  const store = await open();
  try {
    const rows = await (kind === 'team' ? forgetTeam : forgetPerson)(store, whose);
    process.stdout.write(
      json ? `${JSON.stringify({ [kind]: id.trim(), rows })}\n` : `Rows deleted: ${rows}.\n`,
    );
    return exit.answered;
  } finally {
    await store.close();
  }
}
