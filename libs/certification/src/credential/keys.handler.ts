import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { publishedKey } from './published-key.js';
import { findPublicKeys, findSigningKey } from './signing-keys.store.js';

export const keyQueries = queriesOf(certificationService, 'signing keys', {
  /** Every published key; the first time this is asked it makes the first one. */
  all: async (service) => {
    const { config, clock } = service;
    const found = await service.inNoTenant(async (db) => {
      await findSigningKey(db, config, clock.now());
      return findPublicKeys(db);
    });
    return found.map(({ kid, jwk }) => publishedKey(config.publicUrl, kid, jwk));
  },

  one: async (service, thumbprint: string) => {
    const found = (await service.inNoTenant(findPublicKeys)).find(({ kid }) => kid === thumbprint);
    return found && publishedKey(service.config.publicUrl, found.kid, found.jwk);
  },
});
