import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import { elementsOf } from '@cairn/maturity-models';
import type { ModelVersionEvent } from './model-version-events.js';
import { issuedVersion } from './model-version.js';
import type { PublishModelVersion } from './publish-model-version.js';
import type { RetireModelVersion } from './retire-model-version.js';
import type { SubmitModelVersion } from './submit-model-version.js';
import type { ConfirmElements } from './confirm-elements.js';

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
  texts: { en: { criteria: {}, indicators: {} } },
});

const submit = (checksum = 'first', shippedAs: SubmitModelVersion['data']['shippedAs'] = null) =>
  ({ type: 'SubmitModelVersion', data: { checksum, content: content(), shippedAs } }) as const;
const adopt = (shippedAs: SubmitModelVersion['data']['shippedAs'] = 'draft') => ({
  ...submit('first', shippedAs),
  type: 'AdoptModelVersion' as const,
});
const submitted = (checksum = 'first', provenance = 'published'): ModelVersionEvent => ({
  type: 'ModelVersionSubmitted',
  data: { ...named, checksum, content: content(provenance) },
});

const former = { version: '2019', indicators: ['mobile-viewer'] };
const stated = {
  checksum: 'first',
  effectiveFrom: '2027-07-01',
  former,
  formerUntil: '2027-12-31',
  mapping: { 'mobile-view': { from: 'mobile-viewer' } },
  correction: null,
};
const facts = { ...stated, rehearsal: null } satisfies PublishModelVersion['data'];
const publish = (change: Partial<PublishModelVersion['data']> = {}) =>
  ({ type: 'PublishModelVersion', data: { ...facts, ...change }, meta: someMeta }) as const;
const published: ModelVersionEvent = { type: 'ModelVersionPublished', data: { ...named, ...stated, former: '2019' } };

const retire = (shippedAs: RetireModelVersion['data']['shippedAs'] = null) =>
  ({ type: 'RetireModelVersion', data: { ...named, reason: 'Replaced.', shippedAs } }) as const;
const retired: ModelVersionEvent = { type: 'ModelVersionRetired', data: { ...named, reason: 'Replaced.' } };

describe('submitting a model version', () => {
  it('keeps it as a draft', () => given(issuedVersion).when(submit()).then(submitted()));
  it('takes the place of an earlier draft', () =>
    given(issuedVersion, submitted()).when(submit('second')).then(submitted('second')));
  it('states nothing when nothing changed', () => given(issuedVersion, submitted()).when(submit()).thenNothing());
  it.each(['published', 'retired'] as const)('is refused under the name of a version shipped as %s', (shippedAs) =>
    given(issuedVersion).when(submit('first', shippedAs)).thenRejected('model-version-shipped', named),
  );
  it('is possible under the name of a shipped draft', () =>
    given(issuedVersion).when(submit('first', 'draft')).then(submitted()));
  it('is refused with other content once it was published', () =>
    given(issuedVersion, submitted(), published).when(submit('second')).thenRejected('model-version-frozen', named));
  it('is refused with other content after it was retired', () =>
    given(issuedVersion, submitted(), published, retired).when(submit('second')).thenRejected('model-version-frozen'));
  it('states nothing when the published content comes again', () =>
    given(issuedVersion, submitted(), published).when(submit()).thenNothing());
});

describe('adopting a shipped draft', () => {
  it('makes it a draft of the programme', () => given(issuedVersion).when(adopt()).then(submitted()));
  it('does not undo what was changed since', () =>
    given(issuedVersion, submitted('second')).when(adopt()).thenNothing());
  it('is refused for what was shipped as published', () =>
    given(issuedVersion).when(adopt('published')).thenRejected('model-version-shipped', named));
});

const source = { document: 'Criteria of the model, edition 2027', place: 'page 4' };
const [one, other] = [
  { kind: 'criterion', id: 'one', statement: 'One is asked.' },
  { kind: 'gate', id: '1', statement: 'All of one.' },
] as const;
const confirm = (change: Partial<ConfirmElements['data']> = {}) =>
  ({
    type: 'ConfirmElements',
    data: {
      ...named,
      checksum: 'first',
      elements: [{ kind: 'criterion', id: 'one' }],
      source,
      known: { checksum: 'first', elements: [one, other] },
      shippedAs: null,
      ...change,
    },
  }) as const;
const confirmed = (...elements: (typeof one | typeof other)[]): ModelVersionEvent => ({
  type: 'ElementsConfirmed',
  data: { ...named, elements, source },
});
const withdraw = (id = 'one') =>
  ({
    type: 'WithdrawConfirmations',
    data: { ...named, elements: [{ kind: 'criterion', id }], reason: 'The page says something else.' },
  }) as const;
