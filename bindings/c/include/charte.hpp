/*
 * charte.hpp - charte.h for C++17: objects that free themselves, string views, exceptions.
 *
 *     charte::Policy policy{charte::Charter{text}};
 *     charte::Visitor visitor{policy, charte::Request{{{"Host", host}, {"Cookie", line}}}, now};
 *     if (visitor.decide("_ga").may_set) { ... }
 *     std::cout << visitor.explain("_ga").prose();
 *
 * Header-only. Whatever fails throws charte::Error. Objects can be moved, not copied; one that was
 * moved from may only be destroyed or assigned to. `const` member functions may run in many threads
 * at the same time. Views that a function returns live as long as the object that returned them;
 * views that are passed in are only read during the call.
 */

#ifndef CHARTE_HPP
#define CHARTE_HPP

#include <charte.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charte {

/// Whether a cookie may be set now, and the main reason.
using Decision = charte_decision;
/// Whether a purpose is allowed, and why.
using Allowance = charte_allowance;
/// What to ask the visitor, and why.
using Ask = charte_ask;
/// The answers of a visitor.
using Consent = charte_consent;
/// What the charter says about its site.
using Site = charte_site;

/// A view as the library takes it; absent for a view without data.
inline charte_str str(std::string_view text) noexcept
{
    charte_str s;
    s.data = text.data();
    s.len = text.size();
    return s;
}

/// What the library gave, as a view.
inline std::string_view view(charte_str s) noexcept
{
    return s.len ? std::string_view(s.data, s.len) : std::string_view();
}

/// Why a call failed.
class Error : public std::runtime_error {
public:
    explicit Error(const charte_error &e)
        : std::runtime_error(std::string(view(e.message))), status_(e.status),
          help_(view(e.help)), code_(view(e.code)), path_(view(e.path)), line_(e.line),
          column_(e.column), token_(e.token)
    {
    }

    charte_status status() const noexcept { return status_; }
    /// What to do, which is the end of what(); empty if what() says all there is to say.
    const std::string &help() const noexcept { return help_; }
    /// The stable code, as "E103"; empty if the call itself was wrong.
    const std::string &code() const noexcept { return code_; }
    /// Where in a document, as "cookie[3].lifetime"; empty if it is the whole.
    const std::string &path() const noexcept { return path_; }
    /// The line and the column in a document, from 1, if they are known.
    std::optional<std::uint32_t> line() const noexcept { return some(line_, 0); }
    std::optional<std::uint32_t> column() const noexcept { return some(column_, 0); }
    /// The index of the token in a consent value, from 0.
    std::optional<std::uint32_t> token() const noexcept { return some(token_, CHARTE_NONE); }

private:
    static std::optional<std::uint32_t> some(std::uint32_t value, std::uint32_t none) noexcept
    {
        return value == none ? std::nullopt : std::optional<std::uint32_t>(value);
    }

    charte_status status_;
    std::string help_, code_, path_;
    std::uint32_t line_, column_, token_;
};

namespace detail {

template <auto Free> struct Deleter {
    template <class T> void operator()(T *handle) const noexcept { Free(handle); }
};

template <class T, auto Free> using Owned = std::unique_ptr<T, Deleter<Free>>;

/// Calls with an error object of its own and throws what it says.
template <class Call> void check(Call &&call)
{
    // The object is only made if something fails: the fast path allocates nothing.
    if (call(static_cast<charte_error *>(nullptr)) == CHARTE_OK) {
        return;
    }
    Owned<charte_error, charte_error_free> error{charte_error_new()};
    if (call(error.get()) != CHARTE_OK) {
        throw Error(*error);
    }
}

/// The value or handle that a call writes to its `out`.
template <class T, class Call> T made(Call &&call)
{
    T out{};
    check([&](charte_error *e) { return call(&out, e); });
    return out;
}

template <class Call> std::string text(Call &&call)
{
    Owned<charte_text, charte_text_free> owner{made<charte_text *>(std::forward<Call>(call))};
    return std::string(view(owner->text));
}

inline std::vector<charte_str> strs(const std::vector<std::string_view> &texts)
{
    std::vector<charte_str> all;
    all.reserve(texts.size());
    for (std::string_view one : texts) {
        all.push_back(str(one));
    }
    return all;
}

} // namespace detail

