import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  cleo,
  date,
  free,
  holdUntil,
  inConflict,
  independent,
  laterDate,
  manager,
  oneOfThem,
  overridden,
  propose,
  proposed,
  requested,
  requestedData,
  scheduled,
  secondManager,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import type { VisitEvent } from './visit-events.js';
import { visit } from './visit.js';

const lapse = (at: string) => ({ type: 'LapseProposal', data: {}, meta: by('system', at) }) as const;
const lapsed: VisitEvent = { type: 'ProposalLapsed', data: {} };

describe('an offered date', () => {
  it('is held with up to two alternatives for 72 hours, each counted once', () =>
    given(visit, requested)
      .when({ ...propose(), data: { ...propose().data, alternatives: [laterDate, date] } })
      .then({
        type: 'DateProposed',
        data: {
          ...date,
          proposedBy: manager,
          alternatives: [laterDate],
          holdUntil,
          shift: null,
        },
      }));
  it('is refused when an alternative is no date for a visit', () => {
    const short = { startsAt: '2027-04-23T09:00', endsAt: '2027-04-23T10:00' };
    given(visit, requested)
      .when({ ...propose(), data: { ...propose().data, alternatives: [short] } })
      .thenRejected('visit-too-short', { minutes: 60, shortest: 240 });
  });
  it('lapses when its hold ends, and not before', () => {
    given(visit, requested, proposed()).when(lapse('2027-03-12T05:59:59Z')).thenNothing();
    given(visit, requested, proposed()).when(lapse(holdUntil)).then(lapsed);
  });
  it('does not lapse once it is fixed, turned down or replaced', () => {
    given(visit, ...untilScheduled)
      .when(lapse(holdUntil))
      .thenNothing();
    given(visit, requested, proposed(), lapsed).when(lapse(holdUntil)).thenNothing();
    given(visit, requested, {
      type: 'DateProposed',
      data: { ...date, proposedBy: manager, alternatives: [], holdUntil: '2027-03-14T06:00:00Z', shift: null },
    })
      .when(lapse(holdUntil))
      .thenNothing();
  });
  it('can be offered anew after it lapsed', () =>
    given(visit, requested, proposed(), lapsed).when(propose()).then(proposed()));
  it('leaves a fixed date standing when it lapses', () =>
    given(visit, ...untilScheduled, proposed(laterDate), lapsed)
      .when({ type: 'ConfirmDate', data: { belonged: [], conflicted: [] } })
      .thenNothing());
});

describe('the hospital turns offered dates down', () => {
  const decline = {
    type: 'DeclineProposal',
    data: { message: 'June suits us.', window: { earliest: '2027-06-01', latest: '2027-06-30' }, objections: [ben] },
  } as const;
  const declined: VisitEvent = {
    type: 'ProposalDeclined',
    data: { message: 'June suits us.', earliest: '2027-06-01', latest: '2027-06-30', objections: [ben] },
  };

  it('with a message, another window and those it does not want', () =>
    given(visit, requested, proposed()).when(decline).then(declined));
  it('within the window of the request when it names none', () =>
    given(visit, requested, proposed())
      .when({ ...decline, data: { message: 'Not then.', objections: [] } })
      .then({
        type: 'ProposalDeclined',
        data: {
          message: 'Not then.',
          earliest: requestedData.earliest,
          latest: requestedData.latest,
          objections: [],
        },
      }));
  it('only while there is an offer', () => {
    given(visit).when(decline).thenRejected('visit-not-requested');
    given(visit, requested).when(decline).thenRejected('no-date-proposed');
    given(visit, ...untilConcluded)
      .when(decline)
      .thenRejected('no-date-proposed');
  });
  it('with a window that is not over, and objections to the team alone', () => {
    given(visit, requested, proposed())
      .when({ ...decline, data: { ...decline.data, window: { earliest: '2026-01-01', latest: '2026-02-01' } } })
      .thenRejected('window-in-the-past', { today: '2027-03-09' });
    given(visit, requested, proposed())
      .when({ ...decline, data: { ...decline.data, objections: [cleo] } })
      .thenRejected('not-a-validator', { validators: [cleo] });
  });
  it('and is not offered whom it objected to, unless two people set that aside', () => {
    const again = propose({ validators: [ada, ben] });
    given(visit, requested, proposed(), declined)
      .when(again)
      .thenRejected('validator-objected', { validators: [{ personId: ben, name: 'Ben' }] });
    given(visit, requested, proposed(), declined, ...overridden(ben))
      .when(again)
      .then(proposed());
  });
});

