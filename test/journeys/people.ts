import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import request from 'supertest';
import { Visitor } from '../../apps/standalone/src/demo/visitor.js';

export type DemoName = Parameters<typeof demoPerson>[0];

/** Somebody in a journey: the typed API for what is to succeed, and supertest for how an answer is. */
export class Participant extends Visitor {
  /** Requests with the present session. */
  get http(): ReturnType<typeof request.agent> {
    const origin = new URL(this.baseUrl).origin;
    return request.agent(this.baseUrl).set({ Origin: origin, ...(this.cookie && { Cookie: this.cookie }) });
  }
}

/** A person of the demo, signed in. */
export const signedIn = (url: string, name: DemoName): Promise<Participant> =>
  new Participant(url).signIn(demoPerson(name).email, demoPassword);

export type Team<Person extends Visitor = Participant> = {
  readonly admin: Person;
  readonly contributor: Person;
  readonly scheduler: Person;
  readonly lead: Person;
  readonly manager: Person;
};

/** Everybody whom the way to a certificate needs. */
export const team = async (url: string): Promise<Team> => {
  const [admin, contributor, scheduler, lead, manager] = await Promise.all([
    signedIn(url, 'Amal Admin'),
    signedIn(url, 'Casey Contributor'),
    signedIn(url, 'Sasha Scheduler'),
    signedIn(url, 'Valery Validator'),
    signedIn(url, 'Morgan Manager'),
  ]);
  return { admin, contributor, scheduler, lead, manager };
};
