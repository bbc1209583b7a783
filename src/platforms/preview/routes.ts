import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, locales } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { acceptedLocale } from '../accept-language.ts';
import type { Handler, Route } from '../http-server.ts';
import { suggestedOptions } from '../slack/submissions.ts';
import { readAddress } from './address.ts';
import { answerAddress, answerClickSent, answerWords, type Core } from './answers.ts';
import { assets } from './assets.ts';
import { answerFormSent } from './form-answers.ts';
import { guardHeaders, refusal } from './guard.ts';
import { isHtml } from './html.ts';
import { firstWords, page } from './page.ts';
import {
  clickRequest,
  formRequest,
  namedRequest,
  readRequest,
  suggestionsRequest,
  wordsRequest,
} from './requests.ts';

type Sent = {
  readonly status?: number;
  readonly type: 'html' | 'css' | 'javascript' | 'json' | 'plain';
  readonly body: string;
};

const mediaTypes = {
  html: 'text/html',
  css: 'text/css',
  javascript: 'text/javascript',
  json: 'application/json',
  plain: 'text/plain',
} as const;

function send(response: ServerResponse, { status = 200, type, body }: Sent): void {
  response.writeHead(status, { ...guardHeaders, 'content-type': `${mediaTypes[type]}; charset=utf-8` });
  response.end(body);
}

const refused = (status: number, body: string): Sent => ({ status, type: 'plain', body: `${body}\n` });

const unreadable = 'The page sent what cannot be read.';

/** An answer for the page's script; what is markup goes as its text. */
function asJson(answer: object): Sent {
  const body = JSON.stringify(answer, (_, value: unknown) => (isHtml(value) ? value.markup : value));
  return { type: 'json', body };
}

/**
 * The page on which the bot is tried without any platform: one channel as Slack shows it and one as Discord does.
 * @param parts.ownName the name that the server is reached by, where it is told to listen elsewhere than on this machine
 */
export function createPreview(
  parts: Core & { readonly log: Log; readonly ownName: string | null; readonly locale: Locale },
): Partial<Record<Route, Handler>> {
  const guarded =
    (answer: (request: IncomingMessage) => Promise<Sent>): Handler =>
    (request, response) => {
      const reason = refusal(request, parts.ownName);
      if (reason !== null) {
        request.resume();
        return send(response, refused(403, reason));
      }
      answer(request).then(
        (sent) => {
          // What was not read of a request that is too long is not waited for.
          if (!request.complete) response.setHeader('connection', 'close');
          send(response, sent);
        },
        (error: unknown) => {
          // A request that broke off is no fault of ours.
          parts.log[request.complete ? 'error' : 'debug']('page: a request failed', { error });
          send(response, refused(500, 'Something went wrong. Please try again in a moment.'));
        },
      );
    };
  return {
    'GET /': guarded(async (request) => {
      const query = URL.parse(request.url ?? '/', 'http://localhost')?.searchParams;
      const wanted = locales.find((own) => own === query?.get('lang')) ?? null;
      const locale = wanted ?? acceptedLocale(request, parts.locale);
      const asked = readAddress(query ?? new URLSearchParams(), wanted);
      const session = randomUUID();
      const isStart = asked.words.length === 0 && asked.click === null;
      const { slack, discord } = isStart
        ? await answerWords(parts, { text: firstWords, locale, session }, { isExample: true })
        : await answerAddress(parts, asked, { locale, session });
      return { type: 'html', body: page({ asked, locale, session, slack, discord }).markup };
    }),
    ...Object.fromEntries(
      Object.entries(assets).map(([path, { type, read }]) => [
        `GET ${path}`,
        guarded(async () => ({ type, body: await read() })),
      ]),
    ),
    'POST /preview/words': guarded(async (request) => {
      const said = await readRequest(request, wordsRequest);
      if (typeof said === 'number') return refused(said, unreadable);
      return asJson(await answerWords(parts, said, said));
    }),
    'POST /preview/click': guarded(async (request) => {
      const said = await readRequest(request, clickRequest);
      if (typeof said === 'number') return refused(said, unreadable);
      return asJson(await answerClickSent(parts, said.click, said));
    }),
    'POST /preview/named': guarded(async (request) => {
      const said = await readRequest(request, namedRequest);
      if (typeof said === 'number') return refused(said, unreadable);
      const named = said.texts.map((text) => parts.answerer.namesIn(text));
      return asJson({ names: named.find((names) => names.length > 0) ?? [] });
    }),
    'POST /preview/suggestions': guarded(async (request) => {
      const said = await readRequest(request, suggestionsRequest);
      if (typeof said === 'number') return refused(said, unreadable);
      return asJson({ options: suggestedOptions(parts.answerer, said.value, said.locale) });
    }),
    'POST /preview/form': guarded(async (request) => {
      const said = await readRequest(request, formRequest);
      if (typeof said === 'number') return refused(said, unreadable);
      return asJson(await answerFormSent(parts, said.form, said.locale));
    }),
  };
}
