import { expectManyRows } from '@cairn/platform/tenancy/protect.js';

/** The indexes of the orders of scores: of all for staff, and by id within whatever organization. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE INDEX assessments_by_name ON assessments (tenant_id, facility_name, id);
  CREATE INDEX assessments_of_all_by_name ON assessments (facility_name, tenant_id, id);
  CREATE INDEX assessments_of_all_by_id ON assessments (id);
  ${expectManyRows};
`;
