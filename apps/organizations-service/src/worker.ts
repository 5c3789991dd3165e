import { OrganizationsModule } from '@cairn/organizations';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([OrganizationsModule], { RUN: 'worker' });
