import { OrganizationsModule } from '@cairn/organizations';
import { demoRoutes } from '@cairn/platform/process/demo-clock.controller.js';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { seedDemoPeople } from '@cairn/platform/demo/seed-demo-people.js';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess(
  [OrganizationsModule],
  { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' },
  { controllers: [...signInRoutes, ...demoRoutes], letPeopleIn: seedDemoPeople },
);
