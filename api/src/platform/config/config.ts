import * as z from 'zod';
import { StartFailure } from '../boot/start-failure.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const setting = z.string().trim().min(1);

/** Every setting, read from the environment once. docs/operations.md explains each; an unknown value stops the start. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: setting.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** What people type: origin of links in mails and of allowed requests. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Owner connection: runs migrations. Without it an embedded server is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  PLACET_DATA_DIR: setting.default('.placet'),
  /** 32 bytes, base64: wraps every person's key. Without it `<data dir>/secrets/master.key` is made on first start. */
  PLACET_MASTER_KEY: z
    .base64()
    .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  PLACET_DEMO: flag.optional(),
  /** Invited by mail as administrator at start, as long as there is none: how a new installation gets its first. */
  PLACET_ADMINISTRATOR: z.email().toLowerCase().optional(),
  WEB_DIR: setting.default('dist/web'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: setting.default('Placet <no-reply@localhost>'),
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-* are believed, separated by commas. */
  TRUST_PROXY: setting.optional(),
  /** `host:port` or a socket path of clamd; without it uploads are marked "not scanned". */
  CLAMD: setting.optional(),
  /** Most that one person's files may take up together, in megabytes. */
  UPLOAD_QUOTA_MB: z.coerce.number().int().min(1).max(100_000).default(100),
  /** Uploads are refused when less than this would stay free, in megabytes; reading goes on. */
  STORAGE_RESERVE_MB: z.coerce.number().int().min(0).max(100_000_000).default(512),
  /** Where "Exit this page" goes: an everyday page. */
  EXIT_URL: z.url().default('https://www.wikipedia.org/'),
});

type Settings = z.infer<typeof schema>;
export type Config = Settings & { readonly PUBLIC_URL: string; readonly PLACET_DEMO: boolean };

/**
 * Reads and validates the settings.
 * @throws StartFailure naming each wrong setting and what it must be.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
    throw new StartFailure('configuration', `some settings are wrong:\n${wrong}`, [
      'Correct them in the environment and start again; docs/operations.md lists every setting.',
    ]);
  }
  const settings = parsed.data;
  return {
    ...settings,
    PUBLIC_URL: (settings.PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`).replace(/\/$/, ''),
    PLACET_DEMO: settings.PLACET_DEMO ?? (settings.DATABASE_URL === undefined && settings.NODE_ENV === 'development'),
  };
}

/** Injection token of the validated settings. */
export const CONFIG = Symbol('CONFIG');
