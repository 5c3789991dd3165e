import { type Act, type Living, livesAsItsModel } from '@cairn/event-sourcing/testing/model-based.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type CertificationCommand, certification } from './certification.js';
import type { CertificationEvent, MonthsLeft } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { decision, grantedData } from './testing/certifications.js';

type Stream = Living<CertificationCommand, Certification, CertificationEvent>;
/** `day`: days since the decision, at noon in Riyadh. */
type Model = { day: number; status: Certification['status']; opened: boolean; reminded: MonthsLeft[] };

const decided = Temporal.PlainDate.from('2027-04-27');
const expiry = Temporal.PlainDate.from(grantedData.expiresOn);
const dayOf = (date: Temporal.PlainDate): number => decided.until(date, { largestUnit: 'day' }).days;
const opensOn = dayOf(Temporal.PlainDate.from(grantedData.windowOpensOn));
const lastDay = dayOf(expiry);
const reminderOn = (months: MonthsLeft): number => dayOf(expiry.subtract({ months }));
const steps: readonly MonthsLeft[] = [12, 6, 3, 1];

const dateOn = ({ day }: Model): string => decided.add({ days: day }).toString();
const give = (stream: Stream, model: Model, command: Omit<CertificationCommand, 'meta'>) =>
  stream.give(command, { at: `${dateOn(model)}T09:00:00Z` });

const act = (name: string, run: Act<Model, Stream>['run']) => fc.constant<Act<Model, Stream>>({ name, run });

const acts = [
  fc
    .integer({ min: 1, max: 200 })
    .map((days): Act<Model, Stream> => ({ name: `${days} days pass`, run: (model) => void (model.day += days) })),
  fc.constantFrom('published', 'draft').map((modelStatus): Act<Model, Stream> => ({
    name: `grant on a ${modelStatus} version`,
    run: (model, stream) => {
      const said = give(stream, model, { type: 'GrantCertification', data: { ...decision, modelStatus } });
      if (model.status !== 'none') return expect(said).toEqual([]);
      if (modelStatus === 'draft') return expect(said).toBe('model-version-is-draft');
      expect(said).toEqual(['CertificationGranted']);
      model.status = 'valid';
    },
  })),
  act('replace', (model, stream) => {
    const data = { byCertificationId: 'x', byNumber: 'CRN-2029-000007', replacedOn: dateOn(model) };
    const said = give(stream, model, { type: 'ReplaceCertification', data });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    const replaces = model.status !== 'replaced' && model.day <= lastDay;
    expect(said).toEqual(replaces ? ['CertificationReplaced'] : []);
    if (replaces) model.status = 'replaced';
  }),
  act('open the window', (model, stream) => {
    const said = give(stream, model, { type: 'OpenReAssessmentWindow', data: {} });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    if (model.status !== 'valid' || model.opened) return expect(said).toEqual([]);
    if (model.day < opensOn) return expect(said).toBe('re-assessment-window-not-open-yet');
    expect(said).toEqual(['ReAssessmentWindowOpened']);
    model.opened = true;
  }),
  fc.constantFrom(...steps).map((monthsLeft): Act<Model, Stream> => ({
    name: `remind of ${monthsLeft} months`,
    run: (model, stream) => {
      const said = give(stream, model, { type: 'RemindOfExpiry', data: { monthsLeft } });
      if (model.status === 'none') return expect(said).toBe('certification-not-granted');
      if (model.status !== 'valid' || model.reminded.some((earlier) => earlier <= monthsLeft))
        return expect(said).toEqual([]);
      const newest = steps.findLast((months) => model.day >= reminderOn(months));
      if (monthsLeft !== newest || model.day > lastDay) return expect(said).toBe('reminder-not-due-yet');
      expect(said).toEqual(['ExpiryReminded']);
      model.reminded.push(monthsLeft);
    },
  })),
  act('expire', (model, stream) => {
    const said = give(stream, model, { type: 'ExpireCertification', data: {} });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    if (model.status !== 'valid') return expect(said).toEqual([]);
    if (model.day <= lastDay) return expect(said).toBe('certification-not-expired-yet');
    expect(said).toEqual(['CertificationExpired']);
    model.status = 'expired';
  }),
];

describe('a certification', () => {
  it('lives as its calendar says, whatever is asked of it in whatever order', () =>
    livesAsItsModel(certification, (): Model => ({ day: 0, status: 'none', opened: false, reminded: [] }), acts));
});
