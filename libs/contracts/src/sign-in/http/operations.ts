import type { Operations } from '../../operation.js';

export const signInOperations = {
  'GET /api/me': {
    id: 'getMe',
    tag: 'Sign-in',
    summary: 'Read who is signed in',
    description: 'The person behind the session cookie with all memberships and programme roles.',
  },
} satisfies Operations;

export const demoOperations = {
  'GET /api/demo/clock': {
    id: 'getDemoClock',
    tag: 'Demo',
    summary: 'Read the clock of the demonstration',
    description: 'The instant that everything in the demonstration takes for the present.',
    refusals: { 404: ['not-found'] },
  },
  'POST /api/demo/clock': {
    id: 'advanceDemoClock',
    tag: 'Demo',
    summary: 'Move the clock of the demonstration',
    description: 'Work that becomes due on the way, such as reminders and expiries, is done.',
    refusals: { 404: ['not-found'] },
  },
} satisfies Operations;
