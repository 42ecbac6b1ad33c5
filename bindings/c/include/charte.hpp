/*
 * charte.hpp - charte.h for C++17: handles that free themselves, string views, exceptions.
 *
 *     charte::policy policy{charte::charter{text}};
 *     charte::visitor visitor{policy, std::time(nullptr)};
 *     if (visitor.may_set("_ga")) { ... }
 *     std::cout << visitor.decide("_ga").explain();
 *
 * Header-only. Whatever fails throws charte::error. Objects can be moved, not copied; one that was
 * moved from may only be destroyed or assigned to. `const` member functions may run in many threads
 * at the same time. Views live as long as the object that they were asked of.
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
class error : public std::runtime_error {
public:
    explicit error(const charte_error &e)
        : std::runtime_error(std::string(view(e.message))), status_(e.status),
          code_(view(e.code)), path_(view(e.path)), line_(e.line), column_(e.column),
          token_(e.token)
    {
    }

    charte_status status() const noexcept { return status_; }
    /// The stable code, as "E103"; empty when the call itself was wrong.
    const std::string &code() const noexcept { return code_; }
    /// Where in a document, as "cookie[3].lifetime".
    const std::string &path() const noexcept { return path_; }
    std::uint32_t line() const noexcept { return line_; }
    std::uint32_t column() const noexcept { return column_; }
    std::uint32_t token() const noexcept { return token_; }

private:
    charte_status status_;
    std::string code_, path_;
    std::uint32_t line_, column_, token_;
};

namespace detail {

template <auto Free> struct deleter {
    template <class T> void operator()(T *handle) const noexcept { Free(handle); }
};

template <class T, auto Free> using owned = std::unique_ptr<T, deleter<Free>>;

/// Calls with an error object of its own and throws what it tells.
template <class Call> void check(Call &&call)
{
    // The object is only made when something fails: the fast path allocates nothing.
    if (std::forward<Call>(call)(nullptr) == CHARTE_OK) {
        return;
    }
    owned<charte_error, charte_error_free> told{charte_error_new()};
    if (std::forward<Call>(call)(told.get()) != CHARTE_OK) {
        throw error(*told);
    }
}

inline std::string take(charte_text *text)
{
    owned<charte_text, charte_text_free> owner{text};
    return std::string(view(owner->text));
}

} // namespace detail

/// A list of findings; iterates over `charte_finding`.
class findings {
public:
    explicit findings(charte_findings *list) noexcept : handle_(list) {}
    const charte_finding *begin() const noexcept { return handle_->list; }
    const charte_finding *end() const noexcept { return handle_->list + handle_->count; }
    std::size_t size() const noexcept { return handle_->count; }

private:
    detail::owned<charte_findings, charte_findings_free> handle_;
};

class charter {
public:
    /// Reads TOML, or JSON when it begins with '{'.
    explicit charter(std::string_view source)
    {
        charte_charter *out = nullptr;
        detail::check([&](charte_error *e) { return charte_charter_parse(str(source), &out, e); });
        handle_.reset(out);
    }

    charte_site site() const
    {
        charte_site out;
        detail::check([&](charte_error *e) { return charte_charter_site(get(), &out, e); });
        return out;
    }

    std::string json() const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) { return charte_charter_json(get(), &out, e); });
        return detail::take(out);
    }

    findings check() const
    {
        charte_findings *out = nullptr;
        detail::check([&](charte_error *e) { return charte_charter_check(get(), &out, e); });
        return findings(out);
    }

    findings check_since(const charter &older) const
    {
        charte_findings *out = nullptr;
        detail::check(
            [&](charte_error *e) { return charte_charter_check_since(get(), older.get(), &out, e); });
        return findings(out);
    }

    /// What changed since an older charter, as JSON, under the regimes that they name.
    std::string diff(const charter &older, std::int64_t now) const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_charter_diff(get(), older.get(), nullptr, now, &out, e);
        });
        return detail::take(out);
    }

    const charte_charter *get() const noexcept { return handle_.get(); }

private:
    detail::owned<charte_charter, charte_charter_free> handle_;
};

class regime {
public:
    static regime builtin(std::string_view id)
    {
        return make([&](charte_regime **out, charte_error *e) { return charte_regime_builtin(str(id), out, e); });
    }

    static regime for_territory(std::string_view code)
    {
        return make(
            [&](charte_regime **out, charte_error *e) { return charte_regime_for_territory(str(code), out, e); });
    }

    /// Among those that the charter's site serves.
    static regime for_territory(const charter &of, std::string_view code)
    {
        return make([&](charte_regime **out, charte_error *e) {
            return charte_charter_for_territory(of.get(), str(code), out, e);
        });
    }

    static regime parse(std::string_view source)
    {
        return make([&](charte_regime **out, charte_error *e) { return charte_regime_parse(str(source), out, e); });
    }

    /// What each of these regimes asks, side by side, as JSON; with a charter, for its cookies too.
    static std::string compare(const std::vector<const regime *> &regimes, std::int64_t now,
                               const charter *of = nullptr)
    {
        std::vector<const charte_regime *> all;
        for (const regime *one : regimes) {
            all.push_back(one->get());
        }
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_regime_compare(all.data(), all.size(), of ? of->get() : nullptr, now,
                                         &out, e);
        });
        return detail::take(out);
    }

    std::string_view id() const noexcept { return view(charte_regime_id(get())); }
    std::string_view caveat() const noexcept { return view(charte_regime_caveat(get())); }
    const charte_regime *get() const noexcept { return handle_.get(); }

private:
    template <class Make> static regime make(Make &&how)
    {
        regime made;
        charte_regime *out = nullptr;
        detail::check([&](charte_error *e) { return how(&out, e); });
        made.handle_.reset(out);
        return made;
    }

    regime() = default;
    detail::owned<charte_regime, charte_regime_free> handle_;
};

class policy {
public:
    /// Under the regime that the charter names.
    explicit policy(const charter &of) { make(of.get(), nullptr); }
    policy(const charter &of, const regime &under) { make(of.get(), under.get()); }

    std::string_view regime_id() const noexcept { return view(charte_policy_regime(get())); }
    std::string_view consent_cookie() const noexcept
    {
        return view(charte_policy_consent_cookie(get()));
    }

    findings check(std::int64_t now) const
    {
        charte_findings *out = nullptr;
        detail::check([&](charte_error *e) { return charte_policy_check(get(), now, &out, e); });
        return findings(out);
    }

    const charte_policy *get() const noexcept { return handle_.get(); }

private:
    void make(const charte_charter *of, const charte_regime *under)
    {
        charte_policy *out = nullptr;
        detail::check([&](charte_error *e) { return charte_policy_new(of, under, &out, e); });
        handle_.reset(out);
    }

    detail::owned<charte_policy, charte_policy_free> handle_;
};

class consent {
public:
    /// The values of all consent cookies of one request. What is malformed makes it unreadable.
    static consent read(const std::vector<std::string_view> &values)
    {
        std::vector<charte_str> all;
        for (std::string_view value : values) {
            all.push_back(str(value));
        }
        charte_consent *out = nullptr;
        detail::check(
            [&](charte_error *e) { return charte_consent_read(all.data(), all.size(), &out, e); });
        return consent(out);
    }

    /// One value; throws when it is malformed.
    static consent decode(std::string_view value)
    {
        charte_consent *out = nullptr;
        detail::check([&](charte_error *e) { return charte_consent_decode(str(value), &out, e); });
        return consent(out);
    }

    explicit consent(charte_consent *handle) noexcept : handle_(handle) {}

    charte_answers answers() const
    {
        charte_answers out;
        detail::check([&](charte_error *e) { return charte_consent_answers(get(), &out, e); });
        return out;
    }

    const charte_consent *get() const noexcept { return handle_.get(); }

private:
    detail::owned<charte_consent, charte_consent_free> handle_;
};

/// A decision; its fields are those of `charte_decision`.
class decision {
public:
    explicit decision(charte_decision *handle) noexcept : handle_(handle) {}
    const charte_decision *operator->() const noexcept { return handle_.get(); }
    bool may_set() const noexcept { return handle_->summary.may_set; }

    std::string explain() const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) { return charte_decision_explain(handle_.get(), &out, e); });
        return detail::take(out);
    }

    std::string json() const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) { return charte_decision_json(handle_.get(), &out, e); });
        return detail::take(out);
    }

private:
    detail::owned<charte_decision, charte_decision_free> handle_;
};

/// What an act came to; its fields are those of `charte_recorded`. False when nothing is to be
/// written; it then has no fields.
class recorded {
public:
    explicit recorded(charte_recorded *handle) noexcept : handle_(handle) {}
    const charte_recorded *operator->() const noexcept { return handle_.get(); }
    explicit operator bool() const noexcept { return handle_.get() != nullptr; }

    charte::consent consent() const
    {
        charte_consent *out = nullptr;
        detail::check([&](charte_error *e) { return charte_recorded_consent(handle_.get(), &out, e); });
        return charte::consent(out);
    }

private:
    detail::owned<charte_recorded, charte_recorded_free> handle_;
};

/// The deletions of one response; its fields are those of `charte_erasure`.
class erasure {
public:
    explicit erasure(charte_erasure *handle) noexcept : handle_(handle) {}
    const charte_erasure *operator->() const noexcept { return handle_.get(); }

private:
    detail::owned<charte_erasure, charte_erasure_free> handle_;
};

class visitor {
public:
    /// Of a request of which nothing is known.
    visitor(const policy &of, std::int64_t now) { make(of, nullptr, nullptr, now); }
    visitor(const policy &of, const charte::consent &given, std::int64_t now)
    {
        make(of, nullptr, given.get(), now);
    }
    visitor(const policy &of, const charte_request &request, std::int64_t now)
    {
        make(of, &request, nullptr, now);
    }
    /// The consent takes the place of what the request brought.
    visitor(const policy &of, const charte_request &request, const charte::consent &given,
            std::int64_t now)
    {
        make(of, &request, given.get(), now);
    }

    bool may_set(std::string_view name) const
    {
        bool out = false;
        detail::check(
            [&](charte_error *e) { return charte_visitor_may_set(get(), str(name), &out, e); });
        return out;
    }

    charte_summary summarise(const charte_sighting &seen) const
    {
        charte_summary out;
        detail::check([&](charte_error *e) { return charte_visitor_summarise(get(), &seen, &out, e); });
        return out;
    }

    charte::decision decide(const charte_sighting &seen) const
    {
        charte_decision *out = nullptr;
        detail::check([&](charte_error *e) { return charte_visitor_decide(get(), &seen, &out, e); });
        return charte::decision(out);
    }

    charte::decision decide(std::string_view name) const
    {
        return decide(charte_sighting_named(str(name)));
    }

    /// What the visitor answered before.
    charte::consent consent() const
    {
        charte_consent *out = nullptr;
        detail::check([&](charte_error *e) { return charte_visitor_consent(get(), &out, e); });
        return charte::consent(out);
    }

    charte_allowance allows(charte_purpose purpose, std::string_view provider = {}) const
    {
        charte_allowance out;
        detail::check([&](charte_error *e) {
            return charte_visitor_allows(get(), purpose, str(provider), &out, e);
        });
        return out;
    }

    charte_ask ask(charte_area area = CHARTE_NONE) const
    {
        charte_ask out;
        detail::check([&](charte_error *e) { return charte_visitor_ask(get(), area, &out, e); });
        return out;
    }

    charte::recorded record(const std::vector<charte_act> &acts, std::string_view path = "/",
                            std::string_view record_id = {}) const
    {
        charte_recorded *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_visitor_record(get(), acts.data(), acts.size(), str(record_id),
                                         str(path), &out, e);
        });
        return charte::recorded(out);
    }

    charte::recorded write(const charte::consent &what, std::string_view path = "/") const
    {
        charte_recorded *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_visitor_write(get(), what.get(), str(path), &out, e);
        });
        return charte::recorded(out);
    }

    /// The record that proves what the visitor has just answered, as JSON.
    std::string proof(const charte::consent &answered, const charte_proof_details &details = {}) const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_visitor_proof(get(), answered.get(), &details, &out, e);
        });
        return detail::take(out);
    }

    /// The Set-Cookie line to send in the place of this one; none when it is left out. `dates` are
    /// the values of the response's Date headers.
    std::optional<std::string> filter_set_cookie(std::string_view line,
                                                 const std::vector<std::string> &dates = {}) const
    {
        std::string instead;
        charte_take take = [](void *user, charte_str deletion) {
            // A failing allocation must not leave through C.
            try {
                static_cast<std::string *>(user)->assign(deletion.data, deletion.len);
            } catch (...) {
            }
        };
        std::vector<charte_str> texts;
        for (const std::string &date : dates) {
            texts.push_back(str(date));
        }
        charte_response response = {texts.data(), texts.size(), take, &instead};
        charte_report out;
        detail::check([&](charte_error *e) {
            return charte_visitor_filter_set_cookie(get(), str(line), &response, &out, e);
        });
        if (out.keep) {
            return std::string(line);
        }
        return instead.empty() ? std::nullopt : std::optional<std::string>(std::move(instead));
    }

    /// What remains of a Cookie line; empty when the header is to be left out.
    std::string filter_cookie(std::string_view line) const
    {
        std::string rest;
        charte_take take = [](void *user, charte_str kept) {
            // An exception must not pass through the library: too little memory gives an empty line.
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

    /// The deletions of what may not be set any more; a cap of 0 is the library's own.
    charte::erasure erase(const std::vector<std::string_view> &cookie_lines,
                          std::string_view path = "/", std::size_t cap = 0) const
    {
        std::vector<charte_str> all;
        for (std::string_view line : cookie_lines) {
            all.push_back(str(line));
        }
        charte_erasure *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_visitor_erase(get(), all.data(), all.size(), str(path), cap, &out, e);
        });
        return charte::erasure(out);
    }

    std::string cache_key() const
    {
        charte_text *out = nullptr;
        detail::check([&](charte_error *e) { return charte_visitor_cache_key(get(), &out, e); });
        return detail::take(out);
    }

    charte_state state() const noexcept { return charte_visitor_state(get()); }
    const charte_visitor *get() const noexcept { return handle_.get(); }

private:
    void make(const policy &of, const charte_request *request, const charte_consent *given,
              std::int64_t now)
    {
        charte_visitor *out = nullptr;
        detail::check([&](charte_error *e) {
            return charte_visitor_new(of.get(), request, given, now, &out, e);
        });
        handle_.reset(out);
    }

    detail::owned<charte_visitor, charte_visitor_free> handle_;
};

} // namespace charte

#endif // CHARTE_HPP
