import { CertificationModule } from '@cairn/certification';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess([CertificationModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
