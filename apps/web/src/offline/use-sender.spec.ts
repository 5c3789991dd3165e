import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { putRecorded } from './use-sender.js';

const queryKey = ['visit'];

/** A page that shows what is known, and a server that answers when told to. */
const page = () => {
  const queries = new QueryClient();
  const asked: ((findings: string[]) => void)[] = [];
  queries.setQueryData(queryKey, ['first']);
  const queryFn = (): Promise<string[]> => new Promise((answer) => asked.push(answer));
  new QueryObserver<string[]>(queries, { queryKey, queryFn, staleTime: Infinity }).subscribe(() => undefined);
  return {
    queries,
    asked,
    shown: () => queries.getQueryData<string[]>(queryKey),
    atRest: () => new Promise(setImmediate),
  };
};

describe('what was recorded', () => {
  it('is shown at once, and nobody is asked', () => {
    const { queries, asked, shown } = page();
    putRecorded<string[]>(queries, queryKey, (before) => [...before, 'second']);
    expect(shown()).toEqual(['first', 'second']);
    expect(asked).toHaveLength(0);
  });

  it('stays when an answer arrives that was asked for before; that is asked for anew', async () => {
    const { queries, asked, shown, atRest } = page();
    void queries.refetchQueries({ queryKey });
    await atRest();
    putRecorded<string[]>(queries, queryKey, (before) => [...before, 'second']);
    asked[0]!(['first']);
    await atRest();
    expect(shown()).toEqual(['first', 'second']);
    asked[1]!(['first', 'second', "a colleague's"]);
    await atRest();
    expect(shown()).toEqual(['first', 'second', "a colleague's"]);
  });
});
