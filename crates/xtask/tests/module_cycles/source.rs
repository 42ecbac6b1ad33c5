//! Reads a crate's source files into its modules: the names each defines and the paths each uses.

use std::path::{Path, PathBuf};

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, Macro, Meta, TraitItem, UseTree, Visibility};

/// The number of a module in its [`Crate`]; the root is 0.
pub(crate) type ModuleId = usize;

/// Gives the text of a file, or `None` if there is none.
pub(crate) type Files<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// The modules of one crate, without its tests.
pub(crate) struct Crate {
    pub(crate) modules: Vec<Module>,
}

/// What one module defines and uses.
pub(crate) struct Module {
    /// The names from the root: empty for the root itself.
    pub(crate) path: Vec<String>,
    pub(crate) parent: Option<ModuleId>,
    pub(crate) file: PathBuf,
    pub(crate) names: Vec<(String, Definition)>,
    /// The paths of its `use …::*`.
    pub(crate) globs: Vec<Vec<String>>,
    pub(crate) uses: Vec<Use>,
    /// The functions of its `impl`s without a trait.
    pub(crate) functions: Vec<Function>,
    /// What its `impl`s call as `self.name()` or `Self::name`.
    pub(crate) calls: Vec<(Function, usize)>,
}

/// A function of a type, which may be defined in another module than the type.
pub(crate) struct Function {
    pub(crate) of: Vec<String>,
    pub(crate) name: String,
}

/// What a name of a module is.
#[derive(Clone)]
pub(crate) enum Definition {
    Module(ModuleId),
    Item,
    /// Another name, by a `use`.
    Import(Vec<String>),
}

/// A path that a module uses.
pub(crate) struct Use {
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
    /// Whether it is in a `use`, where a single name can be a module.
    pub(crate) import: bool,
}

impl Crate {
    /// Reads the crate whose root is `root`, following its `mod` items. Fails if a file is missing
    /// or is not Rust.
    pub(crate) fn read(root: &Path, files: Files<'_>) -> Result<Self, String> {
        let mut read = Self { modules: Vec::new() };
        let folder = root.parent().unwrap_or(Path::new(""));
        read.add_file(root, folder, Vec::new(), None, files)?;
        Ok(read)
    }

    fn add_file(
        &mut self,
        file: &Path,
        children: &Path,
        path: Vec<String>,
        parent: Option<ModuleId>,
        files: Files<'_>,
    ) -> Result<Option<ModuleId>, String> {
        let text = files(file).ok_or_else(|| format!("{} is missing", file.display()))?;
        let parsed =
            syn::parse_file(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        if only_in_tests(&parsed.attrs) {
            return Ok(None);
        }
        self.add_module(file, children, path, parent, &parsed.items, files).map(Some)
    }

    fn add_module(
        &mut self,
        file: &Path,
        children: &Path,
        path: Vec<String>,
        parent: Option<ModuleId>,
        items: &[Item],
        files: Files<'_>,
    ) -> Result<ModuleId, String> {
        let id = self.modules.len();
        self.modules.push(Module {
            path: path.clone(),
            parent,
            file: file.to_owned(),
            names: Vec::new(),
            globs: Vec::new(),
            uses: Vec::new(),
            functions: Vec::new(),
            calls: Vec::new(),
        });
        for item in items.iter().filter(|item| !only_in_tests(attributes(item))) {
            let Item::Mod(child) = item else {
                self.add_item(id, item);
                continue;
            };
            let name = child.ident.to_string();
            let below = children.join(&name);
            let child_path = [path.as_slice(), std::slice::from_ref(&name)].concat();
            let child_id = match &child.content {
                Some((_, items)) => {
                    Some(self.add_module(file, &below, child_path, Some(id), items, files)?)
                }
                None => {
                    let (child_file, below) = match path_attribute(&child.attrs) {
                        Some(written) => {
                            let file = file.parent().unwrap_or(Path::new("")).join(written);
                            let below = file.parent().unwrap_or(Path::new("")).to_owned();
                            (file, below)
                        }
                        None if files(&below.join("mod.rs")).is_some() => {
                            (below.join("mod.rs"), below)
                        }
                        None => (children.join(format!("{name}.rs")), below),
                    };
                    self.add_file(&child_file, &below, child_path, Some(id), files)?
                }
            };
            if let Some(child_id) = child_id {
                self.modules[id].names.push((name, Definition::Module(child_id)));
            }
        }
        Ok(id)
    }

    fn add_item(&mut self, id: ModuleId, item: &Item) {
        let exported =
            |attrs: &[Attribute]| attrs.iter().any(|a| a.path().is_ident("macro_export"));
        if let Item::Macro(item) = item
            && let Some(name) = &item.ident
            && exported(&item.attrs)
            && id != 0
        {
            let from = self.modules[id].path.iter().cloned().chain([name.to_string()]);
            let import = std::iter::once("crate".to_owned()).chain(from).collect();
            self.modules[0].names.push((name.to_string(), Definition::Import(import)));
        }
        let module = &mut self.modules[id];
        match item {
            Item::Use(item) if item.leading_colon.is_none() => {
                leaves(&item.tree, &mut Vec::new(), &mut |path, name| match name {
                    Some(name) => module.names.push((name, Definition::Import(path))),
                    None => module.globs.push(path),
                });
            }
            item => {
                if let Some(name) = defined_name(item) {
                    module.names.push((name, Definition::Item));
                }
            }
        }
        Collector { module, of: Vec::new() }.visit_item(item);
    }
}

/// Calls `leaf` for each name that a `use` brings in: the path, and the name or `None` for `*`.
fn leaves(
    tree: &UseTree,
    before: &mut Vec<String>,
    leaf: &mut dyn FnMut(Vec<String>, Option<String>),
) {
    let whole = |name: &syn::Ident, before: &[String]| match name == "self" && !before.is_empty() {
        true => before.to_vec(),
        false => [before, &[name.to_string()]].concat(),
    };
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, leaf);
            before.pop();
        }
        UseTree::Name(name) => {
            let path = whole(&name.ident, before);
            let last = path.last().cloned();
            leaf(path, last);
        }
        UseTree::Rename(name) => leaf(whole(&name.ident, before), Some(name.rename.to_string())),
        UseTree::Glob(_) => leaf(before.clone(), None),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, before, leaf)),
    }
}

