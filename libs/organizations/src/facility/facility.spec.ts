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
