import { queriesOf } from '@cairn/platform/bus/queries.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { findModels } from '../model-version/model-versions.query.js';
import { surveys } from '../surveys.service.js';

export const modelQueries = queriesOf(surveys, 'models', {
  all: (service) => service.inNoTenant(findModels),

  one: (service, model: string, version: string) => service.inNoTenant((db) => modelVersions.find(db, model, version)),
});
