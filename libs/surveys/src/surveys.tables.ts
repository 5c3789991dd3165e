import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { EvidenceScan } from '@cairn/contracts/surveys/http/assessments.js';
import type { AnswerMapping, ConfirmationSource } from '@cairn/contracts/surveys/model-version.js';
import type { ModelConfirmationsTables } from '@cairn/platform/models/model-confirmations.tables.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType, Generated } from 'kysely';

/** A name as it is searched; the database writes it. */
type Folded = ColumnType<string, never, never>;

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

type Publication = {
  readonly effectiveFrom: string;
  readonly former: string | null;
  readonly formerUntil: string | null;
  readonly mapping: AnswerMapping;
  readonly correction: string | null;
};

export type SurveysTables = {
  facilities: {
    tenant_id: string;
    id: string;
    name: string;
    organization_name: string;
    time_zone: string;
    archived: Generated<boolean>;
    service_areas: Json<ServiceArea[]>;
    /** Names of facility and organization, folded. */
    search: Folded;
  };
  /** Where facilities are, as the feed of organizations has said since its beginning. */
  facility_countries: { tenant_id: string; facility_id: string; country: string };
  assessments: {
    tenant_id: string;
    id: string;
    facility_id: string;
    facility_name: string;
    model: string;
    model_version: string;
    status: 'open' | 'submitted';
    service_areas: Json<ServiceArea[]>;
    due_on: string | null;
    opened_at: string;
    submitted_at: string | null;
    version: number;
    /** Name of the facility and model, folded. */
    search: Folded;
  };
  assessment_progress: { tenant_id: string; assessment_id: string; answered: number; applicable: number };
  answers: {
    tenant_id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    answer: Json<Answer> | null;
    version: number;
    answered_by: string;
    answered_at: string;
  };
  evidence: {
    tenant_id: string;
    id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    name: string;
    kind: 'file' | 'link';
    url: string | null;
    media_type: string | null;
    bytes: number | null;
    scan: EvidenceScan | null;
    malware: string | null;
    attached_by: string;
    attached_at: string;
  };
  assignments: {
    tenant_id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    person_id: string;
    assigned_by: string;
    assigned_at: string;
  };
  flags: {
    tenant_id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    flagged_by: string;
    flagged_at: string;
  };
  notes: {
    tenant_id: string;
    id: string;
    assessment_id: string;
    unit_id: string;
    indicator_id: string;
    text: string;
    author_id: string;
    written_at: string;
  };
  running_rehearsals: { tenant_id: string; model: string; version: string; rehearsal_id: string };
  visit_teams: { tenant_id: string; visit_id: string; assessment_id: string; person_id: string };
  /**
   * `publication` is null while it is a draft; of a shipped version there is a row only once it was retired, with
   * nothing but that.
   */
  model_versions: ModelVersionsTables['model_versions'] & {
    publication: Json<Publication> | null;
    submitted_at: string | null;
    published_at: string | null;
    retired_at: string | null;
    revision: number;
  };
  model_confirmations: ModelConfirmationsTables['model_confirmations'] & {
    source: Json<ConfirmationSource>;
    confirmed_by: string;
    confirmed_at: string;
  };
  'access.memberships': { organization_id: string; person_id: string; role: OrganizationRole };
  'auth.user': { id: string; name: string; email: string };
};
