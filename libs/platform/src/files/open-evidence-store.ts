import { join } from 'node:path';
import type { EvidenceStore } from './evidence-store.js';
import { FolderEvidenceStore } from './folder-evidence-store.js';
import { S3EvidenceStore } from './s3-evidence-store.js';

/** The S3 bucket where `s3Url` is set, else the folder `evidence` in `dataDir`. */
export const openEvidenceStore = ({
  s3Url,
  dataDir,
}: {
  readonly s3Url: string | undefined;
  readonly dataDir: string;
}): EvidenceStore => (s3Url ? new S3EvidenceStore(s3Url) : new FolderEvidenceStore(join(dataDir, 'evidence')));
