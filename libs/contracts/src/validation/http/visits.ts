import { z } from 'zod';
import { deskFilter, listFilter } from '../../list-filters.js';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { id, instant, localDate, prose, proseOrNone, reason, slug, wallTime } from '../../values.js';
import {
  assessmentId,
  criterionId,
  facilityId,
  facilityName,
  model,
  modelVersion,
  organizationId,
  organizationName,
  personId,
  personName,
  timeZone,
  version,
  visitId,
} from '../../vocabulary.js';
import { agendaEntries, agendaEntry } from '../agenda.js';
import { outcome, verdict, visitMode, visitStatus } from '../visit.js';
import { visitRule } from '../visit-rules.js';

const figure = (description: string, example: number) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [example] });
const count = (description: string, example: number) =>
  z
    .int()
    .min(1)
    .describe(description)
    .meta({ examples: [example] });
const earliest = localDate.describe('First day that suits the hospital.').meta({ examples: ['2027-04-01'] });
const latest = localDate.describe('Last day that suits the hospital.').meta({ examples: ['2027-05-31'] });
const startsAt = wallTime
  .describe('Start, as wall-clock time in the time zone of the facility.')
  .meta({ examples: ['2027-04-20T09:00'] });
const endsAt = wallTime
  .describe('End, as wall-clock time in the time zone of the facility.')
  .meta({ examples: ['2027-04-20T16:00'] });
const lead = id
  .describe('Id of the person who leads the team.')
  .meta({ examples: ['00000000-0000-4000-8000-00000000000c'] });
const stageUpTo7 = (description: string) =>
  z
    .int()
    .min(0)
    .max(7)
    .describe(description)
    .meta({ examples: [6] });
const stage = (description: string) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [6] });
const stageOrNone = (description: string) => stage(description).nullable().describe(description);

export const requestVisit = z
  .object({
    assessmentId,
    mode: visitMode,
    earliest,
    latest,
    note: prose(2000).optional().describe('Note for the scheduler, up to 2,000 characters.'),
    changed: z
      .boolean()
      .optional()
      .describe('Whether the core vendor or the owner has changed since the latest certificate; false when left out.'),
  })
  .refine(({ earliest, latest }) => earliest <= latest, { path: ['latest'], error: 'must not be before earliest' })
  .meta({ id: 'RequestVisit', description: 'A request for a validation visit on a submitted assessment.' });

export const proposeDate = z
  .object({
    startsAt,
    endsAt,
    alternatives: z
      .array(
        z
          .object({ startsAt, endsAt })
          .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: 'must be after startsAt' })
          .describe('Another time for the same team.'),
      )
      .max(2)
      .optional()
      .describe('Other times that the hospital may choose instead, up to two.'),
    mode: visitMode,
    validators: z
      .array(lead.describe('Id of a validator.'))
      .min(1)
      .max(5)
      .describe('The team: one to five validators.'),
    lead: lead.describe('Id of the validator who leads the team; one of `validators`.'),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: 'must be after startsAt' })
  .meta({ id: 'ProposeDate', description: 'A date and a team for the visit.' });

export const declineProposal = z
  .object({
    message: prose(2000)
      .describe('What does not suit, up to 2,000 characters.')
      .meta({ examples: ['The ward moves in these weeks. June would suit us.'] }),
    window: z
      .object({ earliest, latest })
      .refine(({ earliest, latest }) => earliest <= latest, { path: ['latest'], error: 'must not be before earliest' })
      .optional()
      .describe('Days that suit instead; without it the window of the request applies.'),
    objections: z
      .array(id)
      .max(5)
      .default([])
      .describe('Validators of the proposed team to whom the hospital objects; they are not proposed again.'),
  })
  .meta({ id: 'DeclineProposal', description: 'The hospital turns the offered times down.' });

