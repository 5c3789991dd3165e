import { type Act, type Living, livesAsItsModel } from '@cairn/event-sourcing/testing/model-based.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type CertificationCommand, certification } from './certification.js';
import type { CertificationEvent, MonthsLeft } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { decision, grantedData } from './testing/certifications.js';

type Stream = Living<CertificationCommand, Certification, CertificationEvent>;
/** `day`: days since the decision, at noon in Riyadh. */
type Model = {
  day: number;
  status: Certification['status'];
  opened: boolean;
  reminded: MonthsLeft[];
  proposer: string | null;
  numbers: string[];
  /** Statuses in their order. */
  lived: Certification['status'][];
};

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

const isOngoing = ({ status }: Model): boolean => status === 'valid' || status === 'suspended';
const reach = (model: Model, status: Certification['status']): void => {
  model.status = status;
  model.lived.push(status);
  if (!isOngoing(model)) model.proposer = null;
};

/** By one of two managers; refused as every change by staff is, else as `otherwise` says. */
const byManager = (
  name: string,
  command: (manager: string) => Omit<CertificationCommand, 'meta'>,
  otherwise: (model: Model, manager: string) => string | readonly string[],
  then: (model: Model, manager: string) => void,
) =>
  fc.constantFrom('Ada', 'Ben').map((manager): Act<Model, Stream> => ({
    name: `${manager}: ${name}`,
    run: (model, stream) => {
      const said = stream.give(command(manager), { at: `${dateOn(model)}T09:00:00Z`, actor: manager });
      if (model.status === 'none') return expect(said).toBe('certification-not-granted');
      if (name === 'confirm the revocation' && model.status === 'revoked') return expect(said).toEqual([]);
      if (!isOngoing(model) || model.day > lastDay) return expect(said).toBe('certification-over');
      const expected = otherwise(model, manager);
      expect(said).toEqual(expected);
      if (typeof expected !== 'string' && expected.length > 0) then(model, manager);
    },
  }));

const actor = { belonged: false };
let drawn = 0;

const changes = [
  byManager(
    'suspend',
    () => ({ type: 'SuspendCertification', data: { reason: 'r', actor } }),
    ({ status }) => (status === 'suspended' ? [] : ['CertificationSuspended']),
    (model) => reach(model, 'suspended'),
  ),
  byManager(
    'reinstate',
    () => ({ type: 'ReinstateCertification', data: { reason: 'r', actor } }),
    ({ status }) => (status === 'valid' ? [] : ['CertificationReinstated']),
    (model) => reach(model, 'valid'),
  ),
  byManager(
    'propose a revocation',
    () => ({ type: 'ProposeRevocation', data: { reason: 'r', actor } }),
    ({ proposer }, manager) => (proposer === manager ? [] : proposer ? 'revocation-pending' : ['RevocationProposed']),
    (model, manager) => void (model.proposer = manager),
  ),
  byManager(
    'dismiss the revocation',
    () => ({ type: 'DismissRevocation', data: { reason: 'r', actor } }),
    ({ proposer }) => (proposer ? ['RevocationDismissed'] : []),
    (model) => void (model.proposer = null),
  ),
  byManager(
    'confirm the revocation',
    () => ({ type: 'RevokeCertification', data: { actor } }),
    ({ proposer }, manager) => {
      if (!proposer) return 'no-revocation-proposed';
      return proposer === manager ? 'revocation-needs-two-people' : ['CertificationRevoked'];
    },
    (model) => reach(model, 'revoked'),
  ),
  byManager(
    'correct',
    () => {
      drawn += 1;
      const number = `CRN-2027-${String(drawn).padStart(7, '0')}`;
      return {
        type: 'CorrectCertification',
        data: { number, facilityName: number, organizationName: 'o', reason: 'r', actor },
      };
    },
    ({ status, proposer }) => {
      if (status === 'suspended') return 'certification-suspended';
      return proposer ? 'revocation-pending' : ['CertificationCorrected'];
    },
    (model) => void model.numbers.push(`CRN-2027-${String(drawn).padStart(7, '0')}`),
  ),
];

const act = (name: string, run: Act<Model, Stream>['run']) => fc.constant<Act<Model, Stream>>({ name, run });

const acts = [
  ...changes,
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
      model.numbers.push(decision.number);
      reach(model, 'valid');
    },
  })),
  act('replace', (model, stream) => {
    const data = { byCertificationId: 'x', byNumber: 'CRN-2029-000007', replacedOn: dateOn(model) };
    const said = give(stream, model, { type: 'ReplaceCertification', data });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    const replaces = model.status !== 'replaced' && model.status !== 'revoked' && model.day <= lastDay;
    expect(said).toEqual(replaces ? ['CertificationReplaced'] : []);
    if (replaces) reach(model, 'replaced');
  }),
  act('open the window', (model, stream) => {
    const said = give(stream, model, { type: 'OpenReAssessmentWindow', data: {} });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    if (!isOngoing(model) || model.opened) return expect(said).toEqual([]);
    if (model.day < opensOn) return expect(said).toBe('re-assessment-window-not-open-yet');
    expect(said).toEqual(['ReAssessmentWindowOpened']);
    model.opened = true;
  }),
  fc.constantFrom(...steps).map((monthsLeft): Act<Model, Stream> => ({
    name: `remind of ${monthsLeft} months`,
    run: (model, stream) => {
      const said = give(stream, model, { type: 'RemindOfExpiry', data: { monthsLeft } });
      if (model.status === 'none') return expect(said).toBe('certification-not-granted');
      if (!isOngoing(model) || model.reminded.some((earlier) => earlier <= monthsLeft)) return expect(said).toEqual([]);
      const newest = steps.findLast((months) => model.day >= reminderOn(months));
      if (monthsLeft !== newest || model.day > lastDay) return expect(said).toBe('reminder-not-due-yet');
      expect(said).toEqual(['ExpiryReminded']);
      model.reminded.push(monthsLeft);
    },
  })),
  act('expire', (model, stream) => {
    const said = give(stream, model, { type: 'ExpireCertification', data: {} });
    if (model.status === 'none') return expect(said).toBe('certification-not-granted');
    if (!isOngoing(model)) return expect(said).toEqual([]);
    if (model.day <= lastDay) return expect(said).toBe('certification-not-expired-yet');
    expect(said).toEqual(['CertificationExpired']);
    reach(model, 'expired');
  }),
];

const unborn = (): Model => ({
  day: 0,
  status: 'none',
  opened: false,
  reminded: [],
  proposer: null,
  numbers: [],
  lived: [],
});

/** Its state is the model's: the latest number, and once it is over nothing brings it back. */
const asItsModel = act('look', (model, { state }) => {
  expect([state.status, state.grant?.number, state.revocation?.proposedBy ?? null]).toEqual([
    model.status,
    model.numbers.at(-1),
    model.proposer,
  ]);
  const over = model.lived.filter((status) => status !== 'valid' && status !== 'suspended');
  expect(over.length === 0 || over.join() === 'expired,replaced' || over.length === 1).toBe(true);
  expect(model.lived.indexOf(over[0] ?? 'none')).toBe(over.length === 0 ? -1 : model.lived.length - over.length);
});

describe('a certification', () => {
  it('lives as its calendar says, whatever is asked of it in whatever order', () =>
    livesAsItsModel(certification, unborn, [...acts, asItsModel]));
});
