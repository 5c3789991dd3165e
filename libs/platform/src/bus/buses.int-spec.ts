import { randomUUID } from 'node:crypto';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { type DynamicModule, type INestApplicationContext, type Provider, Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ICommandHandler, Command, CommandBus, CommandHandler, QueryBus } from '@nestjs/cqrs';
import { METRICS, LOGGER } from '../http/http-values.js';
import { NotFound } from '../http/refusals.js';
import { serviceToken } from '../service/service-token.js';
import { stream } from '../service/stream.js';
import { createLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import type { Scope } from '../tenancy/scope.js';
import { lamp, lampEvents, lamps } from '../testing/lamps.js';
import { RunningServices, scopeOf, someTenant } from '../testing/running-services.js';
import { buses } from './buses.js';
import { CommandOf } from './declared-requests.js';
import { queriesOf, queryHandlersOf } from './queries.js';
import { commandOn, handlersFor } from './stream-command.js';

const written: string[] = [];
const logger = createLogger({ logLevel: 'debug' }, { write: (line: string) => void written.push(line) });

@Global()
@Module({})
class Surroundings {
  static with(providers: Provider[]): DynamicModule {
    return { module: Surroundings, providers, exports: providers.map((one) => (one as { provide: symbol }).provide) };
  }
}

@Module({})
class Lamps {}

const boot = (service: string, providers: Provider[], metrics = createMetrics()): Promise<INestApplicationContext> => {
  const surroundings = [
    { provide: METRICS, useValue: metrics },
    { provide: LOGGER, useValue: logger },
  ];
  const module = { module: Lamps, imports: [Surroundings.with(surroundings), buses([service])], providers };
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
};

describe('the command bus and the query bus of a service', () => {
  let running: RunningServices;
  let app: INestApplicationContext;
  const metrics = createMetrics();

  class Dim extends Command<CommandResult> {
    constructor(
      readonly scope: Scope,
      readonly refused?: Error,
    ) {
      super();
    }
  }
  CommandOf(lamps)(Dim);

  @CommandHandler(Dim)
  class DimHandler implements ICommandHandler<Dim> {
    execute({ refused }: Dim): Promise<CommandResult> {
      return refused ? Promise.reject(refused) : Promise.resolve({ id: 'dimmed', version: 1 });
    }
  }

  const lampQueries = queriesOf(lamps, 'lamps', {
    lit: (service, tenantId: string) =>
      service.inTenant(scopeOf(tenantId), ({ db }) =>
        db.selectFrom('lamps').select('stream').where('tenant_id', '=', tenantId).where('is_on', '=', true).execute(),
      ),
  });

  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    const providers = [
      { provide: serviceToken(lamps), useValue: running.service(lamps) },
      DimHandler,
      ...handlersFor(lamps),
      ...queryHandlersOf(lampQueries),
    ];
    app = await boot('surveys', providers, metrics);
  });
  afterAll(async () => {
    await app.close();
    await running.stop();
  });

  const switchOn = (id: string, note = '', options?: { readonly ifVersion: number }) =>
    app
      .get(CommandBus)
      .execute(commandOn(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on: true, note } }, options));

  it('carry out an entry of the decider’s table and read what it left', async () => {
    const id = randomUUID();
    expect(await switchOn(id)).toEqual({ id, version: 1 });
    expect(await app.get(QueryBus).execute(lampQueries.lit(someTenant))).toContainEqual({ stream: `lamp-${id}` });
  });

  it('refuse what a rule refuses, and a stream that has moved on', async () => {
    const id = randomUUID();
    await expect(switchOn(id, 'forbidden')).rejects.toMatchObject({ code: 'lamp-forbidden' });
    await switchOn(id);
    await expect(switchOn(id, '', { ifVersion: 7 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('time every command by its outcome and log it with its request, without what it says', async () => {
    const commands = app.get(CommandBus);
    await commands.execute(new Dim(scopeOf()));
    for (const refused of [new Rejection('too-dark'), new NotFound()])
      await expect(commands.execute(new Dim(scopeOf(), refused))).rejects.toBe(refused);
    await expect(commands.execute(new Dim(scopeOf(), new Error('Out of order.')))).rejects.toThrow('Out of order.');
    const text = await metrics.registry.metrics();
    const count = (outcome: string) =>
      new RegExp(`cairn_command_seconds_count{service="surveys",command="Dim",outcome="${outcome}"} (\\d+)`).exec(
        text,
      )?.[1];
    expect(['done', 'rejected', 'failed'].map(count)).toEqual(['1', '2', '1']);
    expect(text).toContain('command="SwitchLamp"');
    const logged = written.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({ command: 'Dim', outcome: 'done', tenantId: someTenant, requestId: 'spec' }),
    );
    await switchOn(randomUUID(), 'a private note');
    expect(written.join()).not.toContain('a private note');
  });
});

describe('the start of a process', () => {
  class Wind extends Command<void> {}
  CommandOf({ name: 'clocks' })(Wind);
  @CommandHandler(Wind)
  class WindHandler implements ICommandHandler<Wind> {
    execute(): Promise<void> {
      return Promise.resolve();
    }
  }
  @CommandHandler(Wind)
  class SecondWindHandler extends WindHandler {}

  it('stops at a command without a handler and says where to add it', () =>
    expect(boot('clocks', [])).rejects.toThrow(
      'The command Wind has no handler; add it to `handlers` in clocks.module.ts.',
    ));

  it('stops at two handlers for one command and names them', () =>
    expect(boot('clocks', [WindHandler, SecondWindHandler])).rejects.toThrow(
      'The command Wind has 2 handlers (WindHandler, SecondWindHandler); remove all but one.',
    ));

  it('stops at a query that no module lists', () => {
    queriesOf({ ...lamps, name: 'scoring' }, 'shutters', { all: () => Promise.resolve([]) });
    return expect(boot('scoring', [])).rejects.toThrow(
      'The query shutters.all has no handler; add it to `queries` in scoring.module.ts.',
    );
  });

  it('starts with one handler each, and ignores services that do not run here', async () => {
    await (await boot('clocks', [WindHandler])).close();
    await (await boot('another', [])).close();
  });
});

describe('the handlers of a service', () => {
  it('leave an entry of the table to the use case of its name', () => {
    const service = { name: 'validation' as const, streams: [stream(lamp.decider, lampEvents)] };
    expect(handlersFor(service).map(({ name }) => name)).toEqual(['SwitchLampHandler']);
    class SwitchLamp extends Command<void> {}
    CommandOf(service)(SwitchLamp);
    expect(handlersFor(service)).toEqual([]);
  });
});
