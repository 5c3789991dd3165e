import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { type ApiResponseOptions, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Produces } from './accept.interceptor.js';
import { CreatedAtInterceptor } from './created-at.interceptor.js';

const JSON_TYPE = 'application/json';

/** Without a schema the operation in the contracts says what the response means. */
const described = (schema: z.ZodType | undefined) => ({
  description: schema?.meta()?.description ?? '',
  ...(schema && { standardSchema: schema as never }),
});

/** States what a route answers: the status it sends and the contract of the body. */
export const Returns = (schema: z.ZodType | undefined, status: 200 | 202 | 204 = 200): MethodDecorator =>
  applyDecorators(HttpCode(status), Produces(schema && JSON_TYPE), ApiResponse({ status, ...described(schema) }));

/**
 * States what a route answers that makes something: 201, and in Location where that is read.
 *
 * @param place the path of its GET, with `:id` for the id in the answer, other texts of the answer by their names, and
 *   the names of the route's own parameters
 */
export const Creates = (schema: z.ZodType, place: string): MethodDecorator =>
  applyDecorators(
    HttpCode(201),
    Produces(JSON_TYPE),
    UseInterceptors(new CreatedAtInterceptor(place)),
    ApiResponse({
      status: 201,
      ...described(schema),
      headers: {
        Location: {
          description: 'Address the resource is read at.',
          schema: { type: 'string', format: 'uri-reference' },
          example: place,
        },
      },
    }),
  );

/**
 * States that a route answers with a file, or a stream, of this media type. One of several types is known to the handler
 * alone, which calls `refuseUnaccepted`.
 */
export const ReturnsFile = (mediaType: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Produces(mediaType === '*/*' ? undefined : mediaType),
    ApiResponse({
      status: 200,
      description: '',
      content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
    } as ApiResponseOptions),
  );
