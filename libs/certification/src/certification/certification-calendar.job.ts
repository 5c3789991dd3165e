import type { Job } from '@cairn/platform/jobs/job.js';
import type { UnsentCommand } from '@cairn/platform/service/stream.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { CertificationTables } from '../certification.tables.js';
import { certificationStream } from '../certification.publications.js';
import type { CertificationCommand } from './certification.js';
import { type Step, nextStepAt, stepsDue } from './calendar.js';

const name = 'certification-calendar';

const commandOf = (step: Step): UnsentCommand<CertificationCommand> => {
  if (step.kind === 'remind') return { type: 'RemindOfExpiry', data: { monthsLeft: step.monthsLeft } };
  return { type: step.kind === 'expire' ? 'ExpireCertification' : 'OpenReAssessmentWindow', data: {} };
};

/**
 * One row per certification, due at its next step: what is due by now happens in one transaction, which also sets the
 * step after. The key is the certification's id.
 */
export const certificationCalendar: Job<CertificationTables> = {
  name,
  run: ({ tenantId, key }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `${name} ${key}`), async (tx) => {
      const { state } = await tx.load(certificationStream, key);
      for (const step of stepsDue(state, tx.meta.at)) await tx.execute(certificationStream, key, commandOf(step));
      const after = await tx.load(certificationStream, key);
      const next = nextStepAt(after.state, tx.meta.at);
      if (next) await tx.due({ name }, key, next);
    }),
};
