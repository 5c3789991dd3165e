import { scryptSync } from 'node:crypto';
import { hashPassword as hashByLibrary } from 'better-auth/crypto';
import { hashPassword, isOutdated, verifyPassword } from './password-hash.js';

describe('the hash of a password', () => {
  it('states its algorithm and cost, and differs each time', async () => {
    const [one, other] = await Promise.all([
      hashPassword('purple otters juggle'),
      hashPassword('purple otters juggle'),
    ]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(isOutdated(one)).toBe(false);
  });

  it('fits its password alone', async () => {
    const hash = await hashPassword('purple otters juggle');
    expect(await verifyPassword({ hash, password: 'purple otters juggle' })).toBe(true);
    expect(await verifyPassword({ hash, password: 'purple otters juggles' })).toBe(false);
    expect(await verifyPassword({ hash: `${hash.slice(0, -2)}AA`, password: 'purple otters juggle' })).toBe(false);
  });

  it('that the library made before still fits, and is outdated', async () => {
    const hash = await hashByLibrary('purple otters juggle');
    expect(await verifyPassword({ hash, password: 'purple otters juggle' })).toBe(true);
    expect(await verifyPassword({ hash, password: 'another' })).toBe(false);
    expect(isOutdated(hash)).toBe(true);
  });

  it('at another cost still fits, and is outdated', async () => {
    const key = scryptSync('purple', 'saltsaltsaltsalt', 32, { N: 1024, r: 8, p: 1 }).toString('base64');
    const hash = `$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${key.replace(/=+$/, '')}`;
    expect(await verifyPassword({ hash, password: 'purple' })).toBe(true);
    expect(isOutdated(hash)).toBe(true);
  });
});
