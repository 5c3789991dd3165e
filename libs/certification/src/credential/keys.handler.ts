import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Service } from '@cairn/platform/service/service.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { findIdentityAt } from '../identity/identities.query.js';
import { issuerProfile } from './issuer-profile.js';
import { publishedKey } from './published-key.js';
import { findPublicKeys, findSigners } from './signing-keys.store.js';

/** Every key; the first time this is asked it makes the first ones. */
const publicKeysOf = (service: Service<CertificationTables>) =>
  service.inNoTenant(async (db) => {
    await findSigners(db, service.config, service.clock.now());
    return findPublicKeys(db);
  });

export const keyQueries = queriesOf(certificationService, 'signing keys', {
  all: async (service) =>
    (await publicKeysOf(service)).map(({ kid, jwk }) => publishedKey(service.config.publicUrl, kid, jwk)),

  one: async (service, thumbprint: string) => {
    const found = (await service.inNoTenant(findPublicKeys)).find(({ kid }) => kid === thumbprint);
    return found && publishedKey(service.config.publicUrl, found.kid, found.jwk);
  },

  /** The issuer as `did:web`. */
  did: async (service) => {
    const { didDocument } = await import('./did-document.proof.js');
    return didDocument(service.config.publicUrl, await publicKeysOf(service));
  },

  /** The issuer as a profile of Open Badges, by the identity of today. */
  profile: async (service) => {
    const identity = await service.inNoTenant((db) => findIdentityAt(db, service.clock.now()));
    return issuerProfile(service.config.publicUrl, identity);
  },
});
