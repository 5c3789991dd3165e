import { rememberModelVersionWhenPublished } from '@cairn/platform/models/remember-model-version.reaction.js';
import type { ValidationTables } from '../validation.tables.js';

export const rememberModelVersion = rememberModelVersionWhenPublished<ValidationTables>();
