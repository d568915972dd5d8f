#include "core/rights/usedcodes.h"

#include "core/base/codetree.h"
#include "core/db/statement.h"
#include "core/rights/ledger.h"

#include <set>

namespace lianming {

namespace {

using CodeSet = std::set<std::string>;

void keepCode(CodeSet &set, const QString &code)
{
    const std::string text = code.toStdString();
    if (isPathCode(text))
        set.insert(text);
}

} // namespace

UsedCodes usedCodes(Connection &db)
{
    CodeSet categories;
    CodeSet channels;
    for (const char *table : {"contract_grant_code", "rights_in_code", "reservation_code"}) {
        Statement codes(db, QStringLiteral("SELECT DISTINCT dimension, code FROM %1 "
                                           "WHERE dimension IN ('category', 'channel')")
                                .arg(QString::fromLatin1(table)));
        while (codes.next())
            keepCode(codes.row().text("dimension") == u"category" ? categories : channels, codes.row().text("code"));
    }
    Statement lists(db, QStringLiteral("SELECT categories, channels FROM proposal "
                                       "UNION SELECT categories, '' FROM brand"));
    while (lists.next()) {
        for (const QString &code : lists.row().list("categories"))
            keepCode(categories, code);
        for (const QString &code : lists.row().list("channels"))
            keepCode(channels, code);
    }
    return {{categories.begin(), categories.end()}, {channels.begin(), channels.end()}, RightsLedger(db).regions()};
}

} // namespace lianming
