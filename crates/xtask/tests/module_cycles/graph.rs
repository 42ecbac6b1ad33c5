//! Resolves the paths of a crate's modules, and finds the cycles among modules of one parent.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::source::{Crate, Definition, Function, ModuleId, Use};

/// The edges among the modules of one crate that have the same parent: from the user to the used,
/// with the uses that make each. What is below a module counts as part of it.
pub(crate) type Edges = BTreeMap<Edge, Vec<String>>;

/// The user's path and the used module's.
pub(crate) type Edge = (Vec<String>, Vec<String>);

/// A cycle: its edges in order, the last leading back to the first module.
pub(crate) type Cycle<'a> = Vec<(&'a Edge, &'a [String])>;

/// Where a path leads.
struct Target {
    /// Every module that a name was looked up in, and the one that defines the last name.
    passed: Vec<ModuleId>,
    /// The module, if the path names one.
    module: Option<ModuleId>,
}

/// Finds the edges of a crate. An edge between a module and one below it is none.
pub(crate) fn edges(krate: &Crate) -> Edges {
    let mut edges = Edges::new();
    for (user, module) in krate.modules.iter().enumerate() {
        for used in &module.uses {
            let text = used.path.join("::");
            add(krate, &mut edges, user, krate.targets(user, used), used.line, &text);
        }
    }
    let functions = krate.functions();
    for (user, module) in krate.modules.iter().enumerate() {
        for (called, line) in &module.calls {
            let text = format!("{}::{}", called.of.join("::"), called.name);
            let defined = krate.key(user, called).and_then(|key| functions.get(&key));
            let defined = defined.cloned().unwrap_or_default();
            add(krate, &mut edges, user, defined, *line, &text);
        }
    }
    edges
}

/// Adds the edges of one use.
fn add(
    krate: &Crate,
    edges: &mut Edges,
    user: ModuleId,
    targets: BTreeSet<ModuleId>,
    line: usize,
    used: &str,
) {
    let module = &krate.modules[user];
    let from = &module.path;
    let text = format!("{}:{line} uses {used}", module.file.display());
    for target in targets {
        let to = &krate.modules[target].path;
        let common = from.iter().zip(to).take_while(|(one, other)| one == other).count();
        if common < from.len() && common < to.len() {
            let edge = (from[..=common].to_vec(), to[..=common].to_vec());
            let uses = edges.entry(edge).or_default();
            if uses.last() != Some(&text) {
                uses.push(text.clone());
            }
        }
    }
}

/// Finds the shortest cycle through the first module of each group of modules that all reach each
/// other.
pub(crate) fn cycles(edges: &Edges) -> Vec<Cycle<'_>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (start, _) in edges.keys() {
        if seen.contains(start) {
            continue;
        }
        if let Some(cycle) = way(edges, start, start) {
            seen.extend(
                edges
                    .keys()
                    .map(|(from, _)| from)
                    .filter(|other| reaches(edges, start, other) && reaches(edges, other, start)),
            );
            found.push(cycle);
        }
    }
    found
}

/// Whether there is such an edge, and it is part of a cycle.
pub(crate) fn in_cycle(edges: &Edges, edge: &Edge) -> bool {
    edges.contains_key(edge) && reaches(edges, &edge.1, &edge.0)
}

fn reaches(edges: &Edges, from: &Vec<String>, to: &Vec<String>) -> bool {
    from == to || way(edges, from, to).is_some()
}

/// The fewest edges that lead from one module to another; at least one.
fn way<'a>(edges: &'a Edges, from: &Vec<String>, to: &Vec<String>) -> Option<Cycle<'a>> {
    let mut came: BTreeMap<&Vec<String>, (&Edge, &[String])> = BTreeMap::new();
    let mut queue = VecDeque::from([from]);
    while let Some(at) = queue.pop_front() {
        for (edge, uses) in edges.iter().filter(|((user, _), _)| user == at) {
            if came.contains_key(&edge.1) {
                continue;
            }
            came.insert(&edge.1, (edge, uses));
            if &edge.1 == to {
                let mut way = vec![came[to]];
                while let Some((edge, _)) = way.last()
                    && &edge.0 != from
                {
                    way.push(came[&edge.0]);
                }
                way.reverse();
                return Some(way);
            }
            queue.push_back(&edge.1);
        }
    }
    None
}

/// The module and name of a type, and the name of its function.
type FunctionKey = (ModuleId, String, String);

