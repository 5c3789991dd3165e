import { type AskOptions, ask } from './ask.js';

export type Posting = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type PostOptions = Omit<AskOptions, 'mostBytes'>;

/** `status` is that of the answer; what was not answered has an `error` in words instead. */
export type Posted = { readonly status: number } | { readonly error: string };

/** Posts to an address that somebody else chose, as `ask` does; of the answer only the status is read. Never rejects. */
export const post = async (posting: Posting, options: PostOptions = {}): Promise<Posted> => {
  const asked = await ask({ method: 'POST', ...posting }, options);
  return 'error' in asked ? asked : { status: asked.status };
};
