import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { type Description, joinedDescriptions } from './joined-descriptions.js';
import type { GatewaySettings } from './gateway-settings.js';

/** A little longer than a service waits for its own database, so that its answer is heard. */
const timeoutMs = 3_000;

export type Upstreams = Readonly<Record<string, string>>;

export const upstreamsOf = (settings: GatewaySettings): Upstreams => ({
  organizations: settings.ORGANIZATIONS_URL,
  surveys: settings.SURVEYS_URL,
  scoring: settings.SCORING_URL,
  validation: settings.VALIDATION_URL,
  certification: settings.CERTIFICATION_URL,
  notifications: settings.NOTIFICATIONS_URL,
});

const ask = (url: string): Promise<Response> =>
  fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });

/** By name: whether each service says in time that it is ready. */
export const readinessOf = async (upstreams: Upstreams): Promise<Readonly<Record<string, 'up' | 'down'>>> => {
  const checks = Object.entries(upstreams).map(async ([name, url]) => {
    try {
      const response = await ask(`${url}/readyz`);
      await response.body?.cancel();
      return [name, response.ok ? 'up' : 'down'] as const;
    } catch {
      return [name, 'down'] as const;
    }
  });
  return Object.fromEntries(await Promise.all(checks));
};

/**
 * The API of all services as one document.
 *
 * @throws HttpRefusal 503 while a service does not describe itself
 */
export const describedTogether = async (upstreams: Upstreams): Promise<Description> => {
  const described = Object.values(upstreams).map(async (url) => {
    const response = await ask(`${url}/api/openapi.json`);
    if (!response.ok) throw new Error(`A service described itself with status ${response.status}.`);
    return (await response.json()) as Description;
  });
  try {
    return joinedDescriptions(await Promise.all(described));
  } catch (cause) {
    throw Object.assign(new HttpRefusal(503, 'temporarily-unavailable'), { cause });
  }
};
