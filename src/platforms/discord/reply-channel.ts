import type { REST } from '@discordjs/rest';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import { pictureFiles } from './chart-message.ts';
import { callbackJson } from './components.ts';
import type { Callback, Deferral, ReplyChannel } from './responder.ts';

/** The way back to who caused an interaction, over the API. */
export function channelOverRest(
  rest: REST,
  { id, token, application_id }: Pick<APIInteraction, 'id' | 'token' | 'application_id'>,
): ReplyChannel {
  return {
    takesPictures: true,
    acknowledge(body, picture) {
      const address = Routes.interactionCallback(id, token);
      const files = body.type === 4 || body.type === 7 ? pictureFiles(body.data, picture) : [];
      if (files.length > 0) return rest.post(address, { body, files, auth: false });
      const headers = { 'content-type': 'application/json' };
      return rest.post(address, { body: callbackJson(body), passThroughBody: true, headers, auth: false });
    },
    edit: (body, picture) =>
      rest.patch(Routes.webhookMessage(application_id, token, '@original'), {
        body,
        files: pictureFiles(body, picture),
        auth: false,
      }),
  };
}

/** The same, except that the first answer goes out in the HTTP response that is waited for, as long as none was tried there. */
export function channelInResponse(
  overRest: ReplyChannel,
  respond: (body: Callback | Deferral) => Promise<void>,
): ReplyChannel {
  let isOpen = true;
  return {
    ...overRest,
    takesPictures: false,
    acknowledge(body, picture) {
      if (!isOpen) return overRest.acknowledge(body, picture);
      isOpen = false;
      return respond(body);
    },
  };
}
