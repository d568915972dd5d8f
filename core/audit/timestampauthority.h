// The way to a time-stamping authority: which ones a workspace goes to, and the question over HTTP. The question is a
// plain blocking call for a thread of its own that knows no database; nothing that comes is believed here beyond being
// an answer (timestamp.h checks it).
#pragma once

#include "core/audit/stampqueue.h"
#include "core/base/progress.h"

#include <QSet>

namespace lianming {

/// An authority, as a workspace's setting names it.
struct TimeAuthority {
    QString url;        ///< http or https
    QString policy;     ///< dotted; empty: whichever it gives
    QByteArray trusted; ///< PEM: roots that its certificate must lead to
    QByteArray chain;   ///< PEM: certificates between, if it does not send them; may be empty

    friend bool operator==(const TimeAuthority &, const TimeAuthority &) = default;
};
/// Throws Error::BadInput that says what is wrong: the address, the policy, certificates that are none, or among
/// `trusted` no root.
void requireUsable(const TimeAuthority &authority);
/// Those of the workspace, the first to be asked first. None until somebody has set them.
[[nodiscard]] QList<TimeAuthority> storedTimeAuthorities(Connection &db);
/// Name of the setting, and its value.
inline constexpr auto timeAuthoritiesSetting = "time_authorities";
/// In the history of that setting: the SHA-256 of all trusted certificates, between ", ".
inline constexpr auto timeRootsField = "sha256";
[[nodiscard]] QString timeAuthoritiesText(const QList<TimeAuthority> &authorities);

/// By what stamps are checked that a workspace has taken in. Authorities change their roots every few years, and are
/// replaced; what one of them vouched for stands as it did when it came. So beside the roots of the authorities that
/// are set now, one that came with a stamp is trusted if its SHA-256 stands in the history as that of an authority that
/// was set once: the history is held by the chain, the stamps' own rows are not.
class StampTrust
{
public:
    explicit StampTrust(Connection &db);

    /// PEM: the roots for stamps that came with this `chain` (TimestampFacts::chain), for
    /// TimestampExpectation::trusted.
    [[nodiscard]] QByteArray roots(const QByteArray &chain) const;
    /// PEM: the further certificates that its check may need.
    [[nodiscard]] QByteArray chain(const QByteArray &chain) const;
    /// Why the token of a stamp does not stand; nothing: it does, and its time, serial number, policy and authority are
    /// those that are recorded.
    [[nodiscard]] std::optional<TimestampFault> faultOf(const Stamp &stamp) const;

private:
    QByteArray m_roots;
    QByteArray m_chain;
    QSet<QString> m_once; ///< SHA-256 of what was trusted at any time
};

/// How long one question may take, and how much may come.
struct QuestionLimits {
    int connectMs = 10'000;
    int wholeMs = 30'000;
    qint64 bytes = 1024 * 1024;
};
/// Sends a request (DER) and returns what came. Follows at most three redirects, to http and https only and never from
/// https to http. Throws Error::Unavailable that says why nothing came: no network, a refusal, another type of
/// content, too much of it, too late; Error::Cancelled as `progress` says.
[[nodiscard]] QByteArray askAuthority(const QString &url, const QByteArray &request, const QuestionLimits &limits = {},
                                      Progress *progress = nullptr);

/// What came for one digest.
struct StampAnswer {
    Id<Stamp> stamp;
    QString digest;
    QString authority; ///< the address that answered
    QByteArray nonce;  ///< that was sent
    QByteArray response;
    StampTrouble trouble; ///< set: nothing that stands has come from any of them
};
/// Asks the authorities in their order until one's answer stands. To be called on any thread but the database's.
/// Throws Error::Cancelled alone.
[[nodiscard]] StampAnswer fetchStamp(Id<Stamp> stamp, const QString &digest, const QList<TimeAuthority> &authorities,
                                     const QuestionLimits &limits = {}, Progress *progress = nullptr);
/// What an answer of `authority` must fit.
[[nodiscard]] TimestampExpectation expectationOf(const StampAnswer &answer, const TimeAuthority &authority);

} // namespace lianming
