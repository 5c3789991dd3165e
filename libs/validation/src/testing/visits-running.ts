import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { RunningServices, someTenant } from '@cairn/platform/testing/running-services.js';
import { Temporal } from 'temporal-polyfill';
import { ConcludeVisit, ConcludeVisitHandler } from '../finding/conclude-visit.handler.js';
import { RecordVerdict, RecordVerdictHandler } from '../finding/record-verdict.handler.js';
import { RevealVerdicts, RevealVerdictsHandler } from '../finding/reveal-verdicts.handler.js';
import { StateConsensus, StateConsensusHandler } from '../finding/state-consensus.handler.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { ConfirmDate, ConfirmDateHandler } from '../appointment/confirm-date.handler.js';
import { ProposeDate, ProposeDateHandler } from '../appointment/propose-date.handler.js';
import {
  ApproveDecision,
  ApproveDecisionHandler,
  RecordDecision,
  RecordDecisionHandler,
} from '../visit/record-decision.handler.js';
import { restateDates } from '../appointment/restate-dates.job.js';
import { ada, ben, cleo, date, manager } from '../visit/testing/visits.js';
import type { Appointment } from '../visit/visit-events.js';
import { findFixedVisit, findVisit } from '../visit/visits.query.js';
import { hospitalAdmin, requestedVisit, scopeBy } from './a-visit.js';

/** The service on a database of its own, with three validators and a manager. */
export class VisitsRunning {
  private day = Temporal.PlainDate.from('2028-01-01');

  private constructor(
    readonly running: RunningServices,
    readonly service: Service<ValidationTables>,
  ) {}

  static async start(): Promise<VisitsRunning> {
    const running = await RunningServices.prepare(validation);
    for (const [id, name] of [
      [ada, 'Ada'],
      [ben, 'Ben'],
      [cleo, 'Cleo'],
      [manager, 'Mia'],
    ] as const) {
      await running.owner.query(`INSERT INTO auth."user" (id, name, email) VALUES ($1, $2, $3)`, [
        id,
        name,
        `${name.toLowerCase()}@cairn.test`,
      ]);
      await running.owner.query('INSERT INTO access.programme_roles VALUES ($1, $2)', [
        id,
        id === manager ? 'manager' : 'validator',
      ]);
    }
    return new VisitsRunning(running, running.service(validation));
  }

  /** A date of its own for each spec, so that bookings of one do not bother the next. */
  nextDate(wanted: Partial<Appointment> = {}): Appointment {
    this.day = this.day.add({ days: 1 });
    return { ...date, startsAt: `${this.day.toString()}T09:00`, endsAt: `${this.day.toString()}T16:00`, ...wanted };
  }

  read(visitId: string, readerId = hospitalAdmin): Promise<Visit | undefined> {
    return this.service.inTenant(scopeBy(hospitalAdmin), ({ db }) => findVisit(db, someTenant, visitId, readerId));
  }

  async propose(visitId: string, offered: Appointment): Promise<CommandResult> {
    const version = (await this.read(visitId))?.version ?? 0;
    return new ProposeDateHandler(this.service).execute(new ProposeDate(scopeBy(manager), visitId, offered, version));
  }

  async confirm(visitId: string): Promise<CommandResult> {
    const version = (await this.read(visitId))?.version ?? 0;
    return new ConfirmDateHandler(this.service).execute(new ConfirmDate(scopeBy(hospitalAdmin), visitId, version));
  }

  /** What the daily job does for the visit. */
  restate(visitId: string): Promise<void> {
    return restateDates.run(
      { tenantId: someTenant, key: visitId, dueAt: this.service.clock.now(), revision: 1, attempt: 1 },
      this.service,
    );
  }

  async fixedSequence(visitId: string): Promise<number | undefined> {
    return (await this.service.inTenant(scopeBy(hospitalAdmin), ({ db }) => findFixedVisit(db, someTenant, visitId)))
      ?.sequence;
  }

  record(
    visitId: string,
    criterionId: string,
    note = '',
    ifVersion = 0,
    actor = ada,
    verdict: 'confirmed' | 'contradicted' | 'not-seen' = 'confirmed',
  ): Promise<CommandResult> {
    return this.onSite(visitId, actor, (scope) =>
      new RecordVerdictHandler(this.service).execute(
        new RecordVerdict(
          scope,
          visitId,
          criterionId,
          { verdict, note, strengths: '', recommendations: '' },
          ifVersion,
        ),
      ),
    );
  }

  /** Confirms every criterion of the checklist as one of the team, and reveals it as the lead. */
  async recordAll(visitId: string): Promise<void> {
    for (const { criterionId } of (await this.read(visitId))?.checklist ?? []) await this.record(visitId, criterionId);
    await this.reveal(visitId);
  }

  /** The lead shows the team its verdicts. */
  reveal(visitId: string, lead = ada): Promise<CommandResult> {
    return this.onSite(visitId, lead, (scope) =>
      new RevealVerdictsHandler(this.service).execute(new RevealVerdicts(scope, visitId, undefined)),
    );
  }

  /** The lead states what the team finds. */
  settle(visitId: string, criterionId: string, note: string, lead = ada): Promise<CommandResult> {
    const stated = { verdict: 'confirmed', note, strengths: '', recommendations: '' } as const;
    return this.onSite(visitId, lead, (scope) =>
      new StateConsensusHandler(this.service).execute(new StateConsensus(scope, visitId, criterionId, stated)),
    );
  }

  approve(visitId: string, actor: string): Promise<CommandResult> {
    return new ApproveDecisionHandler(this.service).execute(new ApproveDecision(scopeBy(actor), visitId));
  }

  /** The lead closes the visit while it lasts. */
  conclude(visitId: string, closing: Partial<ConcludeVisit['closing']> = {}, lead = ada): Promise<CommandResult> {
    const whole = { proposedStage: 6, commendations: '', recommendations: '', ...closing };
    return this.onSite(visitId, lead, (scope) =>
      new ConcludeVisitHandler(this.service).execute(new ConcludeVisit(scope, visitId, whole)),
    );
  }

  decide(visitId: string, ruling: Partial<RecordDecision['ruling']> = {}, actor = manager): Promise<CommandResult> {
    return new RecordDecisionHandler(this.service).execute(
      new RecordDecision(scopeBy(actor), visitId, { outcome: 'granted', stage: 6, reasons: 'Seen in use.', ...ruling }),
    );
  }

  /** What a validator does an hour after the visit has begun. */
  private async onSite<T>(visitId: string, actor: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    const { appointment } = (await this.read(visitId)) ?? {};
    if (!appointment) throw new Error('The visit has no date.');
    const at = Temporal.PlainDateTime.from(appointment.startsAt)
      .toZonedDateTime(appointment.timeZone)
      .add({ hours: 1 })
      .toInstant()
      .toString();
    return work(scopeBy(actor, someTenant, at));
  }

  async scheduledVisit(offered = this.nextDate()): Promise<string> {
    const visitId = await requestedVisit(this.service);
    await this.propose(visitId, offered);
    await this.confirm(visitId);
    return visitId;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}
