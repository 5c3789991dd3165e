import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import type { Evaluation } from '@cairn/maturity-models';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType } from 'kysely';

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
  };
  answers: { tenant_id: string; assessment_id: string; unit_id: string; indicator_id: string; answer: Json<Answer> };
  /** The latest evaluation with its proof; `revision` is the one of the assessment it has seen. */
  evaluations: { tenant_id: string; assessment_id: string; revision: number; calculated_at: string; evaluation: Json<Evaluation> };
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
