import { rehearsalEnded } from '@cairn/contracts/scoring/events/rehearsal-ended.v1.js';
import { rehearsalStarted } from '@cairn/contracts/scoring/events/rehearsal-started.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import { rehearsalsMemory } from '../model-version/running-rehearsal.query.js';
import type { SurveysTables } from '../surveys.tables.js';

const rememberRehearsal = reaction<SurveysTables, typeof rehearsalStarted>(
  'remember-rehearsal-when-started',
  rehearsalStarted,
  async ({ tenantId, data: { rehearsalId, model, version } }, { db }) => {
    await db
      .insertInto('running_rehearsals')
      .values({ tenant_id: tenantId, model, version, rehearsal_id: rehearsalId })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'model', 'version']).doUpdateSet({ rehearsal_id: rehearsalId }),
      )
      .execute();
  },
);

const forgetRehearsal = reaction<SurveysTables, typeof rehearsalEnded>(
  'forget-rehearsal-when-ended',
  rehearsalEnded,
  async ({ tenantId, data: { rehearsalId, model, version } }, { db }) => {
    await db
      .deleteFrom('running_rehearsals')
      .where('tenant_id', '=', tenantId)
      .where('model', '=', model)
      .where('version', '=', version)
      .where('rehearsal_id', '=', rehearsalId)
      .execute();
  },
);

/** Which model versions are rehearsed now, for none of them is published before the result is there. */
export const runningRehearsals = memory<SurveysTables>(
  rehearsalsMemory,
  ['running_rehearsals'],
  [rememberRehearsal, forgetRehearsal],
);
