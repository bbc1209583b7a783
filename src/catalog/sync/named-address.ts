import type { PriceList, ScoreList } from '../read-imported.ts';

/** Where a list of prices or of scores is read from: an address or a file. */
export type NamedAddress = { readonly list: PriceList | ScoreList; readonly from: string };

/** How each list is called before its address. */
const listOfName: Readonly<Record<string, NamedAddress['list']>> = {
  'models.dev': 'models-dev',
  openrouter: 'openrouter',
  arena: 'arena',
  'artificial-analysis': 'artificial-analysis',
};

/** Those names, for people to read. */
export const addressNames = Object.keys(listOfName)
  .join(', ')
  .replace(/, ([^,]*)$/, ' or $1');

/** `models.dev=https://example.com/api.json` read; null where no list is named before an address or a file. */
export function readNamedAddress(text: string): NamedAddress | null {
  const [, name = '', from = ''] = /^\s*([^=\s]+)=(\S.*?)\s*$/.exec(text) ?? [];
  const list = Object.hasOwn(listOfName, name) ? listOfName[name] : undefined;
  return list ? { list, from } : null;
}
