import { typedNumber } from '@cairn/contracts/certification/certificate-number.js';
import {
  type FacilityInRegister,
  type ListedCertificate,
  type RegisterFilters,
  type RegisterListQuery,
  facilityInRegister,
  listedCertificates,
  registerFilters,
  registerListQuery,
} from '@cairn/contracts/certification/http/register-list.js';
import type { Page } from '@cairn/contracts/page.js';
import { id } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { badgeOf } from './badge.js';
import { registerListQueries } from './register-list.handler.js';

const number = z.string().max(64);
const badgeLook = z.strictObject({ theme: z.enum(['auto', 'light', 'dark']).default('auto') });

const textFile = (text: string, type: string): StreamableFile =>
  new StreamableFile(Buffer.from(text), { type: `${type}; charset=utf-8` });

/** Facilities that consent to be listed, and what they are certified for; open to everybody, on other pages too. */
@Public()
@Controller('api/certification/register')
export class RegisterListController {
  constructor(private readonly queries: QueryBus) {}

  @Get('certificates')
  @Returns(listedCertificates)
  @Header('Cache-Control', 'no-store')
  @Header('Access-Control-Allow-Origin', '*')
  list(@Query({ schema: registerListQuery }) asked: RegisterListQuery): Promise<Page<ListedCertificate>> {
    return this.queries.execute(registerListQueries.page(asked));
  }

  @Get('certificates.csv')
  @ReturnsFile('text/csv')
  @Header('Cache-Control', 'no-store')
  @Header('Access-Control-Allow-Origin', '*')
  async csv(@Query({ schema: registerFilters }) asked: RegisterFilters): Promise<StreamableFile> {
    return textFile(await this.queries.execute(registerListQueries.csv(asked)), 'text/csv');
  }

  @Get('certificates.atom')
  @ReturnsFile('application/atom+xml')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  async atom(@Query({ schema: registerFilters }) asked: RegisterFilters): Promise<StreamableFile> {
    return textFile(await this.queries.execute(registerListQueries.atom(asked)), 'application/atom+xml');
  }

  @Get('facilities/:facilityId')
  @Returns(facilityInRegister)
  @Header('Cache-Control', 'no-store')
  @Header('Access-Control-Allow-Origin', '*')
  async facility(@Param('facilityId', { schema: id }) facilityId: string): Promise<FacilityInRegister> {
    const found = await this.queries.execute(registerListQueries.facility(facilityId));
    if (!found) throw new NotFound('facility-not-found');
    return found;
  }

  @Get(':number/badge.svg')
  @ReturnsFile('image/svg+xml')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  async badge(
    @Param('number', { schema: number }) typed: string,
    @Query({ schema: badgeLook }) { theme }: z.output<typeof badgeLook>,
  ): Promise<StreamableFile> {
    const written = typedNumber(typed);
    const found = written && (await this.queries.execute(registerListQueries.number(written)));
    if (!found) throw new NotFound('certification-not-found');
    return textFile(badgeOf(found, theme), 'image/svg+xml');
  }
}
