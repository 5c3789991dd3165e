import { trustedProxies } from '@cairn/platform/config/trusted-proxies.js';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** The services behind the gateway, each by the address of its HTTP process. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  CAIRN_WEB_DIR: z.string().default('dist/apps/web'),
  CAIRN_PUBLIC_URL: address.default('http://localhost:3000'),
  CAIRN_TRUSTED_PROXIES: trustedProxies,
  CAIRN_DRAIN_DELAY_SECONDS: z.coerce.number().int().min(0).max(600).default(0),
  ORGANIZATIONS_URL: address,
  SURVEYS_URL: address,
  SCORING_URL: address,
  VALIDATION_URL: address,
  CERTIFICATION_URL: address,
  NOTIFICATIONS_URL: address,
});

export type GatewaySettings = z.output<typeof settings>;

/** @throws Error naming every missing or wrong setting */
export const gatewaySettings = (environment: Readonly<Record<string, string | undefined>>): GatewaySettings => {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues
      .map(({ path, message }) => `The setting ${path.join('.')} is missing or wrong: ${message}.`)
      .join('\n'),
  );
};
