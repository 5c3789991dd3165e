import { rememberModelConfirmations } from '@cairn/platform/models/remember-model-confirmations.reaction.js';
import type { ValidationTables } from '../validation.tables.js';

export const rememberConfirmations = rememberModelConfirmations<ValidationTables>();
