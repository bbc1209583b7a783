import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../answers/commands.ts';
import { askedToCheck, claimAsked } from '../../answers/verify/asked.ts';
import { stateFolderProblem } from '../../catalog/state-folder.ts';

/** Lines that are kept. */
export const mostLines = 500;

const checks = commands
  .filter(({ readsText }) => readsText)
  .flatMap(({ name, synonyms }) => [name, ...synonyms]);
const checkedLine = new RegExp(String.raw`^\/?(?:tiebreak\s+)?(?:${checks.join('|')})(?!\p{L})`, 'iu');

/** Whether a line holds a text of somebody to be checked, which is kept nowhere. */
export function isOfCheck(line: string): boolean {
  return checkedLine.test(line) || askedToCheck(line) !== null || claimAsked(line) !== null;
}

/** What was typed in former sessions, the last first, and a way to add to it. What cannot be kept is only not kept. */
export type History = { readonly lines: readonly string[]; readonly add: (line: string) => void };

/** The history in a folder, in a file that its owner alone may read. */
export function openHistory(folder: string): History {
  const file = path.join(folder, 'terminal-history');
  let lines: string[] = [];
  try {
    lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(-mostLines);
  } catch {
    // There is none yet.
  }
  return {
    lines: lines.toReversed(),
    add(line) {
      if (isOfCheck(line) || stateFolderProblem(folder) !== null) return;
      lines = [...lines.filter((own) => own !== line), line].slice(-mostLines);
      try {
        writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
        chmodSync(file, 0o600);
      } catch {
        // A full disk is no reason to end a conversation.
      }
    },
  };
}
