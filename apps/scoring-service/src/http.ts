import { ScoringModule } from '@cairn/scoring';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([ScoringModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