export const answerAssignment = z
  .discriminatedUnion('answer', [
    z
      .object({
        answer: z.literal('accepted').describe('The validator takes part.'),
        noConflict: z
          .literal(true)
          .describe('States that the person has no conflict of interest with the organization.'),
      })
      .describe('The validator takes part.'),
    z
      .object({
        answer: z.literal('declined').describe('The validator does not take part.'),
        reason: reason(1000)
          .describe('Why, up to 1,000 characters; the schedulers read it.')
          .meta({ examples: ['I am on leave in that week.'] }),
      })
      .describe('The validator does not take part.'),
  ])
  .meta({ id: 'AnswerAssignment', description: 'Answer of a validator to the own part in a visit.' });

export const requestOverride = z
  .object({
    personId: id.describe('Id of the person whose conflict of interest, or to whom an objection, is set aside.'),
    reason: reason(2000)
      .describe('Why, up to 2,000 characters; it stays visible on the visit.')
      .meta({ examples: ['Nobody else speaks Korean; the consulting ended two years ago.'] }),
  })
  .meta({ id: 'RequestOverride', description: 'Request to set a conflict of interest aside for one visit.' });

export const setAgenda = z
  .object({ entries: agendaEntries.describe('The whole agenda, up to 300 entries.') })
  .meta({ id: 'SetAgenda', description: 'The agenda of a visit, in place of the former one.' });

export const agendaDraft = z
  .object({ entries: z.array(agendaEntry).describe('Entries in the order in which they take place.') })
  .meta({ id: 'AgendaDraft', description: 'An agenda by the template of the rules; nothing is recorded.' });
export type AgendaDraft = z.output<typeof agendaDraft>;

export const cancelVisit = z
  .object({
    reason: prose(1000)
      .describe('Why the visit is cancelled, up to 1,000 characters.')
      .meta({ examples: ['The hospital moves to a new building in April.'] }),
  })
  .meta({ id: 'CancelVisit', description: 'Cancellation of a visit.' });

const strengths = proseOrNone(4000)
  .default('')
  .describe('What is done well here, up to 4,000 characters.')
  .meta({ examples: ['Every ward reads from the same archive.'] });
const advice = proseOrNone(4000)
  .default('')
  .describe('What is recommended here as preparation for the next stage, up to 4,000 characters.')
  .meta({ examples: ['Prepare a case study on decision support.'] });
const observation = {
  verdict,
  note: proseOrNone(4000)
    .describe('What was seen, up to 4,000 characters; required where the verdict is `contradicted`.')
    .meta({ examples: ['Seen in use on two wards.'] }),
  strengths,
  recommendations: advice,
};

export const recordFinding = z
  .object(observation)
  .meta({ id: 'RecordFinding', description: 'The verdict of one validator on one criterion.' });

export const revealVerdicts = z
  .object({
    criteria: z
      .array(criterionId)
      .max(500)
      .optional()
      .describe('Criteria to reveal; without them all on which somebody has recorded a verdict.'),
  })
  .meta({ id: 'RevealVerdicts', description: 'The lead shows the team its verdicts.' });

export const stateConsensus = z
  .object(observation)
  .meta({ id: 'StateConsensus', description: 'What the team finds on a criterion where its verdicts differed.' });

const aboveReason = prose(4000)
  .optional()
  .describe('Why the stage is above the `foundStage` of the visit; required then, up to 4,000 characters.');
const commendations = (limit: string) => `What the team commends${limit}.`;
const recommendations = (limit: string) => `What the team recommends${limit}.`;

export const concludeVisit = z
  .object({
    proposedStage: stageUpTo7('Stage that the team proposes, 0 to 7.'),
    aboveReason,
    commendations: proseOrNone(8000)
      .describe(commendations(', up to 8,000 characters'))
      .meta({ examples: ['Images are shared with every referring physician.'] }),
    recommendations: proseOrNone(8000)
      .describe(recommendations(', up to 8,000 characters'))
      .meta({ examples: ['Extend structured reporting to cardiology.'] }),
  })
  .meta({ id: 'ConcludeVisit', description: 'The conclusion of the team.' });

