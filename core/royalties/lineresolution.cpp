#include "core/royalties/lineresolution.h"

#include "core/base/money.h"
#include "core/royalties/lineflags.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *kindCodes[] = {"percent", "per_unit", "fee", "correction", "ignore", "withdrawn"};
constexpr const char *stateCodes[] = {"open", "waiting", "settled", "ignored"};

/// What a fingerprint is of: all that the calculation reads of a line.
constexpr auto contentColumns = "sold_on, sku, category, territory, channel, currency, units, gross_minor, "
                                "discounts_minor, returns_minor, taxes_minor, freight_minor, other_minor, "
                                "retail_price_minor, share, free";

/// The newest decision of each line; once with the line's content beside it.
constexpr auto newestOnly =
    "r.id = (SELECT MAX(n.id) FROM line_resolution n WHERE n.statement_id = r.statement_id AND n.line_number = r.line_number)";

ResolutionKind parseKind(const QString &code)
{
    const auto *const found = std::ranges::find_if(
        resolutionKinds, [&code](ResolutionKind kind) { return code == QLatin1String(resolutionKindCode(kind)); });
    if (found == resolutionKinds.end())
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no decision about a line"), {code});
    return *found;
}

LineResolution resolution(const Row &r)
{
    return {r.integer("id"),
            {r.id<SalesStatement>("statement_id"), r.integer("line_number")},
            parseKind(r.text("kind")),
            r.text("value"),
            r.text("reason"),
            r.text("fingerprint"),
            r.optionalInteger("carried_from_id").value_or(0),
            r.instant("at"),
            r.text("actor"),
            LineResolution::parseCovers(r.optionalText("covers"))};
}

QString fingerprintOf(const Row &r)
{
    QStringList content;
    for (const char *column :
         {"sold_on", "sku", "category", "territory", "channel", "currency", "units", "gross_minor", "discounts_minor",
          "returns_minor", "taxes_minor", "freight_minor", "other_minor", "retail_price_minor", "share", "free"})
        content.append(r.isNull(column) ? QString() : r.text(column));
    // A unit separator: no field of a statement holds one, so that no two lines read the same.
    return QString::fromLatin1(
        QCryptographicHash::hash(content.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// A decision and the line as it stands now.
struct Compared {
    LineResolution resolution;
    QString fingerprint; ///< empty: the line is not there any more
};

/// The newest decisions of one statement, compared with the lines of a statement (the same or another).
QList<Compared> compared(Connection &db, Id<SalesStatement> statement, Id<SalesStatement> lines,
                         const char *kinds = "<> 'withdrawn'")
{
    static const QString content =
        QStringLiteral("l.")
        + QString::fromLatin1(contentColumns).replace(QStringLiteral(", "), QStringLiteral(", l."));
    return Statement(db, QStringLiteral(
                             "SELECT r.*, l.line_number AS found, %1 FROM line_resolution r LEFT JOIN statement_line l "
                             "ON l.statement_id = ? AND l.line_number = r.line_number "
                             "WHERE r.statement_id = ? AND r.kind %2 AND %3 ORDER BY r.line_number")
                             .arg(content, QLatin1String(kinds), QLatin1String(newestOnly)))
        .bind(lines, statement)
        .all<Compared>([](const Row &r) {
            return Compared{resolution(r), r.isNull("found") ? QString() : fingerprintOf(r)};
        });
}

void note(Journal &journal, Id<SalesStatement> statement, const char *action, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    Connection &db = journal.transaction().db();
    const SalesStatement found = StatementRepository(db).get(statement);
    journal.note(Area::Royalties, "statement", statement.value,
                 statementLabel(reportingContract(db, found.contract), found.period, found.edition), action,
                 {{QStringLiteral("lines"), {}, lines.join(QStringLiteral(", "))}});
}

} // namespace

const char *resolutionKindCode(ResolutionKind kind)
{
    return kindCodes[size_t(kind)];
}

const char *lineStateCode(LineState state)
{
    return stateCodes[size_t(state)];
}

std::optional<LineState> parseLineState(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(lineStates, [code](LineState s) { return code == QLatin1String(lineStateCode(s)); });
    return found == lineStates.end() ? std::nullopt : std::optional(*found);
}

LineState stateAfter(ResolutionKind kind)
{
    switch (kind) {
    case ResolutionKind::Percent:
    case ResolutionKind::PerUnit:
    case ResolutionKind::Fee: return LineState::Settled;
    case ResolutionKind::Correction: return LineState::Waiting;
    case ResolutionKind::Ignore: return LineState::Ignored;
    case ResolutionKind::Withdrawn: break;
    }
    return LineState::Open;
}

LineSettlement LineResolution::settlement(Currency currency) const
{
    LineSettlement out;
    out.kind = kind == ResolutionKind::Percent   ? LineSettlement::Kind::Percent
               : kind == ResolutionKind::PerUnit ? LineSettlement::Kind::PerUnit
                                                 : LineSettlement::Kind::Fee;
    const auto rate = Rate::parse(value.toStdString());
    const auto fee = Money::parse(value.toStdString(), currency);
    if (!settles(kind) || (kind == ResolutionKind::Fee ? !fee : !rate))
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "Line %1: \"%2\" is no rate and no fee"),
                    {QString::number(line.line), value});
    if (kind == ResolutionKind::Fee)
        out.fee = fee->minor;
    else
        out.rate = *rate;
    out.reason = reason.toStdString();
    out.by = actor.toStdString();
    return out;
}

