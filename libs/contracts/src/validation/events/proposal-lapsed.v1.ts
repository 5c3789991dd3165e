import { eventContract } from '../../event-contract.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const proposalLapsed = eventContract(
  'validation',
  'proposal-lapsed.v1',
  visitSubject.meta({ description: 'Nobody confirmed the proposed dates in time, and they are free again.' }),
  exampleVisitSubject,
);
