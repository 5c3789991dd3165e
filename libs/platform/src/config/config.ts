import { resolve } from 'node:path';
import { z } from 'zod';
import { trustedProxies } from './trusted-proxies.js';

const isUrl =
  (...protocols: string[]) =>
  (text: string): boolean =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);

const urlOf = (what: string, ...protocols: string[]) =>
  z.string().refine(isUrl(...protocols), `must be ${what}, such as ${protocols[0]}//localhost`);

const count = (max: number) =>
  z.coerce.number({ error: 'must be a whole number' }).int('must be a whole number').min(0).max(max);

const yesOrNo = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'must be true or false' })
  .transform((word) => ['true', '1', 'yes'].includes(word));

const postgresUrl = urlOf('a PostgreSQL address', 'postgresql:', 'postgres:');

const environment = z
  .object({
    PORT: count(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_DIRECT_URL: postgresUrl.optional(),
    REDIS_URL: urlOf('a Redis address', 'redis:', 'rediss:').optional(),
    SMTP_URL: urlOf('a mail server address', 'smtp:', 'smtps:').optional(),
    CAIRN_MAIL_FROM: z.email('must be a mail address').optional(),
    S3_URL: urlOf('an object storage address', 'https:', 'http:', 's3:').optional(),
    CLAMAV_URL: urlOf('the address of clamd', 'tcp:', 'unix:')
      .refine(
        (text) => !text.startsWith('unix:') || new URL(text).pathname.length > 1,
        'must name the path of a socket',
      )
      .optional(),
    CAIRN_SECRET: z
      .string({ error: 'must be set to a random text of at least 32 characters' })
      .min(32, 'must be at least 32 characters long'),
    CAIRN_FORMER_SECRETS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      )
      .refine(
        (list) => list.every((one) => one.length >= 32),
        'must be secrets of at least 32 characters, with commas between',
      ),
    CAIRN_MIGRATE: yesOrNo.default(true),
    CAIRN_DEMO: yesOrNo.default(false),
    CAIRN_DEMO_STORY: yesOrNo.default(true),
    CAIRN_DATA_DIR: z.string().default('.cairn'),
    CAIRN_WEB_DIR: z.string().default('dist/apps/web'),
    CAIRN_PUBLIC_URL: urlOf('the web address people open', 'https:', 'http:').optional(),
    CAIRN_TRUSTED_PROXIES: trustedProxies,
    CAIRN_BEHIND_GATEWAY: yesOrNo.default(false),
    CAIRN_METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters long').optional(),
    CAIRN_SECURITY_CONTACT: z
      .string()
      .refine(isUrl('mailto:', 'https:'), 'must be a mailto: or https: address')
      .optional(),
    CAIRN_REQUESTS_PER_MINUTE: count(10_000_000).default(3000),
    CAIRN_SIGN_INS_PER_MINUTE: count(10_000_000).default(30),
    CAIRN_KEY_REQUESTS_PER_MINUTE: count(10_000_000).min(1, 'must be 1 or more').default(300),
    CAIRN_WEBHOOKS_TO_PRIVATE_ADDRESSES: yesOrNo.default(false),
    CAIRN_IDENTITY_PROVIDERS_AT_PRIVATE_ADDRESSES: yesOrNo.default(false),
    CAIRN_ORGANIZATIONS_PER_DAY: count(10_000_000).default(5),
    CAIRN_INVITATIONS_PER_DAY: count(10_000_000).default(50),
    CAIRN_SESSION_DAYS: count(365).min(1, 'must be 1 or more').default(14),
    CAIRN_SESSION_IDLE_HOURS: count(8760).min(1, 'must be 1 or more').default(12),
    CAIRN_STAGE_MAIL_MINUTES: count(1440).default(10),
    CAIRN_FRESH_SIGN_IN_MINUTES: count(1440).min(1, 'must be 1 or more').default(15),
    CAIRN_DRAIN_DELAY_SECONDS: count(600).default(0),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
    RUN: z.enum(['http', 'worker', 'both'], { error: 'must be http, worker or both' }).default('both'),
  })
  .refine(({ DATABASE_OWNER_URL, DATABASE_URL }) => DATABASE_OWNER_URL ?? DATABASE_URL, {
    path: ['DATABASE_URL'],
    error: 'must be set to a PostgreSQL address, unless DATABASE_OWNER_URL is',
    when: () => true,
  });

