import type { LogCheckpoint, LogCheckpointsQuery } from '@cairn/contracts/certification/http/log-checkpoints.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { findCheckpoints } from './log-checkpoints.store.js';

export const logCheckpointQueries = queriesOf(certificationService, 'log checkpoints', {
  page: (service, asked: LogCheckpointsQuery): Promise<LogCheckpoint[]> =>
    service.inNoTenant((db) => findCheckpoints(db, asked)),
});
