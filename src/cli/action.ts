// The action's door (action.yml). It does not read .env: whoever can write to the workspace must not decide where the token is sent.
import { runAction } from './actions/run-action.ts';
import { nodeHost } from './host/host.ts';

process.exitCode = await runAction({ ...nodeHost(), env: process.env });
