/** No credential is longer; more is not unpacked. */
const LONGEST = 256 * 1024;

/** Of the start of a file's stream, its dictionary: the last `<<` of an object before it. */
const dictionaryBefore = (text: string, stream: number): string => text.slice(text.lastIndexOf(' obj', stream), stream);

/**
 * The texts of the files that are attached to a PDF, as certificates of this programme are written: streams of type
 * EmbeddedFile, deflated or plain.
 */
export const attachmentsOfPdf = async (bytes: Uint8Array): Promise<string[]> => {
  const text = new TextDecoder('latin1').decode(bytes);
  const found: string[] = [];
  for (const { index, 0: opening } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = dictionaryBefore(text, index);
    if (!/\/Type\s*\/EmbeddedFile\b/.test(dictionary)) continue;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const start = index + opening.length;
    const stream = bytes.slice(start, start + length);
    found.push(/\/FlateDecode\b/.test(dictionary) ? await inflated(stream) : new TextDecoder().decode(stream));
  }
  return found;
};

/** Empty for what is longer than allowed, or cannot be unpacked. */
const inflated = async (stream: Uint8Array<ArrayBuffer>): Promise<string> => {
  const reader = new Blob([stream]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > LONGEST) return '';
    }
  } catch {
    return '';
  }
  return text;
};
