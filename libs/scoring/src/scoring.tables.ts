import type { DataOf } from '@cairn/contracts/event-contract.js';
import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import type { findingsSettled } from '@cairn/contracts/validation/events/findings-settled.v1.js';
import type { Evaluation } from '@cairn/maturity-models';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType } from 'kysely';
import type { Attributes } from './benchmark/contribution.js';
import type { Figures } from './benchmark/figures.js';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

export type ScoringTables = ModelVersionsTables & {
  /** `revision` counts changes of what is scored; `waiting_since`: the first change that no calculation has seen. */
  assessments: {
    tenant_id: string;
    id: string;
    facility_id: string;
    facility_name: string;
    model: string;
    model_version: string;
    service_areas: Json<ServiceArea[]>;
    submitted: boolean;
    submissions: number;
    revision: number;
    waiting_since: string | null;
    /** When the latest thing that is scored happened; null for what was learnt before this was kept. */
    changed_at: string | null;
  };
  answers: { tenant_id: string; assessment_id: string; unit_id: string; indicator_id: string; answer: Json<Answer> };
  /** The latest evaluation with its proof; `revision` is the one of the assessment it has seen. */
  evaluations: {
    tenant_id: string;
    assessment_id: string;
    revision: number;
    calculated_at: string;
    evaluation: Json<Evaluation>;
  };
  /** What visits found, by decision. */
  visit_findings: {
    tenant_id: string;
    assessment_id: string;
    decided_at: string;
    visit_id: string;
    visit_ended_on: string | null;
    findings: Json<DataOf<typeof findingsSettled>['findings']>;
  };
  /** Every change of an answer, null for a withdrawal; `position` orders them as the feed has them. */
  answer_changes: {
    tenant_id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    position: string;
    answer: Json<Answer> | null;
    answered_by: string | null;
    answered_at: string;
  };
  submission_changes: {
    tenant_id: string;
    assessment_id: string;
    position: string;
    submitted: boolean;
    changed_at: string;
  };
  evidence: {
    tenant_id: string;
    assessment_id: string;
    id: string;
    unit_id: string;
    indicator_id: string;
    attached_at: string;
    removed_at: string | null;
  };
  efforts: { tenant_id: string; assessment_id: string; criterion_id: string; days: number | null; version: number };
  scenarios: {
    tenant_id: string;
    id: string;
    assessment_id: string;
    name: string;
    changes: Json<AnswerChanges>;
    saved_at: string;
    version: number;
  };
  scores: {
    tenant_id: string;
    assessment_id: string;
    facility_id: string;
    facility_name: string;
    model: string;
    model_version: string;
    stage: number;
    score: number;
    final: boolean;
    input_checksum: string;
    version: number;
  };
  /** What peers are chosen by. */
  benchmark_facilities: { tenant_id: string; facility_id: string } & { [dimension in keyof Attributes]: string };
  /** Every score of a submission, the earlier ones too. */
  final_scores: {
    tenant_id: string;
    assessment_id: string;
    submission: number;
    facility_id: string;
    facility_name: string;
    model: string;
    model_version: string;
    stage: number;
    score: number;
    focus_areas: Json<Record<string, number>>;
    calculated_at: string;
  };
  benchmark_consents: { tenant_id: string; given: boolean; version: number };
  /** The days for which peer groups were renewed. Belongs to the programme, as do the two tables below. */
  benchmark_snapshots: { model: string; model_version: string; day: string };
  /** What is published from the first day until before the last; null in a dimension that is not published of the group. */
  peer_groups: {
    id: string;
    model: string;
    model_version: string;
    from_day: string;
    until_day: string | null;
    figures: Json<Figures>;
  } & { [dimension in keyof Attributes]: string | null };
  /**
   * `record` names a final score: assessment and submission. Each is in one group permanently, or in what became of
   * that group.
   */
  peer_group_members: { record: string; peer_group_id: string };
  /** `after_*`: the last facility that was seen. */
  rehearsals: {
    tenant_id: string;
    id: string;
    model: string;
    version: string;
    former: string;
    checksum: string;
    mapping: Json<AnswerMapping>;
    status: 'running' | 'done' | 'outdated';
    total: number;
    seen: number;
    after_tenant: string | null;
    after_facility: string | null;
    started_at: string;
    finished_at: string | null;
  };
  rehearsal_lines: {
    tenant_id: string;
    rehearsal_id: string;
    facility_id: string;
    facility_name: string;
    assessment_id: string;
    outcome: 'gains' | 'loses' | 'stays';
    from_stage: number;
    from_score: number;
    to_stage: number;
    to_score: number;
    to_answer: Json<string[]>;
  };
};
