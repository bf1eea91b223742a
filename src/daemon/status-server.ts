// The daemon's status over HTTP: a page for people, and /healthz for monitoring.
import type { IncomingMessage } from 'node:http';
import { type Answer, pathOf, refuseMethod, sendAnswer, sentenceAnswer } from '../local/answer.ts';
import { type LocalServer, openLocalServer } from '../local/local-server.ts';
import type { Log } from './log.ts';
import { healthOf, healthReport, type Status } from './status.ts';
import { composeStatusPage, type StatusPageOptions } from './status-page.ts';
import { statusPolicy } from './status-style.ts';

export interface StatusServerOptions extends StatusPageOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly status: () => Status;
  readonly log: Log;
}

/** @throws Failure `usage` if it cannot listen there */
export function openStatusServer(options: StatusServerOptions): Promise<LocalServer> {
  const { host, port } = options;
  return openLocalServer({
    page: 'status page',
    host,
    port,
    handle(request, response) {
      sendAnswer(response, answerOrApologise(request, options), { 'content-security-policy': statusPolicy });
    },
  });
}

const loopback = /^(?:127(?:\.\d+){3}|::1|localhost)$/;

/**
 * A page of a stranger's whose name leads to this machine (DNS rebinding) must not read a status that is for this machine alone. One
 * that listens to the network is for everybody there, under whatever name.
 */
function isForUs({ headers }: IncomingMessage, { host }: StatusServerOptions): boolean {
  if (!loopback.test(host)) return true;
  const [, name = ''] = /^(?:\[?)([^\]]+?)(?:\]?)(?::\d+)?$/.exec(headers.host ?? '') ?? [];
  return loopback.test(name);
}

/** Only the method, the path and the host of a request are used: its other headers could be anything. */
function answer(request: IncomingMessage, options: StatusServerOptions): Answer {
  if (!isForUs(request, options)) return sentenceAnswer(421, 'This is a status page for this machine alone.');
  const refused = refuseMethod(request);
  if (refused !== null) return refused;
  const status = options.status();
  switch (pathOf(request)) {
    case '/':
      return { status: 200, type: 'text/html', body: composeStatusPage(status, options) };
    case '/healthz':
      return {
        status: healthOf(status) === 'ok' ? 200 : 503,
        type: 'application/json',
        body: `${JSON.stringify(healthReport(status), null, 2)}\n`,
      };
    default:
      return sentenceAnswer(404, 'There is nothing here. Try / or /healthz.');
  }
}

/** A page that fails must not end the daemon that it is about. */
function answerOrApologise(request: IncomingMessage, options: StatusServerOptions): Answer {
  try {
    return answer(request, options);
  } catch (error) {
    options.log.error(
      `The status page failed: ${error instanceof Error ? error.message : 'no reason given'}`,
    );
    return sentenceAnswer(500, 'This page could not be made; the log says why.');
  }
}
