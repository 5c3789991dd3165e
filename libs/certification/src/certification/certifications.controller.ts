import {
  type Certification,
  type CertificationFigures,
  type CertificationsQuery,
  type DeskCertificationsQuery,
  certificationFigures,
  certificationFiguresQuery,
  certifications,
  certificationsQuery,
  deskCertificationsQuery,
} from '@cairn/contracts/certification/http/certifications.js';
import {
  type CertificationChange,
  type CertificationDetail,
  type ChangePreview,
  certificationChange,
  certificationDetail,
  changePreview,
} from '@cairn/contracts/certification/http/changes.js';
import type { Page } from '@cairn/contracts/page.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ChangeCertification } from './change-certification.handler.js';
import { certificationQueries } from './certifications.handler.js';

@Controller('api/certification')
export class CertificationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler')
  @KeyScope('certificates:read')
  @Get('desk/certifications')
  @Returns(certifications)
  ofAll(
    @CallerOf() caller: Caller,
    @Query({ schema: deskCertificationsQuery }) asked: DeskCertificationsQuery,
  ): Promise<Page<Certification>> {
    return this.queries.execute(certificationQueries.ofAll(caller, asked));
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/certifications/figures')
  @Returns(certificationFigures)
  figures(
    @CallerOf() caller: Caller,
    @Query({ schema: certificationFiguresQuery }) asked: z.output<typeof certificationFiguresQuery>,
  ): Promise<CertificationFigures> {
    return this.queries.execute(certificationQueries.figures(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('certificates:read')
  @Get(':organizationId/certifications')
  @Returns(certifications)
  ofOrganization(
    @CallerOf() caller: Caller,
    @Query({ schema: certificationsQuery }) asked: CertificationsQuery,
  ): Promise<Page<Certification>> {
    return this.queries.execute(certificationQueries.ofOrganization(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('certificates:read')
  @Get(':organizationId/certifications/:certificationId')
  @Returns(certificationDetail)
  one(
    @CallerOf() caller: Caller,
    @Param('certificationId', { schema: id }) certificationId: string,
  ): Promise<CertificationDetail> {
    return this.queries.execute(certificationQueries.one(caller, certificationId));
  }

  @Allow('manager')
  @Post(':organizationId/certifications/:certificationId/changes/preview')
  @Returns(changePreview)
  preview(
    @CallerOf() caller: Caller,
    @Param('certificationId', { schema: id }) certificationId: string,
    @Body({ schema: certificationChange }) change: CertificationChange,
  ): Promise<ChangePreview> {
    return this.queries.execute(certificationQueries.preview(caller, certificationId, change));
  }

  @Allow('manager')
  @Fresh()
  @Post(':organizationId/certifications/:certificationId/changes')
  @Returns(commandResult)
  change(
    @CallerOf() caller: Caller,
    @Param('certificationId', { schema: id }) certificationId: string,
    @IfMatch() version: number,
    @Body({ schema: certificationChange }) change: CertificationChange,
  ): Promise<CommandResult> {
    return this.commands.execute(new ChangeCertification(caller, certificationId, change, version));
  }
}
