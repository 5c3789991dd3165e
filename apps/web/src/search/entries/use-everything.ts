import type { Entries, Kind } from '../entry.js';
import { useAssessmentEntries } from './use-assessment-entries.js';
import { useCertificateEntries } from './use-certificate-entries.js';
import { useCommandEntries } from './use-command-entries.js';
import { useFacilityEntries } from './use-facility-entries.js';
import { useOrganizationEntries } from './use-organization-entries.js';
import { usePageEntries } from './use-page-entries.js';
import { useVisitEntries } from './use-visit-entries.js';

/** All that can be found. A new kind is one hook and one line here. */
export const useEverything = (): Readonly<Record<Kind, Entries>> => ({
  pages: usePageEntries(),
  facilities: useFacilityEntries(),
  assessments: useAssessmentEntries(),
  visits: useVisitEntries(),
  certificates: useCertificateEntries(),
  organizations: useOrganizationEntries(),
  commands: useCommandEntries(),
});
