//! Something that is measured.

/// One pass over an operation's inputs.
type Pass = Box<dyn FnMut() -> u64>;

/// An operation: a pass over all its inputs, and how many calls that is.
pub struct Operation {
    id: &'static str,
    calls: usize,
    prepare: Option<Box<dyn FnMut()>>,
    pass: Pass,
}

impl Operation {
    /// An operation whose pass makes this many calls and sums what they give, so that nothing
    /// is optimised away.
    pub fn new(id: &'static str, calls: usize, pass: impl FnMut() -> u64 + 'static) -> Self {
        Self { id, calls, prepare: None, pass: Box::new(pass) }
    }

    /// Something done before each pass, outside what is measured.
    #[must_use]
    pub fn prepared_by(mut self, prepare: impl FnMut() + 'static) -> Self {
        self.prepare = Some(Box::new(prepare));
        self
    }

    /// What baselines and tables call it.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Calls in one pass.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.calls
    }

    /// Gets ready for one pass.
    pub fn prepare(&mut self) {
        if let Some(prepare) = &mut self.prepare {
            prepare();
        }
    }

    /// One pass.
    pub fn pass(&mut self) -> u64 {
        (self.pass)()
    }
}
