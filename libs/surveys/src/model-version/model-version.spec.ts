import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import type { ModelVersionEvent } from './model-version-events.js';
import { issuedVersion } from './model-version.js';
import type { PublishModelVersion } from './publish-model-version.js';
import type { RetireModelVersion } from './retire-model-version.js';

const named = { model: 'diam-enterprise', version: '2027' };
const criterion = (provenance: string) => ({
  id: 'one',
  focusArea: 'care',
  points: 1,
  effortDays: 1,
  provenance,
  rule: { rule: 'yes', indicator: 'mobile-view' },
});
const content = (provenance = 'published') => ({
  id: named.model,
  version: named.version,
  stages: [{ stage: 0, criteria: [criterion(provenance)] }],
  branches: [],
  indicators: [{ id: 'mobile-view' }],
});

const submit = (checksum = 'first', shipped = false) =>
  ({ type: 'SubmitModelVersion', data: { checksum, content: content(), shipped } }) as const;
const submitted = (checksum = 'first', provenance = 'published'): ModelVersionEvent => ({
  type: 'ModelVersionSubmitted',
  data: { ...named, checksum, content: content(provenance) },
});

const former = { version: '2019', indicators: ['mobile-viewer'] };
const facts = {
  checksum: 'first',
  effectiveFrom: '2027-07-01',
  former,
  formerUntil: '2027-12-31',
  mapping: { 'mobile-view': { from: 'mobile-viewer' } },
  correction: null,
} satisfies PublishModelVersion['data'];
const publish = (change: Partial<PublishModelVersion['data']> = {}) =>
  ({ type: 'PublishModelVersion', data: { ...facts, ...change }, meta: someMeta }) as const;
const published: ModelVersionEvent = { type: 'ModelVersionPublished', data: { ...named, ...facts, former: '2019' } };

const retire = (shippedAs: RetireModelVersion['data']['shippedAs'] = null) =>
  ({ type: 'RetireModelVersion', data: { ...named, reason: 'Replaced.', shippedAs } }) as const;
const retired: ModelVersionEvent = { type: 'ModelVersionRetired', data: { ...named, reason: 'Replaced.' } };

describe('submitting a model version', () => {
  it('keeps it as a draft', () => given(issuedVersion).when(submit()).then(submitted()));
  it('takes the place of an earlier draft', () =>
    given(issuedVersion, submitted()).when(submit('second')).then(submitted('second')));
  it('states nothing when nothing changed', () => given(issuedVersion, submitted()).when(submit()).thenNothing());
  it('is refused under the name of a shipped version', () =>
    given(issuedVersion).when(submit('first', true)).thenRejected('model-version-shipped', named));
  it('is refused with other content once it was published', () =>
    given(issuedVersion, submitted(), published).when(submit('second')).thenRejected('model-version-frozen', named));
  it('is refused with other content after it was retired', () =>
    given(issuedVersion, submitted(), published, retired).when(submit('second')).thenRejected('model-version-frozen'));
  it('states nothing when the published content comes again', () =>
    given(issuedVersion, submitted(), published).when(submit()).thenNothing());
});

describe('publishing a model version', () => {
  it('freezes the draft that was seen', () => given(issuedVersion, submitted()).when(publish()).then(published));
  it('states nothing twice', () => given(issuedVersion, submitted(), published).when(publish()).thenNothing());
  it('needs a draft', () => given(issuedVersion).when(publish()).thenRejected('model-version-not-submitted'));
  it('is refused for another draft than the one seen', () =>
    given(issuedVersion, submitted('second')).when(publish()).thenRejected('draft-differs'));
  it('is refused for other content than was published', () =>
    given(issuedVersion, submitted(), published)
      .when(publish({ checksum: 'second' }))
      .thenRejected('model-version-frozen'));
  it('is refused while a criterion is unconfirmed', () =>
    given(issuedVersion, submitted('first', 'unconfirmed'))
      .when(publish())
      .thenRejected('criteria-unconfirmed', { criteria: ['one'] }));
  it('may take effect on a day that it still is somewhere', () =>
    given(issuedVersion, submitted())
      .when(publish({ effectiveFrom: '2027-03-08' }))
      .then({ type: 'ModelVersionPublished', data: { ...published.data, effectiveFrom: '2027-03-08' } as never }));
  it('is refused for a day that has passed everywhere', () =>
    given(issuedVersion, submitted())
      .when(publish({ effectiveFrom: '2027-03-07' }))
      .thenRejected('effective-date-passed'));
  it('is refused when the overlap ends before it begins', () =>
    given(issuedVersion, submitted())
      .when(publish({ formerUntil: '2027-06-30' }))
      .thenRejected('overlap-before-effective-date'));
  it('is refused as a correction of nothing', () =>
    given(issuedVersion, submitted())
      .when(publish({ former: null, formerUntil: null, mapping: {}, correction: 'A share was wrong.' }))
      .thenRejected('former-version-missing'));
  it.each([
    ['a new indicator that is nowhere', { nowhere: { from: 'mobile-viewer' } }, ['nowhere']],
    ['a former indicator that is nowhere', { 'mobile-view': { from: 'nowhere' } }, ['nowhere']],
  ])('is refused when the mapping names %s', (_, mapping, indicators) =>
    given(issuedVersion, submitted()).when(publish({ mapping })).thenRejected('mapping-leads-nowhere', { indicators }),
  );
  it('keeps the reason of a correction', () =>
    given(issuedVersion, submitted())
      .when(publish({ correction: 'A share was wrong.' }))
      .then({
        type: 'ModelVersionPublished',
        data: { ...published.data, correction: { reason: 'A share was wrong.' } } as never,
      }));
});

describe('retiring a model version', () => {
  it('is possible once it is published', () =>
    given(issuedVersion, submitted(), published).when(retire()).then(retired));
  it('is possible for a shipped version', () => given(issuedVersion).when(retire('published')).then(retired));
  it('states nothing twice', () => given(issuedVersion, submitted(), published, retired).when(retire()).thenNothing());
  it.each([
    ['a draft', [submitted()], null],
    ['a version shipped as a draft', [], 'draft'],
    ['what was never submitted', [], null],
  ] as const)('is refused for %s', (_, history, shippedAs) =>
    given(issuedVersion, ...history)
      .when(retire(shippedAs))
      .thenRejected('model-version-not-published'),
  );
});
