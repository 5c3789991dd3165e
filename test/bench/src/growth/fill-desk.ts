import type { Pool } from '@cairn/platform/database/pool.js';
import { uuidOf } from '@cairn/testing/multiply-rows.js';

const id = (what: string) => uuidOf(`'${what}' || n`);
const tenant = uuidOf(`'organization' || n % 20`);
const names = `(ARRAY['Hospital São José', 'Tromsø sykehus', 'Aurora Hospital', 'Szpital Łódź', 'Klinik Hauptstraße', '서울 병원', 'مستشفى الشمال'])[1 + n % 7] || ' ' || n`;
const countries = `(ARRAY['SA', 'BR', 'NO', 'PL', 'DE', 'KR'])[1 + n % 6]`;
const model = `(ARRAY['emram', 'infram', 'diam-enterprise'])[1 + n % 3]`;
const version = `(ARRAY['2018', '2018', '2019'])[1 + n % 3]`;
const zone = `(ARRAY['Asia/Riyadh', 'America/Sao_Paulo', 'Europe/Oslo', 'Asia/Seoul'])[1 + n % 4]`;
const at = `timestamptz '2026-01-01Z' + n * interval '7 hours'`;

/** Twenty organizations and so many of everything that the desk lists, as projections have it; people are none of them. */
export const fillDesk = async (owner: Pool, rows: number): Promise<void> => {
  const each = `FROM generate_series(1, ${rows}) n`;
  await owner.query(`
    INSERT INTO organizations.organizations (tenant_id, name, country, version)
      SELECT ${tenant}, 'Health ' || n, ${countries}, 1 FROM generate_series(0, 19) n ON CONFLICT DO NOTHING;
    INSERT INTO surveys.facilities (tenant_id, id, name, organization_name, time_zone, service_areas)
      SELECT ${tenant}, ${id('facility')}, ${names}, 'Health ' || n % 20, ${zone}, '[]' ${each};
    INSERT INTO surveys.facility_countries SELECT ${tenant}, ${id('facility')}, ${countries} ${each};
    INSERT INTO surveys.assessments (tenant_id, id, facility_id, facility_name, model, model_version, status, service_areas, due_on, opened_at, submitted_at, version)
      SELECT ${tenant}, ${id('assessment')}, ${id('facility')}, ${names}, ${model}, ${version}, CASE WHEN n % 5 < 2 THEN 'open' ELSE 'submitted' END, '[]',
        CASE WHEN n % 4 > 0 THEN date '2027-01-01' + n % 300 END, ${at}, CASE WHEN n % 5 >= 2 THEN ${at} + interval '30 days' END, 1 ${each};
    INSERT INTO surveys.assessment_progress SELECT ${tenant}, ${id('assessment')}, n % 58, 58 ${each};
    INSERT INTO scoring.assessments (tenant_id, id, facility_id, facility_name, model, model_version, service_areas, submitted)
      SELECT ${tenant}, ${id('assessment')}, ${id('facility')}, ${names}, ${model}, ${version}, '[]', n % 5 >= 2 ${each};
    INSERT INTO scoring.scores SELECT ${tenant}, ${id('assessment')}, ${id('facility')}, ${names}, ${model}, ${version}, n % 8, n % 100, n % 5 >= 2, '', 1 ${each};
    INSERT INTO validation.visits (tenant_id, id, organization_name, facility_id, facility_name, country, time_zone, assessment_id, model, model_version,
        target_stage, status, holds_assessment, mode, earliest, latest, checklist, requested_at, version)
      SELECT ${tenant}, ${id('visit')}, 'Health ' || n % 20, ${id('facility')}, ${names}, ${countries}, ${zone}, ${id('assessment')}, ${model}, ${version},
        6, (ARRAY['requested', 'proposed', 'scheduled', 'concluded', 'decided', 'decided', 'decided', 'cancelled'])[1 + n % 8], false, 'on-site',
        date '2027-01-01' + n % 300, date '2027-02-01' + n % 300,
        (SELECT jsonb_agg(jsonb_build_object('criterionId', 'criterion-' || c, 'status', 'met')) FROM generate_series(1, 80) c), ${at}, 1 ${each};
    INSERT INTO certification.certifications (tenant_id, id, number, assessment_id, window_opens_on, version, organization_name, facility_id, facility_name,
        country, time_zone, model, model_version, stage, granted_on, expires_on)
      SELECT ${tenant}, ${id('certification')}, 'CRN-2026-' || n, ${id('assessment')}, date '2027-06-01' + n % 700, 1, 'Health ' || n % 20, ${id('facility')}, ${names},
        ${countries}, ${zone}, ${model}, ${version}, 6, date '2025-01-01' + n % 700, date '2026-01-01' + n % 1400 ${each};
    INSERT INTO notifications.messages (tenant_id, id, template, person_id, because, facts, status, attempts, queued_at, sent_at)
      SELECT ${tenant}, ${id('message')}, 'expiry-reminder', (SELECT id FROM auth."user" ORDER BY id LIMIT 1), 'admin', '{}', 'sent', 1, ${at}, ${at} ${each};
    INSERT INTO notifications.mail_subjects (tenant_id, message_id, subject)
      SELECT ${tenant}, ${id('message')}, 'The certificate of ' || ${names} || ' expires' ${each};
    ANALYZE`);
};
