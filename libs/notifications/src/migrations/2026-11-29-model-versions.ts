export { createModelVersions as modelVersionsMigration } from '@cairn/platform/models/model-versions.tables.js';
