import { randomUUID } from 'node:crypto';
import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { outboxTopic } from '@cairn/platform/wakeups/wakeups.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import type { Service } from '@cairn/platform/service/service.js';
import { publish } from '@cairn/platform/service/stream.js';
import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { eventually } from '@cairn/testing/eventually.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';

const surveysOfSpecs = defineService<Record<never, never>>({
  name: 'surveys',
  streams: [],
  projections: [],
  reactions: [],
  jobs: [],
  migrations: {},
});

/** The scoring service at work, fed by what the surveys service publishes. */
export class ScoringForSpecs {
  private readonly timer = setInterval(() => this.running.clock.set(new Date().toISOString()), 10);

  private constructor(
    readonly running: RunningServices,
    readonly service: Service<ScoringTables>,
    private readonly surveys: Service<Record<never, never>>,
  ) {}

  static async start(): Promise<ScoringForSpecs> {
    const running = await RunningServices.prepare(scoring, surveysOfSpecs);
    running.clock.set(new Date().toISOString());
    const [service, surveys] = [running.service(scoring), running.service(surveysOfSpecs)];
    await running.startJobs(service);
    const specs = new ScoringForSpecs(running, service, surveys);
    specs.startAgain();
    return specs;
  }

  /** After the work was stopped. */
  startAgain(): void {
    this.running.startFeeds(this.surveys, this.service);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running.stop();
  }

  /** Publishes facts in one transaction, as the surveys service would. */
  async receives(...facts: readonly ReturnType<typeof publish>[]): Promise<void> {
    await this.surveys.inTenant(scopeOf(), async ({ client }) => {
      for (const { contract, data } of facts) {
        const row = [someTenant, randomUUID(), contract.type, JSON.stringify(contract.schema.parse(data))];
        await client.query('INSERT INTO outbox (tenant_id, event_id, type, data) VALUES ($1, $2, $3, $4)', row);
      }
    });
    this.running.wakeups.notify(outboxTopic('surveys'));
  }

  /** Reads until what was read fits; if it never does, what was read last is in the failure. */
  eventually<T>(read: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
    return eventually(async () => {
      const value = await read();
      if (!fits(value)) throw new Error(`This does not fit: ${JSON.stringify(value)?.slice(0, 2_000)}`);
      return value;
    }, 250);
  }

  /** What scoring has published about an assessment. */
  async published<Contract extends EventContract>(
    contract: Contract,
    assessmentId: string,
  ): Promise<DataOf<Contract>[]> {
    const { rows } = await this.running.owner.query<{ data: string }>(
      `SELECT data FROM (SELECT 1 AS late, id AS place, type, data FROM scoring.outbox UNION ALL SELECT 0, position, type, data FROM scoring.feed) told
       WHERE type = $1 AND data::json ->> 'assessmentId' = $2 ORDER BY late, place`,
      [contract.type, assessmentId],
    );
    return rows.map(({ data }) => contract.schema.parse(JSON.parse(data)) as DataOf<Contract>);
  }
}

type Area = { readonly id: string; readonly kind: string; readonly name?: string | undefined };

export const opened = (
  assessmentId: string,
  areas: readonly Area[],
  change: Partial<DataOf<typeof assessmentOpened>> = {},
) =>
  publish(assessmentOpened, {
    ...assessmentOpened.example,
    assessmentId,
    serviceAreas: areas.map(({ id, kind, name }) => ({ id, kind, name: name ?? kind })),
    ...change,
  });

export const answersOf = (
  assessmentId: string,
  answers: Readonly<Record<string, Readonly<Record<string, Answer | null>>>>,
) =>
  Object.entries(answers).map(([unitId, given]) =>
    publish(answersChanged, { assessmentId, unitId, answers: { ...given } }),
  );

export const submitted = (assessmentId: string) =>
  publish(assessmentSubmitted, { ...assessmentSubmitted.example, assessmentId });
export const reopened = (assessmentId: string) =>
  publish(assessmentReopened, { ...assessmentReopened.example, assessmentId });
