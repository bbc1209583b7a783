import { measureAdvice } from './advice.ts';
import { measureCatalog } from './catalog-size.ts';
import { measureChart } from './chart.ts';
import { measureCost } from './cost.ts';
import { measureDiscordGateway } from './discord-gateway.ts';
import { measureDiscordHttp } from './discord-http.ts';
import { measureEveryPair } from './every-pair.ts';
import { closeConnections } from './load/send.ts';
import { measureLongTexts } from './long-texts.ts';
import { measureNames } from './names.ts';
import { measurePage } from './page.ts';
import { measureQuality } from './quality.ts';
import { measureQuestions } from './questions.ts';
import type { Row } from './row.ts';
import { measureSlack } from './slack.ts';
import { measureSlackClick } from './slack-click.ts';
import { measureSlackMention } from './slack-mention.ts';
import { measureStart } from './start.ts';

const measurements = [
  measureSlack,
  measureSlackClick,
  measureSlackMention,
  measureDiscordGateway,
  measureDiscordHttp,
  measureLongTexts,
  measureNames,
  measureQuestions,
  measureCatalog,
  measureCost,
  measureChart,
  measurePage,
  measureEveryPair,
  measureQuality,
  measureAdvice,
  measureStart,
];
const rows: Row[] = [];
// One after another: nothing may disturb what is being measured.
for (const measure of measurements) rows.push(...(await measure()));
closeConnections();
console.table(rows);
