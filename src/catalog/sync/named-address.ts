import type { PriceList } from '../read-imported.ts';

/** Where a price list is read from: an address or a file. */
export type NamedAddress = { readonly list: PriceList; readonly from: string };

/** How each price list is called before its address. */
const listOfName: Readonly<Record<string, PriceList>> = {
  'models.dev': 'models-dev',
  openrouter: 'openrouter',
};

/** Those names, for people to read. */
export const addressNames = Object.keys(listOfName).join(' or ');

/** `models.dev=https://example.com/api.json` read; null where no list is named before an address or a file. */
export function readNamedAddress(text: string): NamedAddress | null {
  const [, name = '', from = ''] = /^\s*([^=\s]+)=(\S.*?)\s*$/.exec(text) ?? [];
  const list = Object.hasOwn(listOfName, name) ? listOfName[name] : undefined;
  return list ? { list, from } : null;
}
