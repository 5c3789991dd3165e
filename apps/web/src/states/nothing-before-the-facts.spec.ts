import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const web = join(__dirname, '..');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(web, file), 'utf8') }));

/** An empty list in place of an answer that is still on its way. */
const emptyUntilRead = /\bdata(: \w+)? = \[\]|\bdata \?\? (\[\]|null|0)|\.data\?\.length === 0/;

/** Where it leads to no sentence: what is offered to choose from, and entries that only appear. */
const silent = [
  'api/models.ts',
  'organizations/use-area-kinds.ts',
  'participation/TakePartForm.tsx',
  'register/RegisterFilterForm.tsx',
  'staff/DeskFilters.tsx',
  'surveys/OpenAssessmentForm.tsx',
  'surveys/teamwork/ColleagueSelect.tsx',
  'validation/AppealPanel.tsx',
  'validation/AssignmentsPanel.tsx',
  'validation/ConflictForm.tsx',
  'validation/QualificationsForm.tsx',
  'validation/TeamChoice.tsx',
  'visit-rules/ModelOfRules.tsx',
  // Only moves the button that offers the first one from the head of the page into its empty state.
  'organizations/FacilitiesPage.tsx',
  'surveys/AssessmentsPage.tsx',
  // Shows its skeleton first.
  'scoring/past/HistoryPanel.tsx',
  'validation/RequestPage.tsx',
];

describe('a page', () => {
  it('takes nothing for empty that is not read yet', () => {
    const found = sources.filter(({ text }) => emptyUntilRead.test(text)).map(({ file }) => relative('.', file));
    expect(found.sort()).toEqual([...silent].sort());
  });
});
