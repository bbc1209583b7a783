import type { Usage } from '../../answers/command-entry.ts';

/** What the command line does beside answering. */
export const programs: readonly (Usage & { readonly name: string })[] = [
  {
    name: 'start',
    lines: ['(none), start [--serve]'],
    about: 'run the bot; without tokens, the terminal chat and a page to try it on',
    flags: { serve: { type: 'boolean' } },
  },
  {
    name: 'find',
    lines: ['find NAME | find --stdin'],
    about: 'which model a name means',
  },
  {
    name: 'sync',
    lines: ['sync [--from FILE|URL] [--force]'],
    about: 'bring price lists up to date (--bundle: those in the catalog folder)',
    flags: { from: { type: 'string' }, force: { type: 'boolean' }, bundle: { type: 'boolean' } },
  },
  { name: 'check', lines: ['check'], about: 'look for mistakes in the catalog' },
  {
    name: 'manifest',
    lines: ['manifest [--url URL]'],
    about: 'the Slack app manifest (Socket Mode, or HTTP with --url)',
    flags: { url: { type: 'string' } },
  },
];
