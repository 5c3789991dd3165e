export { createModelConfirmations as modelConfirmationsMigration } from '@cairn/platform/models/model-confirmations.tables.js';
