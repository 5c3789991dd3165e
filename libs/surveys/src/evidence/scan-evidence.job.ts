import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import { openScanner } from '@cairn/platform/files/open-scanner.js';
import { type Scanner, type ScanVerdict, ScannerUnavailable } from '@cairn/platform/files/scanner.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { surveyStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';
import { ofFileKey } from './file-key.js';
import { removeEvidenceFile } from './remove-evidence-file.job.js';

const name = 'scan-evidence';

/**
 * Has a file in quarantine scanned and records the verdict; the file of an infected one is removed. Without a clear
 * answer the file stays where it is, and is scanned again later: for about three weeks before the job is dead.
 */
export const scanEvidence: Job<SurveysTables> = {
  name,
  attempts: 2000,
  run: async ({ tenantId, key }, service) => {
    const scope = systemScope(tenantId, service.clock, `${name} ${key}`);
    const { evidenceId, surveyId } = ofFileKey(key);
    const { state } = await service.inTenant(scope, (tx) => tx.load(surveyStream, surveyId));
    const evidence = state.evidence.get(evidenceId);
    if (evidence?.attached.kind !== 'file' || evidence.scan !== 'awaited') return;
    const scanner = openScanner(service.config);
    if (!scanner) throw new ScannerUnavailable('A file is in quarantine, but no scanner is configured.');
    const stored = await openEvidenceStore(service.config).get(tenantId, evidenceId);
    if (!stored) throw new Error('A file in quarantine is not in the storage.');
    const verdict = await verdictOn(scanner, stored.content, evidence.attached.sha256);
    await service.inTenant(scope, async (tx) => {
      const { state: now } = await tx.load(surveyStream, surveyId);
      if (now.evidence.get(evidenceId)?.scan !== 'awaited') return;
      const malware = verdict.infected ? verdict.name : null;
      await tx.execute(surveyStream, surveyId, { type: 'RecordScan', data: { evidenceId, malware } });
      if (verdict.infected) await tx.due(removeEvidenceFile, evidenceId, tx.meta.at);
    });
  },
};

/** The verdict counts for the bytes that were attached, not for what a failing storage made of them. */
const verdictOn = async (scanner: Scanner, content: Readable, sha256: string): Promise<ScanVerdict> => {
  const hash = createHash('sha256');
  const hashed = Readable.from(
    (async function* () {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk);
        yield chunk;
      }
    })(),
    { objectMode: false },
  );
  const verdict = await scanner.scan(hashed);
  if (!verdict.infected && hash.digest('hex') !== sha256)
    throw new Error('A file in quarantine is not the one that was attached.');
  return verdict;
};
