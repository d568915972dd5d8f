#include "core/protection/stampservice.h"

#include "core/audit/certificates.h"
#include "core/audit/journal.h"
#include "core/people/access.h"
#include "core/protection/protectionrepository.h"

#include <algorithm>
#include <limits>

namespace lianming {

namespace {

/// What the history shows of authorities: their addresses; the certificates are long.
QString addressesOf(const QList<TimeAuthority> &authorities)
{
    QStringList out;
    for (const TimeAuthority &authority : authorities)
        out.append(authority.url);
    return out.join(QStringLiteral(", "));
}

QString rootsOf(const QList<TimeAuthority> &authorities)
{
    QStringList out;
    for (const TimeAuthority &authority : authorities) {
        for (const CertificateFacts &facts : certificateFacts(authority.trusted, QStringLiteral("CA")))
            out.append(facts.sha256);
    }
    return out.join(QStringLiteral(", "));
}

[[noreturn]] void refuseStamp(const char *text, const QString &digest)
{
    throw Error(Error::Kind::Rejected, text, {digest});
}

} // namespace

Message StampQueue::reason(const Stamp &stamp) const
{
    if (!hasAuthority)
        return {QT_TRANSLATE_NOOP(
                    "core", "No time-stamping authority is set up; someone who manages the settings must name one."),
                {}};
    return troubleMessage(stamp.trouble);
}

QList<TimeAuthority> StampService::authorities()
{
    requireHouse(*m_w);
    return storedTimeAuthorities(m_w->db);
}

void StampService::setAuthorities(const QList<TimeAuthority> &authorities)
{
    requirePermission(*m_w, Permission::ManageSettings);
    if (authorities.size() > 10)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Name at most ten time-stamping authorities."));
    for (qsizetype i = 0; i < authorities.size(); ++i) {
        requireUsable(authorities[i]);
        for (qsizetype j = 0; j < i; ++j) {
            if (authorities[j].url == authorities[i].url)
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is named twice."),
                            {authorities[i].url});
        }
    }
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const QList<TimeAuthority> before = storedTimeAuthorities(m_w->db);
    Statement(m_w->db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
        .bind(timeAuthoritiesSetting, timeAuthoritiesText(authorities))
        .run();
    journal.note(Area::Protection, "setting", 0, QString::fromLatin1(timeAuthoritiesSetting), "changed",
                 {{QStringLiteral("url"), addressesOf(before), addressesOf(authorities)},
                  {QString::fromLatin1(timeRootsField), rootsOf(before), rootsOf(authorities)}});
    tx.commit();
}

StampQueue StampService::queue(int limit)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return {stampCounts(m_w->db), !storedTimeAuthorities(m_w->db).isEmpty(), waitingStamps(m_w->db, limit)};
}

Stamp StampService::stamp(Id<Evidence> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    if (const auto evidence = ProtectionRepository(m_w->db).findEvidence(id)) {
        if (auto found = stampOf(m_w->db, StampPurpose::Evidence, evidence->sha256))
            return *found;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no evidence %1"),
                {QString::number(id.value)});
}

StampWork StampService::due(Which which, int limit)
{
    requirePermission(*m_w, Permission::WorkProtection);
    std::optional<QDateTime> until;
    if (which == Which::Due)
        until = m_w->clock.now();
    return {storedTimeAuthorities(m_w->db), waitingStamps(m_w->db, limit, until)};
}

StampTrouble StampService::record(const StampAnswer &answer)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    tx.lock("stamp");
    const auto asked = findStamp(m_w->db, answer.stamp);
    if (!asked)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "No time stamp %1 was requested"),
                    {QString::number(answer.stamp.value)});
    if (asked->digest != answer.digest)
        refuseStamp(QT_TRANSLATE_NOOP("core", "The answer is not about the content of %1"), asked->digest);
    if (asked->isStamped)
        return {}; // another program was faster; what is stamped stays
    Journal journal(tx, *m_w);
    StampTrouble trouble = answer.trouble;
    if (!trouble.isSet()) {
        const QList<TimeAuthority> known = storedTimeAuthorities(m_w->db);
        const auto authority = std::ranges::find(known, answer.authority, &TimeAuthority::url);
        if (authority == known.end())
            refuseStamp(QT_TRANSLATE_NOOP("core", "%1 is not one of the workspace's time-stamping authorities"),
                        answer.authority);
        const TimestampCheck check = checkTimestamp(answer.response, expectationOf(answer, *authority));
        if (check.fault) {
            trouble = {QString::fromLatin1(timestampFaultCode(*check.fault)),
                       QStringLiteral("%1: %2").arg(answer.authority, check.detail)};
        } else {
            storeStamp(tx, asked->id, answer.response, answer.authority, check.facts, journal.now());
            // A day on which nothing but the chain's own stamp came has nothing to anchor: that leaves no line.
            if (asked->purpose != StampPurpose::Chain)
                journal.note(Area::Protection, "stamp", asked->id.value, asked->digest, "stamped",
                             {{QStringLiteral("gen_time"), QString(), check.facts.at.toString(Qt::ISODateWithMs)},
                              {QStringLiteral("authority"), QString(), answer.authority}});
        }
    }
    if (trouble.isSet())
        storeTrouble(tx, asked->id, trouble, journal.now());
    tx.commit();
    return trouble;
}

void StampService::postpone(Id<Stamp> asked, const QList<Stamp> &rest)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    tx.lock("stamp");
    postponeStamps(tx, asked, rest);
    tx.commit();
}

StampRun StampService::run(Progress *progress, const QuestionLimits &limits)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const StampWork work = due(Which::All, std::numeric_limits<int>::max());
    if (work.authorities.isEmpty())
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core",
                              "No time-stamping authority is set up; someone who manages the settings must name one."));
    StampRun out;
    if (progress)
        progress->setTotal(work.stamps.size());
    try {
        for (qsizetype i = 0; i < work.stamps.size(); ++i) {
            const Stamp &stamp = work.stamps[i];
            const StampTrouble trouble = record(fetchStamp(stamp.id, stamp.digest, work.authorities, limits, progress));
            if (trouble.isSet())
                out.trouble = trouble;
            else
                ++out.stamped;
            const bool isOffline = trouble.isUnreachable();
            if (isOffline)
                postpone(stamp.id, work.stamps.mid(i + 1));
            if (progress)
                progress->setDone(isOffline ? work.stamps.size() : i + 1);
            if (isOffline)
                break;
        }
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::Cancelled || out.stamped == 0)
            throw;
        throw Error(Error::Kind::Cancelled,
                    QT_TRANSLATE_NOOP("core", "Stopped: %1 have their time stamp, the rest are still waiting."),
                    {QString::number(out.stamped)});
    }
    out.waiting = stampCounts(m_w->db).waiting;
    return out;
}

} // namespace lianming
