import { rememberModelVersionWhenPublished } from '@cairn/platform/models/remember-model-version.reaction.js';
import type { CertificationTables } from '../certification.tables.js';

export const rememberModelVersion = rememberModelVersionWhenPublished<CertificationTables>();
