import { ScoringModule } from '@cairn/scoring';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([ScoringModule], { RUN: 'worker' });