/// A list of findings; iterates over `charte_finding`.
class Findings {
public:
    explicit Findings(charte_findings *list) noexcept : handle_(list) {}
    const charte_finding *begin() const noexcept { return handle_->list; }
    const charte_finding *end() const noexcept { return handle_->list + handle_->count; }
    std::size_t size() const noexcept { return handle_->count; }

private:
    detail::Owned<charte_findings, charte_findings_free> handle_;
};

class Regime;

/// The publisher's declaration of every cookie of one site or app.
class Charter {
public:
    /// Reads TOML, or JSON if it begins with '{'.
    explicit Charter(std::string_view source)
        : handle_(detail::made<charte_charter *>([&](charte_charter **out, charte_error *e) {
              return charte_charter_parse(str(source), out, e);
          }))
    {
    }

    Site site() const
    {
        return detail::made<charte_site>([&](charte_site *out, charte_error *e) {
            return charte_charter_site(get(), out, e);
        });
    }

    std::string json() const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_charter_json(get(), out, e);
        });
    }

    Findings check() const
    {
        return Findings(detail::made<charte_findings *>(
            [&](charte_findings **out, charte_error *e) {
                return charte_charter_check(get(), out, e);
            }));
    }

    Findings check_since(const Charter &older) const
    {
        return Findings(detail::made<charte_findings *>(
            [&](charte_findings **out, charte_error *e) {
                return charte_charter_check_since(get(), older.get(), out, e);
            }));
    }

    /// What changed since an older charter, as JSON, under the regimes that they name.
    std::string diff(const Charter &older, std::int64_t now) const
    {
        return diff(older, nullptr, now);
    }

    /// As above, under this regime.
    std::string diff(const Charter &older, const Regime &under, std::int64_t now) const;

    const charte_charter *get() const noexcept { return handle_.get(); }

private:
    std::string diff(const Charter &older, const charte_regime *under, std::int64_t now) const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_charter_diff(get(), older.get(), under, now, out, e);
        });
    }

    detail::Owned<charte_charter, charte_charter_free> handle_;
};

/// One body of law as data.
class Regime {
public:
    /// One that ships with the library, by its id, as "fr".
    static Regime builtin(std::string_view id)
    {
        return Regime([&](charte_regime **out, charte_error *e) {
            return charte_regime_builtin(str(id), out, e);
        });
    }

    static Regime for_territory(std::string_view code)
    {
        return Regime([&](charte_regime **out, charte_error *e) {
            return charte_regime_for_territory(str(code), out, e);
        });
    }

    /// Among those that the charter's site serves.
    static Regime for_territory(const Charter &charter, std::string_view code)
    {
        return Regime([&](charte_regime **out, charte_error *e) {
            return charte_charter_for_territory(charter.get(), str(code), out, e);
        });
    }

    /// One of your own, of the same form as those that ship with the library.
    static Regime parse(std::string_view source)
    {
        return Regime([&](charte_regime **out, charte_error *e) {
            return charte_regime_parse(str(source), out, e);
        });
    }

    /// What each of these regimes asks, side by side, as JSON; with a charter, for its cookies too.
    static std::string compare(const std::vector<const Regime *> &regimes, std::int64_t now,
                               const Charter *charter = nullptr)
    {
        std::vector<const charte_regime *> all;
        for (const Regime *one : regimes) {
            all.push_back(one->get());
        }
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_regime_compare(all.data(), all.size(),
                                         charter ? charter->get() : nullptr, now, out, e);
        });
    }

    std::string_view id() const noexcept { return view(charte_regime_id(get())); }
    std::string_view name(std::string_view language) const noexcept
    {
        return view(charte_regime_name(get(), str(language)));
    }
    std::string_view caveat() const noexcept { return view(charte_regime_caveat(get())); }
    const charte_regime *get() const noexcept { return handle_.get(); }

