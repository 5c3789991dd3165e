import type { StatusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { Temporal } from 'temporal-polyfill';
import { certificationService } from '../certification.service.js';
import { findIdentityAt } from '../identity/identities.query.js';
import { encodedList } from './bitstring.gzip.js';
import { signCredential } from './credential.jws.js';
import { findSigningKey } from './signing-keys.store.js';
import { statusListCredential } from './status-list.js';
import { findSetEntries } from './status-lists.query.js';

/** How long a verifier may go by a list that it has read. */
const HOLDS_FOR = { hours: 24 };

export const statusListQueries = queriesOf(certificationService, 'status lists', {
  /** The list as a signed credential; undefined for one that no credential names. */
  one: async (service, purpose: StatusPurpose, list: number) => {
    const { config, clock } = service;
    const now = clock.now();
    const read = await service.inNoTenant(async (db) => {
      const set = await findSetEntries(db, purpose, list, now);
      return set && { set, key: await findSigningKey(db, config, now), issuer: (await findIdentityAt(db, now)).name };
    });
    if (!read) return undefined;
    const until = Temporal.Instant.from(now).add(HOLDS_FOR).toString();
    const listed = { purpose, list, encodedList: encodedList(read.set) };
    const credential = statusListCredential(config.publicUrl, read.issuer, listed, now, until);
    return signCredential(credential, config.publicUrl, `${credential.id}#list`, read.key);
  },
});
