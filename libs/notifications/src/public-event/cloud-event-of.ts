import type { CloudEvent } from '@cairn/contracts/cloud-event.js';

export type KeptEvent = {
  readonly tenantId: string;
  readonly eventId: string;
  readonly position: string;
  /** With its service, `surveys.assessment-submitted.v1`. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
};

/** The envelope in which an event leaves; the same each time. */
export const cloudEventOf = (
  { tenantId, eventId, position, type, data, at }: KeptEvent,
  publicUrl: string,
): CloudEvent => ({
  specversion: '1.0',
  id: eventId,
  source: `${publicUrl}/organizations/${tenantId}`,
  type,
  time: at,
  datacontenttype: 'application/json',
  dataschema: `${publicUrl}/api/asyncapi.json#/components/schemas/${type}`,
  sequence: position,
  data: { ...data },
});
