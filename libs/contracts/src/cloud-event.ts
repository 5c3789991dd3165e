import { z } from 'zod';
import { id, instant } from './values.js';

/** The media type of an event sent alone. */
export const cloudEventMediaType = 'application/cloudevents+json';

/** An event in the envelope of CloudEvents 1.0, as webhooks and the feed carry it. */
export const cloudEvent = z
  .object({
    specversion: z.literal('1.0').describe('Version of CloudEvents.'),
    id: id.describe('Id of the event; the same each time it is delivered.'),
    source: z
      .string()
      .describe('The organization it is about, as an address of this installation.')
      .meta({
        format: 'uri',
        examples: ['https://cairn.example.org/organizations/00000000-0000-4000-8000-000000000001'],
      }),
    type: z
      .string()
      .describe('What happened, with the version of its data.')
      .meta({ examples: ['surveys.assessment-submitted.v1'] }),
    time: instant.describe('Instant at which it was recorded.'),
    datacontenttype: z.literal('application/json').describe('Media type of the data.'),
    dataschema: z
      .string()
      .describe('Where its data is described.')
      .meta({
        format: 'uri',
        examples: ['https://cairn.example.org/api/asyncapi.json#/components/schemas/surveys.assessment-submitted.v1'],
      }),
    sequence: z
      .string()
      .describe('Its place in the feed: later events have higher numbers.')
      .meta({ examples: ['1042'] }),
    data: z.record(z.string(), z.unknown()).describe('What happened, as the schema of the type says.'),
  })
  .meta({ id: 'CloudEvent', description: 'An event in the envelope of CloudEvents 1.0.' });
export type CloudEvent = z.output<typeof cloudEvent>;
