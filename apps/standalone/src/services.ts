import { CertificationModule } from '@cairn/certification';
import { NotificationsModule } from '@cairn/notifications';
import { OrganizationsModule } from '@cairn/organizations';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { demoRoutes } from '@cairn/platform/process/demo-clock.controller.js';
import { ScoringModule } from '@cairn/scoring';
import { SurveysModule } from '@cairn/surveys';
import { ValidationModule } from '@cairn/validation';

export const services = [
  OrganizationsModule,
  SurveysModule,
  ScoringModule,
  ValidationModule,
  CertificationModule,
  NotificationsModule,
];

/** Routes beside the services' own. */
export const controllers = [...signInRoutes, ...demoRoutes];
