import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { at, expired, granted, replaced, windowOpened } from './testing/certifications.js';

const open = (instant: string) => ({ type: 'OpenReAssessmentWindow', data: {}, meta: at(instant) }) as const;

describe('open re-assessment window', () => {
  it('opens when the second anniversary begins at the facility', () =>
    given(certification, granted).when(open('2029-04-26T21:00:00Z')).then(windowOpened));
  it('does not open a second earlier', () =>
    given(certification, granted)
      .when(open('2029-04-26T20:59:59Z'))
      .thenRejected('re-assessment-window-not-open-yet', { windowOpensOn: '2029-04-27' }));
  it('opens once', () => given(certification, granted, windowOpened).when(open('2029-05-01T00:00:00Z')).thenNothing());
  it.each([replaced, expired])('stays shut once the certification was replaced or has expired', (ending) =>
    given(certification, granted, ending).when(open('2030-05-01T00:00:00Z')).thenNothing(),
  );
  it('is refused for what was never granted', () =>
    given(certification).when(open('2029-05-01T00:00:00Z')).thenRejected('certification-not-granted'));
});