describe('a validator answers for the own part', () => {
  const accept = (actor: string, as = independent) =>
    ({ type: 'AnswerAssignment', data: { answer: 'accepted', noConflict: true, actor: as }, meta: by(actor) }) as const;
  const decline = (actor: string, reason = 'On leave.') =>
    ({ type: 'AnswerAssignment', data: { answer: 'declined', reason, actor: independent }, meta: by(actor) }) as const;
  const accepted: VisitEvent = { type: 'AssignmentAccepted', data: { personId: ben } };
  const declined: VisitEvent = { type: 'AssignmentDeclined', data: { personId: ben, reason: 'On leave.' } };

  it('on an offered or a fixed date, once', () => {
    given(visit, requested, proposed()).when(accept(ben)).then(accepted);
    given(visit, requested, proposed(), accepted).when(accept(ben)).thenNothing();
    given(visit, ...untilScheduled)
      .when(decline(ben))
      .then(declined);
    given(visit, ...untilScheduled, declined)
      .when(decline(ben))
      .thenNothing();
    given(visit, ...untilScheduled, declined)
      .when(accept(ben))
      .then(accepted);
  });
  it('keeps the answer to an offer that becomes the date', () =>
    given(visit, requested, proposed(), accepted, scheduled()).when(accept(ben)).thenNothing());
  it('is asked again with each new offer', () =>
    given(visit, requested, proposed(), accepted, proposed(laterDate)).when(accept(ben)).then(accepted));
  it('and nobody else does', () => {
    given(visit, requested, proposed()).when(accept(cleo)).thenRejected('not-assigned');
    given(visit, requested).when(accept(ben)).thenRejected('not-assigned');
    given(visit, ...untilConcluded)
      .when(accept(ben))
      .thenRejected('visit-not-open-for-dates');
  });
  it('cannot accept with a conflict of interest, nor as a former member, but can decline', () => {
    given(visit, requested, proposed()).when(accept(ben, inConflict)).thenRejected('actor-in-conflict');
    given(visit, requested, proposed()).when(accept(ben, oneOfThem)).thenRejected('actor-belonged-to-organization');
    given(visit, requested, proposed()).when(decline(ben)).then(declined);
    given(visit, requested, proposed(), ...overridden(ben))
      .when(accept(ben, inConflict))
      .then(accepted);
  });
});

describe('a conflict of interest', () => {
  const inConflictIs = (personId: string) =>
    free.map((candidate) => (candidate.personId === personId ? { ...candidate, conflicted: true } : candidate));
  const ask = (personId: string, actor: string, conflicted = true, as = independent) =>
    ({
      type: 'RequestConflictOverride',
      data: { personId, reason: 'Nobody else speaks Korean.', conflicted, actor: as },
      meta: by(actor),
    }) as const;
  const approve = (personId: string, actor: string, as = independent) =>
    ({ type: 'ApproveConflictOverride', data: { personId, actor: as }, meta: by(actor) }) as const;

  it('keeps a validator out of the team, by name', () =>
    given(visit, requested)
      .when(propose({}, inConflictIs(ben)))
      .thenRejected('validator-in-conflict', { validators: [{ personId: ben, name: 'Ben' }] }));
  it('keeps a scheduler from planning and cancelling, and a manager from deciding', () => {
    given(visit, requested)
      .when({ ...propose(), data: { ...propose().data, actor: inConflict } })
      .thenRejected('actor-in-conflict');
    given(visit, requested)
      .when({ type: 'CancelVisit', data: { reason: 'No.', actor: inConflict }, meta: by(manager) })
      .thenRejected('actor-in-conflict');
    given(visit, ...untilConcluded)
      .when({
        type: 'RecordDecision',
        data: {
          outcome: 'granted',
          stage: 6,
          reasons: 'Seen.',
          stages: { foundStage: 6, seenStage: 6 },
          actor: inConflict,
        },
        meta: by(manager),
      })
      .thenRejected('actor-in-conflict');
  });
  it('is set aside by two people with a reason', () => {
    given(visit, requested)
      .when(ask(ben, manager))
      .then(overridden(ben)[0] as VisitEvent);
    given(visit, requested, overridden(ben)[0] as VisitEvent)
      .when(approve(ben, secondManager))
      .then(overridden(ben)[1] as VisitEvent);
    given(visit, requested, ...overridden(ben))
      .when(propose({}, inConflictIs(ben)))
      .then(proposed());
  });
  it('is not set aside by one person, by the one it is about, or by others with a conflict', () => {
    const asked = overridden(ben)[0] as VisitEvent;
    given(visit, requested, asked).when(approve(ben, manager)).thenRejected('override-needs-two-people');
    given(visit, requested, asked).when(approve(ben, ben)).thenRejected('override-needs-two-people');
    given(visit, requested).when(ask(ben, ben)).thenRejected('override-needs-two-people');
    given(visit, requested)
      .when(ask(ben, manager, true, inConflict))
      .thenRejected('actor-in-conflict');
    given(visit, requested, asked)
      .when(approve(ben, secondManager, inConflict))
      .thenRejected('actor-in-conflict');
  });
  it('needs to be there, and asked for, before it is set aside', () => {
    given(visit, requested)
      .when(ask(ben, manager, false))
      .thenRejected('nothing-to-override');
    given(visit, requested).when(approve(ben, secondManager)).thenRejected('override-not-requested');
    given(visit, requested, overridden(ben)[0] as VisitEvent)
      .when(propose({}, inConflictIs(ben)))
      .thenRejected('validator-in-conflict');
  });
});
