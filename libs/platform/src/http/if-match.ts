import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusals.js';

const TAG = /^(?:W\/)?"(\d{1,15})(?:-[\w-]{1,64})?"$/;

/** Reads `If-Match: "7"` as 7, and so a tag that a reading had, `"7-digest"`. A weak tag counts: proxies that compress weaken tags. */
const versionFromTag = (header: string | undefined): number => {
  if (header === undefined)
    throw new HttpRefusal(428, 'if-match-required', 'Say in If-Match which version you have seen, such as "7".');
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

/** The version the caller has seen; 428 when missing, 400 when it is no version. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number =>
    versionFromTag(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [describe],
);
