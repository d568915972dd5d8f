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

/// Whether a grant still says something: what is drafted may yet be signed; what is signed binds to its end, early or
/// amended, and while old stock is sold. As the rights check counts its days (core/rights/ledgergrants).
bool stillBinds(const Row &row, QDate today)
{
    if (row.text("state") == u"draft")
        return true;
    QDate last = row.day("end_on");
    qint64 sellOffDays = row.integer("sell_off_days");
    const QDate ended = row.optionalDay("terminated_on").value_or(last);
    if (const auto replaced = row.optionalDay("replaced_from"); replaced && *replaced <= std::min(last, ended)) {
        last = replaced->addDays(-1);
        sellOffDays = 0; // the contract goes on
    }
    last = std::min(last, ended);
    return last.addDays(sellOffDays) >= today;
}

/// Contracts by number, and their grants, that name `code` and still say something.
QList<std::pair<QString, qint64>> grantsNaming(Workspace &w, const QString &code)
{
    QList<std::pair<QString, qint64>> out;
    Statement rows(w.db, QStringLiteral("SELECT DISTINCT c.number, g.id, c.state, g.end_on, g.replaced_from, "
                                        "c.terminated_on, c.sell_off_days FROM contract c JOIN contract_grant g ON "
                                        "g.contract_id = c.id JOIN contract_grant_code k ON k.grant_id = g.id WHERE "
                                        "(c.archived_on IS NULL OR c.state <> 'draft') AND k.dimension IN ('asset', "
                                        "'member') AND k.code = ? ORDER BY c.number, g.id"));
    rows.bind(code);
    const QDate today = w.clock.today();
    while (rows.next()) {
        const Row row = rows.row();
        if (stillBinds(row, today))
            out.append({row.text("number"), row.integer("id")});
    }
    return out;
}

/// Drafts and licences that still run, sell-off included, whose grants name the duplicate and not the survivor.
QStringList contracts(Workspace &w, const Asset &survivor, const Asset &duplicate)
{
    const auto both = grantsNaming(w, survivor.code);
    QStringList out;
    for (const auto &grant : grantsNaming(w, duplicate.code)) {
        if (!both.contains(grant))
            out.append(grant.first);
    }
    out.removeDuplicates();
    return out;
}

/// Whether one of the two was cut, over however many steps, from the other or from what the other stands for: together
/// they would be cut from themselves.
bool isPartOfOther(Connection &db, const Asset &one, const Asset &other)
{
    const auto liesAbove = [&db](const Asset &part, const Asset &work) {
        return Statement(db, QStringLiteral("WITH RECURSIVE above (id, source_id, merged_into_id) AS (SELECT id, "
                                            "source_id, merged_into_id FROM asset WHERE id = ? UNION SELECT a.id, "
                                            "a.source_id, a.merged_into_id FROM asset a JOIN above ON a.id = "
                                            "above.source_id OR a.id = above.merged_into_id) "
                                            "SELECT COUNT(*) FROM above WHERE id = ?"))
                   .bind(part.id, work.id)
                   .one<qint64>()
                   .value_or(0)
               > 0;
    };
    return liesAbove(one, other) || liesAbove(other, one);
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
    if (out.isEmpty() && isPartOfOther(w.db, survivor, duplicate))
        add(MergeObstacle::Part);
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

bool bearsRights(Workspace &w, const QString &collectionCode)
{
    // With the collections that it lies in: what is agreed about those holds for it, too.
    const QString above =
        QStringLiteral("WITH RECURSIVE above (id, code, parent_id) AS (SELECT id, code, parent_id FROM "
                       "collection WHERE code = ? UNION SELECT c.id, c.code, c.parent_id FROM "
                       "collection c JOIN above ON c.id = above.parent_id) SELECT above.code FROM above ");
    const char *recorded =
        "WHERE EXISTS (SELECT 1 FROM rights_in r WHERE r.collection_id = above.id AND r.archived_on IS NULL) OR EXISTS "
        "(SELECT 1 FROM restriction r WHERE r.collection_id = above.id AND r.archived_on IS NULL) OR EXISTS "
        "(SELECT 1 FROM reservation r JOIN reservation_code k ON k.reservation_id = r.id WHERE "
        "r.released_on IS NULL AND k.dimension = 'asset' AND k.code = 'collection:' || above.code)";
    const auto codes = [&](const char *condition) {
        return Statement(w.db, above + QString::fromLatin1(condition))
            .bind(collectionCode)
            .all<QString>([](const Row &row) { return row.textAt(0); });
    };
    return !codes(recorded).isEmpty() || std::ranges::any_of(codes(""), [&w](const QString &code) {
        return !grantsNaming(w, QStringLiteral("collection:") + code).isEmpty();
    });
}

const char *mergeObstacleCode(MergeObstacle obstacle)
{
    switch (obstacle) {
    case MergeObstacle::Same: return "same";
    case MergeObstacle::Institutions: return "institutions";
    case MergeObstacle::Merged: return "merged";
    case MergeObstacle::Archived: return "archived";
    case MergeObstacle::Part: return "part";
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
    case MergeObstacle::Part:
        return {QT_TRANSLATE_NOOP("core", "One of the two was cut from the other: a work and its motif are two things"),
                {}};
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
