import { EventEmitter } from 'node:events';
import type { Debugger } from 'electron';
import { preventableEvent } from './preventable-event.ts';

type CopiedFromElectron = Pick<Debugger, 'attach' | 'detach' | 'isAttached'>;

/** `webContents.debugger` with as much of CDP's WebAuthn domain as the workbench speaks. */
export class DebuggerDouble extends EventEmitter implements CopiedFromElectron {
  readonly commands: { readonly method: string; readonly params: unknown }[] = [];
  /** Chromium's environment of this page: wiped whenever any CDP session on it ends. */
  readonly virtualAuthenticators = new Set<string>();
  /** Set: the next attach fails, as it does while somebody else holds the target. */
  refusesNextAttach = false;
  #isAttached = false;
  #attachments = 0;

  attach(_protocolVersion?: string): void {
    if (this.#isAttached || this.refusesNextAttach) {
      this.refusesNextAttach = false;
      throw new Error('Debugger is already attached to the target');
    }
    this.#isAttached = true;
    this.#attachments += 1;
  }

  get attachments(): number {
    return this.#attachments;
  }

  isAttached(): boolean {
    return this.#isAttached;
  }

  /** Debugger::Detach and ::AgentHostClosed in electron shell/browser/api/electron_api_debugger.cc: both tell `detach`. */
  detach(): void {
    if (!this.#isAttached) return;
    this.#isAttached = false;
    this.wipe();
    this.emit('detach', preventableEvent({}), 'target closed');
  }

  /** WebAuthnHandler::Disable runs unconditionally when a DevTools session of the frame is disposed of. */
  wipe(): void {
    this.virtualAuthenticators.clear();
  }

  async sendCommand(method: string, params: unknown = {}): Promise<unknown> {
    if (!this.#isAttached) throw new Error('No target available');
    this.commands.push({ method, params });
    if (method === 'WebAuthn.addVirtualAuthenticator') {
      const authenticatorId = `authenticator-${this.commands.length}`;
      this.virtualAuthenticators.add(authenticatorId);
      return { authenticatorId };
    }
    if (method === 'WebAuthn.disable') this.wipe();
    return method === 'WebAuthn.getCredentials' ? { credentials: [] } : {};
  }
}
