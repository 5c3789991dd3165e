import { attachFileFields } from '@cairn/contracts/surveys/http/assessments.js';
import { checkEvidence } from '@cairn/platform/files/check-evidence.js';
import type { EvidenceMeta } from '@cairn/platform/files/evidence-store.js';
import { readUpload } from '@cairn/platform/files/read-upload.js';
import { HttpRefusal, InvalidInput } from '@cairn/platform/http/refusals.js';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type z, ZodError } from 'zod';

export type UploadedFile = z.output<typeof attachFileFields> & EvidenceMeta & { readonly content: Buffer };

/**
 * The file of a multipart body with the fields before it. What is left of a refused body is read and thrown away, for
 * the next request comes over the same connection.
 *
 * @throws InvalidInput or HttpRefusal
 */
export const uploadedFile = async (request: FastifyRequest): Promise<UploadedFile> => {
  try {
    const file = request.isMultipart() ? await request.file() : undefined;
    if (!file)
      throw new InvalidInput([
        {
          path: 'file',
          message: 'is missing; send the fields unitId and indicatorId, then the file, as multipart/form-data',
        },
      ]);
    const content = await readUpload(file.file);
    return { ...fieldsOf(file), ...checkEvidence(file.filename, content), content };
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw isRefusal(error)
      ? error
      : new HttpRefusal(400, 'malformed-multipart', 'The body is not a whole multipart/form-data message.');
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
