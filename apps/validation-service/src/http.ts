import { ValidationModule } from '@cairn/validation';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([ValidationModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
