import { ValidationModule } from '@cairn/validation';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess([ValidationModule], { RUN: 'worker' });
