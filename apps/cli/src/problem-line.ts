import type { FileProblem } from '@cairn/maturity-models';

/** `answers.json:12: answers.facility.registry-count.value: must be a whole number` */
export const problemLine = ({ file, line, key, message }: FileProblem): string =>
  `${file}:${line}: ${key ? `${key}: ` : ''}${message}\n`;