export const submitCorrectiveEvidence = z
  .object({
    statements: z
      .array(
        z
          .object({
            criterionId,
            statement: reason(4000)
              .describe('What has changed, and where it can be seen, up to 4,000 characters.')
              .meta({
                examples: ['Since June the viewer is in use on every ward; see the screens attached to the answer.'],
              }),
          })
          .describe('What has changed for one open criterion.'),
      )
      .min(1)
      .max(500)
      .describe('Statements on criteria that the deferral left open.'),
  })
  .meta({ id: 'SubmitCorrectiveEvidence', description: 'Corrective evidence of the hospital after a deferral.' });

export const fileAppeal = z
  .object({
    reasons: reason(8000)
      .describe('Why the refusal is contested, up to 8,000 characters.')
      .meta({ examples: ['The ward that was visited had moved a week before.'] }),
  })
  .meta({ id: 'FileAppeal', description: 'Appeal of the hospital against a refusal.' });

export const appointReviewers = z
  .object({
    reviewers: z.array(lead.describe('Id of a validator.')).min(1).max(5).describe('Who reviews the appeal.'),
    lead: lead.describe('Id of the validator who leads; one of `reviewers`.'),
  })
  .meta({ id: 'AppointReviewers', description: 'Fresh validators who review an appeal.' });

export const decide = z
  .object({
    outcome,
    stage: stageUpTo7('Stage that is granted, 0 to 7; not above the proposed one.'),
    aboveReason,
    reasons: prose(8000)
      .describe('Reasons of the decision, up to 8,000 characters.')
      .meta({ examples: ['Every criterion of the stage was seen in use.'] }),
  })
  .meta({ id: 'RecordDecision', description: 'The decision of the programme.' });

const seen = {
  criterionId,
  verdict,
  note: z
    .string()
    .describe('What was seen; may be empty.')
    .meta({ examples: ['Seen in use on two wards.'] }),
  strengths: z
    .string()
    .describe('What is done well here; may be empty.')
    .meta({ examples: ['Every ward reads from the same archive.'] }),
  recommendations: z
    .string()
    .describe('What is recommended as preparation for the next stage; may be empty.')
    .meta({ examples: ['Prepare a case study on decision support.'] }),
};
const lastChange = instant.describe('Instant of the last change.');

const finding = z
  .object({
    ...seen,
    votes: z
      .array(
        z
          .object({ personId, name: personName, verdict, agrees: z.boolean().describe('Whether it is the finding.') })
          .describe('The verdict of one validator.'),
      )
      .describe('Verdicts the finding cites; empty in findings from before validators recorded their own.'),
    statedBy: personName
      .nullable()
      .describe('Name of the lead who settled verdicts that differ; null where they agree.'),
    by: personName.describe('Name of the validator who recorded last.'),
    at: lastChange,
    version: version.describe('Version of the finding, counted from 1.'),
  })
  .meta({ id: 'Finding', description: 'What the team finds on one criterion.' });

const ownVerdict = z
  .object({
    ...seen,
    personId,
    by: personName.describe('Name of the validator.'),
    blindVerdict: verdict
      .nullable()
      .describe('What the validator recorded before the verdicts were revealed; null for nothing.'),
    sealed: z.boolean().describe('Whether only its author can read it.'),
    at: lastChange,
    version: version.describe('Version of the verdict, counted from 1.'),
  })
  .meta({ id: 'OwnVerdict', description: 'The verdict of one validator on one criterion.' });

const validator = z
  .object({
    personId,
    name: personName,
    email: z
      .string()
      .describe('E-mail address.')
      .meta({ examples: ['vera@example.org'] }),
  })
  .meta({ id: 'Validator', description: 'A person with the role `validator`.' });
export const validators = z
  .array(
    validator
      .extend({ busy: z.boolean().describe('Whether the person is booked on a day of the period asked for.') })
      .meta({ description: 'A validator, and whether the person is free.' }),
  )
  .meta({ description: 'Validators, by name.' });

const appointment = z
  .object({
    startsAt,
    endsAt,
    timeZone,
    mode: visitMode,
    validators: z
      .array(validator.pick({ personId: true, name: true }).meta({ description: 'A validator.' }))
      .describe('The team.'),
    lead,
  })
  .meta({ id: 'Appointment', description: 'Date, format and team of a visit.' });