private:
    template <class Make>
    explicit Regime(Make &&make) : handle_(detail::made<charte_regime *>(std::forward<Make>(make)))
    {
    }

    detail::Owned<charte_regime, charte_regime_free> handle_;
};

inline std::string Charter::diff(const Charter &older, const Regime &under, std::int64_t now) const
{
    return diff(older, under.get(), now);
}

/// A charter compiled against a regime. Make one when the program starts; all threads share it.
class Policy {
public:
    /// Under the regime that the charter names.
    explicit Policy(const Charter &charter) : Policy(charter.get(), nullptr) {}
    Policy(const Charter &charter, const Regime &regime) : Policy(charter.get(), regime.get()) {}

    std::string_view regime_id() const noexcept { return view(charte_policy_regime(get())); }
    std::string_view consent_cookie() const noexcept
    {
        return view(charte_policy_consent_cookie(get()));
    }

    Findings check(std::int64_t now) const
    {
        return Findings(detail::made<charte_findings *>(
            [&](charte_findings **out, charte_error *e) {
                return charte_policy_check(get(), now, out, e);
            }));
    }

    /// The page that tells visitors about the cookies; see `charte_policy_page`.
    std::string page(std::string_view language, std::string_view format, std::int64_t now,
                     charte_area area = CHARTE_NONE, std::string_view choices_url = {}) const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_policy_page(get(), str(language), str(format), area, str(choices_url),
                                      now, out, e);
        });
    }

    const charte_policy *get() const noexcept { return handle_.get(); }

private:
    Policy(const charte_charter *charter, const charte_regime *regime)
        : handle_(detail::made<charte_policy *>([&](charte_policy **out, charte_error *e) {
              return charte_policy_new(charter, regime, out, e);
          }))
    {
    }

    detail::Owned<charte_policy, charte_policy_free> handle_;
};

/// The consent that a visitor came with, or that an act has made.
class ReceivedConsent {
public:
    /// The values of all consent cookies of one request. A malformed one makes it unreadable.
    static ReceivedConsent from_values(const std::vector<std::string_view> &values)
    {
        std::vector<charte_str> all = detail::strs(values);
        return ReceivedConsent(detail::made<charte_received_consent *>(
            [&](charte_received_consent **out, charte_error *e) {
                return charte_received_consent_from_values(all.data(), all.size(), out, e);
            }));
    }

    /// One value; throws if it is malformed.
    static ReceivedConsent decode(std::string_view value)
    {
        return ReceivedConsent(detail::made<charte_received_consent *>(
            [&](charte_received_consent **out, charte_error *e) {
                return charte_received_consent_decode(str(value), out, e);
            }));
    }

    explicit ReceivedConsent(charte_received_consent *handle) noexcept : handle_(handle) {}

    /// The answers.
    charte::Consent consent() const
    {
        return detail::made<charte_consent>([&](charte_consent *out, charte_error *e) {
            return charte_received_consent_get(get(), out, e);
        });
    }

    /// The canonical value; empty without an answer.
    std::string encode() const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_received_consent_encode(get(), out, e);
        });
    }

    const charte_received_consent *get() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_received_consent, charte_received_consent_free> handle_;
};

/// A decision with everything that explains it; its fields are those of `charte_explanation`.
class Explanation {
public:
    explicit Explanation(charte_explanation *handle) noexcept : handle_(handle) {}
    const charte_explanation *operator->() const noexcept { return handle_.get(); }
    charte::Decision decision() const noexcept { return handle_->decision; }

    std::string prose() const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_explanation_prose(handle_.get(), out, e);
        });
    }

    std::string json() const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_explanation_json(handle_.get(), out, e);
        });
    }

private:
    detail::Owned<charte_explanation, charte_explanation_free> handle_;
};

/// What the visitor did, recorded; its fields are those of `charte_recorded_consent`.
class RecordedConsent {
public:
    explicit RecordedConsent(charte_recorded_consent *handle) noexcept : handle_(handle) {}
    const charte_recorded_consent *operator->() const noexcept { return handle_.get(); }

