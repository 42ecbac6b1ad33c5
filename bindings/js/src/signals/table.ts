// What each signal of a vendor needs: it says yes if all of these purposes are allowed.
// Written by `cargo xtask generate` from crates/charte-interop/src/signals/mod.rs: do not edit.

import type { Purpose } from '../policy/index.js';

/** The types of Google Consent Mode v2. Google takes a type that is left out for granted. */
export const CONSENT_MODE = {
  ad_storage: ['advertising', 'ad-measurement'],
  ad_user_data: ['advertising', 'ad-measurement'],
  ad_personalization: ['advertising', 'profiling'],
  analytics_storage: ['audience-measurement'],
  functionality_storage: ['preferences'],
  personalization_storage: ['content-personalisation'],
  security_storage: ['security'],
} as const satisfies { [type: string]: readonly Purpose[] };

/** Microsoft Advertising (UET). */
export const UET = {
  ad_storage: ['advertising', 'ad-measurement'],
} as const satisfies { [type: string]: readonly Purpose[] };

/** Microsoft Clarity, which records sessions. */
export const CLARITY = {
  ad_Storage: ['advertising'],
  analytics_Storage: ['session-replay', 'audience-measurement'],
} as const satisfies { [type: string]: readonly Purpose[] };

/** The pixel of Meta. */
export const META = ['advertising', 'ad-measurement', 'profiling'] as const satisfies readonly Purpose[];