const slot = z.object({ startsAt, endsAt }).describe('A time on offer.');
const holdUntil = instant
  .nullable()
  .describe('Instant until which the offered times are held; null where they do not lapse.');

const assignment = z
  .object({
    visitId,
    organizationId,
    organizationName,
    facilityName,
    country: z
      .string()
      .describe('ISO 3166-1 alpha-2 code of the country.')
      .meta({ examples: ['SA'] }),
    timeZone,
    model,
    modelVersion,
    targetStage: stage('Stage that the visit validates.'),
    kind: z.enum(['proposed', 'fixed']).describe('Whether the date is offered or fixed.'),
    slots: z.array(slot).describe('The fixed time, or those on offer.'),
    mode: visitMode,
    leads: z.boolean().describe('Whether the person leads the team.'),
    answer: z.enum(['open', 'accepted', 'declined']).describe('What the person has answered.'),
    holdUntil,
  })
  .meta({ id: 'Assignment', description: 'The part of a validator in a visit.' });
export type Assignment = z.output<typeof assignment>;
export const assignments = z.array(assignment).meta({ description: 'Parts in visits, the nearest first.' });

export const visitSummary = z
  .object({
    id: visitId,
    organizationId,
    organizationName,
    facilityId,
    facilityName,
    country: z
      .string()
      .describe('ISO 3166-1 alpha-2 code of the country.')
      .meta({ examples: ['SA'] }),
    timeZone,
    assessmentId,
    model,
    modelVersion,
    targetStage: stage('Stage that the visit validates: the one of the submitted assessment.'),
    status: visitStatus,
    holdsAssessment: z.boolean().describe('Whether the visit keeps its assessment from being reopened.'),
    mode: visitMode,
    earliest,
    latest,
    requestedAt: instant.describe('Instant of the request.'),
    appointment: appointment
      .nullable()
      .describe('The fixed date or, while none is fixed, the proposed one; null before the first proposal.'),
    holdUntil: holdUntil.describe('Instant until which an offered date is held; null while none is on offer.'),
    declines: z
      .int()
      .describe('How many validators of the team have declined their part.')
      .meta({ examples: [0] }),
  })
  .meta({ id: 'VisitSummary', description: 'A validation visit in a list.' });
export type VisitSummary = z.output<typeof visitSummary>;
export const visits = pageOf(visitSummary, 'Validation visits.');

export const visitsQuery = pageQuery.extend({
  search: search.describe('Words to look for in names of facility and organization.'),
  status: visitStatus.optional().describe('Only those with this status.'),
  turn: z
    .enum(['due', 'planned', 'closed'])
    .optional()
    .describe(
      'Only those that wait for the programme (requested, concluded, appealed), that are under way (proposed, scheduled, deferred, re-review), or that are over (decided, cancelled).',
    ),
  assessmentId: assessmentId.optional().describe('Only those on this assessment.'),
  ...listFilter,
  sort: sortedBy(
    ['requestedAt', 'urgency', 'facilityName', 'targetStage', 'status', 'date', 'mode'],
    '-requestedAt',
  ).describe(
    'Order of the rows, descending with `-`; `urgency` has first what the role of the caller can do, then open visits by their date, and closed ones last. Usually `-requestedAt`.',
  ),
});
export type VisitsQuery = z.output<typeof visitsQuery>;
export const deskVisitsQuery = visitsQuery.extend(deskFilter);
export type DeskVisitsQuery = z.output<typeof deskVisitsQuery>;

export const visitFiguresQuery = z.strictObject({ model: listFilter.model, ...deskFilter });
export const visitFigures = z
  .object({
    requested: figure('Visits that wait for a date.', 12),
    proposed: figure('Visits whose date waits for the hospital.', 5),
    scheduled: figure('Visits with a fixed date.', 31),
    concluded: figure('Visits that wait for a decision.', 4),
    deferred: figure('Visits that wait for corrective evidence.', 2),
    appealed: figure('Visits that wait for people who review an appeal.', 1),
    're-review': figure('Visits whose open criteria are looked at anew.', 2),
    decided: figure('Visits with a decision.', 820),
    cancelled: figure('Visits that were cancelled.', 14),
  })
  .meta({ id: 'VisitFigures', description: 'Numbers of visits by status.' });
