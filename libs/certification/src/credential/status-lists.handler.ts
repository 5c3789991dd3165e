import type { StatusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { Temporal } from 'temporal-polyfill';
import { certificationService } from '../certification.service.js';
import { findIdentityAt } from '../identity/identities.query.js';
import { encodedList } from './bitstring.gzip.js';
import { jwtOf } from './credential.jws.js';
import { keyAddress } from './published-key.js';
import { findSigners } from './signing-keys.store.js';
import { statusListCredential } from './status-list.js';
import { findSetEntries } from './status-lists.query.js';

/** How long a verifier may go by a list that it has read. */
const HOLDS_FOR = { hours: 24 };

export type StatusListForm = 'document' | 'jwt';

export const statusListQueries = queriesOf(certificationService, 'status lists', {
  /** The list as a signed credential, with a proof or as JWT; undefined for one that no credential names. */
  one: async (service, purpose: StatusPurpose, list: number, form: StatusListForm) => {
    const { config, clock } = service;
    const now = clock.now();
    const read = await service.inNoTenant(async (db) => {
      const set = await findSetEntries(db, purpose, list, now);
      return set && { set, signers: await findSigners(db, config, now), issuer: (await findIdentityAt(db, now)).name };
    });
    if (!read) return undefined;
    const { set, signers, issuer } = read;
    const until = Temporal.Instant.from(now).add(HOLDS_FOR).toString();
    const listed = { purpose, list, encodedList: encodedList(set) };
    const credential = statusListCredential(config.publicUrl, issuer, listed, now, until);
    if (form === 'jwt') return jwtOf(credential, signers.jwt, keyAddress(config.publicUrl, signers.jwt.kid));
    const { secured } = await import('./credential.proof.js');
    return JSON.stringify(await secured(credential, signers.proof, config.publicUrl, now));
  },
});
