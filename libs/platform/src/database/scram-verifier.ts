import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** RFC 5802 and RFC 7677: the count that PostgreSQL itself uses by default. */
const ITERATIONS = 4096;
const SALT_BYTES = 16;

/**
 * What PostgreSQL keeps in place of a password, `SCRAM-SHA-256$4096:<salt>$<StoredKey>:<ServerKey>`: as the value of
 * `PASSWORD` it sets the same password without the server, or its log, ever seeing it.
 *
 * @param password of ASCII characters, which SASLprep leaves as they are
 * @param salt at least 16 bytes, of which the first 16 count
 */
export const scramVerifier = (password: string, salt: Buffer): string => {
  const ofRightLength = salt.subarray(0, SALT_BYTES);
  const salted = pbkdf2Sync(password, ofRightLength, ITERATIONS, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${ofRightLength.toString('base64')}$${storedKey}:${serverKey}`;
};
