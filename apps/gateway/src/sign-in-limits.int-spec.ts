import { AUTH_POOL } from '@cairn/platform/http/http-values.js';
import {
  type HttpForSpecs,
  databaseWithAccess,
  goodPassword,
  httpForSpecs,
  personWith,
} from '@cairn/platform/testing/http-for-specs.js';
import { createLogger } from '@cairn/platform/telemetry/logger.js';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import request from 'supertest';
import { gatewaySettings } from './gateway-settings.js';
import { type Gateway, startGateway } from './gateway.js';

const services = ['ORGANIZATIONS', 'SURVEYS', 'SCORING', 'VALIDATION', 'CERTIFICATION', 'NOTIFICATIONS'];
const limit = 30;

describe('the limit of sign-ins, behind the gateway', () => {
  let database: FreshDatabase;
  let service: HttpForSpecs;
  const gateways: Gateway[] = [];

  beforeEach(async () => {
    database = await databaseWithAccess();
    service = await httpForSpecs(database, [], { CAIRN_BEHIND_GATEWAY: '1' });
    await personWith(service, 'neighbour@x.example');
  });
  afterEach(async () => {
    await Promise.all(gateways.splice(0).map((gateway) => gateway.drain({ delaySeconds: 0, withinSeconds: 5 })));
    await service.close();
    await database.drop();
  });

  const gatewayWith = async (settings: Record<string, string>): Promise<string> => {
    const addresses = Object.fromEntries(services.map((name) => [`${name}_URL`, service.url]));
    const gateway = await startGateway(
      gatewaySettings({ ...addresses, PORT: '0', CAIRN_WEB_DIR: '/nonexistent', ...settings }),
      createLogger({ logLevel: 'silent' }),
    );
    gateways.push(gateway);
    return gateway.url;
  };

  const signIn = async (url: string, email: string, headers: Record<string, string>): Promise<number> => {
    const { status } = await request(url)
      .post('/api/auth/sign-in/email')
      .set(headers)
      .send({ email, password: goodPassword });
    return status;
  };

  const letThrough = async (url: string, headers: (index: number) => Record<string, string>): Promise<number> => {
    const statuses: number[] = [];
    for (let index = 0; index < limit + 15; index++)
      statuses.push(await signIn(url, `stranger${index}@x.example`, headers(index)));
    return statuses.filter((status) => status !== 429).length;
  };

  it('cannot be dodged by addresses that a client makes up', async () => {
    const url = await gatewayWith({});
    expect(
      await letThrough(url, (index) => ({
        'x-forwarded-for': `203.0.113.${index}`,
        forwarded: `for=203.0.113.${index}`,
        'x-real-ip': `203.0.113.${index}`,
      })),
    ).toBe(limit);
  });

  it('holds for each sender whom the trusted load balancer names, so that nobody is locked out by another', async () => {
    const url = await gatewayWith({ CAIRN_TRUSTED_PROXIES: '127.0.0.1' });
    expect(await letThrough(url, (index) => ({ 'x-forwarded-for': `203.0.113.${index}, 198.51.100.7` }))).toBe(limit);
    expect(await signIn(url, 'neighbour@x.example', { 'x-forwarded-for': '198.51.100.8' })).toBe(200);
    const { rows } = await service.app
      .get<{ query(text: string): Promise<{ rows: object[] }> }>(AUTH_POOL)
      .query(`SELECT "ipAddress" AS address FROM session`);
    expect(rows).toEqual([{ address: '198.51.100.8' }]);
  });
});