const withdrawn: ModelVersionEvent = {
  type: 'ConfirmationsWithdrawn',
  data: { ...named, elements: [{ kind: 'criterion', id: 'one' }], reason: 'The page says something else.' },
};

describe('confirming elements of a model version', () => {
  it('keeps what was found, word for word, and where', () =>
    given(issuedVersion, submitted()).when(confirm()).then(confirmed(one)));
  it('takes many at once, each once', () =>
    given(issuedVersion, submitted())
      .when(confirm({ elements: [one, other, one] }))
      .then(confirmed(one, other)));
  it('is possible for a version shipped as published, which has no stream yet', () =>
    given(issuedVersion)
      .when(confirm({ shippedAs: 'published' }))
      .then(confirmed(one)));
  it('is possible once it is published', () =>
    given(issuedVersion, submitted(), published).when(confirm()).then(confirmed(one)));
  it('states nothing twice', () => given(issuedVersion, submitted(), confirmed(one)).when(confirm()).thenNothing());
  it('is made again for another wording', () => {
    const reworded = { ...one, statement: 'One and more is asked.' };
    given(issuedVersion, submitted(), confirmed(one), submitted('second'))
      .when(confirm({ checksum: 'second', known: { checksum: 'second', elements: [reworded] } }))
      .then({ type: 'ElementsConfirmed', data: { ...named, elements: [reworded], source } });
  });
  it('is made again from another source', () =>
    given(issuedVersion, submitted(), confirmed(one))
      .when(confirm({ source: { document: 'Letter of the owner' } }))
      .then({
        type: 'ElementsConfirmed',
        data: { ...named, elements: [one], source: { document: 'Letter of the owner' } },
      }));
  it('is made again after it was withdrawn', () =>
    given(issuedVersion, submitted(), confirmed(one), withdrawn).when(confirm()).then(confirmed(one)));
  it('waits until a shipped draft is adopted', () =>
    given(issuedVersion)
      .when(confirm({ shippedAs: 'draft' }))
      .thenRejected('model-version-not-adopted'));
  it('is refused for another version than the one seen', () =>
    given(issuedVersion, submitted())
      .when(confirm({ checksum: 'second' }))
      .thenRejected('draft-differs'));
  it('is refused for what the version does not hold', () =>
    given(issuedVersion, submitted())
      .when(confirm({ elements: [{ kind: 'points', id: 'one' }] }))
      .thenRejected('model-element-unknown', { elements: [{ kind: 'points', id: 'one' }] }));
});

describe('withdrawing a confirmation', () => {
  it('keeps the reason', () => given(issuedVersion, submitted(), confirmed(one)).when(withdraw()).then(withdrawn));
  it('is refused for what is not confirmed', () =>
    given(issuedVersion, submitted(), confirmed(one))
      .when(withdraw('1'))
      .thenRejected('model-element-not-confirmed', { elements: [{ kind: 'criterion', id: '1' }] }));
  it('is refused twice', () =>
    given(issuedVersion, submitted(), confirmed(one), withdrawn)
      .when(withdraw())
      .thenRejected('model-element-not-confirmed'));
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
  it('is refused while the version is rehearsed', () =>
    given(issuedVersion, submitted())
      .when(publish({ rehearsal: 'r1' }))
      .thenRejected('rehearsal-running', { rehearsalId: 'r1' }));
  it('states nothing when the published content comes again, whatever is rehearsed', () =>
    given(issuedVersion, submitted(), published)
      .when(publish({ rehearsal: 'r1' }))
      .thenNothing());
  it('is refused while a criterion is unconfirmed', () =>
    given(issuedVersion, submitted('first', 'unconfirmed'))
      .when(publish())
      .thenRejected('criteria-unconfirmed', { criteria: ['one'] }));
  it('is possible once that criterion is confirmed, which is marked so', () => {
    const draft = submitted('first', 'unconfirmed');
    const [{ statement = '' } = {}] = elementsOf(content() as never);
    given(issuedVersion, draft, confirmed({ ...one, statement } as typeof one))
      .when(publish())
      .then({ type: 'ModelVersionPublished', data: { ...published.data, confirmed: ['one'] } as never });
  });
  it('is refused while another wording of that criterion is confirmed', () =>
    given(issuedVersion, submitted('first', 'unconfirmed'), confirmed(one))
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
