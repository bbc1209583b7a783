import { askQuestion } from './ask.ts';
import { priceChanges } from './changes.ts';
import type { CommandEntry } from './command-entry.ts';
import { compareModels } from './compare.ts';
import { costModels } from './cost.ts';
import { explainFact } from './explain.ts';
import { showHelp } from './help.ts';
import { hostModel } from './host.ts';
import { modelPage } from './model.ts';
import { pickModels } from './pick.ts';
import { verifyText } from './verify.ts';

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
  showHelp,
];
