//! What a banner's settings hold: what is ticked there beforehand.

use std::time::Instant;

use super::visit::Visit;
use crate::{
    Error,
    banner::open_second_layer,
    engine::Page,
    recording::{Banner, Phase},
};

impl Visit<'_> {
    /// Opens the settings of the banner that the entry of this page shows. The phase is recorded
    /// already: if that fails it is only noted, and what the page does meanwhile is not part of it.
    /// `is_open` says whether the page is the one that is open.
    pub(super) fn look_deeper(
        self,
        page: &mut dyn Page,
        entry: &mut Phase,
        is_open: bool,
    ) -> Result<(), Error> {
        let Some(banner) = entry.banner.as_mut() else { return Ok(()) };
        page.set_deadline(Instant::now() + self.options.phase_limit);
        let opened = self.open_settings(page, banner, is_open);
        let _ = page.take_log();
        match opened {
            Ok(()) => {}
            Err(error) if error.ends_scan() => return Err(error),
            Err(error) => entry.notes.push(format!("the settings were not looked at: {error}")),
        }
        Ok(())
    }

    fn open_settings(
        self,
        page: &mut dyn Page,
        banner: &mut Banner,
        is_open: bool,
    ) -> Result<(), Error> {
        let mut found = self.seeker.find(page)?;
        if found.is_none() && !is_open {
            page.navigate(self.address, self.options.page_limit)?;
            page.settle(self.options.quiet, self.options.page_limit)?;
            found = self.seeker.wait(page, self.options.banner_wait)?;
        }
        match found {
            Some(found) => open_second_layer(self.seeker, page, &found, banner).map(drop),
            None => Ok(()),
        }
    }
}
