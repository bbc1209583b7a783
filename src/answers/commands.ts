import { priceChanges } from './changes/command.ts';
import type { CommandEntry } from './command-entry.ts';
import { compareModels } from './compare/command.ts';
import { costModels } from './cost/command.ts';
import { explainFact } from './explain/command.ts';
import { showHelp } from './help/command.ts';
import { hostModel } from './host/command.ts';
import { modelPage } from './model/command.ts';
import { pickModels } from './pick/command.ts';
import { askQuestion } from './question/command.ts';
import { changeSettings } from './settings/command.ts';
import { verifyText } from './verify/command.ts';

/**
 * All commands. What is typed and said, Discord's commands and their options, Slack's manifest, the command line, help
 * and the bot's own page are made from this list, in its order where people are not used to another.
 */
export const commands: readonly CommandEntry[] = [
  compareModels,
  modelPage,
  pickModels,
  costModels,
  askQuestion,
  verifyText,
  priceChanges,
  hostModel,
  explainFact,
  changeSettings,
  showHelp,
];
