// The action's door (action.yml). It knows no .env: whoever may write into the workspace is not to say where the token goes.
import { runAction } from './actions/run-action.ts';
import { nodeHost } from './host.ts';

process.exitCode = await runAction({ ...nodeHost(), env: process.env });
