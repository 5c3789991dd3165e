import type { Entries, Kind } from '../entry.js';
import { useAssessmentEntries } from './use-assessment-entries.js';
import { useCertificateEntries } from './use-certificate-entries.js';
import { useCommandEntries } from './use-command-entries.js';
import { useFacilityEntries } from './use-facility-entries.js';
import { useOrganizationEntries } from './use-organization-entries.js';
import { usePageEntries } from './use-page-entries.js';
import { useVisitEntries } from './use-visit-entries.js';

/** All that can be found: pages and commands at once, the rest by the server. A new kind is one hook and one line here. */
export const useEverything = (typed: string): Readonly<Record<Kind, Entries>> => ({
  pages: usePageEntries(),
  facilities: useFacilityEntries(typed),
  assessments: useAssessmentEntries(typed),
  visits: useVisitEntries(typed),
  certificates: useCertificateEntries(typed),
  organizations: useOrganizationEntries(),
  commands: useCommandEntries(),
});
