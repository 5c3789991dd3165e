import { SurveysModule } from '@cairn/surveys';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess([SurveysModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
