import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

type Loggable = Error & { readonly code?: unknown; readonly cause?: unknown };

/** Type, message, stack and code of an error; never its other fields, where databases repeat values. */
const errorFields = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { message: 'something that is not an error was thrown' };
  const { name, message, stack, code, cause } = error as Loggable;
  return {
    type: name,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(cause instanceof Error && { cause: errorFields(cause) }),
  };
};

const SECRET = /passw|passphrase|token|secret|cookie|authorization|credential|headers|api-?key|private-?key/i;
const WITHHELD = '[withheld]';
const DEEPEST = 8;

/** The same with the values of secret names withheld, at any depth; what lies too deep, or in itself, is withheld whole. */
const withheld = (value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return withheld(value.toJSON(), depth + 1);
  if (depth === DEEPEST) return WITHHELD;
  if (Array.isArray(value)) return value.map((one) => withheld(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, SECRET.test(name) ? WITHHELD : withheld(one, depth + 1)]),
  );
};

/** One structured line per happening, to standard output unless told otherwise. Secrets have no place in it. */
export const createLogger = ({ logLevel }: { readonly logLevel: string }, destination?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: (fields) => withheld(fields, 0) as Record<string, unknown> },
      serializers: { err: errorFields },
    },
    destination ?? pino.destination({ sync: true }),
  );

/** Nest's own words, as structured lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  verbose = this.debug;
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const context = rest.at(-1);
    const fields = {
      ...(typeof context === 'string' && { context }),
      ...(message instanceof Error && { err: message }),
    };
    this.logger[level](fields, message instanceof Error ? message.message : String(message));
  }
}
