import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { Visitor } from '../../apps/standalone/src/demo/visitor.js';

export type DemoName = Parameters<typeof demoPerson>[0];

/** A person of the demo, signed in. */
export const signedIn = (url: string, name: DemoName): Promise<Visitor> =>
  new Visitor(url).signIn(demoPerson(name).email, demoPassword);

export type Team = {
  readonly admin: Visitor;
  readonly contributor: Visitor;
  readonly scheduler: Visitor;
  readonly lead: Visitor;
  readonly manager: Visitor;
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
