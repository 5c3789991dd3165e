import { OrganizationsModule } from '@cairn/organizations';
import { demoRoutes } from '@cairn/platform/clock/demo-clock.controller.js';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { seedDemoPeople } from '@cairn/platform/demo/seed-demo-people.js';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess(
  [OrganizationsModule],
  { RUN: 'http' },
  { controllers: [...signInRoutes, ...demoRoutes], then: seedDemoPeople },
);
