import { type Compiler, createCompiler } from '../answers/compiler/compiler.ts';
import { apiOf } from '../answers/compiler/endpoint.ts';
import type { Log } from '../log.ts';
import type { Config } from './config.ts';

/** The language model that reads questions which are given up; null where none is configured. */
export function compilerOf(config: Config, log: Log): Compiler | null {
  const { READER_URL: url, READER_MODEL: model, READER_KEY: key = null, READER_API } = config;
  const api = READER_API ?? (url === undefined ? null : apiOf(url));
  if (url === undefined || model === undefined || api === null) return null;
  const logQuestions = config.LOG_QUESTIONS === 'on';
  return createCompiler({ endpoint: { url, api, model, key }, log, logQuestions });
}
