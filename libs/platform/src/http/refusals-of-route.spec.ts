import type { DescribedRoute } from './api-document.js';
import { refusalsOfRoute } from './refusals-of-route.js';

const always = { 429: ['too-many-requests'], 503: ['temporarily-unavailable'] };
const route = (method: string, path: string, described: DescribedRoute) =>
  refusalsOfRoute({ title: `${method} ${path}`, method, path, described });

describe('the problems that follow from a route', () => {
  it('are few for a public reading', () =>
    expect(route('GET', '/api/register', { 'x-allow': 'public' })).toEqual(always));

  it('hide an organization from who may not know it', () =>
    expect(route('GET', '/api/{organizationId}/scores', { 'x-allow': ['admin'] })).toEqual({
      ...always,
      401: ['sign-in-required'],
      403: ['second-factor-required'],
      404: ['not-found'],
    }));

  it('ask for a second factor, except where one can be set up', () =>
    expect(route('GET', '/api/me', { 'x-allow': 'signed-in', 'x-without-second-factor': true })).toEqual({
      ...always,
      401: ['sign-in-required'],
    }));

  it('say so where the programme may do it only, with a password given a moment ago', () =>
    expect(route('GET', '/api/desk', { 'x-allow': ['manager'], 'x-fresh': true })).toMatchObject({
      403: ['not-allowed', 'second-factor-required', 're-authentication-required'],
    }));

  it('come from the body, If-Match and the Idempotency-Key', () => {
    const described: DescribedRoute = {
      'x-allow': 'signed-in',
      parameters: [{ name: 'If-Match', in: 'header', schema: {} }],
      requestBody: { content: { 'application/json': {} } },
    };
    expect(route('POST', '/api/lamps', described)).toEqual({
      ...always,
      400: ['malformed-json', 'if-match-malformed', 'idempotency-key-malformed'],
      401: ['sign-in-required'],
      403: ['second-factor-required', 'foreign-origin'],
      412: ['changed-meanwhile'],
      413: ['too-large'],
      415: ['content-type-not-accepted'],
      422: ['invalid-input', 'idempotency-key-reused'],
      428: ['if-match-required'],
    });
  });

  it('are joined by those of the operation', () =>
    expect(
      refusalsOfRoute(
        { title: '', method: 'GET', path: '/api/{organizationId}/x', described: { 'x-allow': 'public' } },
        { refusals: { 404: ['score-not-found'], 503: ['too-many-streams'] } },
      ),
    ).toEqual({
      429: ['too-many-requests'],
      404: ['not-found', 'score-not-found'],
      503: ['temporarily-unavailable', 'too-many-streams'],
    }));
});
