// How the status page looks, and the policy that lets a browser take this style and nothing else.
import { createHash } from 'node:crypto';

export const statusStyle = `
:root { color-scheme: light dark; --paper: #f4f6fa; --card: #fff; --text: #14213d; --faint: #55607a; --line: #d9dfeb;
  --link: #1d4fc4; --ok: #1a7044; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #10141d; --card: #1a2030; --text: #e6eaf4; --faint: #9aa6c0;
  --line: #2d3650; --link: #8db4ff; --ok: #6fd29c; --bad: #ff9b91; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; }
h2 { margin: 0 0 .25rem; font-size: .875rem; font-weight: 600; color: var(--faint); }
section { margin: 0 0 .75rem; padding: .875rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; overflow-wrap: anywhere; }
p { margin: 0; }
p + p { margin-top: .25rem; }
a { color: var(--link); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 400; }
th, time { white-space: nowrap; }
tr:first-child > * { border-top: 0; }
footer, .faint { color: var(--faint); font-size: .875rem; }
.ok { color: var(--ok); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
`;

const hash = createHash('sha256').update(statusStyle).digest('base64');

export const statusPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
