import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { isSecuredBy, secured } from '../../../libs/certification/src/credential/credential.proof.js';
import { jwtOf } from '../../../libs/certification/src/credential/credential.jws.js';
import { openBadgeOf } from '../../../libs/certification/src/credential/open-badge.js';
import { keyAddress } from '../../../libs/certification/src/credential/published-key.js';
import type { Signer } from '../../../libs/certification/src/credential/signer.js';
import { sampleEntry } from '../../../libs/certification/src/identity/sample-entry.js';
import { unnamedProgramme } from '../../../libs/contracts/src/certification/programme-identity.js';
import { sameJson } from '../../../libs/certification/src/verification/same-json.js';
import { isSignedBy } from '../../../libs/certification/src/verification/signed-jwt.jws.js';
import type { PublicJwk } from '../../../libs/certification/src/certification.tables.js';
import { median } from './measure.js';

const ROUNDS = Number(process.argv[2] ?? 5);
const TIMES = 300;
const CORES = 2;
const WANTED = 500;
const publicUrl = 'https://cairn.example';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const jwkOf = (key: typeof rsa.publicKey): PublicJwk =>
  createPublicKey(key.export({ format: 'pem', type: 'spki' })).export({ format: 'jwk' }) as PublicJwk;
const keys = [
  { kid: 'rsa', jwk: jwkOf(rsa.publicKey) },
  { kid: 'ed25519', jwk: jwkOf(ed25519.publicKey) },
];
const jwtSigner: Signer = {
  kid: 'rsa',
  algorithm: 'RS256',
  sign: (data) => Promise.resolve(sign('sha256', data, rsa.privateKey)),
};
const proofSigner: Signer = {
  kid: 'ed25519',
  algorithm: 'Ed25519',
  sign: (data) => Promise.resolve(sign(null, data, ed25519.privateKey)),
};

/** Milliseconds of processor that one call takes. */
const cost = async (work: () => unknown): Promise<number> => {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const used = process.cpuUsage();
    for (let time = 0; time < TIMES; time += 1) await work();
    const { user, system } = process.cpuUsage(used);
    if (round > 0) rounds.push((user + system) / 1000 / TIMES);
  }
  return median(rounds);
};

const main = async (): Promise<void> => {
  const badge = openBadgeOf(
    sampleEntry('2027-03-09T06:00:00Z', unnamedProgramme),
    { revocation: { list: 1, index: 70_000 }, suspension: { list: 1, index: 7 } },
    publicUrl,
  );
  const issue = async () => ({
    document: await secured(badge, proofSigner, publicUrl, '2027-03-09T06:00:00Z'),
    jwt: await jwtOf(badge, jwtSigner, keyAddress(publicUrl, 'rsa')),
  });
  const { document, jwt } = await issue();
  const text = JSON.stringify(document);
  const says = (what: string, milliseconds: number): void => {
    const perSecond = (CORES * 1000) / milliseconds;
    process.stdout.write(
      `${what}: ${milliseconds.toFixed(3)} ms of processor, ${Math.round(perSecond)} per second on ${CORES} cores (wanted: ${WANTED})\n`,
    );
  };
  process.stdout.write(`issue with a proof and as JWT: ${(await cost(issue)).toFixed(1)} ms of processor\n`);
  says('verify an unaltered document, by comparison', await cost(() => sameJson(JSON.parse(text), document)));
  says('verify a JWT by its signature', await cost(() => isSignedBy(jwt, keys, publicUrl)));
  says('verify a document by its proof', await cost(() => isSecuredBy(document, keys, publicUrl)));
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
