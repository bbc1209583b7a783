// Runs in the process of the real bot, before it.
import { answerParent } from './report.ts';

answerParent();
process.channel?.unref();
