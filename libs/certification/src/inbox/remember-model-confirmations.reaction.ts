import { rememberModelConfirmations } from '@cairn/platform/models/remember-model-confirmations.reaction.js';
import type { CertificationTables } from '../certification.tables.js';

export const rememberConfirmations = rememberModelConfirmations<CertificationTables>();
