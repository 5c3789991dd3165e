import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(__dirname, '..');

/** Places about one model version that is named right there; elsewhere a stage is said with its model. */
const ofOneModel = [
  /^gap-report\//,
  /^scoring\//,
  /^models\//,
  /^certification\/CertificateSheet\.tsx$/,
  /^certification\/RegisterResult\.tsx$/,
  /^validation\/(DecisionForm|StagesCompared)\.tsx$/,
  /^api\/models\.ts$/,
  /^cairn\/(StageBadge\.tsx|use-score-words\.ts|use-standing-words\.ts)$/,
];

describe('a stage', () => {
  it('is never a number alone where several models meet', () => {
    const alone = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
      .filter((file) => !ofOneModel.some((place) => place.test(file)))
      .filter((file) => readFileSync(join(web, file), 'utf8').includes("t('words.stage'"));
    expect(alone).toEqual([]);
  });
});
