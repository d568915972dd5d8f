#include "core/assets/mergeobstacles.h"

#include <algorithm>

namespace lianming {

namespace {

/// Numbers of what names `gone` in some place where it does not name `stays`. `sql` selects number, place for a code.
QStringList namedAlone(Connection &db, const QString &sql, const Value &gone, const Value &stays)
{
    const auto named = [&](const Value &who) {
        return Statement(db, sql).bind(who).all<std::pair<QString, qint64>>(
            [](const Row &row) { return std::pair(row.textAt(0), row.integerAt(1)); });
    };
    const auto both = named(stays);
    QStringList out;
    for (const auto &place : named(gone)) {
        if (!both.contains(place))
            out.append(place.first);
    }
    out.removeDuplicates();
    return out;
}

/// Drafts and licences that still run, sell-off included.
QStringList contracts(Workspace &w, const Asset &survivor, const Asset &duplicate)
{
    QStringList out =
        namedAlone(w.db,
                   QStringLiteral("SELECT DISTINCT c.number, g.id FROM contract c JOIN contract_grant g ON "
                                  "g.contract_id = c.id JOIN contract_grant_code k ON k.grant_id = g.id "
                                  "WHERE c.archived_on IS NULL AND c.state IN ('draft', 'signed') AND "
                                  "k.dimension IN ('asset', 'member') AND k.code = ? ORDER BY c.number"),
                   duplicate.code, survivor.code);
    const QDate today = w.clock.today();
    out.removeIf([&](const QString &number) {
        return Statement(w.db, QStringLiteral("SELECT state, end_on, sell_off_days FROM contract WHERE number = ?"))
            .bind(number)
            .one<bool>([today](const Row &row) {
                return row.text("state") == u"signed"
                       && row.day("end_on").addDays(row.integer("sell_off_days")) < today;
            })
            .value_or(true);
    });
    return out;
}

qint64 count(Connection &db, const char *sql, Id<Asset> asset)
{
    return Statement(db, QString::fromLatin1(sql)).bind(asset).one<qint64>().value_or(0);
}

} // namespace

QList<MergeProblem> mergeProblems(Workspace &w, const Asset &survivor, const Asset &duplicate)
{
    QList<MergeProblem> out;
    const auto add = [&out](MergeObstacle obstacle, const QStringList &numbers = {}) {
        out.append({obstacle, numbers});
    };
    if (survivor.id == duplicate.id) {
        add(MergeObstacle::Same);
        return out;
    }
    if (survivor.institution != duplicate.institution)
        add(MergeObstacle::Institutions);
    if (survivor.mergedInto.isSet() || duplicate.mergedInto.isSet())
        add(MergeObstacle::Merged);
    else if (survivor.archivedOn)
        add(MergeObstacle::Archived);
    if (const QStringList numbers = contracts(w, survivor, duplicate); !numbers.isEmpty())
        add(MergeObstacle::Contract, numbers);
    const QString reservations =
        QStringLiteral(
            "SELECT DISTINCT r.number, r.id FROM reservation r JOIN reservation_code k ON k.reservation_id = "
            "r.id WHERE r.archived_on IS NULL AND r.released_on IS NULL AND r.end_on >= '%1' AND "
            "k.dimension = 'asset' AND k.code = ? ORDER BY r.number")
            .arg(w.clock.today().toString(Qt::ISODate));
    if (const QStringList numbers = namedAlone(w.db, reservations, duplicate.code, survivor.code); !numbers.isEmpty())
        add(MergeObstacle::Reservation, numbers);
    const QString proposals =
        QStringLiteral("SELECT p.number, p.id FROM proposal p JOIN proposal_asset m ON m.proposal_id = p.id WHERE "
                       "p.archived_on IS NULL AND p.stage IN ('inquiry', 'reviewing', 'negotiating', 'accepted') AND "
                       "m.asset_id = ? ORDER BY p.number");
    if (const QStringList numbers = namedAlone(w.db, proposals, duplicate.id, survivor.id); !numbers.isEmpty())
        add(MergeObstacle::Proposal, numbers);
    if (count(w.db, "SELECT COUNT(*) FROM rights_in WHERE archived_on IS NULL AND asset_id = ?", duplicate.id) > 0)
        add(MergeObstacle::RightsHeld);
    if (count(w.db, "SELECT COUNT(*) FROM restriction WHERE archived_on IS NULL AND asset_id = ?", duplicate.id) > 0)
        add(MergeObstacle::Restriction);
    return out;
}

bool bearsRights(Connection &db, const QString &collectionCode)
{
    // With the collections that it lies in: what is agreed about those holds for it, too.
    const QString above =
        QStringLiteral("WITH RECURSIVE above (id, code, parent_id) AS (SELECT id, code, parent_id FROM "
                       "collection WHERE code = ? UNION SELECT c.id, c.code, c.parent_id FROM "
                       "collection c JOIN above ON c.id = above.parent_id) SELECT COUNT(*) FROM above "
                       "WHERE ");
    const char *held = "EXISTS (SELECT 1 FROM rights_in r WHERE r.collection_id = above.id AND r.archived_on IS NULL)";
    const char *barred =
        "EXISTS (SELECT 1 FROM restriction r WHERE r.collection_id = above.id AND r.archived_on IS NULL)";
    const char *granted = "EXISTS (SELECT 1 FROM contract c JOIN contract_grant g ON g.contract_id = c.id JOIN "
                          "contract_grant_code k ON k.grant_id = g.id WHERE c.state <> 'terminated' AND k.dimension = "
                          "'asset' AND k.code = 'collection:' || above.code)";
    const char *reserved =
        "EXISTS (SELECT 1 FROM reservation r JOIN reservation_code k ON k.reservation_id = r.id WHERE "
        "r.released_on IS NULL AND k.dimension = 'asset' AND k.code = 'collection:' || above.code)";
    const char *conditions[] = {held, barred, granted, reserved};
    return std::ranges::any_of(conditions, [&](const char *condition) {
        return Statement(db, above + QString::fromLatin1(condition)).bind(collectionCode).one<qint64>().value_or(0) > 0;
    });
}

const char *mergeObstacleCode(MergeObstacle obstacle)
{
    switch (obstacle) {
    case MergeObstacle::Same: return "same";
    case MergeObstacle::Institutions: return "institutions";
    case MergeObstacle::Merged: return "merged";
    case MergeObstacle::Archived: return "archived";
    case MergeObstacle::Contract: return "contract";
    case MergeObstacle::Reservation: return "reservation";
    case MergeObstacle::Proposal: return "proposal";
    case MergeObstacle::RightsHeld: return "rights_held";
    case MergeObstacle::Restriction: return "restriction";
    }
    return "";
}

Message mergeProblemMessage(const MergeProblem &problem)
{
    const QStringList numbers{problem.numbers.join(QStringLiteral(", "))};
    switch (problem.obstacle) {
    case MergeObstacle::Same: return {QT_TRANSLATE_NOOP("core", "These are one and the same record"), {}};
    case MergeObstacle::Institutions:
        return {QT_TRANSLATE_NOOP("core", "Records of two institutions cannot become one"), {}};
    case MergeObstacle::Merged:
        return {QT_TRANSLATE_NOOP("core", "One of the two was merged with another record already"), {}};
    case MergeObstacle::Archived: return {QT_TRANSLATE_NOOP("core", "The record that is to stay is archived"), {}};
    case MergeObstacle::Contract:
        return {QT_TRANSLATE_NOOP("core",
                                  "The contract %1 names the record that is to go, and it must keep its meaning. "
                                  "Let the other record go"),
                numbers};
    case MergeObstacle::Reservation:
        return {QT_TRANSLATE_NOOP("core", "The reservation %1 names the record that is to go. Release it, or let the "
                                          "other record go"),
                numbers};
    case MergeObstacle::Proposal:
        return {QT_TRANSLATE_NOOP("core",
                                  "The open proposal %1 asks for the record that is to go. Put the other in its "
                                  "place first"),
                numbers};
    case MergeObstacle::RightsHeld:
        return {QT_TRANSLATE_NOOP("core", "The record that is to go has rights records of its own. Move them first"),
                {}};
    case MergeObstacle::Restriction:
        return {QT_TRANSLATE_NOOP("core", "The record that is to go has restrictions of its own. Move them first"), {}};
    }
    return {};
}

} // namespace lianming
