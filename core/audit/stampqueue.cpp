#include "core/audit/stampqueue.h"

#include "core/base/error.h"

#include <algorithm>

namespace lianming {

namespace {

Stamp stampRecord(const Row &row, bool whole)
{
    Stamp out;
    out.id = row.id<Stamp>("id");
    out.purpose = parseStampPurpose(row.text("purpose")).value_or(StampPurpose::Evidence);
    out.digest = row.text("digest");
    out.requestedAt = row.instant("requested_at");
    out.isStamped = row.text("state") == u"stamped";
    out.attempts = row.integer("attempts");
    if (!row.isNull("next_attempt_at"))
        out.nextAttemptAt = row.instant("next_attempt_at");
    out.trouble = {row.text("trouble"), row.text("trouble_detail")};
    if (!out.isStamped)
        return out;
    out.stampedAt = row.instant("stamped_at");
    out.authority = row.text("authority");
    out.facts.at = row.instant("gen_time");
    out.facts.serial = row.text("serial");
    out.facts.policy = row.text("policy");
    out.facts.authority = row.text("signer");
    if (whole) {
        out.token = row.bytes("token");
        out.facts.chain = row.text("chain").toLatin1();
    }
    return out;
}

Stamp wholeStamp(const Row &row)
{
    return stampRecord(row, true);
}

bool isDigest(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

const char *stampPurposeCode(StampPurpose purpose)
{
    switch (purpose) {
    case StampPurpose::Evidence: return "evidence";
    case StampPurpose::Chain: return "chain";
    case StampPurpose::Bundle: return "bundle";
    }
    return "";
}

std::optional<StampPurpose> parseStampPurpose(QStringView code)
{
    for (const StampPurpose purpose : {StampPurpose::Evidence, StampPurpose::Chain, StampPurpose::Bundle}) {
        if (code == QLatin1StringView(stampPurposeCode(purpose)))
            return purpose;
    }
    return std::nullopt;
}

Message troubleMessage(const StampTrouble &trouble)
{
    if (!trouble.isSet())
        return {QT_TRANSLATE_NOOP("core", "No time-stamping authority has been asked yet."), {}};
    for (const TimestampFault fault :
         {TimestampFault::Malformed, TimestampFault::NotGranted, TimestampFault::WrongImprint,
          TimestampFault::WrongNonce, TimestampFault::WrongPolicy, TimestampFault::NoCertificate,
          TimestampFault::WrongPurpose, TimestampFault::Expired, TimestampFault::Untrusted,
          TimestampFault::BadSignature, TimestampFault::Misstated}) {
        if (trouble.code == QLatin1StringView(timestampFaultCode(fault)))
            return faultMessage(fault);
    }
    return {QT_TRANSLATE_NOOP("core", "No time-stamping authority could be reached: %1"), {trouble.detail}};
}

void requestStamp(Transaction &tx, StampPurpose purpose, const QString &digest, const QDateTime &now)
{
    if (!isDigest(digest))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "\"%1\" is no SHA-256."), {digest});
    Statement(tx.db(), QStringLiteral("INSERT INTO stamp (purpose, digest, state, requested_at) "
                                      "VALUES (?, ?, 'waiting', ?) ON CONFLICT (purpose, digest) DO NOTHING"))
        .bind(stampPurposeCode(purpose), digest, now)
        .run();
    tx.touch(Area::Protection);
}

std::optional<Stamp> stampOf(Connection &db, StampPurpose purpose, const QString &digest)
{
    return Statement(db, QStringLiteral("SELECT * FROM stamp WHERE purpose = ? AND digest = ?"))
        .bind(stampPurposeCode(purpose), digest)
        .one<Stamp>(wholeStamp);
}

std::optional<Stamp> findStamp(Connection &db, Id<Stamp> id)
{
    return Statement(db, QStringLiteral("SELECT * FROM stamp WHERE id = ?")).bind(id).one<Stamp>(wholeStamp);
}

QList<Stamp> waitingStamps(Connection &db, int limit, const std::optional<QDateTime> &dueAt)
{
    QString sql = QStringLiteral("SELECT * FROM stamp WHERE state = 'waiting'");
    if (dueAt)
        sql += QStringLiteral(" AND (next_attempt_at IS NULL OR next_attempt_at <= ?)");
    sql += QStringLiteral(" ORDER BY id LIMIT ?");
    Statement statement(db, sql);
    if (dueAt)
        statement.bind(*dueAt);
    return statement.bind(limit).all<Stamp>(wholeStamp);
}

QList<Stamp> givenStamps(Connection &db, StampPurpose purpose)
{
    return Statement(db, QStringLiteral("SELECT id, purpose, digest, state, requested_at, attempts, next_attempt_at, "
                                        "trouble, trouble_detail, stamped_at, authority, signer, gen_time, serial, "
                                        "policy FROM stamp WHERE state = 'stamped' AND purpose = ? "
                                        "ORDER BY gen_time, id"))
        .bind(stampPurposeCode(purpose))
        .all<Stamp>([](const Row &row) { return stampRecord(row, false); });
}

StampCounts stampCounts(Connection &db)
{
    StampCounts out;
    Statement statement(db, QStringLiteral("SELECT state, COUNT(*) AS many, MIN(requested_at) AS oldest FROM stamp "
                                           "GROUP BY state"));
    while (statement.next()) {
        const Row row = statement.row();
        if (row.text("state") == u"waiting") {
            out.waiting = row.integer("many");
            out.oldestWaiting = row.instant("oldest");
        } else {
            out.stamped = row.integer("many");
        }
    }
    return out;
}

void storeStamp(Transaction &tx, Id<Stamp> id, const QByteArray &token, const QString &authority,
                const TimestampFacts &facts, const QDateTime &now)
{
    Statement(tx.db(), QStringLiteral("UPDATE stamp SET state = 'stamped', token = ?, authority = ?, signer = ?, "
                                      "gen_time = ?, serial = ?, policy = ?, chain = ?, stamped_at = ?, "
                                      "attempts = attempts + 1, next_attempt_at = NULL, trouble = '', "
                                      "trouble_detail = '' WHERE id = ?"))
        .bind(token, authority, facts.authority, facts.at, facts.serial, facts.policy, QString::fromLatin1(facts.chain),
              now, id)
        .run();
    Statement(tx.db(), QStringLiteral("UPDATE stamp SET next_attempt_at = NULL, attempts = 0 WHERE state = 'waiting' "
                                      "AND next_attempt_at IS NOT NULL AND trouble = ?"))
        .bind(unreachableTrouble)
        .run();
    tx.touch(Area::Protection);
}

void storeTrouble(Transaction &tx, Id<Stamp> id, const StampTrouble &trouble, const QDateTime &now)
{
    const auto found = findStamp(tx.db(), id);
    if (!found || found->isStamped)
        return;
    // What a stranger's server said may hold anything.
    QString detail = trouble.detail.left(1000);
    detail.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    const qint64 longest = trouble.isUnreachable() ? 30 * 60 : 6 * 60 * 60;
    const qint64 wait = std::min<qint64>(60LL << std::min<qint64>(found->attempts, 9), longest);
    Statement(tx.db(), QStringLiteral("UPDATE stamp SET attempts = attempts + 1, next_attempt_at = ?, trouble = ?, "
                                      "trouble_detail = ? WHERE id = ?"))
        .bind(now.addSecs(wait), trouble.code, detail, id)
        .run();
    tx.touch(Area::Protection);
}

void postponeStamps(Transaction &tx, Id<Stamp> asked, const QList<Stamp> &rest)
{
    const auto found = findStamp(tx.db(), asked);
    if (!found || found->isStamped || !found->nextAttemptAt)
        return;
    Statement wait(tx.db(), QStringLiteral("UPDATE stamp SET next_attempt_at = ?, trouble = ?, trouble_detail = ? "
                                           "WHERE id = ? AND state = 'waiting'"));
    for (const Stamp &stamp : rest)
        wait.bind(*found->nextAttemptAt, found->trouble.code, found->trouble.detail, stamp.id).run();
    tx.touch(Area::Protection);
}

} // namespace lianming
