import type { IncomingMessage } from 'node:http';

type Parsing = IncomingMessage & { text?: string };

/** A parser for supertest that leaves a stream of events as soon as it begins, for it has no end to wait for. */
export const wholeAnswer = (answer: unknown, done: (error: Error | null, body: unknown) => void): void => {
  const response = answer as Parsing;
  const type = response.headers['content-type'] ?? '';
  response.text = '';
  if (/event-stream/.test(type)) {
    response.destroy();
    return done(null, {});
  }
  response.setEncoding('utf8');
  response.on('data', (text: string) => (response.text += text));
  response.on('end', () => done(null, /json/.test(type) && response.text ? JSON.parse(response.text) : {}));
};
