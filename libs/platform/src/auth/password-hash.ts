import { type ScryptOptions, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyByLibrary } from 'better-auth/crypto';

/** One of the settings of scrypt that OWASP holds equal, with the memory (32 MB) that hashes took before. */
const present = { ln: 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const form = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

type Cost = { readonly ln: number; readonly r: number; readonly p: number };

const keyOf = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
};

const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** In the form of PHC strings, which name the algorithm and its cost: `$scrypt$ln=15,r=8,p=3$<salt>$<key>`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt, present);
  return `$scrypt$ln=${present.ln},r=${present.r},p=${present.p}$${text(salt)}$${text(key)}`;
};

/** Also of a hash that the sign-in library made before, which has no form of its own. */
export const verifyPassword = async ({
  hash,
  password,
}: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> => {
  const [, ln, r, p, salt = '', kept = ''] = form.exec(hash) ?? [];
  if (!ln) return verifyByLibrary({ hash, password });
  const expected = Buffer.from(kept, 'base64');
  const key = await keyOf(password, Buffer.from(salt, 'base64'), { ln: Number(ln), r: Number(r), p: Number(p) });
  return key.length === expected.length && timingSafeEqual(key, expected);
};

/** Whether a hash was made at another cost than is asked for now. */
export const isOutdated = (hash: string): boolean =>
  !hash.startsWith(`$scrypt$ln=${present.ln},r=${present.r},p=${present.p}$`);