export type VisitFigures = z.output<typeof visitFigures>;

const by = personName.describe('Name of the person.');

export const letterQuery = z.strictObject({
  decision: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('Which decision on the visit, counted from 1; the latest by default.'),
});

const deadlines = {
  openCriteria: z.array(criterionId).describe('Criteria that a deferral leaves to be shown.'),
  correctiveUntil: instant.nullable().describe('Instant by which corrective evidence is due; null without a deferral.'),
  appealUntil: instant.nullable().describe('Instant until which the hospital may appeal; null without a refusal.'),
  reapplyFrom: localDate
    .nullable()
    .describe('First day on which the hospital may ask for another visit; null without a refusal.'),
};

export const decisionPreview = z
  .object({
    refusal: z
      .string()
      .nullable()
      .describe('Code of the rule that would refuse the decision; null where it could be made.')
      .meta({ examples: [null] }),
    secondPerson: z.boolean().describe('Whether a second person must approve before anything happens.'),
    outcome,
    certificate: z
      .object({
        stage: stage('Stage of the certificate.'),
        from: localDate.describe('First day.').meta({ examples: ['2027-04-20'] }),
        until: localDate.describe('Last day.').meta({ examples: ['2030-04-20'] }),
      })
      .nullable()
      .describe('The certificate that would be issued; null for none.'),
    releasesAssessment: z.boolean().describe('Whether the hospital could reopen its assessment.'),
    ...deadlines,
  })
  .meta({ id: 'DecisionPreview', description: 'What a decision would do; nothing is recorded.' });
export type DecisionPreview = z.output<typeof decisionPreview>;

