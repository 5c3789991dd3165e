import type { LogCheckpoint } from '@cairn/contracts/certification/http/log-checkpoints.js';
import { base64url } from 'jose';
import type { Signer } from '../credential/signer.js';

/** What is signed of a checkpoint. */
export type CheckpointClaims = Omit<LogCheckpoint, 'signature'>;

/**
 * The checkpoint as a compact JWS.
 *
 * @param kid address of the public key
 */
export const signedCheckpoint = async (
  { service, number, day, previous, digest }: CheckpointClaims,
  { algorithm, sign }: Signer,
  kid: string,
): Promise<string> => {
  const signed = [
    { alg: algorithm, typ: 'JWT', kid },
    { service, number, day, previous, digest },
  ]
    .map((part) => base64url.encode(JSON.stringify(part)))
    .join('.');
  return `${signed}.${base64url.encode(await sign(new TextEncoder().encode(signed)))}`;
};
