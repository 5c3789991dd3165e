import { SurveysModule } from '@cairn/surveys';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([SurveysModule], { RUN: 'worker' });
