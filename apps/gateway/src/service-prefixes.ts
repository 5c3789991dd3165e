import type { GatewaySettings } from './gateway-settings.js';

/** Which service answers which part of the API; the page that shows the API reads the document of all of them. */
export const servicePrefixes = (
  settings: GatewaySettings,
): readonly (readonly [prefix: string, upstream: string])[] => [
  ['/api/auth', settings.ORGANIZATIONS_URL],
  ['/api/me', settings.ORGANIZATIONS_URL],
  ['/api/demo', settings.ORGANIZATIONS_URL],
  ['/api/invitations', settings.ORGANIZATIONS_URL],
  ['/api/participation-requests', settings.ORGANIZATIONS_URL],
  ['/api/staff', settings.ORGANIZATIONS_URL],
  ['/api/staff-invitations', settings.ORGANIZATIONS_URL],
  ['/api/password-resets', settings.ORGANIZATIONS_URL],
  ['/api/organizations', settings.ORGANIZATIONS_URL],
  ['/api/docs', settings.ORGANIZATIONS_URL],
  ['/api/surveys', settings.SURVEYS_URL],
  ['/api/scoring', settings.SCORING_URL],
  ['/api/validation', settings.VALIDATION_URL],
  ['/api/certification', settings.CERTIFICATION_URL],
  ['/.well-known', settings.CERTIFICATION_URL],
  ['/api/notifications', settings.NOTIFICATIONS_URL],
  ['/api/asyncapi.json', settings.NOTIFICATIONS_URL],
];
