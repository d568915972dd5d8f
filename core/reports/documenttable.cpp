#include "core/reports/documenttable.h"

namespace lianming {

DocumentTable DocumentTable::figures(QString title, Currency currency)
{
    DocumentTable out;
    out.title = std::move(title);
    out.currency = currency;
    out.columns = {{{}, 0, false}, {currency.codeText(), 130, true}};
    return out;
}

void DocumentTable::add(std::vector<Cell> cells, RowStyle style)
{
    rows.push_back({std::move(cells), style});
}

void DocumentTable::addFigure(const QString &word, qint64 minor, RowStyle style)
{
    add({word, money(minor)}, style);
}

QString cellText(const Cell &cell, const Words &words, const Currency &currency)
{
    struct Writer {
        const Words &w;
        const Currency &usual;

        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const Money &money) const
        {
            const QString amount = w.amount(money.minor, money.currency);
            return money.currency == usual ? amount : money.currency.codeText() + u' ' + amount;
        }
        QString operator()(qint64 count) const { return w.count(count); }
        QString operator()(QDate day) const { return day.isValid() ? dayText(day) : QString(); }
        QString operator()(const Rate &percent) const { return w.percent(percent); }
    };
    return std::visit(Writer{words, currency}, cell);
}

} // namespace lianming
