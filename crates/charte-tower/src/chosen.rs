//! What the application chose: policy, mode, clock, host, hook.

use core::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use charte::http::DEFAULT_ERASE_CAP;
use charte::{Mode, Policy, Time};

use crate::hook::{self, Hook};
use crate::host::HostFrom;
use crate::incoming::Incoming;

/// Chooses a policy for a request.
type Choose = dyn Fn(&Incoming<'_>) -> Policy + Send + Sync;

/// The settings of a layer.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) mode: Mode,
    pub(crate) filter_request: bool,
    pub(crate) erase_leftovers: bool,
    pub(crate) erase_cap: usize,
    pub(crate) vary: bool,
    pub(crate) host: HostFrom,
    pub(crate) clock: Arc<dyn Fn() -> Time + Send + Sync>,
    pub(crate) hook: Option<Hook>,
    #[cfg(feature = "interop")]
    pub(crate) importer: Option<Arc<charte_interop::import::Importer>>,
}

/// What counts for a request. With one policy for all it is the same one each time.
#[derive(Clone)]
pub(crate) struct Chosen {
    pub(crate) policy: Policy,
    pub(crate) settings: Arc<Settings>,
}

/// What a service asks for each request. Some servers make a service for each: cheap to clone.
#[derive(Clone)]
pub(crate) enum Chooser {
    Fixed(Arc<Chosen>),
    PerRequest(Arc<Choose>, Arc<Settings>),
}

impl Chooser {
    pub(crate) fn fixed(policy: Policy) -> Self {
        Self::Fixed(Arc::new(Chosen { policy, settings: Arc::default() }))
    }

    pub(crate) fn per_request(choose: Arc<Choose>) -> Self {
        Self::PerRequest(choose, Arc::default())
    }

    pub(crate) fn settings_mut(&mut self) -> &mut Settings {
        Arc::make_mut(match self {
            Self::Fixed(chosen) => &mut Arc::make_mut(chosen).settings,
            Self::PerRequest(_, settings) => settings,
        })
    }

    pub(crate) fn choose(&self, incoming: &Incoming<'_>) -> Arc<Chosen> {
        match self {
            Self::Fixed(chosen) => Arc::clone(chosen),
            Self::PerRequest(choose, settings) => {
                Arc::new(Chosen { policy: choose(incoming), settings: Arc::clone(settings) })
            }
        }
    }
}

impl fmt::Debug for Chooser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(chosen) => chosen.settings.fmt(f),
            Self::PerRequest(_, settings) => settings.fmt(f),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::Enforce,
            filter_request: false,
            erase_leftovers: false,
            erase_cap: DEFAULT_ERASE_CAP,
            vary: true,
            host: HostFrom::default(),
            clock: Arc::new(system_time),
            hook: hook::default(),
            #[cfg(feature = "interop")]
            importer: None,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("mode", &self.mode)
            .field("filter_request", &self.filter_request)
            .field("erase_leftovers", &self.erase_leftovers)
            .field("vary", &self.vary)
            .finish_non_exhaustive()
    }
}

fn system_time() -> Time {
    SystemTime::now().into()
}
