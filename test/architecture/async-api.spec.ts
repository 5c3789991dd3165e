import { Parser } from '@asyncapi/parser';
import { asyncApiDocument } from '@cairn/contracts/async-api.js';
import { publicEvents } from '@cairn/contracts/public-events.js';

describe('the AsyncAPI document', () => {
  it('has no fault that its parser finds', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
    expect(diagnostics.filter(({ severity }) => severity < 2)).toEqual([]);
    expect(
      document
        ?.messages()
        .all()
        .map((message) => message.name())
        .sort(),
    ).toEqual(publicEvents.map(({ type }) => type).sort());
  });
});
