import { applicableIndicators } from '../model/applicable-indicators.js';
import { isAsked } from './is-asked.js';
import type { ModelVersion } from '../model/model-schema.js';
import { answeredDifference, progress } from './progress.js';
import { answerSet, numbersFrom } from '../model/random-answers.js';
import { findShippedModelVersion, shippedModelVersions } from '../shipped/shipped-models.folder.js';

const diam = findShippedModelVersion('diam-enterprise') as ModelVersion;
const areas = [
  { id: 'r', kind: 'radiology' },
  { id: 'd', kind: 'dermatology' },
];
const totals = (facility: object, unitAnswers: object = {}) =>
  Object.fromEntries(
    progress(diam, { areas, answers: { facility, ...unitAnswers } as never }).units.map(
      ({ unitId, answered, total }) => [unitId, [answered, total]],
    ),
  );

describe('progress', () => {
  it('lists the facility first and then each service area', () => {
    expect(progress(diam, { areas, answers: {} }).units.map(({ unitId }) => unitId)).toEqual(['facility', 'r', 'd']);
  });
  it('leaves optional indicators out', () => {
    expect(totals({}, { r: { 'area-inventory': { value: true } } }).r).toEqual([0, totals({}).r?.[1]]);
  });
  it('counts an indicator from the moment the answers call for it', () => {
    const [, before] = totals({}).facility as [number, number];
    expect(totals({ 'import-allowed': { value: true } }).facility).toEqual([1, before + 1]);
    expect(totals({ 'import-allowed': { value: false } }).facility).toEqual([1, before]);
  });
  it('does not count an answer of the wrong kind, nor "not applicable" where it is not allowed', () => {
    expect(
      totals({ 'mobile-view': { value: 'yes' }, 'mobile-capture': { notApplicable: 'no phones' } }).facility?.[0],
    ).toBe(0);
  });
  it('counts "not applicable" where it is allowed', () => {
    expect(totals({}, { d: { 'area-archive': { notApplicable: 'kept by radiology' } } }).d?.[0]).toBe(1);
  });
});

describe('one answer in the place of another', () => {
  it.each(shippedModelVersions())('changes the count of $id $version as counting everything does', (model) => {
    const next = numbersFrom(model.indicators.length);
    for (let turn = 0; turn < 40; turn += 1) {
      const [before, other] = [answerSet(model, next), answerSet(model, next)];
      const units = [{ id: 'facility', kind: undefined }, ...before.areas];
      const unit = units[Math.floor(next() * units.length)] ?? units[0];
      const put = applicableIndicators(model, unit?.kind === undefined ? 'facility' : { kind: unit.kind });
      const { id } = put[Math.floor(next() * put.length)] ?? {};
      if (!unit || !id) continue;
      const held = before.answers[unit.id]?.[id] ?? null;
      const given =
        next() < 0.2 ? null : (other.answers['facility']?.[id] ?? Object.values(other.answers)[0]?.[id] ?? null);
      const { [id]: _, ...rest } = before.answers[unit.id] ?? {};
      const changed = { ...before.answers, [unit.id]: given ? { ...rest, [id]: given } : rest };
      const [one, two] = [progress(model, before), progress(model, { ...before, answers: changed })];
      const difference = answeredDifference(model, id, held, given);
      if (difference === undefined) continue;
      expect([one.answered + difference, one.total]).toEqual([two.answered, two.total]);
    }
  });

  it('is counted by itself only where no other question depends on it', () => {
    expect(answeredDifference(diam, 'registry-count', null, { value: 1 })).toBe(1);
    expect(answeredDifference(diam, 'registry-count', { value: 1 }, { value: 2 })).toBe(0);
    expect(answeredDifference(diam, 'registry-count', { value: 1 }, null)).toBe(-1);
    expect(answeredDifference(diam, 'emr-in-use', null, { value: true })).toBeUndefined();
    expect(answeredDifference(diam, 'area-linked-in-emr', null, { value: true })).toBeUndefined();
    expect(answeredDifference(diam, 'unknown', null, { value: true })).toBeUndefined();
  });
});

describe('applicableIndicators', () => {
  it("puts the facility's indicators to the facility and the others to areas of the right kind", () => {
    const ids = (unit: Parameters<typeof applicableIndicators>[1]) =>
      applicableIndicators(diam, unit).map(({ id }) => id);
    expect(ids('facility')).toContain('strategy-status');
    expect(ids('facility')).not.toContain('area-archive');
    expect(ids({ kind: 'radiology' })).toContain('area-inventory');
    expect(ids({ kind: 'dermatology' })).not.toContain('area-inventory');
    expect(new Set([...ids('facility'), ...ids({ kind: 'radiology' })]).size).toBe(diam.indicators.length);
  });
});

describe('isAsked', () => {
  it('follows the answers', () => {
    const withEmr = (value: boolean) => ({ areas, answers: { facility: { 'emr-in-use': { value } } } });
    expect(isAsked(diam, withEmr(true), 'r', 'area-linked-in-emr')).toBe(true);
    expect(isAsked(diam, withEmr(true), 'r', 'area-linked-in-interface')).toBe(false);
    expect(isAsked(diam, withEmr(false), 'r', 'area-linked-in-interface')).toBe(true);
    expect(isAsked(diam, { areas, answers: {} }, 'facility', 'mobile-view')).toBe(true);
  });
});
