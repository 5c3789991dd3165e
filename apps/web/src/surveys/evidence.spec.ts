import type { Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { canBeOpened, supporting } from './evidence.js';

const scans: readonly Evidence['scan'][] = [null, 'none', 'clean', 'awaited', 'infected'];

describe('evidence', () => {
  it('can be opened as a link, when it was found clean, and where nothing is scanned', () =>
    expect(scans.filter((scan) => canBeOpened({ scan }))).toEqual([null, 'none', 'clean']));
  it('supports a claim unless malware was found in it', () =>
    expect(supporting(scans.map((scan) => ({ scan }) as Evidence)).map(({ scan }) => scan)).toEqual([
      null,
      'none',
      'clean',
      'awaited',
    ]));
});