/// Collects what an item uses.
struct Collector<'a> {
    module: &'a mut Module,
    /// The type whose `impl` it is in, or nothing.
    of: Vec<String>,
}

impl Collector<'_> {
    fn add(&mut self, path: Vec<String>, span: Span, import: bool) {
        if let [first, name] = path.as_slice()
            && first == "Self"
        {
            self.call(name.clone(), span);
        }
        self.module.uses.push(Use { path, line: span.start().line, import });
    }

    fn call(&mut self, name: String, span: Span) {
        if !self.of.is_empty() {
            let called = Function { of: self.of.clone(), name };
            self.module.calls.push((called, span.start().line));
        }
    }

    /// Finds the paths among a macro's tokens, which are not parsed.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let colons = |at: usize| {
            matches!(
                (tokens.get(at), tokens.get(at + 1)),
                (Some(TokenTree::Punct(one)), Some(TokenTree::Punct(two)))
                    if one.as_char() == ':' && one.spacing() == Spacing::Joint && two.as_char() == ':'
            )
        };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let before = at.checked_sub(1).and_then(|before| match &tokens[before] {
                        TokenTree::Punct(punct) => Some(punct.as_char()),
                        _ => None,
                    });
                    let after_colons = at >= 2 && colons(at - 2);
                    let mut path = vec![first.to_string()];
                    while colons(at + 1)
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 3)
                    {
                        path.push(next.to_string());
                        at += 3;
                    }
                    // Not a field or a method, a lifetime, a macro's parameter, or `::name`.
                    let starts = match before {
                        Some('.' | '\'') => false,
                        Some('$') => first == "crate",
                        _ => !after_colons,
                    };
                    if path == ["self"]
                        && let [TokenTree::Punct(dot), TokenTree::Ident(name), TokenTree::Group(_)] =
                            tokens.get(at + 1..at + 4).unwrap_or_default()
                        && dot.as_char() == '.'
                    {
                        self.call(name.to_string(), name.span());
                    }
                    if starts {
                        self.add(path, first.span(), false);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !only_in_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let before = std::mem::take(&mut self.of);
        if let syn::Type::Path(of) = &*item.self_ty {
            self.of = of.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        }
        if item.trait_.is_none() {
            let functions = item.items.iter().filter_map(|item| match item {
                ImplItem::Fn(function) => {
                    Some(Function { of: self.of.clone(), name: function.sig.ident.to_string() })
                }
                _ => None,
            });
            self.module.functions.extend(functions);
        }
        visit::visit_item_impl(self, item);
        self.of = before;
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if let syn::Expr::Path(receiver) = &*call.receiver
            && receiver.path.is_ident("self")
        {
            self.call(call.method.to_string(), call.method.span());
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attrs = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            ImplItem::Macro(item) => &item.attrs,
            _ => return,
        };
        if !only_in_tests(attrs) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_trait_item(&mut self, item: &'ast TraitItem) {
        let attrs = match item {
            TraitItem::Const(item) => &item.attrs,
            TraitItem::Fn(item) => &item.attrs,
            TraitItem::Type(item) => &item.attrs,
            TraitItem::Macro(item) => &item.attrs,
            _ => return,
        };
        if !only_in_tests(attrs) {
            visit::visit_trait_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() {
            leaves(&item.tree, &mut Vec::new(), &mut |path, _| {
                self.add(path, item.use_token.span, true);
            });
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first()
        {
            let names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.add(names, first.ident.span(), false);
        }
        visit::visit_path(self, path);
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.visit_path(&called.path);
        self.tokens(called.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if attribute.path().is_ident("doc") {
            return;
        }
        if attribute.path().is_ident("serde") {
            self.serde_paths(attribute);
        }
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }
}

impl Collector<'_> {
    /// The paths that Serde takes as strings: `default = "…"`, `with = "…"`.
    fn serde_paths(&mut self, attribute: &Attribute) {
        let _ = attribute.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let literal: syn::LitStr = value.parse()?;
                if ["default", "with", "serialize_with", "deserialize_with", "skip_serializing_if"]
                    .iter()
                    .any(|name| meta.path.is_ident(name))
                    && let Ok(path) = literal.parse::<syn::Path>()
                {
                    self.visit_path(&path);
                }
            }
            Ok(())
        });
    }
}

fn path_attribute(attrs: &[Attribute]) -> Option<String> {
    attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// Whether the attributes leave the item out of every build but that of the tests.
fn only_in_tests(attrs: &[Attribute]) -> bool {
    fn needs_test(meta: &Meta) -> bool {
        match meta {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) if list.path.is_ident("all") => list
                .parse_args_with(
                    syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated,
                )
                .is_ok_and(|parts| parts.iter().any(needs_test)),
            _ => false,
        }
    }
    attrs.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<Meta>().is_ok_and(|meta| needs_test(&meta))
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn defined_name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
