// A few editions of a small community: somebody who renamed an account, one with two, one who would rather not be named, a machine.
import { aConfig } from '../builders/config.ts';
import { aLedger, anAccount } from './a-ledger.ts';

export const aHistoryConfig = (language: 'zh' | 'en') =>
  aConfig({
    language,
    contributors: {
      aliases: { 'octo-home': ['octo-work'] },
      names: { 'octo-home': 'Octo <Home>' },
      optOut: ['octo-shy'],
      bots: ['octo-robot'],
    },
    projects: { Engine: ['mosn/engine', 'mosn/engine-go'] },
    articles: {
      repository: 'octo-web/site',
      path: 'content/zh/blog',
      url: 'https://www.example.org/blog/',
    },
    record: { page: 'content/zh/people.md', badges: 'static/badges', feed: 'static/feed.json' },
  });

/** From before people were counted, then three that count, over the turn of a year. */
export const aHistory = [
  aLedger('2023-05-05', { counts: {}, pullRequests: ['mosn/mosn#1', 'mosn/engine#1'] }),
  aLedger('2023-05-12', {
    pullRequests: ['mosn/mosn#2', 'mosn/engine#2', 'mosn/engine-go#1'],
    commits: ['1'.repeat(40)],
    people: [
      anAccount('octo-before', { id: 'U_1', counts: { pullRequests: 2, reviews: 3 }, newcomer: true }),
      anAccount('octo-work', { counts: { commits: 1 } }),
      anAccount('octo-shy', { counts: { pullRequests: 1 }, newcomer: true }),
    ],
  }),
  aLedger('2023-12-29', {
    pullRequests: ['mosn/mosn#3', 'mosn/mosn#4'],
    people: [
      anAccount('octo-after', { id: 'U_1', counts: { pullRequests: 1, comments: 1 } }),
      anAccount('octo-home', { counts: { pullRequests: 1, issues: 2 } }),
      anAccount('octo-robot', { counts: { comments: 9 } }),
    ],
  }),
  aLedger('2024-01-05', {
    people: [anAccount('octo-after', { id: 'U_1', counts: { reviews: 1 } })],
  }),
];
