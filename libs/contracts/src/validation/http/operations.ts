import type { Operations } from '../../operation.js';

const visit = '/api/validation/{organizationId}/visits/{visitId}';
const visitNotFound = ['visit-not-found'];
const aboveFindings = ['answers-not-known', 'stage-above-findings', 'stage-not-seen'];

export const validationOperations = {
  'GET /api/validation/validators': {
    id: 'listValidators',
    tag: 'Visits',
    summary: 'List validators and who is free',
    description: '`busy` says who is booked on a day between `from` and `to`; both are left out or given.',
    parameters: {
      from: 'First day of the period in which bookings count.',
      to: 'Last day of the period; together with `from`.',
      visitId: 'Visit that is being planned; its own bookings do not count.',
    },
  },
  'GET /api/validation/desk/visits': {
    id: 'listAllVisits',
    tag: 'Visits',
    summary: 'List the visits of all organizations',
    description: 'The latest request first, up to 1,000. Validators get those they are assigned to.',
  },
  'GET /api/validation/{organizationId}/visits': {
    id: 'listVisits',
    tag: 'Visits',
    summary: 'List the visits of an organization',
    description: 'The latest request first, up to 1,000.',
  },
  'POST /api/validation/{organizationId}/visits': {
    id: 'requestVisit',
    tag: 'Visits',
    summary: 'Request a validation visit',
    description: 'For a submitted assessment at a stage that its model version certifies.',
    refusals: {
      404: ['assessment-not-found'],
      409: [
        'visit-already-open',
        'assessment-not-submitted',
        'score-not-final',
        'model-version-certifies-nothing',
        'model-version-not-certifiable',
        'stage-needs-no-visit',
        'window-ends-before-it-starts',
        'window-in-the-past',
      ],
    },
  },
  [`GET ${visit}`]: {
    id: 'getVisit',
    tag: 'Visits',
    summary: 'Read a visit',
    description: 'The ETag carries the version that changes send in If-Match.',
    refusals: { 404: visitNotFound },
  },
  [`GET ${visit}/calendar.ics`]: {
    id: 'downloadVisitCalendar',
    tag: 'Visits',
    summary: 'Download the date of a visit as iCalendar',
    description: 'The fixed date; a cancelled visit is marked as cancelled.',
    success: 'The calendar file (RFC 5545).',
    refusals: { 404: ['visit-not-scheduled'] },
  },
  [`PUT ${visit}/proposal`]: {
    id: 'proposeDate',
    tag: 'Visits',
    summary: 'Propose a date and a team',
    description: 'Also moves a fixed date, which stands until the hospital confirms the new one.',
    refusals: {
      404: visitNotFound,
      409: [
        'actor-belonged-to-organization',
        'visit-not-open-for-dates',
        'wall-time-skipped',
        'visit-ends-before-it-starts',
        'visit-too-long',
        'visit-too-short',
        'visit-spans-rest',
        'visit-in-the-past',
        'validator-named-twice',
        'lead-not-in-team',
        'team-too-small',
        'not-a-validator',
        'validator-belongs-to-organization',
        'validator-already-booked',
        'scheduler-in-team',
      ],
    },
  },
  [`POST ${visit}/confirmation`]: {
    id: 'confirmDate',
    tag: 'Visits',
    summary: 'Confirm the proposed date',
    description: 'The team is booked and calendar entries are mailed. If-Match carries the version of the visit.',
    refusals: {
      404: visitNotFound,
      409: ['no-date-proposed', 'validator-belongs-to-organization', 'validator-already-booked', 'visit-in-the-past'],
    },
  },
  [`POST ${visit}/cancellation`]: {
    id: 'cancelVisit',
    tag: 'Visits',
    summary: 'Cancel a visit',
    description: 'By the hospital or the programme, until the visit is concluded.',
    refusals: {
      404: visitNotFound,
      409: ['visit-over', 'actor-belonged-to-organization', 'scheduler-in-team'],
    },
  },
  [`PUT ${visit}/findings/{criterionId}`]: {
    id: 'recordFinding',
    tag: 'Visits',
    summary: 'Record a finding',
    description: 'If-Match carries the version of this finding, `"0"` for the first one; the response has its new one.',
    refusals: {
      404: visitNotFound,
      409: [
        'not-assigned',
        'actor-belonged-to-organization',
        'visit-not-scheduled',
        'visit-not-begun',
        'criterion-not-in-checklist',
        'contradiction-needs-note',
      ],
    },
  },
  [`POST ${visit}/conclusion`]: {
    id: 'concludeVisit',
    tag: 'Visits',
    summary: 'Conclude a visit',
    description: 'By the lead of the team, from the last day of the visit on, once every criterion has a finding.',
    refusals: {
      404: visitNotFound,
      409: [
        'visit-not-scheduled',
        'not-the-lead',
        'actor-belonged-to-organization',
        'last-day-not-begun',
        'findings-missing',
        ...aboveFindings,
      ],
    },
  },
  [`POST ${visit}/decision`]: {
    id: 'recordDecision',
    tag: 'Visits',
    summary: 'Decide on a concluded visit',
    description: 'Four eyes: the person was not in the team and never belonged to the organization.',
    refusals: {
      404: visitNotFound,
      409: [
        'visit-not-concluded',
        'actor-belonged-to-organization',
        'decider-was-validator',
        'stage-above-proposed',
        'stage-not-certifiable',
        'model-version-certifies-nothing',
        'model-version-not-certifiable',
        ...aboveFindings,
      ],
    },
  },
} satisfies Operations;
