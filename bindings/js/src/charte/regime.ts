import { seconds, type Moment } from '../policy/time.js';
import { instance } from './instance.js';
import { Handle, Raw } from './object.js';
import type { RegimeData, RegimePeriod } from './types.js';

/** One body of law as data: rules with citations. */
export class Regime extends Handle {
  /**
   * A regime that ships with the library: `Regime.ids()` lists them.
   *
   * @throws {CharteError} `E113`: no regime has the id.
   */
  constructor(id: string);
  /** @internal */
  constructor(raw: Raw);
  constructor(given: string | Raw) {
    super(given instanceof Raw ? given : Raw.of('builtinRegime', { id: given }));
  }

  /** The ids of the regimes that ship with the library. */
  static ids(): string[] {
    return instance().call('regimeIds');
  }

  /** The regime of a territory, an ISO 3166 code (`FR`, `US-CA`). An unknown code has the strictest. */
  static forTerritory(code: string): Regime {
    return new Regime(Raw.of('territoryRegime', { code }));
  }

  /**
   * Reads a regime of your own, in TOML or JSON.
   *
   * @throws {CharteError} `E2xx`, with line, column and path.
   */
  static parse(text: string): Regime {
    return new Regime(Raw.of('readRegime', { text }));
  }

  /** The regime as data, its texts in this language or the first there is. */
  describe(language: string): RegimeData {
    return Handle.home(this).call('regime', { regime: Handle.number(this), language });
  }

  get id(): string {
    return this.describe('').id;
  }

  /** The period in force at a moment. */
  inForce(now: Moment): RegimePeriod | null {
    return Handle.home(this).call('inForce', { regime: Handle.number(this), now: seconds(now) });
  }
}

/** A regime, or the id of one that ships with the library. */
export const regimeOf = (regime: Regime | string): Regime => (typeof regime === 'string' ? new Regime(regime) : regime);
