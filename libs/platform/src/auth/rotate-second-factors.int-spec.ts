import { randomUUID } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { createLogger } from '../telemetry/logger.js';
import { lamps } from '../testing/lamps.js';
import { RunningServices, specSecret } from '../testing/running-services.js';
import { createBetterAuth } from './better-auth.js';
import { rotateClientSecrets } from './rotate-client-secrets.js';
import { rotateSecondFactors } from './rotate-second-factors.js';

const [first, second, third] = [
  specSecret,
  'the second secret, long enough for it',
  'the third secret, as long as the others',
];

describe('second factors', () => {
  let running: RunningServices;
  const person = randomUUID();
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    await running.owner.query(`INSERT INTO auth."user" (id, name, email) VALUES ($1, 'Ada', 'ada@example.org')`, [
      person,
    ]);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.owner.query('DELETE FROM auth."twoFactor"'));

  const enrol = async (key: Parameters<typeof symmetricEncrypt>[0]['key']): Promise<void> => {
    await running.owner.query(`INSERT INTO auth."twoFactor" (secret, "backupCodes", "userId") VALUES ($1, $2, $3)`, [
      await symmetricEncrypt({ key, data: 'seed' }),
      await symmetricEncrypt({ key, data: '["code"]' }),
      person,
    ]);
  };
  const stored = async (): Promise<{ secret: string; codes: string }> => {
    const { rows } = await running.owner.query<{ secret: string; codes: string }>(
      'SELECT secret, "backupCodes" AS codes FROM auth."twoFactor"',
    );
    return rows[0] as { secret: string; codes: string };
  };
  /** As sign-in opens them while these secrets are set. */
  const openedWith = async (secret: string, formerSecrets: readonly string[]): Promise<string[]> => {
    const auth = createBetterAuth(
      running.poolOf('surveys'),
      { ...running.config, secret, formerSecrets },
      createLogger({ logLevel: 'silent' }),
    );
    const { secretConfig: key } = await auth.$context;
    const { secret: seed, codes } = await stored();
    return Promise.all([seed, codes].map((data) => symmetricDecrypt({ key, data })));
  };
  const keyWith = async (secret: string, formerSecrets: readonly string[]) =>
    (
      await createBetterAuth(
        running.poolOf('surveys'),
        { ...running.config, secret, formerSecrets },
        createLogger({ logLevel: 'silent' }),
      ).$context
    ).secretConfig;

  it('stay valid under a new secret while the former one is set, and without it once they are encrypted again', async () => {
    await enrol(await keyWith(first, []));
    expect(await openedWith(second, [first])).toEqual(['seed', '["code"]']);
    await expect(openedWith(second, [])).rejects.toThrow();
    expect(await rotateSecondFactors(running.owner, { secret: second, formerSecrets: [first] })).toEqual({
      done: 1,
      unopened: 0,
    });
    expect(await openedWith(second, [])).toEqual(['seed', '["code"]']);
    expect(await openedWith(third, [second])).toEqual(['seed', '["code"]']);
  });

  it('that were enrolled between two secrets are encrypted again as well, and a repetition does no harm', async () => {
    await enrol(await keyWith(second, [first]));
    for (const secret of [third, third])
      expect(await rotateSecondFactors(running.owner, { secret, formerSecrets: [second, first] })).toEqual({
        done: 1,
        unopened: 0,
      });
    expect(await openedWith(third, [])).toEqual(['seed', '["code"]']);
  });

  it('that no secret opens stay as they are, and are counted', async () => {
    await enrol(await keyWith(first, []));
    const before = await stored();
    expect(await rotateSecondFactors(running.owner, { secret: third, formerSecrets: [second] })).toEqual({
      done: 0,
      unopened: 1,
    });
    expect(await stored()).toEqual(before);
  });

  it('and client secrets of single sign-on are encrypted again alike', async () => {
    const organizationId = randomUUID();
    await running.owner.query(
      `INSERT INTO auth.sso_connections (organization_id, issuer, client_id, client_secret, domain, domain_token)
       VALUES ($1, 'https://login.example.org', 'cairn', $2, 'example.org', 'token')`,
      [organizationId, await symmetricEncrypt({ key: await keyWith(first, []), data: 'client secret' })],
    );
    const rotated = (secret: string, formerSecrets: readonly string[]) =>
      rotateClientSecrets(running.owner, { secret, formerSecrets });
    expect(await rotated(third, [second])).toEqual({ done: 0, unopened: 1 });
    expect(await rotated(third, [second, first])).toEqual({ done: 1, unopened: 0 });
    const { rows } = await running.owner.query<{ data: string }>(
      'SELECT client_secret AS data FROM auth.sso_connections',
    );
    expect(await symmetricDecrypt({ key: await keyWith(third, []), data: rows[0]?.data ?? '' })).toBe('client secret');
  });
});
