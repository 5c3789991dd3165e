import { queriesOf } from '@cairn/platform/bus/queries.js';
import { surveys } from '../surveys.service.js';
import { findModelElements } from './model-elements.query.js';
import { findModelVersion, findModelVersions } from './model-versions.query.js';

export const modelVersionQueries = queriesOf(surveys, 'model versions', {
  all: (service) => service.inNoTenant(findModelVersions),

  one: (service, model: string, version: string) => service.inNoTenant((db) => findModelVersion(db, model, version)),

  elements: (service, model: string, version: string) =>
    service.inNoTenant((db) => findModelElements(db, model, version)),
});
