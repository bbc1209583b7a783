import { advantages } from './advantages.ts';
import { age } from './age.ts';
import { alternatives } from './alternatives.ts';
import { answers } from './answers.ts';
import { calls } from './calls.ts';
import { changes } from './changes.ts';
import { chart } from './chart.ts';
import { choices } from './choices.ts';
import { choosing } from './choosing.ts';
import { comparison } from './comparison.ts';
import { comparisonFaq } from './comparison-faq.ts';
import { conflicts } from './conflicts.ts';
import { cost } from './cost.ts';
import { costPage } from './cost-page.ts';
import { dialog } from './dialog.ts';
import { discounts } from './discounts.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { findings } from './findings.ts';
import { flatPrice } from './flat-price.ts';
import { foot } from './foot.ts';
import { forms } from './forms.ts';
import { help } from './help.ts';
import { host } from './host.ts';
import { hostNotes } from './host-notes.ts';
import { known } from './known.ts';
import { measured } from './measured.ts';
import { mistakes } from './mistakes.ts';
import { modelFaq } from './model-faq.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';
import { pick } from './pick.ts';
import { platform } from './platform.ts';
import { question } from './question.ts';
import { reasons } from './reasons.ts';
import { scorecard } from './scorecard.ts';
import { sources } from './sources.ts';
import { specs } from './specs.ts';
import { speed } from './speed.ts';
import { state } from './state.ts';
import { switching } from './switching.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';
import { verdict } from './verdict.ts';
import { vocabulary } from './vocabulary.ts';
import { wishes } from './wishes.ts';

/** All that is said, by area; a message's id is its path from here, such as 'speed.title'. */
export const areas = {
  age,
  alternatives,
  answers,
  cost,
  dialog,
  mistakes,
  pick,
  question,
  reasons,
  sources,
  speed,
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
  forms,
  platform,
  comparison,
  costPage,
  flatPrice,
  team,
  advantages,
  calls,
  choosing,
  comparisonFaq,
  conflicts,
  discounts,
  measured,
  scorecard,
  specs,
  switching,
  tasks,
  chart,
  choices,
  find,
  findings,
  known,
};
