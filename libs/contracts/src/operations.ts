import { certificationOperations } from './certification/http/operations.js';
import { notificationOperations } from './notifications/http/operations.js';
import type { Operations } from './operation.js';
import { organizationOperations } from './organizations/http/operations.js';
import { scoringOperations } from './scoring/http/operations.js';
import { demoOperations, signInOperations } from './sign-in/http/operations.js';
import { surveyOperations } from './surveys/http/operations.js';
import { validationOperations } from './validation/http/operations.js';

/** Every route of the API. */
export const operations: Operations = {
  ...signInOperations,
  ...organizationOperations,
  ...surveyOperations,
  ...scoringOperations,
  ...validationOperations,
  ...certificationOperations,
  ...notificationOperations,
  ...demoOperations,
};
