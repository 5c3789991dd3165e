import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { ModelConfirmationsTables } from '@cairn/platform/models/model-confirmations.tables.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType, Generated } from 'kysely';
import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import type { VisitRule, VisitRules } from '@cairn/contracts/validation/visit-rules.js';
import type { ConflictKind } from '@cairn/contracts/validation/conflict.js';
import type { PlanEventData } from './plan/plan-events.js';
import type { Standing, Work } from './profile/profile-events.js';
import type { Appointment, ChecklistItem, Slot, VisitEventData } from './visit/visit-events.js';
import type { AssignmentAnswer, Override, Visit } from './visit/visit-state.js';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrDefault<T> = ColumnType<T, string | undefined, string>;

type Decline = VisitEventData<'ProposalDeclined'> & { readonly at: string; readonly by: string };

/** Decisions from before some of these were kept do without them. */
export type Ruling = Pick<VisitEventData<'DecisionRecorded'>, 'outcome' | 'stage' | 'aboveReason' | 'reasons'> &
  Partial<VisitEventData<'DecisionRecorded'>> & { readonly at: string; readonly by: string };
type ProposedRuling = VisitEventData<'DecisionProposed'> & { readonly at: string };
type Evidence = VisitEventData<'CorrectiveEvidenceSubmitted'> & { readonly at: string; readonly by: string };
type Appeal = VisitEventData<'AppealFiled'> & {
  readonly at: string;
  readonly by: string;
  /** Who reviews it, once somebody is appointed. */
  readonly reviewers?: readonly string[];
  readonly lead?: string;
};
export type Conclusion = VisitEventData<'VisitConcluded'> & { readonly at: string; readonly by: string };

type Agenda = {
  readonly entries: readonly AgendaEntry[];
  readonly version: number;
  readonly at: string;
  readonly by: string;
};

type Verdict = VisitEventData<'FindingRecorded'>['verdict'];

/** Offers from before there were several have neither alternatives nor a hold. */
type Offered = Appointment & { readonly alternatives?: readonly Slot[]; readonly holdUntil?: string | null };

type VisitsTable = {
  tenant_id: string;
  id: string;
  organization_name: string;
  facility_id: string;
  facility_name: string;
  country: string;
  time_zone: string;
  assessment_id: string;
  model: string;
  model_version: string;
  target_stage: number;
  status: Exclude<Visit['status'], 'none'>;
  /** Keeps the assessment from a second visit: neither called off nor ended without a grant. */
  holds_assessment: boolean;
  mode: 'on-site' | 'remote';
  earliest: string;
  latest: string;
  note: string | null;
  checklist: Json<readonly ChecklistItem[]>;
  requested_at: string;
  proposal: Json<Offered> | null;
  appointment: Json<VisitEventData<'VisitScheduled'>> | null;
  /** Null until one is set. */
  agenda: Json<Agenda> | null;
  conclusion: Json<Conclusion> | null;
  decision: Json<Ruling> | null;
  /** Decisions before the latest, the first of them first. */
  earlier_decisions: JsonOrDefault<readonly Ruling[]>;
  /** What the first of two people proposes, until the decision; null before. */
  proposed_decision: Json<ProposedRuling> | null;
  /** What the hospital handed in after a deferral, and its appeal; null without. */
  evidence: Json<Evidence> | null;
  appeal: Json<Appeal> | null;
  /** The rule the visit began under; null for visits from before rules were data. */
  rule: Json<Omit<VisitRule, 'agenda'> & Partial<Pick<VisitRule, 'agenda'>>> | null;
  /** Who of the team has recorded a verdict, by criterion. */
  recorded: JsonOrDefault<Readonly<Record<string, readonly string[]>>>;
  /** Criteria on which the team sees each other's verdicts. */
  revealed: Generated<string[]>;
  /** By person; of the team of the offered date, and of the fixed one. */
  proposal_answers: JsonOrDefault<Readonly<Record<string, AssignmentAnswer>>>;
  appointment_answers: JsonOrDefault<Readonly<Record<string, AssignmentAnswer>>>;
  /** By person. */
  overrides: JsonOrDefault<Readonly<Record<string, Override>>>;
  /** The latest answer by which the hospital turned offered dates down; null before. */
  declined: Json<Decline> | null;
  version: number;
  /** Names of facility and organization, folded. */
  search: ColumnType<string, never, never>;
};

