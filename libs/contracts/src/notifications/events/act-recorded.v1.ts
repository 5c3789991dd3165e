import { act, exampleAct } from '../../act.js';
import { eventContract } from '../../event-contract.js';

/** For the audit log, which the organizations service keeps. */
export const actRecordedInNotifications = eventContract(
  'notifications',
  'act-recorded.v1',
  act.meta({ description: 'Something was done that the audit log records.' }),
  exampleAct,
);
