import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { boardsFile } from '../../../src/catalog/imported-schema.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { runSync } from '../../../src/catalog/sync/run.ts';
import { catalogFolder } from '../../catalog-for-tests.ts';
import { run, runProcess } from '../../terminal/run.ts';
import type { List } from './upstream-list.ts';

type Finished = (work: () => void | Promise<void>) => void;

/** A catalog folder with the tables of the frozen one and nothing else, a state folder beside it, and syncs into them. */
export function places(finished: Finished) {
  const root = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  finished(() => rmSync(root, { recursive: true, force: true }));
  const [folder, stateFolder] = [path.join(root, 'catalog'), path.join(root, 'state')];
  mkdirSync(path.join(folder, 'models'), { recursive: true });
  for (const table of [...globSync('*.yml', { cwd: catalogFolder }), 'phrases'])
    cpSync(path.join(catalogFolder, table), path.join(folder, table), { recursive: true, dereference: true });
  // Those of the frozen catalog name models that these lists do not have.
  writeFileSync(path.join(folder, 'aliases.yml'), '{}\n');
  const env = { CATALOG_DIR: folder, STATE_DIR: stateFolder };
  const write = (name: string, list: unknown): string => {
    const file = path.join(root, name);
    writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
    return file;
  };
  return {
    root,
    folder,
    stateFolder,
    env,
    write,
    /** The command line, in this process or in one of its own. */
    run: (...args: string[]) => run(args, { env }),
    runProcess: (...args: string[]) => runProcess(args, { env }),
    /** What `sync` does, without the command line. */
    sync: (list: List | string, asOf: string, force = false) =>
      runSync({
        list: 'models-dev',
        from: [write('list.json', list)],
        folder,
        stateFolder,
        asOf,
        today: asOf,
        force,
      }),
    catalog: (): Catalog => loadCatalog(folder, stateFolder),
    list: () => JSON.parse(readFileSync(path.join(stateFolder, 'models-dev.json'), 'utf8')),
    /** Every file with a hash of what is in it. */
    files(): Record<string, string> {
      const names = globSync('{catalog,state}/**', { cwd: root }).filter((name) =>
        statSync(path.join(root, name)).isFile(),
      );
      const hash = (name: string) =>
        createHash('sha256')
          .update(readFileSync(path.join(root, name)))
          .digest('hex');
      return Object.fromEntries(names.sort().map((name) => [name, hash(name)]));
    },
  };
}

/**
 * The frozen catalog with an empty state folder beside it, into which one list of scores is synced.
 * @param list as it is called before its address
 */
export function besideFrozen(list: string, today: string, finished: Finished) {
  const root = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  finished(() => rmSync(root, { recursive: true, force: true }));
  const stateFolder = path.join(root, 'state');
  const kept = path.join(stateFolder, `${list}.json`);
  const env = { STATE_DIR: stateFolder };
  const sync = (from: string, ...more: string[]) =>
    run(['sync', '--today', today, '--from', `${list}=${from}`, ...more], { env });
  return {
    env,
    kept,
    sync,
    syncText: (text: string | Buffer, ...more: string[]) => {
      const file = path.join(root, 'list');
      writeFileSync(file, text);
      return sync(file, ...more);
    },
    boards: () => boardsFile.parse(JSON.parse(readFileSync(kept, 'utf8'))).boards,
    catalog: (): Catalog => loadCatalog(catalogFolder, stateFolder),
    run: (...args: string[]) => run([...args, '--today', today], { env }),
    /** Takes over what was synced elsewhere, as if it had been synced here: each sync fits all rulers anew. */
    takeOver: (other: { readonly env: { readonly STATE_DIR: string } }) =>
      cpSync(other.env.STATE_DIR, stateFolder, { recursive: true }),
  };
}

/** An upstream of our own on a free port of this machine. */
export async function startUpstream(listener: RequestListener, finished: Finished): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  finished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
