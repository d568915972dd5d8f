#include "core/rights/codelists.h"

#include "core/base/codetree.h"

namespace lianming {

namespace {

QStringList rightTexts(const std::vector<Right> &rights)
{
    QStringList out;
    out.reserve(qsizetype(rights.size()));
    for (const Right right : rights)
        out.append(QString::fromLatin1(rightCode(right)));
    return out;
}

void addRight(std::vector<Right> &rights, const QString &code)
{
    if (const auto right = parseRight(code.toStdString()))
        rights.push_back(*right);
}

/// The dimensions that a grant's terms and what is held have in common. False for another.
template<class Box>
bool addToBox(Box &box, const QString &dimension, const QString &code)
{
    if (dimension == u"right")
        addRight(box.rights, code);
    else if (dimension == u"category")
        box.categories.push_back(code.toStdString());
    else if (dimension == u"territory")
        box.territories.push_back(code.toStdString());
    else if (dimension == u"territory_except")
        box.territoriesExcept.push_back(code.toStdString());
    else if (dimension == u"channel")
        box.channels.push_back(code.toStdString());
    else
        return false;
    return true;
}

template<class Box>
QList<CodeList> boxLists(const Box &box)
{
    return {{"right", rightTexts(box.rights)},
            {"category", codeTexts(box.categories)},
            {"territory", codeTexts(box.territories)},
            {"territory_except", codeTexts(box.territoriesExcept)},
            {"channel", codeTexts(box.channels)}};
}

} // namespace

QList<CodeList> codeListsOf(const GrantTerms &terms)
{
    return QList<CodeList>{{"asset", codeTexts(terms.assets)}} + boxLists(terms);
}

QList<CodeList> codeListsOf(const RightsIn &held)
{
    return boxLists(held);
}

QList<CodeList> codeListsOf(const Restriction &restriction)
{
    return {{"right", rightTexts(restriction.rights)}, {"category", codeTexts(restriction.categories)}};
}

void addCode(GrantTerms &terms, const QString &dimension, const QString &code)
{
    if (!addToBox(terms, dimension, code) && dimension == u"asset")
        terms.assets.push_back(code.toStdString());
}

void addCode(RightsIn &held, const QString &dimension, const QString &code)
{
    addToBox(held, dimension, code);
}

void addCode(Restriction &restriction, const QString &dimension, const QString &code)
{
    if (dimension == u"right")
        addRight(restriction.rights, code);
    else if (dimension == u"category")
        restriction.categories.push_back(code.toStdString());
}

void writeCodeLists(Connection &db, const CodeListTable &table, qint64 owner, const QList<CodeList> &lists)
{
    const QString name = QString::fromLatin1(table.table);
    const QString column = QString::fromLatin1(table.owner);
    Statement(db, QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(name, column)).bind(owner).run();
    Statement insert(
        db, QStringLiteral("INSERT INTO %1 (%2, dimension, position, code) VALUES (?, ?, ?, ?)").arg(name, column));
    for (const CodeList &list : lists) {
        for (qsizetype i = 0; i < list.codes.size(); ++i)
            insert.bind(owner, list.dimension, qint64(i), list.codes[i]).run();
    }
}

void readCodeLists(Connection &db, const CodeListTable &table, const QString &owners, const Fields &bound,
                   const std::function<void(qint64, const QString &, const QString &)> &use)
{
    Statement rows(db, QStringLiteral("SELECT %2, dimension, code FROM %1 WHERE %2 IN (%3) "
                                      "ORDER BY %2, dimension, position")
                           .arg(QString::fromLatin1(table.table), QString::fromLatin1(table.owner), owners));
    rows.bindFields(bound);
    while (rows.next())
        use(rows.row().integerAt(0), rows.row().textAt(1), rows.row().textAt(2));
}

QString printed(const QList<CodeList> &lists)
{
    QStringList out;
    for (const CodeList &list : lists) {
        if (!list.codes.isEmpty())
            out.append(QString::fromLatin1(list.dimension) + QStringLiteral(": ")
                       + list.codes.join(QStringLiteral(", ")));
    }
    return out.join(u'\n');
}

} // namespace lianming