    /// The answers now.
    ReceivedConsent received() const
    {
        return ReceivedConsent(detail::made<charte_received_consent *>(
            [&](charte_received_consent **out, charte_error *e) {
                return charte_recorded_consent_received(handle_.get(), out, e);
            }));
    }

private:
    detail::Owned<charte_recorded_consent, charte_recorded_consent_free> handle_;
};

/// The deletions of one response; its fields are those of `charte_erasure`.
class Erasure {
public:
    explicit Erasure(charte_erasure *handle) noexcept : handle_(handle) {}
    const charte_erasure *operator->() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_erasure, charte_erasure_free> handle_;
};

/// The headers of a response that do not pass unchanged; iterates over `charte_verdict`.
class Verdicts {
public:
    explicit Verdicts(charte_verdicts *list) noexcept : handle_(list) {}
    const charte_verdict *begin() const noexcept { return handle_->list; }
    const charte_verdict *end() const noexcept { return handle_->list + handle_->count; }
    std::size_t size() const noexcept { return handle_->count; }

private:
    detail::Owned<charte_verdicts, charte_verdicts_free> handle_;
};

/// One header of a request or a response.
struct Header {
    std::string_view name, value;
};

namespace detail {

inline std::vector<charte_header> headers(const std::vector<Header> &headers)
{
    std::vector<charte_header> all;
    all.reserve(headers.size());
    for (const Header &one : headers) {
        all.push_back({str(one.name), str(one.value)});
    }
    return all;
}

} // namespace detail

/// What values of other consent managers mean; its fields are those of `charte_imported`.
class Imported {
public:
    explicit Imported(charte_imported *handle) noexcept : handle_(handle) {}
    const charte_imported *operator->() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_imported, charte_imported_free> handle_;
};

/// A value of another consent manager.
struct Foreign {
    /// `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie.
    std::string_view format;
    std::string_view value;
};

namespace detail {

inline std::vector<charte_foreign> foreign(const std::vector<Foreign> &values)
{
    std::vector<charte_foreign> all;
    all.reserve(values.size());
    for (const Foreign &one : values) {
        all.push_back({str(one.format), str(one.value)});
    }
    return all;
}

} // namespace detail

/// How an importer reads.
struct ImportOptions {
    /// The text of an `interop.toml`; without one the built-in tables count.
    std::string_view table = {};
    /// The ids of the consent managers that are read; empty for all.
    std::vector<std::string_view> managers = {};
    /// When visitors answered at the latest, for formats without a date.
    std::optional<std::int64_t> recorded = std::nullopt;
    /// The revision of the charter that the other banner showed.
    std::optional<std::uint32_t> shown_revision = std::nullopt;
};

/// Translates the answers that visitors gave to other consent managers.
class Importer {
public:
    explicit Importer(const Policy &policy, const ImportOptions &options = {})
    {
        std::vector<charte_str> managers = detail::strs(options.managers);
        charte_import_options given{};
        given.table = str(options.table);
        given.managers = managers.data();
        given.manager_count = managers.size();
        given.recorded = options.recorded.value_or(0);
        given.has_recorded = options.recorded.has_value();
        given.shown_revision = options.shown_revision.value_or(0);
        handle_.reset(detail::made<charte_importer *>([&](charte_importer **out, charte_error *e) {
            return charte_importer_new(policy.get(), &given, out, e);
        }));
    }

    /// Translates the values of one visitor.
    Imported import_values(const std::vector<Foreign> &values, std::int64_t now) const
    {
        std::vector<charte_foreign> all = detail::foreign(values);
        return Imported(detail::made<charte_imported *>([&](charte_imported **out, charte_error *e) {
            return charte_importer_import_values(get(), all.data(), all.size(), now, out, e);
        }));
    }

    /// Translates what the Cookie lines of a request hold.
    Imported import_cookies(const std::vector<std::string_view> &lines, std::int64_t now) const
    {
        std::vector<charte_str> all = detail::strs(lines);
        return Imported(detail::made<charte_imported *>([&](charte_imported **out, charte_error *e) {
            return charte_importer_import_cookies(get(), all.data(), all.size(), now, out, e);
        }));
    }

