#include "core/db/numbering.h"

#include "core/db/statement.h"

namespace lianming {

QString nextNumber(Transaction &tx, const char *table, const char *prefix, int year)
{
    constexpr int digits = 4;
    tx.lock("number");
    const QString head =
        QStringLiteral("%1-%2-").arg(QString::fromLatin1(prefix), QString::number(year).rightJustified(4, u'0'));
    // Longer numbers are later ones: 10000 comes after 9999. Same length compares as text.
    Statement numbers(tx.db(), QStringLiteral("SELECT number FROM %1 WHERE number LIKE ? "
                                              "ORDER BY LENGTH(number) DESC, number DESC")
                                   .arg(QString::fromLatin1(table)));
    numbers.bind(head + u'%');
    qint64 last = 0;
    while (numbers.next()) {
        bool isNumber = false;
        last = numbers.row().textAt(0).mid(head.size()).toLongLong(&isNumber);
        if (isNumber)
            break;
        last = 0;
    }
    numbers.finish();
    return head + QString::number(last + 1).rightJustified(digits, u'0');
}

} // namespace lianming
