import { visitDays } from '@cairn/contracts/validation/visit-days.js';
import { textsOf } from '@cairn/maturity-models';
import { Temporal } from 'temporal-polyfill';
import type { Letter } from './letter.js';
import { votesSentence } from './votes-sentence.js';

/** 27 April 2027 */
const longDate = (day: Temporal.PlainDate | string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

const results = {
  confirmed: 'Confirmed',
  contradicted: 'Contradicted',
  'not-seen': 'Not seen',
} as const;

const rules = {
  unanimous: 'Where verdicts differ, all validators have to agree on the finding.',
  majority: 'Where verdicts differ, more than half of the validators have to agree on the finding.',
  lead: 'Where verdicts differ, the lead of the team settles the finding.',
} as const;

/** The paragraphs of a text of several lines. */
const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** Every sentence of a letter. Days are those of the facility. */
export const letterTexts = (letter: Letter) => {
  const { visitId, number, decidedAt, request, decision, conclusion, issuer, model, names } = letter;
  const { facilityName, organizationName, timeZone, targetStage } = request;
  const texts = model && textsOf(model, 'en');
  const modelName = `${texts?.title ?? request.model}, version ${request.modelVersion}`;
  const titleOf = (criterionId: string): string => texts?.criteria[criterionId]?.title ?? criterionId;
  const dayOf = (instant: string): string =>
    longDate(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate());
  /** A deadline ends with a day: the last on which something can be done. */
  const lastDayBefore = (instant: string): string =>
    dayOf(Temporal.Instant.from(instant).subtract({ nanoseconds: 1 }).toString());
  const outcomes = {
    granted: `Stage ${decision.stage} is granted`,
    deferred: 'The decision is deferred',
    refused: `Stage ${targetStage} is refused`,
  } as const;
  const open = decision.openCriteria.map(titleOf);
  return {
    title: `Decision letter: ${facilityName}`,
    kicker: issuer.name,
    heading: 'Decision on a validation visit',
    facility: facilityName,
    organization: organizationName,
    place: countryNames.of(request.country) ?? request.country,
    contact: [
      ...(issuer.postalAddress?.split('\n') ?? []),
      ...(issuer.replyAddress === null ? [] : [issuer.replyAddress]),
    ].join(', '),
    facts: [
      ['Date', dayOf(decidedAt)],
      ['Maturity model', modelName],
      ['Stage asked for', String(targetStage)],
      ['Visit', visitSentence(letter)],
      ['Reference', `${visitId}, decision ${number}`],
    ] as const,
    outcome: outcomes[decision.outcome],
    lead: leadOf(letter, modelName),
    reasonsTitle: 'Reasons',
    reasons: [
      ...paragraphs(decision.reasons),
      ...(decision.aboveReason === null
        ? []
        : [
            `The stage is above the one that follows from the findings, for this reason: ${paragraphs(decision.aboveReason).join(' ')}`,
          ]),
    ],
    next: nextOf(letter, lastDayBefore),
    openTitle: open.length > 0 ? 'Criteria left open' : '',
    open,
    findingsTitle: 'Findings',
    findingsLead: `${rules[request.rule.decision]} Every verdict that was recorded is named.`,
    findings: groupsOf(letter).map(({ title, criteria }) => ({
      title,
      findings: criteria.map(([criterionId, finding]) => ({
        title: titleOf(criterionId),
        result: results[finding.verdict],
        votes: votesSentence(finding, names, request.rule.decision),
        note: paragraphs(finding.note),
        strengths: paragraphs(finding.strengths),
        recommendations: paragraphs(finding.recommendations),
      })),
    })),
    noFindings: 'No findings were recorded.',
    noteLabel: 'Seen',
    strengthsLabel: 'Strengths',
    recommendationsLabel: 'Recommendations',
    commendationsTitle: 'Commendations',
    commendations: paragraphs(conclusion?.commendations ?? ''),
    recommendationsTitle: 'Recommendations for the next stage',
    recommendations: paragraphs(conclusion?.recommendations ?? ''),
    none: 'None.',
    signatories: issuer.signatories,
    issuer: issuer.name,
    page: 'Page {page} of {pages}',
  };
};

const leadOf = ({ request, decision }: Letter, modelName: string): string => {
  switch (decision.outcome) {
    case 'granted':
      return `The programme certifies that the facility has reached stage ${decision.stage} of ${modelName}.`;
    case 'deferred':
      return `Stage ${request.targetStage} of ${modelName} is neither granted nor refused yet. The criteria left open are looked at again once corrective evidence is handed in.`;
    case 'refused':
      return `The facility has not been found at stage ${request.targetStage} of ${modelName}.`;
  }
};

/** What the hospital can do now, and until when. */
const nextOf = ({ decision }: Letter, lastDayBefore: (instant: string) => string): string[] => [
  ...(decision.correctiveUntil === null
    ? []
    : [
        `Corrective evidence can be handed in until the end of ${lastDayBefore(decision.correctiveUntil)}. Without it the stage is refused then.`,
      ]),
  ...(decision.appealUntil === null
    ? []
    : [
        `The hospital may appeal until the end of ${lastDayBefore(decision.appealUntil)}; other validators then review the criteria left open.`,
      ]),
  ...(decision.reapplyFrom === null
    ? []
    : [`Another visit can be requested from ${longDate(decision.reapplyFrom)} on.`]),
];

const visitSentence = ({ appointment, names }: Letter): string => {
  if (!appointment) return 'without a fixed date';
  const days = visitDays(appointment).map(({ startsAt }) => longDate(startsAt.slice(0, 10)));
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const team = appointment.validators.flatMap((personId) => names.get(personId) ?? []).join(', ');
  const when = first === last ? first : `${first} to ${last}`;
  return `${when}, ${appointment.mode === 'on-site' ? 'on site' : 'remote'}${team && `; validators: ${team}`}`;
};

type Found = readonly [
  criterionId: string,
  finding: Letter['findings'] extends ReadonlyMap<string, infer F> ? F : never,
];

/** By stage and branch, in the order of the checklist. */
const groupsOf = ({
  request,
  findings,
  model,
}: Letter): { readonly title: string; readonly criteria: readonly Found[] }[] => {
  const texts = model && textsOf(model, 'en');
  const groups = new Map<string, Found[]>();
  for (const { criterionId, stage, branch } of request.checklist) {
    const finding = findings.get(criterionId);
    if (!finding) continue;
    const title =
      branch === null
        ? [`Stage ${stage}`, texts?.stages[String(stage)]?.title].filter(Boolean).join(': ')
        : (texts?.branches[branch]?.title ?? branch);
    groups.set(title, [...(groups.get(title) ?? []), [criterionId, finding]]);
  }
  return [...groups].map(([title, criteria]) => ({ title, criteria }));
};
