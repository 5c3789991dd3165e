import { fold } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { nextStepAt, remindersOf, stepsDue } from './calendar.js';
import { certification } from './certification.js';
import type { CertificationEvent } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { validityFrom } from './validity.js';
import { expired, granted, grantedData, reminded, replaced, windowOpened } from './testing/certifications.js';

const eventOf = (step: ReturnType<typeof stepsDue>[number]): CertificationEvent =>
  step.kind === 'remind' ? reminded(step.monthsLeft) : step.kind === 'expire' ? expired : windowOpened;

const named = (event: CertificationEvent): string =>
  event.type === 'ExpiryReminded' ? `reminded ${event.data.monthsLeft}` : event.type;

/** What happens when the schedule is looked at, at these instants only. */
const happensAt = (...instants: string[]): string[][] => {
  let history: CertificationEvent[] = [granted];
  return instants.map((now) => {
    const happened = stepsDue(fold(certification, history), now).map(eventOf);
    history = [...history, ...happened];
    return happened.map(named);
  });
};

const everyNextStep = (state: Certification, from: string): string[] => {
  const next = nextStepAt(state, from);
  if (!next) return [];
  return [next, ...everyNextStep(stepsDue(state, next).map(eventOf).reduce(certification.evolve, state), next)];
};

describe('the calendar of a certification', () => {
  it('goes from step to step until nothing is left', () =>
    expect(everyNextStep(fold(certification, [granted]), '2027-04-27T10:00:00Z')).toEqual([
      '2029-04-26T21:00:00Z',
      '2029-04-27T06:00:00Z',
      '2029-10-27T06:00:00Z',
      '2030-01-27T06:00:00Z',
      '2030-03-27T06:00:00Z',
      '2030-04-27T21:00:00Z',
    ]));
  it('tells everything once when looked at in time', () =>
    expect(
      happensAt(
        '2029-04-26T21:00:00Z',
        '2029-04-27T06:00:00Z',
        '2029-10-27T06:00:00Z',
        '2030-01-27T06:00:00Z',
        '2030-03-27T06:00:00Z',
        '2030-04-27T21:00:00Z',
      ).flat(),
    ).toEqual([
      'ReAssessmentWindowOpened',
      'reminded 12',
      'reminded 6',
      'reminded 3',
      'reminded 1',
      'CertificationExpired',
    ]));
  it('looked at every six hours, tells the same', () => {
    let [history, now]: [CertificationEvent[], Temporal.Instant] = [
      [granted],
      Temporal.Instant.from('2029-04-01T00:07:00Z'),
    ];
    const happened: string[] = [];
    for (let tick = 0; tick < 4 * 400; tick += 1, now = now.add({ hours: 6 })) {
      const events = stepsDue(fold(certification, history), now.toString()).map(eventOf);
      history = [...history, ...events];
      happened.push(...events.map(named));
    }
    expect(happened).toEqual([
      'ReAssessmentWindowOpened',
      'reminded 12',
      'reminded 6',
      'reminded 3',
      'reminded 1',
      'CertificationExpired',
    ]);
  });
  it('sends a reminder late after an outage of 72 hours, once', () =>
    expect(happensAt('2029-10-30T05:00:00Z', '2029-10-30T05:00:05Z')).toEqual([
      ['ReAssessmentWindowOpened', 'reminded 6'],
      [],
    ]));
  it('after a long outage sends the newest reminder only', () =>
    expect(happensAt('2030-03-28T00:00:00Z')).toEqual([['ReAssessmentWindowOpened', 'reminded 1']]));
  it('after an outage past the expiry tells the expiry alone', () =>
    expect(happensAt('2031-01-01T00:00:00Z', '2031-01-02T00:00:00Z')).toEqual([['CertificationExpired'], []]));

  describe('when the clock jumps', () => {
    it('a year ahead and back, sends one reminder and none again until a nearer one is due', () =>
      expect(
        happensAt(
          '2028-11-01T00:00:00Z',
          '2029-11-01T00:00:00Z',
          '2028-11-01T00:01:00Z',
          '2029-04-27T06:00:00Z',
          '2029-10-27T06:00:00Z',
          '2030-01-27T06:00:00Z',
        ),
      ).toEqual([[], ['ReAssessmentWindowOpened', 'reminded 6'], [], [], [], ['reminded 3']]));
    it('a year ahead with more than a year left, expires nothing', () =>
      expect(happensAt('2030-04-26T00:00:00Z').flat()).not.toContain('CertificationExpired'));
    it('a year back, says nothing again', () =>
      expect(happensAt('2030-01-27T06:00:00Z', '2029-01-27T06:00:00Z', '2030-01-27T06:00:01Z')).toEqual([
        ['ReAssessmentWindowOpened', 'reminded 3'],
        [],
        [],
      ]));
    it('two hours to and fro around a reminder, sends it once', () =>
      expect(happensAt('2029-10-27T06:30:00Z', '2029-10-27T04:30:00Z', '2029-10-27T08:30:00Z').flat()).toEqual([
        'ReAssessmentWindowOpened',
        'reminded 6',
      ]));
    it('back, still knows the next step', () =>
      expect(nextStepAt(fold(certification, [granted, windowOpened, reminded(6)]), '2028-11-01T00:00:00Z')).toBe(
        '2030-01-27T06:00:00Z',
      ));
  });

  it.each([replaced, expired])('has nothing ahead once the certification was replaced or has expired', (ending) => {
    const over = fold(certification, [granted, ending]);
    expect([stepsDue(over, '2035-01-01T00:00:00Z'), nextStepAt(over, '2027-05-01T00:00:00Z')]).toEqual([[], undefined]);
  });
});

describe('the reminders of a certification', () => {
  const under = (validityMonths: number, renewalWindowMonths: number, endsBy?: string) => {
    const terms = { validityMonths, renewalWindowMonths };
    const days = validityFrom('2027-04-27', terms, endsBy);
    return { ...grantedData, ...days, terms };
  };
  it.each<[number, number, number[]]>([
    [36, 12, [12, 6, 3, 1]],
    [60, 24, [12, 6, 3, 1]],
    [12, 3, [3, 1]],
    [12, 12, [6, 3, 1]],
    [12, 0, [1]],
    [6, 6, [3, 1]],
    [3, 1, [1]],
    [2, 2, [1]],
    [1, 1, []],
    [1, 0, []],
  ])('of %d months with a window of %d come %j months before its end', (validity, window, months) =>
    expect(remindersOf(under(validity, window))).toEqual(months),
  );
  it('leave out those from before the grant of an early renewal', () =>
    expect(remindersOf(under(36, 12, '2027-09-01'))).toEqual([3, 1]));
  it.each([
    [36, 12],
    [60, 24],
    [12, 3],
    [12, 12],
    [12, 0],
    [1, 1],
    [1, 0],
    [2, 2],
  ])('and whatever else happens of %d months with a window of %d come after the grant', (validity, window) => {
    const state = fold(certification, [{ type: 'CertificationGranted', data: under(validity, window) }]);
    expect(stepsDue(state, '2027-04-27T10:00:00Z')).toEqual([]);
    const [first] = everyNextStep(state, '2020-01-01T00:00:00Z');
    expect(Date.parse(first ?? '')).toBeGreaterThan(Date.parse('2027-04-27T10:00:00Z'));
  });
});
