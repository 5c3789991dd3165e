import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusals.js';

const TAG = /^(?:W\/)?"(\d{1,15})(?:-[\w-]{1,64})?"$/;

/**
 * The version in `If-Match: "7"`, or in a tag with a digest as a GET returns it, `"7-digest"`. A weak tag counts:
 * proxies that compress weaken tags.
 */
const versionFromTag = (header: string | undefined): number => {
  if (header === undefined)
    throw new HttpRefusal(428, 'if-match-required', 'State in If-Match which version you have seen, such as "7".');
  const digits = TAG.exec(header.trim())?.[1];
  if (digits === undefined)
    throw new HttpRefusal(400, 'if-match-malformed', 'If-Match names one version in quotation marks, such as "7".');
  return Number(digits);
};

const describe: ParameterDecorator = (target, key) => {
  const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (!descriptor || key === undefined) return;
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version seen, such as "7".',
    schema: { type: 'string' },
  })(target, key, descriptor);
};

/**
 * Parameter decorator: the version the caller has seen, from If-Match. Without the header 428 `if-match-required`; when
 * malformed 400 `if-match-malformed`.
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number =>
    versionFromTag(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [describe],
);
