import { setTimeout as sleep } from 'node:timers/promises';
import { type types, webApi } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import { bareText, clamp } from '../../card/clean-text.ts';
import type { Log } from '../../log.ts';
import { type Sample, samples } from './samples.ts';
import { isRecord } from './shapes.ts';
import { judgeCall, refusalCode, webApiOptions } from './web-api.ts';

/** What Slack calls a payload that it would not show. */
const refusedPayload = new Set(['invalid_blocks', 'invalid_message', 'invalid_view']);
/** Milliseconds to wait where a call did not arrive, or Slack's limit names no time. */
const usualPause = 1000;
/** Milliseconds that Slack's limit may cost all calls together. */
const longestWait = 10 * 60_000;
/** Tries of one call that does not arrive. */
const mostTries = 3;
const longestReason = 300;

/** What Slack found wrong, each at its place; read loosely, since it is said in whatever form Slack likes. */
function reasonsOf(error: webApi.WebAPIPlatformError): readonly string[] {
  const data: Readonly<Record<string, unknown>> = { ...error.data };
  const found = (Array.isArray(data.errors) ? data.errors : []).filter(isRecord);
  const shown = found.map(({ pointer, code, message }) => {
    const what = [code, message].filter((part) => typeof part === 'string' && part !== '').join(', ');
    return `${typeof pointer === 'string' && pointer ? pointer : '(the whole)'}: ${what || 'not said why'}`;
  });
  return shown.map((line) => clamp(bareText(line), longestReason));
}

type Judged =
  | { readonly refused: readonly string[] }
  /** Slack did not judge it, nor will it judge any other. */
  | { readonly failed: string }
  | null;

/** Shows Slack one payload after the other, and waits whenever it asks to. */
function createJudge(client: webApi.WebClient) {
  let waited = 0;
  const judge = async (sample: Sample, tries = 1): Promise<Judged> => {
    try {
      // A chart is a block that Slack's types do not know.
      await client.blocks.validate(
        'view' in sample
          ? { view: sample.view }
          : { message: { blocks: [...sample.message.blocks] as types.KnownBlock[] } },
      );
      return null;
    } catch (error) {
      const code = refusalCode(error);
      if (error instanceof webApi.WebAPIPlatformError && code !== null && refusedPayload.has(code))
        return { refused: [code, ...reasonsOf(error)] };
      const failure = judgeCall(error);
      if (failure.kind === 'limited') {
        const pause = failure.pause ?? usualPause;
        waited += pause;
        if (waited > longestWait) return { failed: 'Slack lets no more be checked for now: try again later' };
        await sleep(pause);
        return judge(sample, tries);
      }
      if (failure.kind === 'refused')
        return { failed: `Slack refused to check (${code ?? 'no reason given'}): see to SLACK_BOT_TOKEN` };
      if (tries >= mostTries) return { failed: 'Slack could not be reached: try again' };
      await sleep(usualPause);
      return judge(sample, tries + 1);
    }
  };
  return judge;
}

/**
 * `check --slack`: shows Slack a sample of our messages and views, without posting any, and says which it would refuse;
 * exits with 0 where it takes all, 1 where it refuses one or could not be asked, and 2 where no token is set.
 */
export async function runSlackCheck(
  answerer: () => Answerer,
  parts: {
    /** Empty where none is set. */
    readonly token: string;
    readonly apiUrl: string | undefined;
    readonly tables: boolean;
    readonly log: Log;
  },
): Promise<0 | 1 | 2> {
  const { token, apiUrl, tables, log } = parts;
  if (token === '') {
    process.stderr.write(
      'check --slack shows sample messages to your workspace: set SLACK_BOT_TOKEN to the token of the installed app.\n',
    );
    return 2;
  }
  const judge = createJudge(new webApi.WebClient(token, webApiOptions(apiUrl, log)));
  const all = await samples(answerer(), tables);
  let refused = 0;
  for (const [index, sample] of all.entries()) {
    const judged = await judge(sample);
    if (judged && 'failed' in judged) {
      process.stderr.write(`${judged.failed}. ${index} of ${all.length} were checked, ${refused} refused.\n`);
      return 1;
    }
    if (!judged) continue;
    refused += 1;
    const [code, ...reasons] = judged.refused;
    process.stdout.write(`${sample.name}: ${code}\n${reasons.map((line) => `  ${line}\n`).join('')}`);
  }
  process.stdout.write(`${all.length} messages and views were shown to Slack: ${refused} refused.\n`);
  return refused > 0 ? 1 : 0;
}
