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
  (url: string, cookie: string, indicator = 'registry-count') =>
  (place: Place, value: number | boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const { organizationId, assessmentId, version } = place;
      const body = JSON.stringify({ value: typeof value === 'number' ? value % 400 : value });
      const path = `/api/surveys/${organizationId}/assessments/${assessmentId}/answers/facility/${indicator}`;
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
