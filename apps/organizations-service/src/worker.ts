import { OrganizationsModule } from '@cairn/organizations';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess([OrganizationsModule], { RUN: 'worker' });
