import type { Log } from '../log.ts';
import type { Seal } from './seal.ts';
import type { Store } from './store.ts';

/** A team or an organisation of Slack. */
type Named = { readonly id: string; readonly name: string };

/** Where Slack's app was installed: in a workspace, or in a whole organisation at once. */
export type Installation = {
  /** Null where it is installed in a whole organisation. */
  readonly team: Named | null;
  readonly enterprise: Named | null;
  readonly token: string;
  readonly scopes: readonly string[];
  /** The bot as its members see it. */
  readonly botUser: string;
  /** Who installed it. */
  readonly installer: string;
  /** What a new token is asked for with, and until when the present one is good, in milliseconds since 1970; null where tokens do not expire. */
  readonly renewal: { readonly token: string; readonly expires: number } | null;
};

/** Whom something came from, as far as Slack says. */
export type Workspace = { readonly team: string | null; readonly enterprise: string | null };

/** An installation as it was read, with what tells that it is still the same. */
export type Installed = {
  readonly id: string;
  readonly version: number;
  readonly installation: Installation;
};

export type Installations = {
  /** Keeps it in place of an earlier one. */
  keep(installation: Installation): Promise<void>;
  /** That of the team, else that of its whole organisation; null where there is none that can be read. */
  find(workspace: Workspace): Promise<Installed | null>;
  /** Says that the tokens of an installation are about to be renewed; false where another process does so, or has done so. */
  beginRenewal(installed: Installed): Promise<boolean>;
  /** Keeps the renewed tokens, unless it was installed anew or taken away meanwhile. */
  renew(installed: Installed, installation: Installation): Promise<void>;
  /** Takes away that of the team, or that of the whole organisation; false where there was none. */
  remove(id: string): Promise<boolean>;
  /** All that can be read, in no order. */
  list(): Promise<readonly Installed[]>;
};

/** Milliseconds after which a renewal that did not end is begun by somebody else. */
const longestRenewal = 30_000;

/**
 * Where Slack's app is installed, encrypted. What cannot be read counts as not installed, which is said once in the log.
 * @param parts.now the clock in milliseconds
 */
export function createInstallations(parts: {
  readonly store: Store;
  readonly seal: Seal;
  readonly log: Log;
  readonly now?: () => number;
}): Installations {
  const { store, seal, log, now = Date.now } = parts;
  const told = new Set<string>();

  const read = ({ id: own, sealed, changed }: Awaited<ReturnType<Store['query']>>[number]): Installed[] => {
    const id = String(own);
    const version = Number(changed);
    const text = seal.open(String(sealed), id);
    if (text !== null) return [{ id, version, installation: JSON.parse(text) as Installation }];
    if (!told.has(`${id} ${version}`))
      log.error(
        'an installation cannot be read and counts as none: STORE_KEY is another one than it was stored with; put that one behind it after a comma, or install the app there again',
        { id },
      );
    told.add(`${id} ${version}`);
    return [];
  };
  const close = (id: string, installation: Installation): string =>
    seal.close(JSON.stringify(installation), id);

  return {
    async keep(installation) {
      const id = installation.team?.id ?? installation.enterprise?.id;
      if (!id) throw new Error('an installation is of a team or of an organisation');
      await store.query(
        `insert into installations (id, sealed, changed, renewing_until) values ($1, $2, $3, 0)
        on conflict (id) do update set sealed = $2, renewing_until = 0,
          changed = case when installations.changed < $3 then $3 else installations.changed + 1 end`,
        [id, close(id, installation), now()],
        'safely',
      );
    },
    async find({ team, enterprise }) {
      const rows = await store.query('select id, sealed, changed from installations where id in ($1, $2)', [
        team ?? '',
        enterprise ?? '',
      ]);
      const found = rows.flatMap(read);
      return found.find(({ id }) => id === team) ?? found[0] ?? null;
    },
    async beginRenewal({ id, version }) {
      const rows = await store.query(
        `update installations set renewing_until = $1
        where id = $2 and changed = $3 and renewing_until < $4 returning id`,
        [now() + longestRenewal, id, version, now()],
      );
      return rows.length > 0;
    },
    async renew({ id, version }, installation) {
      await store.query(
        `update installations set sealed = $1, changed = $2, renewing_until = 0 where id = $3 and changed = $4`,
        [close(id, installation), Math.max(now(), version + 1), id, version],
        'safely',
      );
    },
    async remove(id) {
      const rows = await store.query('delete from installations where id = $1 returning id', [id]);
      return rows.length > 0;
    },
    async list() {
      const rows = await store.query('select id, sealed, changed from installations');
      return rows.flatMap(read);
    },
  };
}
