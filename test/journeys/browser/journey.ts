import { bodyOf } from '@cairn/api-client/api-client.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { createPool } from '@cairn/platform/database/pool.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { type Participant, signedIn } from '../people.js';
import { Person } from './person.js';

export const organizationName = 'Northern Lights Health';
/** As long as the longest names are. */
export const hospital = 'Her Majesty Queen Aurora Borealis Memorial University Hospital of the Far Northern Islands';
export const areas = ['Radiology', 'Cardiology', 'Dermatology', 'Pathology'];
export const newcomer = { name: 'Noor Newcomer', email: 'noor@example.org', password: 'purple otters juggle quietly' };

/** Everybody who takes part in a story told by hand, and what it has come to. */
export class Journey {
  readonly people: Person[] = [];
  organization = '';

  private constructor(
    private readonly browser: Browser,
    readonly url: string,
    private readonly databaseUrl: string,
    /** The admin's second session, over the API, for what would take too long by hand. */
    readonly colleague: Participant,
    readonly admin: Person,
    private readonly closely: boolean,
  ) {
    this.people.push(admin);
  }

  static async begins(browser: Browser, { url, databaseUrl }: Deployment, closely: boolean): Promise<Journey> {
    return new Journey(
      browser,
      url,
      databaseUrl,
      await signedIn(url, 'Amal Admin'),
      await Person.comes(browser, url, closely),
      closely,
    );
  }

  async comes(options: BrowserContextOptions = {}): Promise<Person> {
    const person = await Person.comes(this.browser, this.url, this.closely, options);
    this.people.push(person);
    return person;
  }

  /** As if everybody had signed in two days ago. */
  async lettingSessionsAge(): Promise<void> {
    const owner = createPool(this.databaseUrl, 1);
    await owner.query(`UPDATE auth.session SET "confirmedAt" = now() - interval '2 days'`);
    await owner.end();
  }

  /** What went wrong on any page since it was asked last. */
  faults(): readonly string[] {
    return this.people.flatMap(({ faults }) => faults.splice(0));
  }

  /** The hospital's day so many days from now. */
  async inDays(days: number): Promise<string> {
    const { now } = await bodyOf(this.colleague.api.GET('/api/demo/clock'));
    return Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Riyadh').toPlainDate().add({ days }).toString();
  }

  async assessment(): Promise<AssessmentSummary> {
    const {
      items: [found],
    } = await bodyOf(
      this.colleague.api.GET('/api/surveys/{organizationId}/assessments', {
        params: { path: { organizationId: this.organization } },
      }),
    );
    if (!found) throw new Error('There is no assessment.');
    return found;
  }
}