export const visit = visitSummary
  .extend({
    note: z.string().nullable().describe('Note of the hospital for the scheduler; null without one.'),
    proposal: appointment
      .extend({ alternatives: z.array(slot).describe('Other times on offer for the same team.'), holdUntil })
      .nullable()
      .describe('A date that waits for confirmation by the hospital; null while none does.'),
    answers: z
      .array(
        z
          .object({
            personId,
            answer: z.enum(['accepted', 'declined']).describe('What the validator answered.'),
            reason: z.string().nullable().describe('Why the part was declined; null where it was accepted.'),
          })
          .describe('Answer of one validator.'),
      )
      .describe('Answers of the team of the proposed date or, while none is proposed, of the fixed one.'),
    declined: z
      .object({
        message: z.string().describe('What the hospital answered.'),
        objections: z.array(validator.pick({ personId: true, name: true })).describe('To whom it objected.'),
        at: instant.describe('Instant of the answer.'),
      })
      .nullable()
      .describe('The latest answer by which the hospital turned offered dates down; null before.'),
    overrides: z
      .array(
        z
          .object({
            personId,
            name: personName,
            reason: z
              .string()
              .describe('Why the conflict or objection is set aside.')
              .meta({ examples: ['Nobody else speaks Korean; the consulting ended two years ago.'] }),
            requestedBy: personName.describe('Name of the first of two people.'),
            approvedBy: personName.nullable().describe('Name of the second; null until then.'),
          })
          .describe('A conflict of interest, or an objection, that is set aside for this visit.'),
      )
      .describe('Conflicts of interest and objections set aside for this visit.'),
    checklist: z
      .array(
        z
          .object({
            criterionId,
            stage: stageOrNone('Stage the criterion belongs to; null for one of a branch.'),
            branch: slug
              .nullable()
              .describe('Branch the criterion belongs to; null for one of a stage.')
              .meta({ examples: ['exchange'] }),
            status: z
              .enum(['met', 'not-met', 'not-applicable'])
              .describe('Result of the criterion in the submitted assessment.'),
          })
          .describe('One criterion to look at.'),
      )
      .describe('Criteria up to the target stage.'),
    agenda: z
      .object({
        entries: z.array(agendaEntry).describe('Entries in the order in which they take place.'),
        version: version.describe('Version of the agenda, counted from 1.'),
        at: instant.describe('Instant of the last change.'),
        by: personName.describe('Name of the person who changed it last.'),
      })
      .nullable()
      .describe('Agenda of the visit, day by day; null until one is set.'),
    rule: visitRule.describe('The rule the visit began under.'),
    findings: z.array(finding).describe('What the team finds so far.'),
    verdicts: z
      .array(ownVerdict)
      .describe('Verdicts of single validators: those that are revealed, and those of the person who asks.'),
    recorded: z
      .array(
        z
          .object({ criterionId, validators: z.array(id).describe('Ids of those who have recorded a verdict.') })
          .describe('Who has recorded a verdict on a criterion.'),
      )
      .describe('Who has recorded a verdict, whether it is sealed or not.'),
    revealed: z.array(criterionId).describe('Criteria on which the team sees its verdicts.'),
    foundStage: stageOrNone(
      'Stage that follows from the findings, where what is not confirmed counts as not met; null before the first finding and where it is not known.',
    ),
    conclusion: z
      .object({
        proposedStage: stage('Stage that the team proposes.'),
        aboveReason: z.string().nullable().describe('Why it is above the found stage; null where it is not.'),
        commendations: z.string().describe(commendations('')),
        recommendations: z.string().describe(recommendations('')),
        at: instant.describe('Instant of the conclusion.'),
        by,
      })
      .nullable()
      .describe('Conclusion of the team, its preliminary statement; null until then.'),
    proposedDecision: z
      .object({
        outcome,
        stage: stage('Stage that would be granted.'),
        aboveReason: z.string().nullable().describe('Why it is above the found stage; null where it is not.'),
        reasons: z.string().describe('Reasons of the decision.'),
        at: instant.describe('Instant of the proposal.'),
        by,
        byId: personId.describe('Id of the person who proposed it, and who cannot approve it.'),
      })
      .nullable()
      .describe('What the first of two people proposes; null without a proposal that waits.'),
    decision: z
      .object({
        outcome,
        stage: stage('Stage that was granted.'),
        aboveReason: z.string().nullable().describe('Why it is above the found stage; null where it is not.'),
        reasons: z.string().describe('Reasons of the decision.'),
        ...deadlines,
        proposedBy: personName.nullable().describe('Name of the first of two people; null where one decided.'),
        at: instant.describe('Instant of the decision.'),
        by,
      })
      .nullable()
      .describe('Decision of the programme; null until then.'),
    letters: z
      .array(
        z
          .object({
            decision: count('Which decision on this visit, counted from 1.', 1),
            outcome,
            at: instant.describe('Instant of the decision.'),
          })
          .describe('The letter on one decision.'),
      )
      .describe('Letters on the decisions so far, the first one first; empty until a decision.'),
    evidence: z
      .object({
        statements: z
          .array(
            z
              .object({ criterionId, statement: z.string().describe('What has changed.') })
              .describe('What has changed for one criterion.'),
          )
          .describe('Statements by criterion.'),
        at: instant.describe('Instant at which it was handed in.'),
        by,
      })
      .nullable()
      .describe('Corrective evidence of the hospital; null without any.'),
    appeal: z
      .object({
        reasons: z.string().describe('Why the refusal is contested.'),
        reviewers: z
          .array(validator.pick({ personId: true, name: true }).meta({ description: 'A validator.' }))
          .describe('Who reviews it; empty until somebody is appointed.'),
        lead: lead.nullable().describe('Id of the one who leads; null until then.'),
        at: instant.describe('Instant of the appeal.'),
        by,
      })
      .nullable()
      .describe('Appeal of the hospital; null without one.'),
    version,
  })
  .meta({ id: 'Visit', description: 'A validation visit with checklist, findings, conclusion and decision.' });
export type Visit = z.output<typeof visit>;
