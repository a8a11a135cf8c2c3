/** What stopped the start. Stable: operations.md explains each one, and the exit code is derived from it. */
export type StartFailureKind =
  | 'configuration'
  | 'data-folder'
  | 'data-folder-in-use'
  | 'database-broken'
  | 'database-credentials'
  | 'database-missing'
  | 'database-rights'
  | 'database-settings'
  | 'database-unreachable'
  | 'database-version'
  | 'disk-full'
  | 'port-in-use'
  | 'port-not-allowed'
  | 'unsupported-platform';

/** Exit codes after sysexits.h, so that a service manager can tell a setting to mend from a fault to retry. */
const exitCodes: Record<StartFailureKind, number> = {
  configuration: 78,
  'data-folder': 73,
  'data-folder-in-use': 75,
  'database-broken': 74,
  'database-credentials': 77,
  'database-missing': 78,
  'database-rights': 77,
  'database-settings': 78,
  'database-unreachable': 69,
  'database-version': 78,
  'disk-full': 74,
  'port-in-use': 69,
  'port-not-allowed': 77,
  'unsupported-platform': 71,
};

/**
 * The product cannot start, for a reason the person at the keyboard can do something about. `message` says what is
 * wrong in one sentence, `advice` what to do, one action a line. Printed without a stack trace.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  readonly kind: StartFailureKind;
  readonly advice: readonly string[];

  constructor(kind: StartFailureKind, message: string, advice: readonly string[], options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.advice = advice;
  }

  /** The code the process ends with. */
  get exitCode(): number {
    return exitCodes[this.kind];
  }

  /** The text for the terminal. */
  get text(): string {
    return ['', `Placet cannot start: ${this.message}`, ...this.advice.map((line) => `  - ${line}`), ''].join('\n');
  }
}
