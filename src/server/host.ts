import type { Analysts } from './analysts';
import type { Clock } from './limited';
import type { OpenStorage } from './storage';

/** What the server has of the machine it runs on, beside the connection. */
export interface Host {
  readonly analysts: Analysts;
  /** For what is told of time, and for waiting until nobody types. */
  readonly clock: Clock;
  readonly openStorage: OpenStorage;
}
