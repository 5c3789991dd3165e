import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { Evaluation } from '@cairn/maturity-models';
import type { ColumnType } from 'kysely';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

export type ScoringTables = {
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
  };
  answers: { tenant_id: string; assessment_id: string; unit_id: string; indicator_id: string; answer: Json<Answer> };
  /** The latest evaluation with its proof; `revision` is the one of the assessment it has seen. */
  evaluations: { tenant_id: string; assessment_id: string; revision: number; calculated_at: string; evaluation: Json<Evaluation> };
  efforts: { tenant_id: string; assessment_id: string; criterion_id: string; days: number | null; version: number };
  scenarios: { tenant_id: string; id: string; assessment_id: string; name: string; changes: Json<AnswerChanges>; saved_at: string; version: number };
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
};
