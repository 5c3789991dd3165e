/** A value that a template reads: plain JSON; what is undefined is left out. */
export type Value =
  string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value };

/** A file that travels inside the document, as the reader of the document can save it. */
type Attachment = {
  readonly name: string;
  /** A media type, such as `application/vc+jwt`. */
  readonly type: string;
  readonly description: string;
  readonly content: Buffer;
};

export type DocumentOrder = {
  /** A Typst source below the folder of `libs/`, such as `libs/certification/src/certificate/certificate.typ`. */
  readonly template: string;
  readonly title: string;
  readonly subject: string;
  /** BCP 47, such as `en` or `pt-BR`. */
  readonly language: string;
  /** The instant that the document states as its own: the same order gives the same bytes. */
  readonly made: string;
  /** ISO 3166-1 alpha-2, for the shapes of Chinese characters where a name says nothing of them; null for none. */
  readonly country: string | null;
  /** What the template reads. Texts are values: nothing in them is markup. */
  readonly data: { readonly [name: string]: Value };
  readonly attachments: readonly Attachment[];
};
