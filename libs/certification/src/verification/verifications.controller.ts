import {
  type Verification,
  credentialToVerify,
  verification,
} from '@cairn/contracts/certification/http/verification.js';
import { Public } from '@cairn/platform/auth/access.js';
import { AcceptsFiles } from '@cairn/platform/http/files-body.js';
import { HttpRefusal, InvalidInput } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Header, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { presentedIn } from './presented.js';
import { verificationQueries } from './verifications.handler.js';

/** Larger files are certificates of nobody. */
const LARGEST_FILE = 5 * 1024 * 1024;

const noCredential = (path: string) =>
  new InvalidInput([{ path, message: 'holds no signed credential; check the number on the certificate instead' }]);

@Public()
@Controller('api/certification/register/verifications')
export class VerificationsController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @Returns(verification)
  @Header('Cache-Control', 'no-store')
  async verify(
    @Body({ schema: credentialToVerify }) { credential }: z.output<typeof credentialToVerify>,
  ): Promise<Verification> {
    const presented = presentedIn(typeof credential === 'string' ? credential : JSON.stringify(credential));
    if (!presented) throw noCredential('credential');
    return this.queries.execute(verificationQueries.one(presented));
  }

  @Post('file')
  @AcceptsFiles()
  @Returns(verification)
  @Header('Cache-Control', 'no-store')
  async verifyFile(@Req() request: FastifyRequest): Promise<Verification> {
    const found = await this.queries.execute(verificationQueries.ofFile(await fileOf(request)));
    if (!found) throw noCredential('file');
    return found;
  }
}

const fileOf = async (request: FastifyRequest): Promise<Uint8Array> => {
  try {
    const sent = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE } }) : undefined;
    if (sent) return await sent.toBuffer();
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw isTooLarge(error)
      ? error
      : new HttpRefusal(400, 'malformed-multipart', 'The body is not a whole multipart/form-data message.');
  }
  throw new InvalidInput([{ path: 'file', message: 'is missing; send it as multipart/form-data' }]);
};

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
