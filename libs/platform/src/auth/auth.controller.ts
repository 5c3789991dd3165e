import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { plainAddress } from '../http/client-address.js';
import { Produces } from '../http/accept.interceptor.js';
import { HttpRefusal } from '../http/refusals.js';
import { Public } from './access.js';
import { SignIn } from './sign-in.js';

const passedOn: Readonly<Record<string, string>> = {
  'retry-after': 'Retry-After',
  'x-retry-after': 'Retry-After',
  'clear-site-data': 'Clear-Site-Data',
};

/** Sign-in, sign-out, sessions, second factor: `/api/auth/*`, answered by the library behind our port. */
@ApiExcludeController()
@Controller('api/auth')
export class AuthController {
  constructor(private readonly signIn: SignIn) {}

  @Public()
  @Produces('application/json')
  @All('*')
  async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const response = await this.signIn.answer({
      method: request.method,
      path: request.url.slice('/api/auth'.length),
      headers: request.headers,
      body: request.body,
      address: plainAddress(request.ip),
    });
    for (const cookie of response.headers.getSetCookie()) reply.header('Set-Cookie', cookie);
    for (const [name, value] of response.headers) {
      const passed = passedOn[name];
      if (passed) reply.header(passed, value);
    }
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    await reply
      .code(response.status)
      .type('application/json')
      .send(text || 'null');
  }
}

const refusalOf = (status: number, text: string): HttpRefusal => {
  const { code = '', message } = parse(text);
  if (status >= 500) throw new Error(`The sign-in library failed with status ${status}.`);
  return new HttpRefusal(
    status,
    code.toLowerCase().replaceAll('_', '-') || (status === 429 ? 'too-many-requests' : 'sign-in-refused'),
    message,
  );
};

const parse = (text: string): { code?: string; message?: string } => {
  try {
    return (JSON.parse(text) ?? {}) as { code?: string; message?: string };
  } catch {
    return {};
  }
};
