import { rememberModelVersionWhenPublished } from '@cairn/platform/models/remember-model-version.reaction.js';
import type { ScoringTables } from '../scoring.tables.js';

export const rememberModelVersion = rememberModelVersionWhenPublished<ScoringTables>();
