import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { type ApiResponseOptions, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Produces } from './accept.interceptor.js';
import { CreatedAtInterceptor } from './created-at.interceptor.js';

const JSON_TYPE = 'application/json';

/** Without a schema, the operation in the contracts describes the response. */
const described = (schema: z.ZodType | undefined) => ({
  description: schema?.meta()?.description ?? '',
  ...(schema && { standardSchema: schema as never }),
});

/**
 * Method decorator: the status of a successful response (200 by default) and the contract of its JSON body; no body
 * without a schema.
 */
export const Returns = (schema: z.ZodType | undefined, status: 200 | 202 | 204 = 200): MethodDecorator =>
  applyDecorators(HttpCode(status), Produces(schema && JSON_TYPE), ApiResponse({ status, ...described(schema) }));

/**
 * Method decorator for a route that creates a resource: status 201, with its address in Location.
 *
 * @param place path of its GET, in which `:id` is the id in the response body, other names are texts of the body or
 *   parameters of this route
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
 * Method decorator: the response is a file or a stream of this media type, with status 200. Where any
 * type is stated, the handler chooses it and calls `refuseUnaccepted` itself.
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
