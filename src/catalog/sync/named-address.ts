import type { ScoreList, SyncedList } from '../read-imported.ts';
import { isAddress } from './fetch.ts';

/** Where a list is read from: an address or a file. */
export type NamedAddress = { readonly list: SyncedList | ScoreList; readonly from: string };

/** How each list is called before its address. */
const listOfName: Readonly<Record<string, NamedAddress['list']>> = {
  'models.dev': 'models-dev',
  openrouter: 'openrouter',
  'pi-ai': 'pi-ai',
  lifecycle: 'lifecycle',
  arena: 'arena',
  epoch: 'epoch',
  aider: 'aider',
  'artificial-analysis': 'artificial-analysis',
  'openrouter-scores': 'openrouter-scores',
};

/** Those names, for people to read. */
export const addressNames = (): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.keys(listOfName));

/** Whether an address holds a user or a password: a key in it would end up in lists of processes and in logs. */
export function hasCredentials(from: string): boolean {
  const url = isAddress(from) ? URL.parse(from) : null;
  return url !== null && `${url.username}${url.password}` !== '';
}

/**
 * `models.dev=https://example.com/api.json` read; `unnamed` where no list is named before an address or a file,
 * `credentials` where the address holds a user or a password.
 */
export function readNamedAddress(text: string): NamedAddress | 'unnamed' | 'credentials' {
  const [, name = '', from = ''] = /^\s*([^=\s]+)=(\S.*?)\s*$/.exec(text) ?? [];
  const list = Object.hasOwn(listOfName, name) ? listOfName[name] : undefined;
  if (!list) return 'unnamed';
  return hasCredentials(from) ? 'credentials' : { list, from };
}

/** Why an address with a user or a password is not taken. */
export const noCredentials =
  'an address must hold no user and no password (user:pass@): they would stand in logs and lists of processes';
