// An alias that is nobody's account does no harm: the run goes on, and credits whom it finds.
import { expect, test } from 'vitest';
import { collectFrom } from '../collect-from.ts';

const inside = '2023-05-15T01:00:00Z';

test('aliases of accounts that do not exist never fail a run', async () => {
  const { snapshot } = await collectFrom(
    {
      users: ['octo-user'],
      pullRequests: [
        {
          repository: 'mosn/mosn',
          number: 1,
          author: 'octo-user',
          title: 'Improve',
          createdAt: inside,
          mergedAt: inside,
        },
      ],
      commits: [
        {
          repository: 'mosn/mosn',
          message: 'Tidy up',
          author: { login: null, name: 'Octo Name' },
          committedAt: inside,
        },
      ],
    },
    {
      config: {
        contributors: {
          aliases: {
            'octo-gone': ['Octo Name', '@octo-nowhere'],
            'octo-user': ['@octo-nobody', 'octo-none'],
          },
          optOut: ['octo-missing'],
          names: { 'octo-lost': 'Lost' },
        },
      },
    },
  );

  expect(snapshot.pullRequests).toMatchObject([{ number: 1, author: 'octo-user', firstContribution: true }]);
  expect(snapshot.commits).toMatchObject([{ author: null, authorName: { raw: 'Octo Name' } }]);
});
