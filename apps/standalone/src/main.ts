import { CertificationModule } from '@cairn/certification';
import { NotificationsModule } from '@cairn/notifications';
import { OrganizationsModule } from '@cairn/organizations';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { demoRoutes } from '@cairn/platform/process/demo-clock.controller.js';
import { seedDemoPeople } from '@cairn/platform/demo/seed-demo-people.js';
import { startProcess } from '@cairn/platform/process/start-process.js';
import { ScoringModule } from '@cairn/scoring';
import { SurveysModule } from '@cairn/surveys';
import { ValidationModule } from '@cairn/validation';
import { tellDemoStoryOnce } from './demo/tell-demo-story-once.js';
import { tellPeersOnce } from './demo/tell-peers-once.js';
import { tellWhereItIs } from './tell-where-it-is.js';

startProcess(
  [OrganizationsModule, SurveysModule, ScoringModule, ValidationModule, CertificationModule, NotificationsModule],
  {},
  {
    controllers: [...signInRoutes, ...demoRoutes],
    webApp: true,
    beforeWork: tellPeersOnce,
    letPeopleIn: seedDemoPeople,
    then: async (_, config) => {
      await tellDemoStoryOnce(config);
      tellWhereItIs(config);
    },
  },
);
