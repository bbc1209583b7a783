import type { IncomingMessage } from 'node:http';
import { type Locale, localeOf } from '../language/locale.ts';

/** The first language that a browser asks for and we speak, else the usual one. */
export function acceptedLocale(request: IncomingMessage, usual: Locale): Locale {
  const accepted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((one) => localeOf(one.trim().split(';')[0] ?? ''));
  return accepted.find((own) => own !== null) ?? usual;
}
