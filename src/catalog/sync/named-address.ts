import type { SyncedList } from '../read-imported.ts';

/** Where a list is read from: an address or a file. */
export type NamedAddress = { readonly list: SyncedList; readonly from: string };

/** How each list is called before its address. */
const listOfName: Readonly<Record<string, SyncedList>> = {
  'models.dev': 'models-dev',
  openrouter: 'openrouter',
  lifecycle: 'lifecycle',
};

/** Those names, for people to read. */
export const addressNames = Object.keys(listOfName)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

/** `models.dev=https://example.com/api.json` read; null where no list is named before an address or a file. */
export function readNamedAddress(text: string): NamedAddress | null {
  const [, name = '', from = ''] = /^\s*([^=\s]+)=(\S.*?)\s*$/.exec(text) ?? [];
  const list = Object.hasOwn(listOfName, name) ? listOfName[name] : undefined;
  return list ? { list, from } : null;
}
