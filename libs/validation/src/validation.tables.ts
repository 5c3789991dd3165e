import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { ModelConfirmationsTables } from '@cairn/platform/models/model-confirmations.tables.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType, Generated } from 'kysely';
import type { Appointment, ChecklistItem, VisitEventData } from './visit/visit-events.js';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

type Ruling = VisitEventData<'DecisionRecorded'> & { readonly at: string; readonly by: string };
export type Conclusion = VisitEventData<'VisitConcluded'> & { readonly at: string; readonly by: string };

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
  status: 'requested' | 'proposed' | 'scheduled' | 'concluded' | 'decided' | 'cancelled';
  /** Keeps the assessment from a second visit: neither called off nor ended without a grant. */
  holds_assessment: boolean;
  mode: 'on-site' | 'remote';
  earliest: string;
  latest: string;
  note: string | null;
  checklist: Json<readonly ChecklistItem[]>;
  requested_at: string;
  proposal: Json<Appointment> | null;
  appointment: Json<VisitEventData<'VisitScheduled'>> | null;
  conclusion: Json<Conclusion> | null;
  decision: Json<Ruling> | null;
  version: number;
};

export type ValidationTables = ModelVersionsTables &
  ModelConfirmationsTables & {
    visits: VisitsTable;
    visit_validators: { tenant_id: string; visit_id: string; person_id: string; active: boolean };
    findings: {
      tenant_id: string;
      visit_id: string;
      criterion_id: string;
      verdict: 'confirmed' | 'contradicted' | 'not-seen';
      note: string;
      recorded_by: string;
      recorded_at: string;
      version: number;
    };
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
    'auth.user': { id: string; name: string; email: string };
    'access.programme_roles': { person_id: string; role: string };
    'access.memberships': { organization_id: string; person_id: string };
  };
