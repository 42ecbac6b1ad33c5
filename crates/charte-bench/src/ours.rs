//! Charte's own operations.

use std::hint::black_box;

use charte::cookie::SetCookie;
use charte::http::{RequestFacts, RequestHead};
use charte::{
    Charter, Consent, Exchange, Host, Mode, ObservedCookie, Page, Party, Policy, Visitor,
};

use crate::inputs::{self, Inputs};
use crate::operation::Operation;

/// What every operation shares; it lives as long as the program.
pub struct World {
    policy: Policy,
    facts: RequestFacts<'static>,
}

impl World {
    /// The register's policy, or another, and the usual request.
    #[must_use]
    pub fn leak(charter: Charter) -> &'static Self {
        let policy = inputs::policy(charter);
        let facts = head().read(policy.charter(), [inputs::COOKIES]).into_owned();
        Box::leak(Box::new(Self { policy, facts }))
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The exchange of the usual request.
    #[must_use]
    pub fn exchange(&'static self) -> Exchange<'static> {
        self.facts.exchange(&self.policy, inputs::now(), Mode::Enforce)
    }

    /// The visitor of the usual request.
    #[must_use]
    pub fn visitor(&'static self) -> Visitor<'static> {
        let consent = self.facts.received(self.policy.charter());
        self.policy.visitor(consent, inputs::now())
    }
}

fn head() -> RequestHead<'static> {
    RequestHead {
        host: Some(inputs::SITE.as_bytes()),
        sec_fetch_site: Some(b"same-origin"),
        ..RequestHead::default()
    }
}

fn sum<T>(items: &[T], each: impl Fn(&T) -> usize) -> u64 {
    items.iter().map(|item| each(black_box(item)) as u64).sum()
}

/// Every operation but the layer's.
///
/// # Panics
/// When the inputs are not what they should be, which would be a bug here.
#[must_use]
pub fn operations(world: &'static World, inputs: &'static Inputs) -> Vec<Operation> {
    let exchange = Box::leak(Box::new(world.exchange()));
    let exchange: &'static Exchange<'static> = exchange;
    let known = Page::Host(Host::parse(inputs::SITE).expect("a host"));
    let visitor = Box::leak(Box::new(world.visitor().with_page(known)));
    let visitor: &'static Visitor<'static> = visitor;
    let each = inputs.names.len();
    let hosts: Vec<Host<'static>> =
        inputs.hosts.iter().map(|h| Host::parse(h).expect("a host")).collect();
    let hosts: &'static [Host<'static>] = hosts.leak();
    let page = Box::leak(Box::new(Host::parse(inputs::SITE).expect("a host")));
    let consents: Vec<Consent> =
        inputs.consents.iter().map(|v| Consent::decode(v).expect("a consent")).collect();
    let mixed: Vec<[&'static str; 5]> = (0..each / 5)
        .map(|i| {
            let (kept, gone) = (&inputs.kept[i * 5..], &inputs.gone[i * 5..]);
            [&kept[0], &gone[1], &kept[2], &gone[3], &kept[4]].map(String::as_str)
        })
        .collect();
    vec![
        Operation::new("set-cookie-name", each, || {
            sum(&inputs.lines, |line| {
                SetCookie::parse(line.as_bytes()).map_or(0, |line| line.name().len())
            })
        }),
        Operation::new("set-cookie-attributes", each, || {
            sum(&inputs.lines, |line| {
                let line = SetCookie::parse(line.as_bytes()).map(|line| line.attributes());
                line.map_or(0, |a| black_box(a).path.map_or(0, <[u8]>::len))
            })
        }),
        Operation::new("find", each, || {
            let find = |name: &String| world.policy.find(name);
            sum(&inputs.names, |name| find(name).map_or(0, |number| number as usize))
        }),
        Operation::new("registrable-domain", each, move || {
            sum(hosts, |host| host.registrable().map_or(0, str::len))
        }),
        Operation::new("same-site", each, move || {
            sum(hosts, |host| usize::from(page.same_site(host)))
        }),
        Operation::new("decide-one", each, move || {
            sum(hosts, |_| usize::from(visitor.decide(black_box("sess_2")).may_set()))
        }),
        Operation::new("decide-one-on-host", each, move || {
            sum(hosts, |host| {
                let cookie = ObservedCookie::new(black_box("sess_2"));
                let cookie = cookie.with_parsed_host(host.borrowed());
                usize::from(visitor.decide_observed(&cookie).party() == Party::Third)
            })
        }),
        Operation::new("decide", each, || {
            sum(&inputs.names, |name| usize::from(visitor.decide(name).may_set()))
        }),
        Operation::new("decide-line", each, || {
            sum(&inputs.lines, |line| {
                usize::from(
                    visitor.decide_set_cookie(line, inputs::SITE).is_ok_and(|d| d.may_set()),
                )
            })
        }),
        Operation::new("filter-five-kept", each / 5, || {
            inputs.kept.chunks_exact(5).map(|lines| kept(exchange, lines)).sum()
        }),
        Operation::new("filter-five-two-go", each / 5, move || {
            mixed.iter().map(|lines| kept(exchange, lines)).sum()
        }),
        Operation::new("consent-decode", each, || {
            sum(&inputs.consents, |value| {
                Consent::decode(value).map_or(0, |c| c.granted().iter().count())
            })
        }),
        Operation::new("consent-encode", each, move || sum(&consents, |c| c.encode().len())),
        Operation::new("request", 1_024, || {
            (0..1_024)
                .map(|_| {
                    let head = black_box(head());
                    let facts = head.read(world.policy.charter(), [black_box(inputs::COOKIES)]);
                    u64::from(
                        facts.exchange(&world.policy, inputs::now(), Mode::Enforce).mode()
                            == Mode::Enforce,
                    )
                })
                .sum()
        }),
    ]
}

fn kept(exchange: &Exchange<'_>, lines: &[impl AsRef<str>]) -> u64 {
    let stays = |line: &&_| {
        let line = black_box(AsRef::<str>::as_ref(*line)).as_bytes();
        exchange.set_cookie(line, None).report().is_none()
    };
    lines.iter().filter(stays).count() as u64
}
