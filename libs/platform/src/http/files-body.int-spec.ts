import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../auth/access.js';
import { AcceptsFiles, fileLimit } from './files-body.js';
import { type HttpForSpecs, databaseWithAccess, httpForSpecs } from '../testing/http-for-specs.js';

@Public()
@Controller('api/evidence')
class EvidenceController {
  @Post('file')
  @AcceptsFiles()
  async file(@Req() request: FastifyRequest) {
    const file = await request.file();
    return { name: file?.filename, bytes: (await file?.toBuffer())?.length };
  }

  @Post('link')
  link() {
    return {};
  }
}

describe('a file in a request', () => {
  let database: FreshDatabase;
  let http: HttpForSpecs;
  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [EvidenceController]);
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const send = (path: string, bytes: number) =>
    http.guest.post(`/api/evidence/${path}`).attach('file', Buffer.alloc(bytes), 'policy.pdf');

  it('is taken where the route says so, larger than any JSON', async () =>
    expect(await send('file', 3_000_000)).toMatchObject({
      status: 201,
      body: { name: 'policy.pdf', bytes: 3_000_000 },
    }));
  it('is refused elsewhere', async () =>
    expect(await send('link', 10)).toMatchObject({ status: 415, body: { code: 'content-type-not-accepted' } }));
  it('is refused above the limit', async () =>
    expect(await send('file', fileLimit + 1)).toMatchObject({ status: 413, body: { code: 'too-large' } }));
});
