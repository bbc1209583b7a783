import { measureAdvice } from './advice.ts';
import { measureCatalog } from './catalog-size.ts';
import { measureChart } from './chart.ts';
import { measureChecks } from './checks.ts';
import { measureClaims } from './claims/measure.ts';
import { measureCost } from './cost.ts';
import { measureDiscordGateway } from './discord-gateway.ts';
import { measureDiscordHttp } from './discord-http.ts';
import { measureEveryPair } from './every-pair.ts';
import { measureGrowth } from './growth.ts';
import { measureHardTexts } from './hard-texts.ts';
import { closeConnections } from './load/send.ts';
import { measureLongTexts } from './long-texts.ts';
import { measureNames } from './names.ts';
import { measurePage } from './page.ts';
import { measureQuality } from './quality.ts';
import { measureQuestions } from './questions.ts';
import type { Row } from './row.ts';
import { measureScreens } from './screens.ts';
import { measureSlack } from './slack.ts';
import { measureSlackClick } from './slack-click.ts';
import { measureSlackMention } from './slack-mention.ts';
import { measureStart } from './start.ts';

const measurements = {
  slack: measureSlack,
  'slack-click': measureSlackClick,
  'slack-mention': measureSlackMention,
  'discord-gateway': measureDiscordGateway,
  'discord-http': measureDiscordHttp,
  'long-texts': measureLongTexts,
  'hard-texts': measureHardTexts,
  names: measureNames,
  questions: measureQuestions,
  catalog: measureCatalog,
  growth: measureGrowth,
  cost: measureCost,
  chart: measureChart,
  page: measurePage,
  screens: measureScreens,
  'every-pair': measureEveryPair,
  quality: measureQuality,
  checks: measureChecks,
  claims: measureClaims,
  advice: measureAdvice,
  start: measureStart,
};
/** Those to take, by their names; none for all. */
const asked = process.argv.slice(2);
const rows: Row[] = [];
// One after another: nothing may disturb what is being measured.
for (const [name, measure] of Object.entries(measurements))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
closeConnections();
console.table(rows);
