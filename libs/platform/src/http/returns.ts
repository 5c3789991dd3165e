import { problem } from '@cairn/contracts/problem.js';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/**
 * States what a route answers: the status it sends, the contract of the body, and that refusals are problem documents.
 */
export const Returns = (schema: z.ZodType | undefined, status = 200): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      description: schema?.meta()?.description ?? 'As asked.',
      ...(schema && { standardSchema: schema as never }),
    }),
    ApiResponse({
      status: '4XX',
      description: 'Refused; the problem document says why.',
      standardSchema: problem as never,
    }),
  );