QString LineResolution::coversText() const
{
    QString out(u',');
    for (const FlagReason flag : covers.value_or(QList<FlagReason>()))
        out += QLatin1String(flagReasonCode(flag)) + u',';
    return out;
}

std::optional<QList<FlagReason>> LineResolution::parseCovers(const std::optional<QString> &text)
{
    if (!text)
        return {};
    QList<FlagReason> out;
    for (const QString &code : text->split(u',', Qt::SkipEmptyParts)) {
        const auto flag = parseFlagReason(code);
        if (!flag)
            throw Error(Error::Kind::Corrupt,
                        QT_TRANSLATE_NOOP("core", "\"%1\" is no reason for a question about a line"), {code});
        out.append(*flag);
    }
    return out;
}

QString lineFingerprint(Connection &db, LineRef line)
{
    return Statement(db, QStringLiteral("SELECT %1 FROM statement_line WHERE statement_id = ? AND line_number = ?")
                             .arg(QLatin1String(contentColumns)))
        .bind(line.statement, line.line)
        .one<QString>(fingerprintOf)
        .value_or(QString());
}

QList<LineResolution> resolutionsOf(Connection &db, LineRef line)
{
    return Statement(db,
                     QStringLiteral(
                         "SELECT * FROM line_resolution WHERE statement_id = ? AND line_number = ? ORDER BY id DESC"))
        .bind(line.statement, line.line)
        .all<LineResolution>(resolution);
}

QList<LineResolution> newestResolutions(Connection &db, Id<SalesStatement> statement)
{
    return Statement(db, QStringLiteral(
                             "SELECT r.* FROM line_resolution r WHERE r.statement_id = ? AND %1 ORDER BY r.line_number")
                             .arg(QLatin1String(newestOnly)))
        .bind(statement)
        .all<LineResolution>(resolution);
}

void insertResolution(Journal &journal, const LineResolution &decided)
{
    Transaction &tx = journal.transaction();
    LineResolution r = decided;
    if (r.carriedFrom == 0)
        r.covers = reasonsOf(tx.db(), r.line);
    Statement(tx.db(),
              QStringLiteral("INSERT INTO line_resolution (statement_id, line_number, kind, value, reason, "
                             "fingerprint, carried_from_id, at, actor, covers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(r.line.statement, r.line.line, resolutionKindCode(r.kind), r.value, r.reason,
              lineFingerprint(tx.db(), r.line), r.carriedFrom == 0 ? Value(nullptr) : Value(r.carriedFrom),
              journal.now(), journal.actor().name, r.covers ? Value(r.coversText()) : Value(nullptr))
        .run();
    tx.touch(Area::Royalties);
}

std::map<qint64, LineSettlement> settlements(Connection &db, Id<SalesStatement> statement)
{
    std::map<qint64, LineSettlement> out;
    std::optional<Currency> currency;
    for (const Compared &one : compared(db, statement, statement, "IN ('percent', 'per_unit', 'fee')")) {
        if (one.fingerprint != one.resolution.fingerprint)
            continue;
        if (!currency) {
            currency = Currency::find(reportingContract(db, StatementRepository(db).get(statement).contract).currency);
        }
        out.emplace(one.resolution.line.line, one.resolution.settlement(currency.value_or(Currency())));
    }
    return out;
}

int lapseResolutions(Transaction &tx, Journal &journal, Id<SalesStatement> statement)
{
    QStringList lapsed;
    for (const Compared &one : compared(tx.db(), statement, statement)) {
        if (one.resolution.kind != ResolutionKind::Correction && one.fingerprint == one.resolution.fingerprint)
            continue;
        LineResolution withdrawn;
        withdrawn.line = one.resolution.line;
        withdrawn.kind = ResolutionKind::Withdrawn;
        insertResolution(journal, withdrawn);
        lapsed.append(QString::number(withdrawn.line.line));
    }
    removeFlags(tx, statement);
    note(journal, statement, "decisions lapsed", lapsed);
    return int(lapsed.size());
}

int carryResolutions(Transaction &tx, Journal &journal, Id<SalesStatement> from, Id<SalesStatement> to)
{
    QStringList carried;
    for (const Compared &one : compared(tx.db(), from, to)) {
        if (one.resolution.kind == ResolutionKind::Correction || one.fingerprint != one.resolution.fingerprint)
            continue;
        LineResolution copy = one.resolution;
        copy.carriedFrom = copy.id;
        copy.line.statement = to;
        insertResolution(journal, copy);
        carried.append(QString::number(copy.line.line));
    }
    note(journal, to, "decisions taken over", carried);
    return int(carried.size());
}

} // namespace lianming
