// Every test runs without a network: what a test wants to reach, it opens itself. And every run tries the same random values, so
// that a red test speaks of the change; SEED=$RANDOM goes looking for others.
import fc from 'fast-check';
import nock from 'nock';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20230519) });

nock.disableNetConnect();
nock.enableNetConnect((host) => host.startsWith('127.0.0.1:') || host.startsWith('localhost:'));
