// Machines that are not marked as such: agents with ordinary accounts, and names that tools sign commits with.

/** Accounts of coding agents that GitHub lists as users, lower-cased. Others: `contributors.bots` in the configuration. */
const agentLogins = new Set([
  'claude',
  'copilot',
  'cursoragent',
  'codex',
  'devin-ai-integration',
  'gemini-code-assist',
  'google-labs-jules',
  'openhands-agent',
  'sweep-ai',
]);

const agentName =
  /^(?:claude(?: (?:code|opus|sonnet|haiku)\b.*)?|(?:github )?copilot(?: .*)?|cursor(?: agent)?|(?:openai )?codex|aider(?: \(.*\))?|gemini(?: .*)?|devin(?: ai)?|jules|opencode|openhands|windsurf|chatgpt|amp)$/i;

export function isMachineLogin(login: string): boolean {
  return login.endsWith('[bot]') || agentLogins.has(login.toLowerCase());
}

/** Whether a Git author's name is a tool's, as in `Co-authored-by: Claude <…>`. */
export function isMachineName(name: string): boolean {
  return /\[bot\]$/.test(name) || agentName.test(name.trim());
}

export function isAddress(name: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(name);
}
