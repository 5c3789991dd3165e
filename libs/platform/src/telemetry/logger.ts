import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { withheldIn, withoutWords } from './withheld.js';

export type Logger = PinoLogger;

/** One structured line per event, to standard output by default. Secrets are withheld. */
export const createLogger = ({ logLevel }: { readonly logLevel: string }, destination?: DestinationStream): Logger => {
  const logger = pino(
    {
      level: logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: (fields) => withheldIn(fields) },
      // Errors are plain fields by then.
      serializers: { err: (fields: unknown) => fields },
      hooks: { streamWrite: withoutWords },
    },
    destination ?? pino.destination({ sync: true }),
  );
  // pino formats the fields of a child by itself.
  const { child } = logger;
  return Object.assign(logger, {
    child(this: Logger, fields: object): Logger {
      return child.call(this, withheldIn(fields)) as unknown as Logger;
    },
  });
};

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