export type ValidationTables = ModelVersionsTables &
  ModelConfirmationsTables & {
    visits: VisitsTable;
    visit_validators: { tenant_id: string; visit_id: string; person_id: string; active: boolean };
    findings: {
      tenant_id: string;
      visit_id: string;
      criterion_id: string;
      verdict: Verdict;
      note: string;
      strengths: Generated<string>;
      recommendations: Generated<string>;
      votes: JsonOrDefault<VisitEventData<'FindingRecorded'>['votes']>;
      stated_by: string | null;
      recorded_by: string;
      recorded_at: string;
      version: number;
    };
    verdicts: {
      tenant_id: string;
      visit_id: string;
      criterion_id: string;
      person_id: string;
      verdict: Verdict;
      note: string;
      strengths: string;
      recommendations: string;
      /** What the person recorded before the verdicts were revealed; null for nothing. */
      blind_verdict: Verdict | null;
      sealed: boolean;
      recorded_at: string;
      version: number;
    };
    /** Under the programme, as the next is; the model is empty for all models without rules of their own. */
    visit_rules: {
      tenant_id: string;
      model: string;
      version: number;
      rules: Json<VisitRules>;
      set_by: string;
      set_at: string;
    };
    plans: {
      tenant_id: string;
      id: string;
      first_day: string;
      last_day: string;
      languages: string[];
      requested_by: string;
      requested_at: string;
      drawn: Json<PlanEventData<'PlanDrawn'>> | null;
      drawn_at: string | null;
      /** By visit, of those that were released. */
      offers: JsonOrDefault<
        Readonly<Record<string, { readonly offer: 'releasing' | 'offered' | 'refused'; readonly refusal?: string }>>
      >;
      version: number;
    };
    disruptions: {
      tenant_id: string;
      id: string;
      countries: string[];
      first_day: string;
      last_day: string;
      days: number;
      reason: string;
      status: 'applying' | 'applied' | 'undoing' | 'undone';
      declared_by: string;
      declared_at: string;
      /** By visit. */
      outcomes: Json<
        Readonly<
          Record<
            string,
            {
              readonly outcome: 'open' | 'shifted' | 'refused' | 'restored' | 'kept';
              readonly startsAt?: string;
              readonly before?: string;
              readonly refusal?: string;
            }
          >
        >
      >;
      version: number;
    };
    cooling_off: { tenant_id: string; years: number; version: number; set_by: string; set_at: string };
    /** Belongs to no tenant; every version with the instant from which it is in force. */
    programme_identities: { version: number; identity: Json<ProgrammeIdentity>; set_at: string };
    bookings: {
      validator_id: string;
      visit_id: string;
      kind: 'proposed' | 'fixed';
      first_day: string;
      last_day: string;
      taken: ColumnType<string, never, never>;
    };
    facilities: {
      tenant_id: string;
      id: string;
      name: string;
      organization_name: string;
      country: string;
      time_zone: string;
    };
    assessments: {
      tenant_id: string;
      id: string;
      facility_id: string | null;
      model: string | null;
      model_version: string | null;
      submitted: boolean;
      stage: number | null;
      final: boolean;
      criteria: Json<Readonly<Record<string, ChecklistItem['status']>>>;
    };
    /** `submitted` says that every answer up to the submission is known, for the same memory heard of it after them. */
    assessed_areas: {
      tenant_id: string;
      assessment_id: string;
      service_areas: Json<ServiceArea[]>;
      submitted: Generated<boolean>;
    };
    /** Null for an answer that was withdrawn. */
    answers: {
      tenant_id: string;
      assessment_id: string;
      unit_id: string;
      indicator_id: string;
      answer: Json<Answer> | null;
    };
    /** Everybody who belongs or ever belonged to the organization. */
    people_who_belonged: { tenant_id: string; person_id: string };
    /** Under the programme, as the next two are. */
    validator_profiles: {
      tenant_id: string;
      person_id: string;
      work: Json<Work> | null;
      standing: Json<Standing> | null;
      version: number;
    };
    validator_absences: { tenant_id: string; person_id: string; id: string; first_day: string; last_day: string };
    conflicts: {
      tenant_id: string;
      person_id: string;
      id: string;
      organization_id: string;
      organization_name: string;
      kind: ConflictKind;
      first_day: string;
      last_day: string | null;
      note: string;
    };
    assignments: {
      tenant_id: string;
      visit_id: string;
      person_id: string;
      kind: 'proposed' | 'fixed';
      organization_name: string;
      facility_name: string;
      country: string;
      time_zone: string;
      model: string;
      model_version: string;
      target_stage: number;
      slots: Json<readonly Slot[]>;
      mode: 'on-site' | 'remote';
      lead: string;
      answer: 'open' | 'accepted' | 'declined';
      hold_until: string | null;
    };
    'access.conflicts': {
      person_id: string;
      organization_id: string;
      conflict_id: string;
      counts_from: string;
      counts_until: string | null;
    };
    'access.conflict_overrides': { person_id: string; organization_id: string; visit_id: string };
    'access.organizations': { id: string; name: string };
    'access.programme_roles': { person_id: string; role: string };
    'access.memberships': { organization_id: string; person_id: string };
  };