    /// Translates the keys that a mobile SDK keeps.
    Imported import_mobile(const std::vector<charte_mobile_key> &keys, std::int64_t now) const
    {
        return Imported(detail::made<charte_imported *>([&](charte_imported **out, charte_error *e) {
            return charte_importer_import_mobile(get(), keys.data(), keys.size(), now, out, e);
        }));
    }

    const charte_importer *get() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_importer, charte_importer_free> handle_;
};

/// What values of other consent managers say, as JSON for a person who wants to see it.
inline std::string decode_foreign(const std::vector<Foreign> &values)
{
    std::vector<charte_foreign> all = detail::foreign(values);
    return detail::text([&](charte_text **out, charte_error *e) {
        return charte_decode_foreign(all.data(), all.size(), out, e);
    });
}

/// An answer in the format of other software; its fields are those of `charte_exported`.
class Exported {
public:
    explicit Exported(charte_exported *handle) noexcept : handle_(handle) {}
    const charte_exported *operator->() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_exported, charte_exported_free> handle_;
};

/// What the tags of a vendor must be told; its fields are those of `charte_signal`.
class Signal {
public:
    explicit Signal(charte_signal *handle) noexcept : handle_(handle) {}
    const charte_signal *operator->() const noexcept { return handle_.get(); }

private:
    detail::Owned<charte_signal, charte_signal_free> handle_;
};

/// A request: its headers, and what is known better than from them.
struct Request {
    std::vector<Header> headers;
    /// The address of the page; empty means unknown. Without one the page follows from the headers.
    std::optional<std::string_view> page = std::nullopt;
    /// Whether filters only report what may not be set.
    bool report_only = false;
    /// Reads the cookies of other consent managers while there is no consent cookie of the site.
    const Importer *honour = nullptr;
};

/// A cookie, or another tracker, as it was observed.
class ObservedCookie {
public:
    explicit ObservedCookie(std::string_view name) noexcept
        : cookie_(charte_observed_cookie_named(text(name)))
    {
    }

    /// The cookie that the value of a Set-Cookie header sets.
    static ObservedCookie from_set_cookie(std::string_view line) noexcept
    {
        ObservedCookie made{std::string_view()};
        made.cookie_ = charte_observed_cookie_from_set_cookie(text(line), str({}));
        return made;
    }

    ObservedCookie with_host(std::string_view host) const noexcept
    {
        ObservedCookie made = *this;
        made.cookie_.host = str(host);
        return made;
    }

    ObservedCookie with_technology(charte_technology technology) const noexcept
    {
        ObservedCookie made = *this;
        made.cookie_.technology = technology;
        return made;
    }

    const charte_observed_cookie *get() const noexcept { return &cookie_; }

private:
    /// An empty name is a name, not an absent one.
    static charte_str text(std::string_view given) noexcept
    {
        return given.data() ? str(given) : charte_str_of("");
    }

    charte_observed_cookie cookie_;
};

/// A visitor of a policy, in one request.
class Visitor {
public:
    /// Of a request about which nothing is known.
    Visitor(const Policy &policy, std::int64_t now) : Visitor(policy, Request{}, now) {}

    Visitor(const Policy &policy, const Request &request, std::int64_t now)
        : Visitor(policy, request, nullptr, now)
    {
    }

    /// The consent replaces what the request brought.
    Visitor(const Policy &policy, const Request &request, const ReceivedConsent &consent,
            std::int64_t now)
        : Visitor(policy, request, consent.get(), now)
    {
    }

    /// By what was imported, for a visitor who has no consent of the site.
    Visitor(const Policy &policy, const Request &request, const Imported &imported,
            std::int64_t now)
        : Visitor(policy, request, imported->received, now)
    {
    }

    /// Decides a cookie by its name, as set by the visitor's host.
    Decision decide(std::string_view name) const { return decide(ObservedCookie(name)); }

    Decision decide(const ObservedCookie &cookie) const
    {
        return detail::made<charte_decision>([&](charte_decision *out, charte_error *e) {
            return charte_visitor_decide(get(), cookie.get(), out, e);
        });
    }