/** All settings of a process, parsed once at its start and passed on as a value. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** The owner of the database, who migrates. */
  readonly databaseOwnerUrl: string;
  /** Whether a start migrates the database, as its owner. Where not, it must have been migrated by `cairn migrate`. */
  readonly migrate: boolean;
  /** Server and database that the limited roles connect to; its user and password are replaced by theirs. */
  readonly databaseUrl: string;
  /** The same, bypassing a connection pooler, for LISTEN and for a queue in PostgreSQL. */
  readonly databaseDirectUrl: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Address that mails come from; `cairn@` and the host of the public address where none is set. */
  readonly mailFrom: string | undefined;
  readonly s3Url: string | undefined;
  /** clamd, which scans evidence: `tcp://host:port` or `unix:///path`; without one evidence is not scanned. */
  readonly clamavUrl: string | undefined;
  readonly secret: string;
  /** Former secrets, which still decrypt and verify what was encrypted or signed with them, the latest first. */
  readonly formerSecrets: readonly string[];
  readonly demo: boolean;
  /** Whether an empty demo is filled with a history. */
  readonly demoStory: boolean;
  /** Absolute folder. */
  readonly dataDir: string;
  /** Absolute folder of the built web app. */
  readonly webDir: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /**
   * Addresses or networks (CIDR) of trusted proxies, whose forwarding headers are used; behind a gateway, the
   * gateway's.
   */
  readonly trustedProxies: readonly string[];
  /** Bearer token for `/metrics`; without one there is no such route. */
  readonly metricsToken: string | undefined;
  /** `mailto:` or `https:` address that weaknesses are reported to; published in `/.well-known/security.txt`. */
  readonly securityContact: string | undefined;
  /** Per network address. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** Of one API key, for keys made from now on. */
  readonly keyRequestsPerMinute: number;
  /** Whether webhooks may go to private addresses and without TLS; for trials on one machine. */
  readonly webhooksAnywhere: boolean;
  /** Whether identity providers may be at private addresses and without TLS. */
  readonly identityProvidersAnywhere: boolean;
  /** How many organizations a person may register. */
  readonly organizationsPerDay: number;
  /** How many people a person, and an organization, may invite. */
  readonly invitationsPerDay: number;
  /** Days after which a session ends, however much it is used. */
  readonly sessionDays: number;
  /** Hours without use after which a session ends. */
  readonly sessionIdleHours: number;
  /** How long after a sign-in, or a password given again, roles may be changed. */
  readonly freshMinutes: number;
  /** How long a stage must be unchanged before it is mailed; a submission ends the wait. */
  readonly stageMailMinutes: number;
  /** How long a draining process keeps taking requests, so that a balancer notices. */
  readonly drainDelaySeconds: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly run: 'http' | 'worker' | 'both';
};

/** Settings are missing or wrong; the message has a sentence for each. */
export class WrongSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'WrongSettings';
  }
}

