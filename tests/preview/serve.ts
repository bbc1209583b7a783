import type { Answerer } from '../../src/answers/answerer.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { createDrawer } from '../../src/card/drawing/drawer.ts';
import { createLog } from '../../src/log.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createHttpServer } from '../../src/platforms/http-server.ts';
import { createPreview } from '../../src/platforms/preview/routes.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/**
 * Serves the page on a free port of this machine, with the frozen catalog on the tests' day.
 * @param changed doors of the core that are to behave otherwise
 * @returns the port, what was logged, and what ends it
 */
export async function startPage(ownName: string | null = null, changed: Partial<Answerer> = {}) {
  const lines: string[] = [];
  const log = createLog('info', [], (line) => lines.push(line));
  const own = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  const answerer = { ...own, ...changed };
  const drawer = createDrawer(log);
  const routes = createPreview({
    answerer,
    conversation: createConversation({ answerer, log }),
    draw: drawer.draw,
    tables: true,
    log,
    ownName,
    locale: 'en',
  });
  const server = createHttpServer({ routes, ready: () => ({ ok: true, platforms: {} }), log });
  const port = await server.listen(0, '127.0.0.1');
  return {
    port,
    lines,
    close: async () => {
      await server.close();
      await drawer.stop();
    },
  };
}