    /// Decides the cookie that the value of a Set-Cookie header sets.
    Decision decide_set_cookie(std::string_view line, std::string_view host = {}) const
    {
        return detail::made<charte_decision>([&](charte_decision *out, charte_error *e) {
            return charte_visitor_decide_set_cookie(get(), str(line), str(host), out, e);
        });
    }

    std::vector<Decision> decide_many(const std::vector<std::string_view> &names) const
    {
        std::vector<charte_str> all = detail::strs(names);
        std::vector<Decision> decisions(names.size());
        detail::check([&](charte_error *e) {
            return charte_visitor_decide_many(get(), all.data(), all.size(), decisions.data(), e);
        });
        return decisions;
    }

    /// Whether a script, an embed or an SDK for this purpose may start.
    Allowance allows(charte_purpose purpose, std::string_view provider = {}) const
    {
        return detail::made<charte_allowance>([&](charte_allowance *out, charte_error *e) {
            return charte_visitor_allows(get(), purpose, str(provider), out, e);
        });
    }

    Explanation explain(std::string_view name) const { return explain(ObservedCookie(name)); }

    Explanation explain(const ObservedCookie &cookie) const
    {
        return Explanation(detail::made<charte_explanation *>(
            [&](charte_explanation **out, charte_error *e) {
                return charte_visitor_explain(get(), cookie.get(), out, e);
            }));
    }

    /// The headers of a response that do not pass unchanged.
    Verdicts filter_response(const std::vector<Header> &headers) const
    {
        std::vector<charte_header> all = detail::headers(headers);
        return Verdicts(detail::made<charte_verdicts *>(
            [&](charte_verdicts **out, charte_error *e) {
                return charte_visitor_filter_response(get(), all.data(), all.size(), out, e);
            }));
    }

    /// What remains of a Cookie line; empty if the header is to be left out.
    std::string filter_cookie(std::string_view line) const
    {
        std::string rest;
        charte_take take = [](void *user, charte_str kept) {
            // An exception must not pass through the library: out of memory gives an empty line.
            try {
                *static_cast<std::string *>(user) = view(kept);
            } catch (...) {
                static_cast<std::string *>(user)->clear();
            }
        };
        detail::check([&](charte_error *e) {
            return charte_visitor_filter_cookie(get(), str(line), take, nullptr, &rest, e);
        });
        return rest;
    }

    /// What to ask the visitor, in the whole site or one area.
    Ask ask(std::optional<charte_area> area = std::nullopt) const
    {
        return detail::made<charte_ask>([&](charte_ask *out, charte_error *e) {
            return charte_visitor_ask(get(), area.value_or(CHARTE_NONE), out, e);
        });
    }

    /// Records what the visitor did. Nothing if nothing is to be written.
    std::optional<RecordedConsent> record(const std::vector<charte_act> &acts,
                                          std::string_view path = "/",
                                          std::string_view record_id = {}) const
    {
        auto *out = detail::made<charte_recorded_consent *>(
            [&](charte_recorded_consent **made, charte_error *e) {
                return charte_visitor_record(get(), acts.data(), acts.size(), str(record_id),
                                             str(path), made, e);
            });
        return out ? std::optional<RecordedConsent>(out) : std::nullopt;
    }

    /// Encodes a consent as it is, such as an unchanged refusal that is sent again.
    RecordedConsent encode(const ReceivedConsent &consent, std::string_view path = "/") const
    {
        return RecordedConsent(detail::made<charte_recorded_consent *>(
            [&](charte_recorded_consent **out, charte_error *e) {
                return charte_visitor_encode(get(), consent.get(), str(path), out, e);
            }));
    }

