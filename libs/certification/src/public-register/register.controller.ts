import { typedNumber } from '@cairn/contracts/certification/certificate-number.js';
import {
  type RegisterEntry,
  type RegisterMatch,
  registerEntry,
  registerMatches,
  registerSearch,
} from '@cairn/contracts/certification/http/certifications.js';
import { localDate } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import type { Config } from '@cairn/platform/config/config.js';
import { CONFIG } from '@cairn/platform/http/http-values.js';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Query, StreamableFile, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Recent } from '../certificate/recent.js';
import type { IssuedCredential } from '../credential/issued-credentials.store.js';
import { registerQueries } from './register.handler.js';
import type { Registered } from '../certification/registered.js';

const withdrawn = () =>
  new HttpRefusal(409, 'certificate-withdrawn', 'No certificate is handed out under this number.');

const numberIn = ({ id }: IssuedCredential['document']): string => id.slice(id.lastIndexOf('/') + 1);

const fileOf = (text: string, type: string, name: string): StreamableFile =>
  new StreamableFile(Buffer.from(text), { type, disposition: `attachment; filename="${name}"` });

const asked = z.object({ on: localDate.optional() });
const number = z.string().max(64);
/** A certificate weighs some 60 kB. */
const KEPT_CERTIFICATES = 200;

@Public()
@Controller('api/certification/register')
export class RegisterController {
  private readonly certificates = new Recent<Buffer>(KEPT_CERTIFICATES);

  constructor(
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Returns(registerMatches)
  @Header('Cache-Control', 'no-store')
  search(@Query({ schema: registerSearch }) { name }: z.output<typeof registerSearch>): Promise<RegisterMatch[]> {
    return this.queries.execute(registerQueries.byName(name));
  }

  @Get(':number')
  @Returns(registerEntry)
  @Header('Cache-Control', 'no-store')
  async entry(
    @Param('number', { schema: number }) typed: string,
    @Query({ schema: asked }) { on }: z.output<typeof asked>,
  ): Promise<RegisterEntry> {
    const written = typedNumber(typed);
    const entry = written === undefined ? undefined : await this.queries.execute(registerQueries.entry(written, on));
    if (!entry) throw new NotFound('certification-not-found');
    return entry;
  }

  @Get(':number/certificate.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  async certificate(@Param('number', { schema: number }) typed: string): Promise<StreamableFile> {
    const written = typedNumber(typed);
    const found = written && (await this.queries.execute(registerQueries.registered(written)));
    if (!found) throw new NotFound('certification-not-found');
    if (found.isWithdrawn) throw withdrawn();
    const { entry } = found;
    const pdf = await this.certificates.of(JSON.stringify(entry), () => this.print(entry));
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `inline; filename="${entry.number}.pdf"`,
      length: pdf.length,
    });
  }

  @Get(':number/credential.json')
  @ReturnsFile('application/vc')
  @Header('Cache-Control', 'no-store')
  @Header('Access-Control-Allow-Origin', '*')
  async credential(@Param('number', { schema: number }) typed: string): Promise<StreamableFile> {
    const { document } = await this.issued(typed);
    return fileOf(JSON.stringify(document), 'application/vc', `${numberIn(document)}.json`);
  }

  @Get(':number/credential.jwt')
  @ReturnsFile('application/vc+jwt')
  @Header('Cache-Control', 'no-store')
  @Header('Access-Control-Allow-Origin', '*')
  async credentialAsJwt(@Param('number', { schema: number }) typed: string): Promise<StreamableFile> {
    const { document, jwt } = await this.issued(typed);
    return fileOf(jwt, 'application/vc+jwt', `${numberIn(document)}.jwt`);
  }

  private async issued(typed: string): Promise<IssuedCredential> {
    const written = typedNumber(typed);
    const issued = written && (await this.queries.execute(registerQueries.credential(written)));
    if (issued === null) throw withdrawn();
    if (!issued) throw new NotFound('certification-not-found');
    return issued;
  }

  private async print(found: Registered): Promise<Buffer> {
    // Loaded with the first certificate: few processes ever make one.
    const { certificatePdf } = await import('../certificate/certificate.pdf.js');
    const issued = await this.queries.execute(registerQueries.credential(found.number));
    return certificatePdf(found, this.config.publicUrl, issued ?? null);
  }
}
