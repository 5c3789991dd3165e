import { assembleModel } from '../check/assemble-model.js';
import { checkModel } from '../check/check-model.js';
import { checksumsOf } from '../shipped/frozen.folder.js';
import { asFiles, assembled, smallModel } from '../testing/small-model.js';

const note = 'The number is ours.';
const withMarks = (provenance: object) => ({ ...smallModel(), 'provenance.json': provenance });

describe('provenance.json', () => {
  it('replaces the mark of a criterion and says why, in every language', () => {
    const files: Record<string, unknown> = withMarks({ criteria: { a0: { provenance: 'inferred', note } } });
    const model = assembled({ ...files, 'texts/de.json': files['texts/en.json'] });
    const [first, second] = model.stages[1]?.criteria ?? [];
    expect([first?.provenance, second?.provenance]).toEqual(['inferred', 'published']);
    for (const texts of Object.values(model.texts)) expect(texts.criteria['a0']?.provenanceNote).toBe(note);
  });

  it('says where thresholds and points come from', () =>
    expect(
      assembled(withMarks({ gates: { 1: { provenance: 'published' } }, points: { provenance: 'inferred', note } }))
        .provenance,
    ).toEqual({ gates: { 1: { provenance: 'published' } }, points: { provenance: 'inferred', note } }));

  it('is kept apart from the frozen files', () =>
    expect(Object.keys(checksumsOf(asFiles(withMarks({}))))).not.toContain('provenance.json'));

  it('names criteria and gates that exist', () =>
    expect(
      checkModel(
        asFiles(
          withMarks({
            criteria: { nowhere: { provenance: 'inferred', note } },
            gates: { 0: { provenance: 'published' } },
          }),
        ),
      ).map(({ file, key, message }) => `${file} ${key} ${message}`),
    ).toEqual([
      'provenance.json criteria.nowhere is not a criterion of this model',
      'provenance.json gates.0 has no gate',
    ]));

  it('gives a note with each mark of a criterion', () =>
    expect(assembleModel(asFiles(withMarks({ criteria: { a0: { provenance: 'inferred' } } }))).problems).toMatchObject([
      { file: 'provenance.json', key: 'criteria.a0.note' },
    ]));
});
