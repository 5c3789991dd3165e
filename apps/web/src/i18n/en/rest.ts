import agenda from './agenda.json';
import auditLog from './audit-log.json';
import benchmarks from './benchmarks.json';
import certification from './certification.json';
import disruption from './disruption.json';
import gapReport from './gap-report.json';
import integrations from './integrations.json';
import mailbox from './mailbox.json';
import members from './members.json';
import models from './models.json';
import notifications from './notifications.json';
import organizations from './organizations.json';
import participation from './participation.json';
import past from './past.json';
import people from './people.json';
import planning from './planning.json';
import profiles from './profiles.json';
import programme from './programme.json';
import proof from './proof.json';
import rapidCheck from './rapid-check.json';
import register from './register.json';
import result from './result.json';
import staff from './staff.json';
import statements from './statements.json';
import table from './table.json';
import trial from './trial.json';
import validation from './validation.json';
import visitPlan from './visit-plan.json';
import visitRules from './visit-rules.json';
import roadmap from './roadmap.json';
import whatIf from './what-if.json';

/** Texts of all other pages. */
export const rest = {
  agenda,
  auditLog,
  benchmarks,
  certification,
  disruption,
  gapReport,
  integrations,
  mailbox,
  members,
  models,
  notifications,
  organizations,
  participation,
  past,
  people,
  planning,
  profiles,
  programme,
  proof,
  rapidCheck,
  register,
  result,
  staff,
  statements,
  table,
  trial,
  validation,
  visitPlan,
  visitRules,
  roadmap,
  whatIf,
};