    /// The record that proves what the visitor has just answered, as JSON.
    std::string consent_record(const ReceivedConsent &consent,
                               const charte_record_details &details = {}) const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_visitor_consent_record(get(), consent.get(), &details, out, e);
        });
    }

    /// What to write as the site's own consent cookie, for a migration. Nothing if there is nothing
    /// to write.
    std::optional<RecordedConsent> encode(const Imported &imported,
                                          std::string_view path = "/") const
    {
        if (!imported->consent) {
            return std::nullopt;
        }
        return RecordedConsent(detail::made<charte_recorded_consent *>(
            [&](charte_recorded_consent **out, charte_error *e) {
                return charte_visitor_encode(get(), imported->consent, str(path), out, e);
            }));
    }

    /// The answer in the format of other software; throws if it is not written, and says why.
    Exported export_as(std::string_view format, const charte_export_options &options = {}) const
    {
        return Exported(detail::made<charte_exported *>([&](charte_exported **out, charte_error *e) {
            return charte_visitor_export(get(), str(format), &options, out, e);
        }));
    }

    /// What the tags of a vendor must be told: `consent-mode`, `uet`, `clarity` or `meta`.
    Signal signal(std::string_view receiver, std::string_view provider = {}) const
    {
        return Signal(detail::made<charte_signal *>([&](charte_signal **out, charte_error *e) {
            return charte_visitor_signal(get(), str(receiver), str(provider), out, e);
        }));
    }

    /// The deletions of what may not be set any more; a cap of 0 is the library's own.
    Erasure erase(const std::vector<std::string_view> &cookie_lines, std::string_view path = "/",
                  std::size_t cap = 0) const
    {
        std::vector<charte_str> all = detail::strs(cookie_lines);
        return Erasure(detail::made<charte_erasure *>([&](charte_erasure **out, charte_error *e) {
            return charte_visitor_erase(get(), all.data(), all.size(), str(path), cap, out, e);
        }));
    }

    /// As erase, with declared cookies that a request for this path does not bring.
    Erasure withdraw(const std::vector<std::string_view> &cookie_lines,
                     std::string_view path = "/", std::size_t cap = 0) const
    {
        std::vector<charte_str> all = detail::strs(cookie_lines);
        return Erasure(detail::made<charte_erasure *>([&](charte_erasure **out, charte_error *e) {
            return charte_visitor_withdraw(get(), all.data(), all.size(), str(path), cap, out, e);
        }));
    }

    /// The names that the Vary headers of a response lack.
    std::vector<std::string_view> vary(const std::vector<std::string_view> &lines = {}) const
    {
        std::vector<charte_str> all = detail::strs(lines);
        // Six names at most: what is reserved is enough, and nothing is thrown through C.
        std::vector<std::string_view> names;
        names.reserve(16);
        charte_take take = [](void *user, charte_str name) {
            auto *to = static_cast<std::vector<std::string_view> *>(user);
            if (to->size() < to->capacity()) {
                to->push_back(view(name));
            }
        };
        detail::check([&](charte_error *e) {
            return charte_visitor_vary(get(), all.data(), all.size(), take, &names, e);
        });
        return names;
    }

    std::string cache_key() const
    {
        return detail::text([&](charte_text **out, charte_error *e) {
            return charte_visitor_cache_key(get(), out, e);
        });
    }

    /// The consent that the visitor came with.
    ReceivedConsent received() const
    {
        return ReceivedConsent(detail::made<charte_received_consent *>(
            [&](charte_received_consent **out, charte_error *e) {
                return charte_visitor_received(get(), out, e);
            }));
    }

    charte_consent_state state() const noexcept { return charte_visitor_state(get()); }
    bool gpc() const noexcept { return charte_visitor_gpc(get()); }
    const charte_visitor *get() const noexcept { return handle_.get(); }

private:
    Visitor(const Policy &policy, const Request &request, const charte_received_consent *consent,
            std::int64_t now)
    {
        std::vector<charte_header> headers = detail::headers(request.headers);
        charte_request given{};
        given.headers = headers.data();
        given.header_count = headers.size();
        given.report_only = request.report_only;
        given.honour = request.honour ? request.honour->get() : nullptr;
        if (request.page) {
            // An empty page is an unknown one, not an absent one.
            given.page = request.page->empty() ? charte_str_of("") : str(*request.page);
        }
        handle_.reset(detail::made<charte_visitor *>([&](charte_visitor **out, charte_error *e) {
            return charte_visitor_new(policy.get(), &given, consent, now, out, e);
        }));
    }

    detail::Owned<charte_visitor, charte_visitor_free> handle_;
};

} // namespace charte

#endif // CHARTE_HPP
