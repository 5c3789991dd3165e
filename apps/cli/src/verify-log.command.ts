import { parseArgs } from 'node:util';
import { logCheckpoints } from '@cairn/contracts/certification/http/log-checkpoints.js';
import type { LogFault } from '@cairn/platform/event-log/verify-log.js';
import type { unsignedCheckpoints as Unsigned } from '@cairn/certification';
import { BAD_INPUT, BadUsage, type Command, type ExitCode, CHECK_FAILED, OK } from './command.js';
import { readText } from './read-text.js';

export const verifyLogCommand: Command = {
  summary: 'compare every event with its hash chain and the signed checkpoints',
  usage: `Usage: cairn verify-log [<service>] [--published <file>]

Computes the hash chain of each organization anew and compares it with the one that was kept, and that with the daily checkpoints and their signatures.
Names the first event of each organization that was altered, lost, added or put in another order, and then ends with 1. With --published also compares the
checkpoints with a copy of /.well-known/log-checkpoints.json that was kept elsewhere. Events that are not chained yet, those of the last seconds, are
counted; nothing can be said of them. Nothing is locked or changed. Needs DATABASE_OWNER_URL and CAIRN_SECRET, or a Cairn started by npm start.`,
  run: async (args, { out, err }): Promise<ExitCode> => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { published: { type: 'string' } },
    });
    const [wanted] = positionals;
    if (positionals.length > 1) throw new BadUsage('name one service or none');
    const published = values.published === undefined ? [] : readPublished(values.published);
    const [{ everyService }, { verifyLog }, { createPool }, { configFromEnvironment }, { Runtime }, certification] =
      await Promise.all([
        import('./every-service.js'),
        import('@cairn/platform/event-log/verify-log.js'),
        import('@cairn/platform/database/pool.js'),
        import('@cairn/platform/config/environment.js'),
        import('@cairn/platform/process/runtime.js'),
        import('@cairn/certification'),
      ]);
    const services = everyService.filter(({ name }) => wanted === undefined || name === wanted);
    if (services.length === 0) {
      err(
        `cairn verify-log: there is no service "${wanted}". There are:\n${everyService.map(({ name }) => `  ${name}\n`).join('')}`,
      );
      return BAD_INPUT;
    }
    const config = configFromEnvironment();
    const owner = createPool(config.databaseOwnerUrl, 2, 'cairn verify-log', { answerWithinMs: 0 });
    const { certificationService, unsignedCheckpoints } = certification;
    const runtime = new Runtime(config, certificationService.name);
    try {
      let faults = 0;
      const complain = (line: string): void => {
        faults += 1;
        err(`${line}\n`);
      };
      for (const { name } of services) {
        const digests = published.filter(({ service }) => service === name);
        const verified = await verifyLog(owner, name, new Map(digests.map(({ number, digest }) => [number, digest])));
        for (const fault of verified.faults) complain(`${name} ${sentenceOf(fault)}`);
        const { chained, notChained, checkpoints } = verified;
        out(
          `${name}: ${chained} events agree with the chain, ${notChained} not chained yet, ${checkpoints} checkpoints\n`,
        );
      }
      const signing = runtime.service(certificationService) as { inNoTenant: CertificationTransaction };
      for (const { service, number, isMissing } of await signing.inNoTenant((db) => unsignedCheckpoints(db, config))) {
        if (!services.some(({ name }) => name === service)) continue;
        if (isMissing) out(`${service}: checkpoint ${number} is not signed yet\n`);
        else complain(`${service} checkpoint ${number}: its signature is not by a key of this programme`);
      }
      if (faults === 0) return OK;
      err(`cairn verify-log: ${faults} faults. The record was changed outside Cairn, or a backup was incomplete.\n`);
      return CHECK_FAILED;
    } finally {
      await runtime.stop();
      await owner.end();
    }
  },
};

type CertificationTransaction = <T>(work: (db: Parameters<typeof Unsigned>[0]) => Promise<T>) => Promise<T>;

const readPublished = (file: string) => {
  const read = logCheckpoints.safeParse(jsonIn(readText(file)));
  if (!read.success) throw new BadUsage(`${file} is no copy of /.well-known/log-checkpoints.json`);
  return read.data.checkpoints;
};

const meaning: Readonly<Record<LogFault['kind'], string>> = {
  altered: 'was altered',
  reordered: 'is another event of the organization: the order was changed',
  replaced: 'was replaced by another event',
  lost: 'is lost',
  added: 'was added among chained events',
  'chain-altered': 'the chain was altered here, or an event before',
  'checkpoint-altered': 'was altered, or is not the one that was published',
  'checkpoint-lost': 'is lost',
};

const sentenceOf = ({ kind, tenantId, sequence, stream, version, checkpoint }: LogFault): string => {
  const place = [
    tenantId,
    sequence !== undefined && `event ${sequence}`,
    stream !== undefined && `${stream} ${version}`,
    checkpoint !== undefined && `checkpoint ${checkpoint}`,
  ].filter(Boolean);
  return `${place.join(', ')}: ${meaning[kind]}`;
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
