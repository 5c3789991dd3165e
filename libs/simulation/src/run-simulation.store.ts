import { randomUUID } from 'node:crypto';
import type { ModelVersion } from '@cairn/maturity-models';
import type { Config } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { findModelConfirmations } from '@cairn/platform/models/model-confirmations.query.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import { Runtime } from '@cairn/platform/process/runtime.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { AnyStream } from '@cairn/platform/service/stream.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { Agenda } from './agenda.js';
import { type Course, type Span, courseOf } from './course-of-a-facility.js';
import { Follower, inOrder, spread } from './follower.store.js';
import { type PublishedFact, Ledger, SIMULATED } from './ledger.js';
import { mergeAnswers } from './merge-answers.js';
import { adminOf, programmeFor } from './people.js';
import { writeBooking, writePeople, writeProgramme } from './people.store.js';
import type { Place } from './places.js';
import { type SimulatedFacility, type SimulatedOrganization, organizationsOf } from './population.js';
import { relayAll, standAtTheEnd } from './ready-to-simulate.store.js';
import { type Tally, nothingTold } from './tally.js';
import { modelVersionStreamOf, simulateConfirmations } from './simulate-confirmations.js';
import { type VisitWanted, Diary, simulateVisit } from './simulate-visit.js';
import {
  type SimulatedAssessment,
  simulateAssessment,
  simulateFacility,
  simulateOrganization,
} from './simulate-facility.js';
import { visitsWanted } from './visits-wanted.js';
import { writeLedger } from './write-ledger.store.js';

export type Plan = {
  readonly seed: string;
  readonly facilities: number;
  readonly places?: readonly Place[];
  readonly model: ModelVersion;
  readonly span: Span;
  /** Facilities written together. */
  readonly batch: number;
};

/** Organizations published at the same time, so that neither this process nor the database waits for the other. */
const LANES = 4;
/** Mails are not sent about a past that never was. */
const SENDS_MAIL = 'notifications';

/** Fills a prepared and quiet database; `progress` hears of every batch. */
export const runSimulation = async (
  config: Config,
  definitions: readonly AnyServiceDefinition[],
  plan: Plan,
  progress: (tally: Tally) => void,
): Promise<Tally> => {
  const runtime = new Runtime(config, (definitions[0] as AnyServiceDefinition).name);
  try {
    await runtime.start();
    return await simulateIn(runtime, definitions, plan, progress);
  } finally {
    await runtime.stop();
  }
};

/** The same in a process that answers already, while no service works in the background. */
export const simulateIn = async (
  runtime: Runtime,
  definitions: readonly AnyServiceDefinition[],
  plan: Plan,
  progress: (tally: Tally) => void = () => undefined,
): Promise<Tally> => {
  const owner = createPool(runtime.config.databaseOwnerUrl, 2, 'cairn simulate', { answerWithinMs: 0 });
  try {
    return await new Simulation(owner, runtime, definitions, plan, progress).run();
  } finally {
    await owner.end();
  }
};

class Simulation {
  private readonly tally = nothingTold();
  private readonly wanted: VisitWanted[] = [];
  private readonly agenda = new Agenda();
  private readonly followers: readonly Follower[];
  private readonly programme;

  constructor(
    private readonly owner: Pool,
    private readonly runtime: Runtime,
    private readonly definitions: readonly AnyServiceDefinition[],
    private readonly plan: Plan,
    private readonly progress: (tally: Tally) => void,
  ) {
    this.programme = programmeFor(plan.seed, plan.facilities);
    this.followers = definitions
      .filter(({ name }) => name !== SENDS_MAIL)
      .map((definition) => new Follower(this.serviceOf(definition), definition, this.agenda));
  }

  async run(): Promise<Tally> {
    await writeProgramme(this.owner, this.programme);
    await this.tellModel();
    const organizations = organizationsOf({ ...this.plan, areaKinds: this.plan.model.areaKinds });
    await Promise.all(Array.from({ length: LANES }, () => this.tellOrganizations(organizations)));
    await this.tellVisits();
    await this.relay();
    for (const definition of this.definitions) await standAtTheEnd(this.serviceOf(definition).pool, definition);
    await this.owner.query('ANALYZE');
    return this.tally;
  }

  private async tellModel(): Promise<void> {
    const { model, span } = this.plan;
    const definition = this.definition('surveys');
    const surveys = this.serviceOf(definition);
    const stream = definition.streams.find(({ decider }) => decider.category === 'model-version') as AnyStream;
    const scope = systemScope(programmeTenant, { now: () => span.from }, SIMULATED);
    const ledger = new Ledger(definition, programmeTenant, randomUUID);
    const confirmed = await surveys.inTenant(scope, async (tx) => {
      ledger.goOn('model-version', modelVersionStreamOf(model), await tx.load(stream, modelVersionStreamOf(model)));
      return findModelConfirmations(tx.db as never, model.id, model.version);
    });
    simulateConfirmations(ledger, model, confirmed, this.programme, span.from);
    await writeLedger(surveys.pool, definition, programmeTenant, ledger);
    await spread(this.followers, programmeTenant, ledger.published);
    await this.relay();
  }

