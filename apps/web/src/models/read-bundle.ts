import type { Bundle } from '../api/model-versions.js';

/** The bundle in the text of a file, or undefined when it is none. */
export const readBundle = (text: string): Bundle | undefined => {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    if (typeof files !== 'object' || files === null || Array.isArray(files)) return undefined;
    const texts = Object.entries(files).map(
      ([file, content]: [string, unknown]) =>
        [file, typeof content === 'string' ? content : JSON.stringify(content, null, 2)] as const,
    );
    return texts.length > 0 ? { files: Object.fromEntries(texts) } : undefined;
  } catch {
    return undefined;
  }
};
