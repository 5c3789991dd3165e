import { CertificationModule } from '@cairn/certification';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([CertificationModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
