import type { en as english } from '../en/en.ts';
import { alternatives } from './alternatives.ts';
import { answers } from './answers.ts';
import { changes } from './changes.ts';
import { cost } from './cost.ts';
import { explain } from './explain.ts';
import { foot } from './foot.ts';
import * as format from './format.ts';
import { help } from './help.ts';
import { host } from './host.ts';
import { hostNotes } from './host-notes.ts';
import { mistakes } from './mistakes.ts';
import { modelFaq } from './model-faq.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';
import { pick } from './pick.ts';
import { question } from './question.ts';
import { reasons } from './reasons.ts';
import { sources } from './sources.ts';
import { state } from './state.ts';
import { verdict } from './verdict.ts';
import { vocabulary } from './vocabulary.ts';
import { wishes } from './wishes.ts';

export const ru: typeof english = {
  locale: 'ru',
  format,
  alternatives,
  answers,
  cost,
  mistakes,
  pick,
  question,
  reasons,
  sources,
  state,
  verdict,
  vocabulary,
  wishes,
  changes,
  foot,
  help,
  explain,
  host,
  modelFaq,
  page,
  parts,
  hostNotes,
};
