import { CertificationModule } from '@cairn/certification';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([CertificationModule], { RUN: 'worker' });
