import { Agent, request } from 'node:http';

export type Place = {
  readonly organizationId: string;
  readonly assessmentId: string;
  /** As the server has it; moves with each answer. */
  version: number;
};

const agent = new Agent({ keepAlive: true });

/** Somebody who records one answer after another, always another value, over connections that are kept. */
export const answering =
  (url: string, cookie: string) =>
  (place: Place, turn: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const { organizationId, assessmentId, version } = place;
      const body = JSON.stringify({ value: turn % 400 });
      const path = `/api/surveys/${organizationId}/assessments/${assessmentId}/answers/facility/registry-count`;
      const headers = {
        cookie,
        origin: url,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'if-match': `"${version}"`,
      };
      const sent = request(`${url}${path}`, { agent, method: 'PUT', headers }, (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () => {
            if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} ${text}`));
            place.version = (JSON.parse(text) as { version: number }).version;
            resolve();
          });
      });
      sent.once('error', reject).end(body);
    });
