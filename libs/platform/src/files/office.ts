import { type ArchivedFile, ArchiveFault, filesIn, isArchive } from './office-archive.js';
import { elementsOf } from './office-markup.js';
import {
  type OfficeKind,
  embeddedWorkbook,
  faultOf,
  harmlessTypes,
  isHarmlessRelationship,
  isNoteOfGoogle,
  mainParts,
} from './office-parts.js';

type OfficeFault =
  'damaged' | 'unpacks-too-large' | 'runs-code' | 'holds-files' | 'loads-from-elsewhere' | 'unknown-part';

/** What an archive is as an office file; `part` is the place of the fault. */
export type OfficeFinding =
  | { readonly kind: OfficeKind; readonly fault?: undefined }
  | { readonly kind: OfficeKind | undefined; readonly fault: OfficeFault; readonly part?: string };

class PartFault extends Error {
  constructor(
    readonly fault: OfficeFault,
    readonly part: string,
  ) {
    super(fault);
  }
}

const TYPES = '[Content_Types].xml';
const MOST_DESCRIPTION = 4 * 1024 * 1024;

/**
 * Looks through a Word, Excel or PowerPoint file: every part must be of a kind that only holds text, tables and
 * pictures, joined by relationships of known kinds; nothing may come from elsewhere but a link that a person follows.
 * Undefined for what is no office file.
 */
export const officeFinding = async (content: Buffer): Promise<OfficeFinding | undefined> => {
  if (!isArchive(content)) return undefined;
  const kind = (Object.keys(mainParts) as OfficeKind[]).find((one) => content.includes(mainParts[one].usualName));
  try {
    return await lookThrough(content, true);
  } catch (error) {
    if (error instanceof ArchiveFault) return kind && { kind, fault: error.fault };
    if (error instanceof PartFault) return { kind, fault: error.fault, part: error.part };
    throw error;
  }
};

const lookThrough = async (content: Buffer, mayEmbed: boolean): Promise<OfficeFinding | undefined> => {
  const files = await filesIn(content);
  const typeOf = await typesOf(files);
  if (!typeOf) return undefined;
  const kinds = (Object.keys(mainParts) as OfficeKind[]).filter((kind) =>
    files.some(({ name }) => typeOf(name) === mainParts[kind].type),
  );
  const [kind] = kinds;
  if (!kind || kinds.length > 1) return faultOfMain(files, typeOf);
  const isJoining = ({ name }: ArchivedFile): boolean => /(^|\/)_rels\/[^/]*\.rels$/i.test(name);
  for (const file of files.filter(isJoining)) await refuseRelationships(file);
  for (const file of files)
    if (file.name !== TYPES && !isJoining(file)) await refusePart(file, typeOf(file.name), mayEmbed);
  return { kind };
};

/** A workbook with macros, a template, or an archive of something else. */
const faultOfMain = (files: readonly ArchivedFile[], typeOf: TypeOf): OfficeFinding | undefined => {
  const main = files.find(({ name }) => /\.main\+xml$|sheet\.binary/i.test(typeOf(name) ?? ''));
  return main && { kind: undefined, fault: faultOf(typeOf(main.name) ?? ''), part: main.name };
};

type TypeOf = (name: string) => string | undefined;

/** Which content type each part has: its own, else that of its ending. Undefined where nothing says so. */
const typesOf = async (files: readonly ArchivedFile[]): Promise<TypeOf | undefined> => {
  const listed = files.find(({ name }) => name === TYPES);
  if (!listed) return undefined;
  const elements = elementsOf(await described(listed));
  const typesBy = (element: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      elements
        .filter(({ name }) => name === element)
        .map(({ attributes }) => [
          (attributes[key] ?? '').replace(/^\//, '').toLowerCase(),
          (attributes['ContentType'] ?? '').split(';')[0]?.trim() ?? '',
        ]),
    );
  const [own, ofEnding] = [typesBy('Override', 'PartName'), typesBy('Default', 'Extension')];
  return (name) =>
    own.get(name.toLowerCase()) ?? usualMain(name) ?? ofEnding.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
};

/** Some programs open a main part under its usual name without naming its kind. */
const usualMain = (name: string): string | undefined =>
  Object.values(mainParts).find(({ usualName }) => usualName === name)?.type;

const refusePart = async (file: ArchivedFile, type: string | undefined, mayEmbed: boolean): Promise<void> => {
  if (type === embeddedWorkbook && mayEmbed) {
    const within = await lookThrough(await file.read(), false);
    if (within?.kind === 'xlsx' && !within.fault) return;
    throw new PartFault(within?.fault ?? 'holds-files', file.name);
  }
  if (isNoteOfGoogle(file.name, type)) {
    if (isArchive(await file.read())) throw new PartFault('holds-files', file.name);
    return;
  }
  if (type === undefined || type === embeddedWorkbook || !harmlessTypes.has(type.toLowerCase()))
    throw new PartFault(worse(faultOf(type ?? ''), faultOf(file.name)), file.name);
};

const worse = (one: OfficeFault, other: OfficeFault): OfficeFault => (one === 'unknown-part' ? other : one);

const refuseRelationships = async (file: ArchivedFile): Promise<void> => {
  for (const { name, attributes } of elementsOf(await described(file))) {
    if (name !== 'Relationship') continue;
    const { Type = '', Target = '', TargetMode = 'Internal' } = attributes;
    const kind = Type.split('/').at(-1) ?? '';
    if (!isHarmlessRelationship(Type)) throw new PartFault(faultOf(Type), file.name);
    const isLink = kind === 'hyperlink' && /^(https?:|mailto:|tel:|#)/i.test(Target.trim());
    const leavesThePackage = TargetMode !== 'Internal' || /^[a-z][a-z0-9+.-]*:|^\\\\|^\/\//i.test(Target.trim());
    if (leavesThePackage && !isLink) throw new PartFault('loads-from-elsewhere', file.name);
  }
};

const described = async (file: ArchivedFile): Promise<Buffer> => {
  const content = await file.read();
  if (content.length > MOST_DESCRIPTION) throw new ArchiveFault('unpacks-too-large');
  return content;
};