  private async tellOrganizations(organizations: Iterator<SimulatedOrganization>): Promise<void> {
    for (let next = organizations.next(); !next.done; next = organizations.next())
      await this.simulateOrganization(next.value);
  }

  private async simulateOrganization(organization: SimulatedOrganization): Promise<void> {
    const { model, span, batch } = this.plan;
    await writePeople(this.owner, [adminOf(organization)]);
    const members = organization.facilities.map((facility) => ({
      facility,
      course: courseOf(facility.id, model, span),
    }));
    const registeredAt = members.map(({ course }) => course.joinedAt).toSorted()[0] as string;
    for (let from = 0; from < members.length; from += batch) {
      const slice = members.slice(from, from + batch);
      await this.tellFacilities(organization, slice, from === 0 ? registeredAt : undefined);
      this.tally.facilities += slice.length;
      this.progress(this.tally);
    }
    this.tally.organizations += 1;
  }

  private async tellFacilities(
    organization: SimulatedOrganization,
    members: readonly { readonly facility: SimulatedFacility; readonly course: Course }[],
    registeredAt: string | undefined,
  ): Promise<void> {
    const { model, span } = this.plan;
    const [organizations, surveys] = [this.definition('organizations'), this.definition('surveys')];
    const [registry, surveyed] = [
      new Ledger(organizations, organization.id, randomUUID),
      new Ledger(surveys, organization.id, randomUUID),
    ];
    if (registeredAt !== undefined) simulateOrganization(registry, organization, registeredAt);
    for (const { facility, course } of members) {
      simulateFacility(registry, organization, facility, course);
      const published = course.assessments.map((assessment) =>
        simulateAssessment(surveyed, model, organization, facility, assessment, span.until),
      );
      this.count(published);
      this.wanted.push(...visitsWanted(model, organization, facility, published, span.until));
    }
    const facts = { registry: registry.published, surveyed: mergeAnswers(surveyed.published) };
    await writeLedger(this.serviceOf(organizations).pool, organizations, organization.id, registry);
    await writeLedger(this.serviceOf(surveys).pool, surveys, organization.id, {
      decided: surveyed.decided,
      published: facts.surveyed,
    });
    await spread(this.followers, organization.id, inOrder([...facts.registry, ...facts.surveyed]));
    await this.relay();
  }

  /** An interrupted run leaves no facts behind that would be mailed about once Cairn is started. */
  private async relay(): Promise<void> {
    for (const definition of this.definitions) await relayAll(this.serviceOf(definition).pool, definition.name);
    const mailer = this.definition(SENDS_MAIL);
    await standAtTheEnd(this.serviceOf(mailer).pool, mailer);
  }

  private count(published: readonly SimulatedAssessment[]): void {
    this.tally.assessments += published.length;
    this.tally.answers += published.reduce((sum, { answers }) => sum + answers, 0);
    const latest = published.findLast(({ assessment }) => assessment.submittedAt !== null);
    if (latest)
      this.tally.stages.set(latest.evaluation.stage, (this.tally.stages.get(latest.evaluation.stage) ?? 0) + 1);
  }

  /**
   * In the order of time over all organizations, so that validators are booked once and certificates are numbered as
   * they were granted.
   */
  private async tellVisits(): Promise<void> {
    const validation = this.definition('validation');
    const { pool } = this.serviceOf(validation);
    const diary = new Diary();
    const published: PublishedFact[] = [];
    for (const wanted of this.wanted.toSorted((one, other) =>
      one.course.requestedAt + one.assessmentId < other.course.requestedAt + other.assessmentId ? -1 : 1,
    )) {
      const ledger = new Ledger(validation, wanted.tenantId, randomUUID);
      const booking = simulateVisit(ledger, wanted, this.plan.model, this.programme, diary, this.plan.span.until);
      await writeLedger(pool, validation, wanted.tenantId, ledger);
      if (booking) await writeBooking(pool, booking);
      published.push(...ledger.published);
      if (ledger.decided.length > 0) this.tally.visits += 1;
      this.progress(this.tally);
    }
    await this.publishInOrder(published);
  }

  /**
   * What was told of visits, and what is due meanwhile to whomever, each in its turn; what is due after the end is
   * written down.
   */
  private async publishInOrder(published: readonly PublishedFact[]): Promise<void> {
    for (const fact of inOrder(published)) {
      await this.runDue(fact.at);
      await spread(this.followers, fact.tenantId, [fact]);
    }
    await this.runDue(this.plan.span.until);
    for (const entry of this.agenda.rest) await this.follower(entry.service).keep(entry);
  }

  private async runDue(until: string): Promise<void> {
    for (let next = this.agenda.take(until); next; next = this.agenda.take(until))
      await spread(this.followers, next.tenantId, await this.follower(next.service).run(next));
  }

  private follower(name: string): Follower {
    return this.followers.find((one) => one.name === name) as Follower;
  }

  private definition(name: string): AnyServiceDefinition {
    const found = this.definitions.find((one) => one.name === name);
    if (!found) throw new Error(`There is no service ${name}.`);
    return found;
  }

  private serviceOf(definition: AnyServiceDefinition): Service<unknown> {
    return this.runtime.service(definition);
  }
}