impl Crate {
    /// The modules that define each function of each type.
    fn functions(&self) -> BTreeMap<FunctionKey, BTreeSet<ModuleId>> {
        let mut functions = BTreeMap::<_, BTreeSet<_>>::new();
        for (at, module) in self.modules.iter().enumerate() {
            for key in module.functions.iter().filter_map(|function| self.key(at, function)) {
                functions.entry(key).or_default().insert(at);
            }
        }
        functions
    }

    fn key(&self, at: ModuleId, function: &Function) -> Option<FunctionKey> {
        let of = self.resolve(at, &function.of, &mut Vec::new());
        let defined_in = *of.iter().find(|of| of.module.is_none())?.passed.last()?;
        Some((defined_in, function.of.last()?.clone(), function.name.clone()))
    }

    /// The modules that a use leads to.
    fn targets(&self, user: ModuleId, used: &Use) -> BTreeSet<ModuleId> {
        self.resolve(user, &used.path, &mut Vec::new())
            .into_iter()
            // Outside a `use`, a single name is a value, a type or a macro, never a module.
            .filter(|target| used.import || used.path.len() > 1 || target.module.is_none())
            .flat_map(|target| target.passed)
            .collect()
    }

    /// Everything that the path can name in a module, which is nothing if it names another crate's
    /// item or a local variable.
    fn resolve(
        &self,
        user: ModuleId,
        path: &[String],
        open: &mut Vec<(ModuleId, String)>,
    ) -> Vec<Target> {
        let mut at = user;
        let mut rest = path;
        while let [first, after @ ..] = rest {
            at = match first.as_str() {
                "crate" => 0,
                "self" => at,
                "super" => match self.modules[at].parent {
                    Some(parent) => parent,
                    None => return Vec::new(),
                },
                _ => break,
            };
            rest = after;
        }
        if rest.is_empty() {
            return vec![Target { passed: vec![at], module: Some(at) }];
        }
        let found = self.walk(at, rest, open);
        match found.is_empty() && rest.len() < path.len() {
            // A macro defines it there.
            true => vec![Target { passed: vec![at], module: None }],
            false => found,
        }
    }

    fn walk(
        &self,
        at: ModuleId,
        names: &[String],
        open: &mut Vec<(ModuleId, String)>,
    ) -> Vec<Target> {
        let [name, rest @ ..] = names else { return Vec::new() };
        let key = (at, name.clone());
        if open.contains(&key) {
            return Vec::new();
        }
        open.push(key);
        let module = &self.modules[at];
        let mut found = Vec::new();
        let mut defined = false;
        for (_, definition) in module.names.iter().filter(|(other, _)| other == name) {
            defined = true;
            match definition {
                Definition::Item => found.push(Target { passed: vec![at], module: None }),
                Definition::Module(id) => found.extend(self.below(*id, rest, open, &[at])),
                Definition::Import(path) => {
                    let imported = self.resolve(at, path, open);
                    if imported.is_empty() {
                        // Another crate's.
                        found.push(Target { passed: vec![at], module: None });
                    }
                    for target in imported {
                        let passed = [&[at], target.passed.as_slice()].concat();
                        match target.module {
                            Some(id) => found.extend(self.below(id, rest, open, &passed)),
                            None => found.push(Target { passed, module: None }),
                        }
                    }
                }
            }
        }
        if !defined {
            for glob in &module.globs {
                for target in self.resolve(at, glob, open) {
                    let Some(id) = target.module else { continue };
                    let passed = [&[at], target.passed.as_slice()].concat();
                    for target in self.walk(id, names, open) {
                        let passed = [passed.as_slice(), &target.passed].concat();
                        found.push(Target { passed, module: target.module });
                    }
                }
            }
        }
        open.pop();
        found
    }

    /// What `rest` names in the module, or the module itself if there is no rest.
    fn below(
        &self,
        module: ModuleId,
        rest: &[String],
        open: &mut Vec<(ModuleId, String)>,
        passed: &[ModuleId],
    ) -> Vec<Target> {
        let with = |more: &[ModuleId]| [passed, more].concat();
        if rest.is_empty() {
            return vec![Target { passed: with(&[module]), module: Some(module) }];
        }
        let found = self.walk(module, rest, open);
        if found.is_empty() {
            // A macro defines it there.
            return vec![Target { passed: with(&[module]), module: None }];
        }
        found
            .into_iter()
            .map(|target| Target { passed: with(&target.passed), module: target.module })
            .collect()
    }
}
