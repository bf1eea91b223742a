// The action's door (action.yml). It does not read .env: whoever can write to the workspace must not decide where the token is sent.

import { nodeHost } from './host/host.ts';
import { limitGarbage } from './host/limit-garbage.ts';
import { runAction } from './run-action.ts';

limitGarbage();
process.exitCode = await runAction({ ...nodeHost(), env: process.env });
