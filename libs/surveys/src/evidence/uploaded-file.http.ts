import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { attachFileFields } from '@cairn/contracts/surveys/http/assessments.js';
import { checkEvidence } from '@cairn/platform/files/check-evidence.js';
import type { EvidenceMeta } from '@cairn/platform/files/evidence-store.js';
import { type StagedFile, discard, stage } from '@cairn/platform/files/staged-file.js';
import { HttpRefusal, InvalidInput } from '@cairn/platform/http/refusals.js';
import { ConcurrencyLimit } from '@cairn/platform/jobs/concurrency-limit.js';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type z, ZodError } from 'zod';

export type UploadedFile = z.output<typeof attachFileFields> &
  EvidenceMeta & {
    readonly file: StagedFile;
    /** Of the fields, the name and the content; the same for a repetition of the request. */
    readonly bodyHash: string;
  };

/** A check reads the whole file; this many are in memory at the same time. */
const checks = new ConcurrencyLimit(2);

/**
 * The file of a multipart body, on disk in `folder`, with the other fields; the caller discards it. What is left of
 * a refused body is read and thrown away, for the next request comes over the same connection.
 *
 * @throws InvalidInput or HttpRefusal
 */
export const uploadedFile = async (request: FastifyRequest, folder: string): Promise<UploadedFile> => {
  try {
    const sent = request.isMultipart() ? await request.file() : undefined;
    if (!sent)
      throw new InvalidInput([
        {
          path: 'file',
          message: 'is missing; send the fields unitId and indicatorId, then the file, as multipart/form-data',
        },
      ]);
    const file = await stage(sent.file, folder);
    return await checked(sent, file).catch(async (error: unknown) => {
      await discard(file);
      throw error;
    });
  } catch (error) {
    throwAwayRest(request);
    throw isRefusal(error)
      ? error
      : new HttpRefusal(400, 'malformed-multipart', 'The body is not a whole multipart/form-data message.');
  }
};

export const throwAwayRest = (request: FastifyRequest): void => {
  request.raw.unpipe();
  request.raw.resume();
};

const checked = async (sent: MultipartFile, file: StagedFile): Promise<UploadedFile> => {
  const fields = fieldsOf(sent);
  await checks.acquire();
  try {
    const meta = await checkEvidence(sent.filename, await readFile(file.path));
    const said = [fields.unitId, fields.indicatorId, sent.filename, file.sha256];
    return { ...fields, ...meta, file, bodyHash: createHash('sha256').update(JSON.stringify(said)).digest('hex') };
  } finally {
    checks.release();
  }
};

const fieldsOf = ({ fields }: MultipartFile) => {
  const value = (name: string): unknown => (fields[name] as { value?: unknown } | undefined)?.value;
  return attachFileFields.parse({ unitId: value('unitId'), indicatorId: value('indicatorId') });
};

const isRefusal = (error: unknown): boolean =>
  error instanceof InvalidInput ||
  error instanceof HttpRefusal ||
  error instanceof ZodError ||
  typeof (error as { statusCode?: unknown }).statusCode === 'number';
