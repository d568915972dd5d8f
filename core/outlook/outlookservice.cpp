#include "core/outlook/outlookservice.h"

#include "core/db/transaction.h"
#include "core/people/access.h"
#include "core/royalties/claims.h"
#include "core/royalties/exact.h"

namespace lianming {

namespace {

constexpr int longestMonths = 120;

QList<GuaranteeForecast> guaranteesOf(const Books &books, QDate today)
{
    QList<GuaranteeForecast> out;
    for (const ContractBooks &contract : books.contracts)
        out += guaranteeForecasts(contract, today);
    return out;
}

CashSources cashSources(Connection &db, const std::vector<ContractBooks> &books)
{
    CashSources out{books, {}, invoicedPeriods(db)};
    for (const OpenInvoice &invoice : openInvoices(db)) {
        out.claims.append({invoice.contract, invoice.number, invoice.period, invoice.dueOn, invoice.open.minor,
                           invoice.open.currency});
    }
    return out;
}

std::vector<ConcentrationInput> inputs(const std::vector<ContractBooks> &books, const DaySpan &span)
{
    std::vector<ConcentrationInput> out;
    out.reserve(books.size());
    for (const ContractBooks &contract : books)
        out.push_back({&contract, royaltiesIn(contract, span), {}});
    return out;
}

/// Which assets a product shows is not kept yet: until it is, everything is spread over the contract's assets.
QList<Concentration> assetsOf(Connection &db, const std::vector<ContractBooks> &books, const DaySpan &span)
{
    QList<Concentration> out = concentrationByAsset(inputs(books, span), {});
    Statement asset(db, QStringLiteral("SELECT id, title_en, title_zh FROM asset WHERE code = ?"));
    constexpr qsizetype named = 200; // of those that anybody looks at
    for (Concentration &concentration : out) {
        for (qsizetype i = 0; i < std::min(named, concentration.parts.size()); ++i) {
            ConcentrationPart &part = concentration.parts[i];
            asset.bind(part.code);
            if (asset.next()) {
                const Row r = asset.row();
                part.id = r.integer("id");
                part.nameEn = r.text("title_en");
                part.nameZh = r.text("title_zh");
            }
            asset.finish();
        }
    }
    return out;
}

QList<PoolSeries> seriesOf(const Books &books)
{
    QList<PoolSeries> out;
    for (const ContractBooks &contract : books.contracts)
        out += poolSeries(contract);
    return out;
}

CashCalendar calendarOf(Connection &db, const Books &books, QDate today, int months)
{
    if (months < 1 || months > longestMonths)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The cash calendar has 1 to %1 months"),
                    {QString::number(longestMonths)});
    return cashCalendar(cashSources(db, books.contracts), today, months);
}

} // namespace

QList<GuaranteeForecast> OutlookService::guarantees(const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return guaranteesOf(readBooks(*m_w, filter), m_w->clock.today());
}

Accrual OutlookService::accrual(QDate on, const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return lianming::accrual(readBooks(*m_w, filter).contracts, on);
}

CashCalendar OutlookService::cash(int months, const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return calendarOf(m_w->db, readBooks(*m_w, filter), m_w->clock.today(), months);
}

QList<Concentration> OutlookService::byLicensee(const DaySpan &span, const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const Books books = readBooks(*m_w, filter);
    return concentrationByLicensee(inputs(books.contracts, span));
}

QList<Concentration> OutlookService::byAsset(const DaySpan &span, const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return assetsOf(m_w->db, readBooks(*m_w, filter).contracts, span);
}

QList<PoolSeries> OutlookService::series(const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    return seriesOf(readBooks(*m_w, filter));
}

Outlook OutlookService::read(int months, const BooksFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    Outlook out;
    out.today = m_w->clock.today();
    const QDate month(out.today.year(), out.today.month(), 1);
    const Books books = readBooks(*m_w, filter);
    out.guarantees = guaranteesOf(books, out.today);
    out.accrual = lianming::accrual(books.contracts, month.addDays(-1));
    out.cash = calendarOf(m_w->db, books, out.today, months);
    out.span = {month.addYears(-1), month.addDays(-1)};
    out.licensees = concentrationByLicensee(inputs(books.contracts, out.span));
    out.assets = assetsOf(m_w->db, books.contracts, out.span);
    out.series = seriesOf(books);
    out.unreadable = books.unreadable;
    return out;
}

ConvertedTotal OutlookService::converted(const QList<Money> &amounts, Currency to, QDate day) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return convertedTotal(amounts, to, day, RoyaltyBook(m_w->db).rates(to));
}

QList<PoolSeries> poolSeries(const ContractBooks &books)
{
    const Timeline timeline = books.timeline();
    const std::vector<std::string> ids = poolIds(books.terms);
    PoolSeries all;
    all.contract = books.contract;
    all.number = books.number;
    all.title = books.title;
    all.brand = books.brand;
    all.currency = books.currency();
    QList<PoolSeries> out;
    for (const std::string &id : ids) {
        out.append(all);
        out.last().pool = QString::fromStdString(id);
    }
    for (const auto &[place, period] : books.periods) {
        if (!period.figures || size_t(period.figures->pools.size()) != ids.size())
            continue;
        PoolPoint sum{timeline.period(place).name(), period.statement, period.state, 0, 0, 0};
        for (qsizetype i = 0; i < out.size(); ++i) {
            const StoredPool &pool = period.figures->pools[i];
            out[i].points.append({sum.period, sum.statement, sum.state, pool.earned, pool.paid, pool.unrecouped});
            sum.earned += pool.earned;
            sum.paid += pool.paid;
            sum.unrecouped += pool.unrecouped;
        }
        all.points.append(sum);
    }
    if (all.points.isEmpty())
        return {};
    out.prepend(all);
    return out;
}

ConvertedTotal convertedTotal(const QList<Money> &amounts, Currency to, QDate day, const FxTable &fx)
{
    ConvertedTotal out;
    out.total.currency = to;
    for (const Money &amount : amounts) {
        DatedRate rate{day, Rate{Rate::one}};
        if (amount.currency != to) {
            const auto found = fx.rate(amount.currency, day);
            if (!found) {
                out.missing.append(amount.currency.codeText());
                continue;
            }
            rate = *found;
        }
        ExactSum sum(Rate::one);
        sum.add({amount.minor, rate.rate.nanos, powerOfTen(to.digits())});
        sum.divideBy(powerOfTen(amount.currency.digits()));
        const auto rounded = sum.rounded(Rounding::HalfUp);
        const auto minor = rounded ? narrowed(*rounded) : std::nullopt;
        if (!minor)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "The forecast is larger than an amount can be"));
        const Money converted{*minor, to};
        out.total = out.total + converted;
        out.used.append({amount, converted, rate.day, rate.rate});
    }
    return out;
}

} // namespace lianming
