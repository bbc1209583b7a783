import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';

/** A bot that answers from the bundled catalog on the tests' day, as Slack's own servers on this machine see it. */
export async function startAnswering() {
  const api = await startLoopback();
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  return { api, bot: await startHttp({ answerer, config: { SLACK_API_URL: api.url } }) };
}

export type Answering = Awaited<ReturnType<typeof startAnswering>>;
