#include "core/people/access.h"
#include "core/royalties/royaltyservice.h"

namespace lianming {

namespace {

/// The last days of the closed periods in `to` that have lines in `currency`: what they took must stay what they take.
QList<QDate> closedEnds(Connection &db, Currency currency, Currency to)
{
    const auto names =
        Statement(db,
                  QStringLiteral(
                      "SELECT DISTINCT p.period FROM royalty_period p WHERE p.frozen = 1 AND p.currency = ? AND EXISTS "
                      "(SELECT 1 FROM statement_line l WHERE l.statement_id = p.statement_id AND l.currency = ?)"))
            .bind(to.codeText(), currency.codeText())
            .all<QString>([](const Row &r) { return r.text("period"); });
    QList<QDate> out;
    for (const QString &name : names) {
        if (const auto period = Period::parse(name.toStdString()))
            out.append(period->span().end);
    }
    return out;
}

/// Each currency and day once. Throws where a call gives two rates for one.
std::vector<NewRate> once(const std::vector<NewRate> &rates, Currency to)
{
    std::vector<NewRate> out;
    FxTable given;
    for (const NewRate &rate : rates) {
        if (!rate.day.isValid() || rate.rate.nanos <= 0 || rate.currency == to) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "An exchange rate needs two currencies, a day and a value above 0"));
        }
        if (given.add(rate.currency, rate.day, rate.rate))
            out.push_back(rate);
        else if (given.rate(rate.currency, rate.day)->rate != rate.rate)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is given two rates for %2"),
                        {rate.currency.codeText(), dayText(rate.day)});
    }
    return out;
}

/// Whether anything was written.
bool writeRate(Journal &journal, const NewRate &added, Currency to, const QString &source, const FxTable &known,
               const QList<QDate> &closed)
{
    Connection &db = journal.transaction().db();
    const auto present = known.rate(added.currency, added.day);
    const bool isThere = present && present->day == added.day;
    if (isThere && present->rate == added.rate)
        return false;
    for (const QDate end : closed) {
        const auto used = known.rate(added.currency, end);
        if (added.day <= end && used && added.day >= used->day) {
            throw Error(
                Error::Kind::Rejected,
                QT_TRANSLATE_NOOP(
                    "core",
                    "A closed period was calculated with the rate of %1 for %2; another rate for %3 would change it"),
                {dayText(used->day), added.currency.codeText(), dayText(added.day)});
        }
    }
    const QString rate = QString::fromStdString(added.rate.toString());
    Statement(
        db,
        QStringLiteral(
            "INSERT INTO exchange_rate (currency, to_currency, day, rate, source) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (currency, to_currency, day) DO UPDATE SET rate = excluded.rate, source = excluded.source"))
        .bind(added.currency.codeText(), to.codeText(), added.day, rate, source)
        .run();
    const qint64 id =
        Statement(db, QStringLiteral("SELECT id FROM exchange_rate WHERE currency = ? AND to_currency = ? AND day = ?"))
            .bind(added.currency.codeText(), to.codeText(), added.day)
            .one<qint64>()
            .value_or(0);
    journal.note(
        Area::Royalties, "exchange_rate", id,
        QStringLiteral("%1/%2 %3").arg(added.currency.codeText(), to.codeText(), dayText(added.day)),
        isThere ? "changed" : "created",
        {{QStringLiteral("rate"), isThere ? QString::fromStdString(present->rate.toString()) : QString(), rate}});
    return true;
}

} // namespace

int RoyaltyService::setRates(Currency to, const std::vector<NewRate> &rates, const QString &source)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Transaction tx(m_w->db);
    tx.lock("royalties");
    Journal journal(tx, *m_w);
    const FxTable known = RoyaltyBook(m_w->db).rates(to);
    std::map<std::string, QList<QDate>, std::less<>> closed;
    int written = 0;
    for (const NewRate &rate : once(rates, to)) {
        auto ends = closed.find(rate.currency.code());
        if (ends == closed.end())
            ends = closed.emplace(std::string(rate.currency.code()), closedEnds(m_w->db, rate.currency, to)).first;
        written += writeRate(journal, rate, to, source, known, ends->second) ? 1 : 0;
    }
    tx.commit();
    return written;
}

} // namespace lianming
