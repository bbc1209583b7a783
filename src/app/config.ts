import { z } from 'zod';
import { apiOf, readerApis } from '../answers/compiler/endpoint.ts';
import {
  addressNames,
  hasCredentials,
  noCredentials,
  readNamedAddress,
} from '../catalog/sync/named-address.ts';
import { locales } from '../language/locale.ts';
import { logFormats, logLevels } from '../log.ts';
import { signingSecrets } from '../platforms/slack/signature.ts';
import { readSealKeys } from '../storage/seal.ts';

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional();

const slackChannel = /^[CG][A-Z0-9]{6,}$/;
const discordChannel = /^\d{17,20}$/;

const environment = z.object({
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text.refine((value) => value === undefined || signingSecrets(value).length > 0, {
    error:
      'must be the signing secret of the app; while it is changed, the new one and the old one with a comma between them',
  }),
  SLACK_APP_TOKEN: text,
  /** By these two the app is installed in any workspace, each with a token of its own. */
  SLACK_CLIENT_ID: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,100}$/, 'must be the client id of the app, such as 1234567890.1234567890')
    .optional(),
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: address,
  SLACK_TABLES: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  DISCORD_TOKEN: text,
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{1,20}$/, 'must be a number of up to 20 digits')
    .optional(),
  DISCORD_CLIENT_SECRET: text,
  DISCORD_API_URL: address,
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  HOST: text,
  /** The address that people reach the bot at, without a slash at its end; unset, it is that of each request. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .refine((value) => !hasCredentials(value) && !/[?#]/.test(value), {
      error: 'must be an address of a name and a path alone, such as https://bot.example.com',
    })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  /** The page on which the bot is tried; unset, it is served only where no platform is connected. */
  PREVIEW: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  /** Whether it runs as one file where there is one, and makes it for the next start; read at the very start too. */
  ONE_FILE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  /** Whether `/metrics` is answered on the same port. */
  METRICS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  /** Whether what the first to ask would wait for is made ready before anybody asks. */
  PREPARE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  CATALOG_DIR: text,
  TEAM_CATALOG: text,
  STATE_DIR: z.string().default('.state'),
  /** The PostgreSQL database that several processes share; unset, the store is a file in STATE_DIR. */
  DATABASE_URL: text.refine((value) => value === undefined || /^postgres(?:ql)?:\/\/\S+$/.test(value), {
    error: 'must be an address such as postgres://user:password@host:5432/database',
  }),
  /** The keys that encrypt tokens in the store: what is new by the first. */
  STORE_KEY: text.refine((value) => value === undefined || readSealKeys(value) !== null, {
    error:
      'must be 32 random bytes as base64 or hexadecimal digits, as `openssl rand -base64 32` makes them; while it is changed, the new one and the old one with a comma between them',
  }),
  /** Where lists are fetched from instead of their own addresses; null when the bot is not to sync. */
  SYNC_URL: z
    .string()
    .transform((value, context) => {
      if (value === 'off') return null;
      const read = value.split(',').map(readNamedAddress);
      if (read.includes('credentials')) {
        context.addIssue(noCredentials);
        return z.NEVER;
      }
      const named = read.flatMap((one) =>
        typeof one === 'object' && /^https?:\/\/\S+$/.test(one.from) ? one : [],
      );
      if (named.length === read.length) return named;
      context.addIssue(
        `must be http(s) addresses with what each is of before it (${addressNames()}) and commas between them, such as models.dev=https://example.com/api.json, or off`,
      );
      return z.NEVER;
    })
    .optional(),
  /** The operator's key of Artificial Analysis, whose figures on speed are synced with it. */
  AA_API_KEY: text,
  /** Milliseconds between two syncs. */
  SYNC_SCHEDULE: z
    .string()
    .regex(/^\d{1,4}[mhd]$/, 'must be a time such as 24h, 90m or 7d')
    .transform(
      (value) => Number(value.slice(0, -1)) * { m: 60_000, h: 3_600_000, d: 86_400_000 }[value.at(-1) as 'm'],
    )
    .refine((value) => value >= 600_000 && value <= 2_000_000_000, { error: 'must be between 10m and 23d' })
    .default(86_400_000),
  /** Milliseconds for which a bot that was asked to stop still answers, not ready any more. */
  STOP_GRACE: z
    .string()
    .regex(/^\d{1,3}s$/, 'must be a time in seconds such as 3s, or 0s')
    .transform((value) => Number(value.slice(0, -1)) * 1000)
    .refine((value) => value <= 600_000, { error: 'must be at most 600s' })
    .default(3000),
  /** Channels of Slack and Discord where questions are answered without the bot being called. */
  FAQ_CHANNELS: z
    .string()
    .default('')
    .transform((value) => new Set(value.split(/[\s,]+/).filter(Boolean)) as ReadonlySet<string>)
    .refine((ids) => [...ids].every((id) => slackChannel.test(id) || discordChannel.test(id)), {
      error: 'must be channel ids of Slack (C0123456789) or Discord (18 digits) with commas between them',
    }),
  /** Where wrong figures are reported, with places for a title and a body. */
  FEEDBACK_URL: text.refine(
    (value) =>
      value === undefined ||
      /^https?:$/.test(URL.parse(value.replaceAll(/\{(?:title|body)\}/g, 'x'))?.protocol ?? ''),
    { error: 'must be an http(s) address, such as https://example.com/issues/new?title={title}&body={body}' },
  ),
  /** The endpoint of a language model that reads questions which are given up; unset, none is asked. */
  READER_URL: address.refine((value) => value === undefined || !hasCredentials(value), noCredentials),
  READER_API: z.enum(readerApis, { error: `must be ${readerApis.join(' or ')}` }).optional(),
  READER_MODEL: text,
  READER_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without blanks')
    .optional(),
  LOG_QUESTIONS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  DEFAULT_LOCALE: z.enum(locales, { error: `must be one of ${locales.join(', ')}` }).default('en'),
  LOG_FORMAT: z.enum(logFormats, { error: `must be one of ${logFormats.join(', ')}` }).default('text'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

export type Config = z.output<typeof environment>;

/** What is wrong where people are to install the Slack app themselves. */
function installProblems(config: Config): string[] {
  const needed = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_SIGNING_SECRET', 'STORE_KEY'] as const;
  const why = {
    SLACK_CLIENT_ID: 'is needed beside SLACK_CLIENT_SECRET',
    SLACK_CLIENT_SECRET: 'is needed beside SLACK_CLIENT_ID',
    SLACK_SIGNING_SECRET: 'is needed beside SLACK_CLIENT_ID: many workspaces are answered over HTTP',
    STORE_KEY:
      'is needed beside SLACK_CLIENT_ID: without it no installation is stored; make one by `openssl rand -base64 32`',
  };
  const problems = needed.filter((name) => !config[name]).map((name) => `${name}: ${why[name]}`);
  if (config.SLACK_APP_TOKEN)
    problems.push(
      'SLACK_APP_TOKEN: leave it out beside SLACK_CLIENT_ID, which takes HTTP and no Socket Mode',
    );
  if (config.SLACK_BOT_TOKEN)
    problems.push(
      'SLACK_BOT_TOKEN: leave it out beside SLACK_CLIENT_ID, since it serves one workspace alone: install the app there, too',
    );
  return problems;
}

/**
 * The configuration, or every problem with it as `NAME: what is wrong` (values are never repeated: they may be secrets).
 * Empty variables count as unset.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { problems: string[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(set);
  if (!read.success) {
    return { problems: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const config = read.data;
  const problems: string[] = [];
  const isInstalled = config.SLACK_CLIENT_ID !== undefined || config.SLACK_CLIENT_SECRET !== undefined;
  if (isInstalled) problems.push(...installProblems(config));
  else if ((config.SLACK_SIGNING_SECRET || config.SLACK_APP_TOKEN) && !config.SLACK_BOT_TOKEN) {
    problems.push(
      'SLACK_BOT_TOKEN: is needed beside SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many workspaces',
    );
  }
  if (config.SLACK_BOT_TOKEN && !config.SLACK_SIGNING_SECRET && !config.SLACK_APP_TOKEN) {
    problems.push(
      'SLACK_BOT_TOKEN: needs SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) beside it',
    );
  }
  if (config.DISCORD_CLIENT_SECRET && !config.DISCORD_APPLICATION_ID) {
    problems.push('DISCORD_APPLICATION_ID: is needed beside DISCORD_CLIENT_SECRET');
  }
  if (config.READER_URL && !config.READER_MODEL) {
    problems.push('READER_MODEL: is needed beside READER_URL');
  }
  if (config.READER_URL && !config.READER_API && apiOf(config.READER_URL) === null) {
    problems.push('READER_API: is needed beside READER_URL, as its path does not tell');
  }
  return problems.length > 0 ? { problems } : { config };
}

/**
 * Where HTTP listens: what HOST says; without it only this machine reaches a server that has the page.
 * @param hasPage whether the page is served
 */
export function listenHost({ HOST }: Pick<Config, 'HOST'>, hasPage: boolean): string {
  return HOST ?? (hasPage ? '127.0.0.1' : '0.0.0.0');
}

/** Of the channels where questions are answered uncalled, those of Discord: there it needs to read every message. */
export function discordFaqChannels({ FAQ_CHANNELS }: Config): ReadonlySet<string> {
  return new Set([...FAQ_CHANNELS].filter((id) => discordChannel.test(id)));
}

/** The password in an address, as it is written there and as it is. */
function passwordsOf(url: string | undefined): string[] {
  const { password = '' } = URL.parse(url ?? '') ?? {};
  if (password === '') return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

/** Values that must never show in a log, an error or a message. */
export function secretsOf(config: Config): string[] {
  return [
    config.SLACK_BOT_TOKEN,
    ...signingSecrets(config.SLACK_SIGNING_SECRET ?? ''),
    config.SLACK_APP_TOKEN,
    config.SLACK_CLIENT_SECRET,
    config.DATABASE_URL,
    ...passwordsOf(config.DATABASE_URL),
    ...(config.STORE_KEY ?? '').split(',').map((key) => key.trim()),
    config.DISCORD_TOKEN,
    config.DISCORD_CLIENT_SECRET,
    config.AA_API_KEY,
    config.READER_KEY,
  ].flatMap((value) => value || []);
}