/** @throws WrongSettings */
export const parseConfig = (settings: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new WrongSettings(parsed.error.issues.map((issue) => sentence(issue, given)));
  const env = parsed.data;
  const dangers = [...dangersOfDemo(env), ...strangersAtService(env)];
  if (dangers.length > 0) throw new WrongSettings(dangers);
  const [owner, services] = [env.DATABASE_OWNER_URL ?? env.DATABASE_URL, env.DATABASE_URL ?? env.DATABASE_OWNER_URL];
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    databaseOwnerUrl: owner as string,
    migrate: env.CAIRN_MIGRATE,
    databaseUrl: services as string,
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? (services as string),
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.CAIRN_MAIL_FROM,
    s3Url: env.S3_URL,
    clamavUrl: env.CLAMAV_URL,
    secret: env.CAIRN_SECRET,
    formerSecrets: env.CAIRN_FORMER_SECRETS,
    demo: env.CAIRN_DEMO,
    demoStory: env.CAIRN_DEMO_STORY,
    dataDir: resolve(env.CAIRN_DATA_DIR),
    webDir: resolve(env.CAIRN_WEB_DIR),
    publicUrl: (env.CAIRN_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustedProxies:
      env.CAIRN_BEHIND_GATEWAY && env.CAIRN_TRUSTED_PROXIES.length === 0
        ? ['127.0.0.0/8', '::1']
        : env.CAIRN_TRUSTED_PROXIES,
    metricsToken: env.CAIRN_METRICS_TOKEN,
    securityContact: env.CAIRN_SECURITY_CONTACT,
    requestsPerMinute: env.CAIRN_REQUESTS_PER_MINUTE,
    signInsPerMinute: env.CAIRN_SIGN_INS_PER_MINUTE,
    keyRequestsPerMinute: env.CAIRN_KEY_REQUESTS_PER_MINUTE,
    webhooksAnywhere: env.CAIRN_WEBHOOKS_TO_PRIVATE_ADDRESSES,
    identityProvidersAnywhere: env.CAIRN_IDENTITY_PROVIDERS_AT_PRIVATE_ADDRESSES,
    organizationsPerDay: env.CAIRN_ORGANIZATIONS_PER_DAY,
    invitationsPerDay: env.CAIRN_INVITATIONS_PER_DAY,
    sessionDays: env.CAIRN_SESSION_DAYS,
    sessionIdleHours: env.CAIRN_SESSION_IDLE_HOURS,
    freshMinutes: env.CAIRN_FRESH_SIGN_IN_MINUTES,
    stageMailMinutes: env.CAIRN_STAGE_MAIL_MINUTES,
    drainDelaySeconds: env.CAIRN_DRAIN_DELAY_SECONDS,
    logLevel: env.LOG_LEVEL,
    run: env.RUN,
  });
};

/** Loopback, or a name that is reserved for tests and leads nowhere. */
const isPrivate = (url: string): boolean =>
  /^(localhost|.+\.localhost|.+\.test|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname || 'localhost');

/** A demo has a published password and a clock that moves: it must not send mail or be reachable from outside. */
const dangersOfDemo = ({
  CAIRN_DEMO,
  CAIRN_DEMO_STORY,
  CAIRN_MIGRATE,
  SMTP_URL,
  CAIRN_PUBLIC_URL,
}: z.output<typeof environment>) => {
  if (!CAIRN_DEMO) return [];
  const sentences: string[] = [];
  if (!CAIRN_MIGRATE)
    sentences.push(
      'The setting CAIRN_MIGRATE is 0, and CAIRN_DEMO is 1: a demo makes its database itself. Leave one of them out.',
    );
  if (SMTP_URL && !isPrivate(SMTP_URL))
    sentences.push(
      'The setting SMTP_URL names a real mail server, and CAIRN_DEMO is 1: a demo sends no mail. Leave one of them out.',
    );
  else if (SMTP_URL && CAIRN_DEMO_STORY)
    sentences.push(
      'The setting SMTP_URL must be left out while a demo is filled with its history, which reads its mails at /mailbox; or set CAIRN_DEMO_STORY to 0.',
    );
  if (CAIRN_PUBLIC_URL && (CAIRN_PUBLIC_URL.startsWith('https:') || !isPrivate(CAIRN_PUBLIC_URL)))
    sentences.push(
      'The setting CAIRN_PUBLIC_URL is a public address, and CAIRN_DEMO is 1: everybody knows the password of a demo. Leave one of them out.',
    );
  return sentences;
};

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/.test(host);

/** A service learns from its gateway whose request it answers; a gateway on another machine must be identifiable. */
const strangersAtService = ({
  CAIRN_BEHIND_GATEWAY,
  CAIRN_TRUSTED_PROXIES,
  HOST,
}: z.output<typeof environment>): string[] =>
  !CAIRN_BEHIND_GATEWAY || CAIRN_TRUSTED_PROXIES.length > 0 || isLoopback(HOST)
    ? []
    : [
        `The setting CAIRN_TRUSTED_PROXIES is missing: it must name the address of the gateway, since others than this machine can connect to HOST ${HOST}.`,
      ];

const sentence = (
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  given: Record<string, unknown>,
): string => {
  const name = String(issue.path[0]);
  return `The setting ${name} ${given[name] === undefined ? 'is missing: it ' : ''}${issue.message}.`;
};
