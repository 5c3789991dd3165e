import { CertificationModule } from '@cairn/certification';
import { NotificationsModule } from '@cairn/notifications';
import { OrganizationsModule } from '@cairn/organizations';
import { definitionOf } from '@cairn/platform/process/service-module.js';
import { ScoringModule } from '@cairn/scoring';
import { SurveysModule } from '@cairn/surveys';
import { ValidationModule } from '@cairn/validation';

export const everyService = [
  OrganizationsModule,
  SurveysModule,
  ScoringModule,
  ValidationModule,
  CertificationModule,
  NotificationsModule,
].map(definitionOf);
