import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import type { FacilityEvent } from './facility-events.js';
import { facilityDecider } from './facility.js';

const { facilityId, organizationId, organizationName, ...profile } = facilityRegistered.example;
const addAurora = { type: 'AddFacility', data: { facilityId, organizationId, organizationName, profile } } as const;
const auroraAdded: FacilityEvent = { type: 'FacilityAdded', data: addAurora.data };

const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const cardiology = { id: '00000000-0000-4000-8000-0000000000a2', name: 'Cardiology', kind: 'cardiology' };
const areasDefined = (...serviceAreas: (typeof radiology)[]): FacilityEvent => ({
  type: 'ServiceAreasDefined',
  data: { serviceAreas },
});
const define = (serviceAreas: { id?: string; name: string; kind: string }[], ...newIds: string[]) =>
  ({ type: 'DefineServiceAreas', data: { serviceAreas, newIds } }) as const;

describe('adding a facility', () => {
  it('keeps its profile', () => given(facilityDecider).when(addAurora).then(auroraAdded));
  it('is refused twice', () =>
    given(facilityDecider, auroraAdded).when(addAurora).thenRejected('facility-already-added'));
});

describe('defining service areas', () => {
  it('gives each new area its own id', () =>
    given(facilityDecider, auroraAdded)
      .when(
        define(
          [
            { name: 'Radiology', kind: 'radiology' },
            { name: 'Cardiology', kind: 'cardiology' },
          ],
          radiology.id,
          cardiology.id,
        ),
      )
      .then(areasDefined(radiology, cardiology)));

  it('keeps the ids of areas that stay, renamed or moved', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology))
      .when(
        define(
          [
            { name: 'Cardiology', kind: 'cardiology' },
            { ...radiology, name: 'Imaging' },
          ],
          cardiology.id,
        ),
      )
      .then(areasDefined(cardiology, { ...radiology, name: 'Imaging' })));

  it('changes nothing when the list is the same', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology))
      .when(define([radiology]))
      .thenNothing());
  it('may leave no area', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology)).when(define([])).then(areasDefined()));
  it('is refused for an id that is not an area of this facility', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology))
      .when(define([cardiology]))
      .thenRejected('service-area-unknown', { id: cardiology.id }));
  it('is refused when an area is named twice', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology))
      .when(define([radiology, { ...radiology, name: 'Imaging' }]))
      .thenRejected('service-area-twice'));
  it('is refused when two areas share a name', () =>
    given(facilityDecider, auroraAdded, areasDefined(radiology))
      .when(define([radiology, { name: 'RADIOLOGY', kind: 'other' }], cardiology.id))
      .thenRejected('service-area-name-twice'));
  it('needs a facility', () => given(facilityDecider).when(define([])).thenRejected('facility-not-added'));
});

const renamed = { ...profile, name: 'Aurora University Hospital' };
const changes = [{ field: 'name', before: 'Aurora Hospital', after: 'Aurora University Hospital' }];
const correct = (grounds: { from?: string; reason?: string | null; hasLeftHouse?: boolean } = {}, to = renamed) =>
  ({
    type: 'CorrectFacility',
    data: {
      organizationName,
      profile: to,
      from: '2027-01-01',
      today: '2027-03-09',
      reason: null,
      hasLeftHouse: false,
      ...grounds,
    },
  }) as const;
const corrected = (from: string, reason: string | null): FacilityEvent => ({
  type: 'FacilityCorrected',
  data: { organizationName, profile: renamed, changes, from, reason },
});
const grounds = { organizationName, from: '2027-03-09', reason: 'The hospital closed.' };
const archived: FacilityEvent = { type: 'FacilityArchived', data: grounds };
const restored: FacilityEvent = { type: 'FacilityRestored', data: grounds };

describe('correcting a facility', () => {
  const aurora = given(facilityDecider, auroraAdded);
  it('holds from a day on and says what changed', () => aurora.when(correct()).then(corrected('2027-01-01', null)));
  it('holds from today', () => aurora.when(correct({ from: '2027-03-09' })).then(corrected('2027-03-09', null)));
  it('holds from no day to come', () =>
    aurora.when(correct({ from: '2027-03-10' })).thenRejected('correction-in-future', { today: '2027-03-09' }));
  it('needs a reason once others have seen it', () => {
    aurora.when(correct({ hasLeftHouse: true })).thenRejected('correction-needs-reason');
    aurora
      .when(correct({ hasLeftHouse: true, reason: 'It was misspelled.' }))
      .then(corrected('2027-01-01', 'It was misspelled.'));
  });
  it('to what it is changes nothing, and needs no reason', () =>
    aurora.when(correct({ hasLeftHouse: true, from: '2999-01-01' }, profile)).thenNothing());
  it('is refused for one that was never added, or is archived', () => {
    given(facilityDecider).when(correct()).thenRejected('facility-not-added');
    given(facilityDecider, auroraAdded, archived).when(correct()).thenRejected('facility-archived');
    given(facilityDecider, auroraAdded, archived, restored).when(correct()).then(corrected('2027-01-01', null));
  });
});

describe('archiving a facility', () => {
  const archive = { type: 'ArchiveFacility', data: grounds } as const;
  const restore = { type: 'RestoreFacility', data: grounds } as const;
  it('can be undone, and is done once', () => {
    given(facilityDecider, auroraAdded).when(archive).then(archived);
    given(facilityDecider, auroraAdded, archived).when(archive).thenNothing();
    given(facilityDecider, auroraAdded, archived).when(restore).then(restored);
    given(facilityDecider, auroraAdded).when(restore).thenNothing();
  });
  it('is refused for one that was never added', () => {
    given(facilityDecider).when(archive).thenRejected('facility-not-added');
    given(facilityDecider).when(restore).thenRejected('facility-not-added');
  });
});
