import type { Tables } from '../policy/index.js';
import { seconds, type Moment } from '../policy/time.js';
import type { Mode, Purpose } from '../policy/words.js';
import { Charter, charterOf } from './charter.js';
import { brought } from './consent.js';
import { Exchange, type HeaderFields } from './exchange.js';
import type { Importer } from './importer.js';
import { Handle, Raw } from './object.js';
import { Regime, regimeOf } from './regime.js';
import type { Finding } from './types.js';
import { Visitor, type VisitorOptions } from './visitor.js';

/** What an exchange needs to know beside the headers of the request. */
export interface ExchangeOptions {
  readonly now: Moment;
  /** `enforce` (the default) removes and reports what may not be set; `report` changes nothing. */
  readonly mode?: Mode | null | undefined;
  /** The host, where it is known otherwise than from `Host`: a trusted proxy's. */
  readonly host?: string | null | undefined;
  /** Reads the cookies of other consent managers while the request brings no consent cookie of the site. */
  readonly honour?: Importer | null | undefined;
}

/** A charter compiled against a regime. Compiling does the expensive part once: make one and keep it. */
export class Policy extends Handle {
  #charter: Charter | undefined;
  #regime: Regime | undefined;

  /**
   * Compiles a charter, or the text of one, against a regime: one of the library by its id, one of
   * your own, or the one that the charter names.
   *
   * @throws {CharteError} `E1xx`, with line, column and path; `E112`: no regime is named; `E113`: none
   *   has the id.
   */
  constructor(charter: Charter | string, regime?: Regime | string | null) {
    const read = charterOf(charter);
    const home = Handle.home(read);
    const law = regime == null ? null : Handle.number(regimeOf(regime), home);
    super(new Raw(home, home.call('compile', { charter: Handle.number(read), regime: law })));
    if (read !== charter) read.free();
  }

  get charter(): Charter {
    return (this.#charter ??= new Charter(new Raw(Handle.home(this), this.#ask('policyCharter'))));
  }

  get regime(): Regime {
    return (this.#regime ??= new Regime(new Raw(Handle.home(this), this.#ask('policyRegime'))));
  }

  /**
   * A visitor, to decide cookies for. Make one for each request.
   *
   * @throws {CharteError} `E108`: the host is none.
   */
  visitor(options: VisitorOptions): Visitor {
    const home = Handle.home(this);
    const { now, consent, ...others } = options;
    const given = { ...others, now: seconds(now), consent: brought(consent, home) };
    return new Visitor(new Raw(home, this.#ask('visitor', { options: given })));
  }

  /** A request and its response, for a middleware. */
  exchange(headers: HeaderFields, options: ExchangeOptions): Exchange {
    const home = Handle.home(this);
    const { now, mode, host, honour } = options;
    const given = { headers: [...headers], now: seconds(now), mode, host, honour: honour && Handle.number(honour, home) };
    return new Exchange(new Raw(home, this.#ask('exchange', given)));
  }

  /** What the charter's author should look at, under this regime at a moment. */
  check(now: Moment): Finding[] {
    return this.#ask('checkPolicy', { now: seconds(now) });
  }

  /** The purposes that a visitor may be asked about at a moment. */
  askable(now: Moment): Purpose[] {
    return this.#ask('policyAskable', { now: seconds(now) });
  }

  /**
   * The policy as tables for `charte/policy` and the entry points of the browser, with the texts of
   * these languages.
   *
   * @throws {CharteError} The regime has a binding limit of time, which tables cannot hold.
   */
  toTables(languages: readonly string[] = []): Tables {
    return this.#ask('tables', { languages });
  }

  #ask<T>(call: string, args?: object): T {
    return Handle.home(this).call(call, { policy: Handle.number(this), ...args });
  }
}
