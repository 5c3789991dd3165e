export type OfficeKind = 'docx' | 'xlsx' | 'pptx';

const document = 'application/vnd.openxmlformats-officedocument';

/** The part a program opens first: what makes a package a document, workbook or presentation, and none with macros. */
export const mainParts: Readonly<Record<OfficeKind, { readonly type: string; readonly usualName: string }>> = {
  docx: { type: `${document}.wordprocessingml.document.main+xml`, usualName: 'word/document.xml' },
  xlsx: { type: `${document}.spreadsheetml.sheet.main+xml`, usualName: 'xl/workbook.xml' },
  pptx: { type: `${document}.presentationml.presentation.main+xml`, usualName: 'ppt/presentation.xml' },
};

/** A workbook within a document holds the numbers of a chart; it is looked through as an upload is. */
export const embeddedWorkbook = `${document}.spreadsheetml.sheet`;

const family = (prefix: string, names: string): string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${prefix}${name}`);

/** Content types of parts that hold text, tables, pictures and their looks. */
export const harmlessTypes: ReadonlySet<string> = new Set(
  [
    ...Object.values(mainParts).map(({ type }) => type),
    ...family(
      `${document}.wordprocessingml.`,
      `styles+xml settings+xml webSettings+xml fontTable+xml numbering+xml footnotes+xml endnotes+xml header+xml
       footer+xml comments+xml commentsExtended+xml commentsIds+xml commentsExtensible+xml people+xml
       document.glossary+xml printerSettings`,
    ),
    ...family(
      `${document}.spreadsheetml.`,
      `worksheet+xml chartsheet+xml styles+xml sharedStrings+xml calcChain+xml comments+xml table+xml pivotTable+xml
       pivotCacheDefinition+xml pivotCacheRecords+xml sheetMetadata+xml tableSingleCells+xml userNames+xml
       revisionHeaders+xml revisionLog+xml printerSettings sheet`,
    ),
    ...family(
      `${document}.presentationml.`,
      `slide+xml slideLayout+xml slideMaster+xml notesMaster+xml notesSlide+xml handoutMaster+xml presProps+xml
       viewProps+xml tableStyles+xml commentAuthors+xml comments+xml tags+xml printerSettings`,
    ),
    ...family(
      `${document}.drawingml.`,
      'chart+xml chartshapes+xml diagramData+xml diagramLayout+xml diagramStyle+xml diagramColors+xml',
    ),
    ...family(
      `${document}.`,
      `drawing+xml vmlDrawing theme+xml themeOverride+xml extended-properties+xml custom-properties+xml
       customXmlProperties+xml obfuscatedFont`,
    ),
    ...family(
      'application/vnd.openxmlformats-package.',
      `core-properties+xml relationships+xml digital-signature-origin digital-signature-xmlsignature+xml
       digital-signature-certificate`,
    ),
    ...family(
      'application/vnd.ms-word.',
      'stylesWithEffects+xml commentsExtended+xml commentsIds+xml commentsExtensible+xml people+xml',
    ),
    ...family(
      'application/vnd.ms-excel.',
      `threadedcomments+xml person+xml slicer+xml slicerCache+xml timeline+xml timelineCache+xml rdrichvalue+xml
       rdrichvaluestructure+xml rdrichvaluetypes+xml rdarray+xml richvaluerel+xml namedsheetview+xml
       controlproperties+xml featurepropertybag+xml rdsupportingpropertybag+xml
       rdsupportingpropertybagstructure+xml richstyles+xml`,
    ),
    ...family('application/vnd.ms-powerpoint.', 'comments+xml authors+xml changesinfo+xml revisioninfo+xml'),
    ...family(
      'application/vnd.ms-office.',
      'chartstyle+xml chartcolorstyle+xml chartex+xml drawingml.diagramDrawing+xml classificationlabels+xml',
    ),
    ...family('application/', 'xml x-fontdata x-font-ttf'),
    ...family('image/', 'png jpeg jpg gif bmp tiff x-emf x-wmf emf wmf svg+xml vnd.ms-photo webp'),
    ...family('video/', 'mp4 quicktime'),
    ...family('audio/', 'mp4 mpeg wav x-wav'),
  ].map((type) => type.toLowerCase()),
);

/** The last word of the type of a relationship that joins such parts. */
const harmlessRelationships: ReadonlySet<string> = new Set(
  family(
    '',
    `officeDocument core-properties extended-properties custom-properties thumbnail classificationlabels origin signature
     certificate styles stylesWithEffects settings webSettings fontTable font numbering footnotes endnotes header footer
     comments commentsExtended commentsIds commentsExtensible people glossaryDocument theme themeOverride image hdphoto
     hyperlink customXml customXmlProps worksheet chartsheet sharedStrings calcChain table tableSingleCells drawing
     vmlDrawing legacyDrawingHF legacyDiagramText chart chartUserShapes chartStyle chartColorStyle chartEx diagramData
     diagramLayout diagramQuickStyle diagramColors diagramDrawing pivotTable pivotCacheDefinition pivotCacheRecords
     printerSettings sheetMetadata threadedComment person slicer slicerCache timeline timelineCache timelines ctrlProp
     rdRichValue rdRichValueStructure rdRichValueTypes rdArray richValueRel namedSheetView FeaturePropertyBag
     rdSupportingPropertyBag rdSupportingPropertyBagStructure richStyles usernames revisionHeaders revisionLog slide
     slideLayout slideMaster notesSlide notesMaster handoutMaster presProps viewProps tableStyles commentAuthors authors
     tags changesInfo revisionInfo package media video audio`,
  ),
);

/** Notes that Google's programs leave for themselves; Office ignores them. */
export const isNoteOfGoogle = (part: string, type: string | undefined): boolean =>
  type === 'application/binary' && /^(word|xl|ppt)\/metadata$/.test(part);

const relationshipsOfGoogle =
  /^http:\/\/custom(ooxml)?schemas\.google\.com\/relationships\/(document|workbook|presentation)metadata$/;

export const isHarmlessRelationship = (type: string): boolean =>
  harmlessRelationships.has(type.split('/').at(-1) ?? '') || relationshipsOfGoogle.test(type);

/** What the author of a document would call it; by default a part of an unknown kind. */
export const faultOf = (text: string): 'runs-code' | 'holds-files' | 'loads-from-elsewhere' | 'unknown-part' => {
  if (/vba|macro|activex|control|customui|extensibility|webextension|toolbars|keymap/i.test(text)) return 'runs-code';
  if (/ole|embed|package|afchunk|\.(exe|dll|js|jar|vbs|bat|cmd|ps1|html?|bin)$/i.test(text)) return 'holds-files';
  if (/external|template|connection|querytable|mailmerge|subdocument|frame|datasource|linkpath/i.test(text))
    return 'loads-from-elsewhere';
  return 'unknown-part';
};
