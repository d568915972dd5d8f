#include "core/db/bulk.h"
#include "core/exchange/statementimport.h"
#include "core/products/productservice.h"
#include "core/reports/correctionletter.h"
#include "core/royalties/exceptionservice.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QElapsedTimer>
#include <QFile>

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QByteArray header("date,sku,category,territory,channel,units,currency,gross,returns,free\n");
/// Lines 1 to 5; 3 lies outside the territory, 4 outside category and territory, 5 is line 1 again.
const QByteArray firstRows("2026-01-05,A,nice/24/bedding,CN,online,10,CNY,1000.00,,\n"
                           "2026-02-05,QX-1,nice/21,HK,online,10,CNY,700.00,100.00,\n"
                           "2026-02-06,QX-1,nice/21,JP,online,10,CNY,500.00,50.00,\n"
                           "2026-02-07,C,nice/9,JP,online,1,CNY,9.00,,\n"
                           "2026-01-05,A,nice/24/bedding,CN,online,10,CNY,1000.00,,\n");
const QByteArray secondRows("2026-04-05,A,nice/24/bedding,CN,online,10,CNY,120.00,,\n"
                            "2026-04-06,A,nice/24/bedding,CN,online,900,CNY,90000.00,,\n");

} // namespace

/// The accountant's work list: what is in question, what is decided, what it earns then.
class TestExceptionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatIsInQuestion();
    void narrowsAndCounts();
    void pagesInOrder();
    void watchesProducts();
    void settlesALine();
    void tellsWhatItWouldEarn();
    void decidesAboutManyAtOnce();
    void asksAndIgnores();
    void aNewReasonOpensALineAgain();
    void takesDecisionsBack();
    void needsValuesAndReasons();
    void refusesApprovedAndClosed();
    void whoDecidesPrepares();
    void decisionsDoNotStickToOtherLines();
    void carriesDecisionsOver();
    void comparesWithOtherContracts();
    void limitsBelongToTheWorkspace();
    void writesToTheLicensee();
    void tableIsHarmless();
    void aLargeStatement();

private:
    void import(const QString &period, const QByteArray &rows, Id<Contract> contract = {});
    void calculate(Id<Contract> contract = {});
    void approve(const QString &period);
    void close(const QString &period);
    [[nodiscard]] SalesStatement statement(const QString &period) const;
    [[nodiscard]] LineRef line(const QString &period, qint64 number) const { return {statement(period).id, number}; }
    [[nodiscard]] qint64 figure(const QString &period, const char *name) const;
    [[nodiscard]] qint64 royalty(const QString &period, qint64 number) const;
    /// "2026Q1 3 open territory", a line of the list each.
    [[nodiscard]] QStringList listed(const ExceptionFilter &filter = {}) const;
    DecisionOutcome resolve(const QList<LineRef> &lines, ResolutionKind kind, const char *value = "",
                            const char *reason = "agreed");
    DecisionOutcome withdraw(const QList<LineRef> &lines);
    [[nodiscard]] ExceptionService service() const { return ExceptionService(**m_workspace); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< a second person
    Id<Contract> m_contract;
};

void TestExceptionService::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    ReportingFixture fixture;
    fixture.terms = QStringLiteral(R"({"base": {"deductions": {"allowed": ["returns"]}},
        "rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "8"}]}]})");
    m_contract = makeReportingContract(**m_workspace, fixture);
}

void TestExceptionService::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestExceptionService::import(const QString &period, const QByteArray &rows, Id<Contract> contract)
{
    const Id<Contract> of = contract.isSet() ? contract : m_contract;
    QFile file(m_workspace->folder() + QStringLiteral("/sales.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + rows);
    file.close();
    StatementImport intake(**m_workspace);
    StatementImportRequest request;
    request.path = file.fileName();
    request.contract = of;
    request.period = period;
    request.mapping = intake.inspect(file.fileName(), reportingContract(m_workspace->db(), of), 0).mapping;
    Progress progress;
    QVERIFY(intake.run(request, progress).stored);
}

void TestExceptionService::calculate(Id<Contract> contract)
{
    Progress progress;
    const Id<Contract> of = contract.isSet() ? contract : m_contract;
    (void)RoyaltyService(**m_workspace).calculate(of, progress);
    (void)service().screen(of, progress);
}

void TestExceptionService::approve(const QString &period)
{
    const SalesStatement s = statement(period);
    RoyaltyService(*m_other).approve(s.id, s.version);
}

void TestExceptionService::close(const QString &period)
{
    Progress progress;
    const SalesStatement s = statement(period);
    RoyaltyService(**m_workspace).close(s.id, s.version, progress);
}

SalesStatement TestExceptionService::statement(const QString &period) const
{
    return StatementRepository(m_workspace->db()).find(m_contract, period).value_or(SalesStatement());
}

qint64 TestExceptionService::figure(const QString &period, const char *name) const
{
    const auto row = RoyaltyService(**m_workspace).result(statement(period).id);
    return row ? row->amount(name) : -1;
}

qint64 TestExceptionService::royalty(const QString &period, qint64 number) const
{
    return ExceptionList(m_workspace->db()).row(line(period, number)).royalty.value_or(-1);
}

QStringList TestExceptionService::listed(const ExceptionFilter &filter) const
{
    QStringList out;
    for (const ExceptionRow &row : service().list(filter).rows) {
        QStringList words{row.period, QString::number(row.ref.line), QString::fromLatin1(lineStateCode(row.state))};
        for (const LineReason &reason : row.reasons)
            words.append(QString::fromLatin1(flagReasonCode(reason.reason)));
        out.append(words.join(u' '));
    }
    return out;
}

DecisionOutcome TestExceptionService::resolve(const QList<LineRef> &lines, ResolutionKind kind, const char *value,
                                              const char *reason)
{
    Progress progress;
    return service().resolve(lines, {kind, QString::fromLatin1(value), QString::fromLatin1(reason)}, progress);
}

DecisionOutcome TestExceptionService::withdraw(const QList<LineRef> &lines)
{
    Progress progress;
    return service().withdraw(lines, {}, progress);
}

void TestExceptionService::listsWhatIsInQuestion()
{
    QCOMPARE(listed(), QStringList());
    import(q1, firstRows);
    import(q2, secondRows);
    calculate();
    QCOMPARE(listed(),
             (QStringList{QStringLiteral("2026Q2 1 open price_pattern"), QStringLiteral("2026Q2 2 open volume_pattern"),
                          QStringLiteral("2026Q1 3 open territory"), QStringLiteral("2026Q1 4 open category territory"),
                          QStringLiteral("2026Q1 5 open duplicate_line")}));
    const ExceptionRow price = service().list().rows[0];
    QCOMPARE(price.contractNumber, QStringLiteral("TM-2026-0007"));
    QCOMPARE(price.brandZh, QStringLiteral("太湖雪"));
    QCOMPARE(price.sku, QStringLiteral("A"));
    QCOMPARE(price.soldOn, QDate(2026, 4, 5));
    QCOMPARE(price.gross, 12000);
    QCOMPARE(price.royalty, std::optional<qint64>(960));
    QCOMPARE(price.reasons[0].price, 1200);
    QCOMPARE(price.reasons[0].low, 10000);
    QCOMPARE(price.reasons[0].high, 10000);
    QCOMPARE(price.reasons[0].periods, 1);
    const ExceptionRow volume = service().list().rows[1];
    QCOMPARE(volume.reasons[0].units, 910);
    QCOMPARE(volume.reasons[0].average, 20);
    const ExceptionRow repeat = service().list().rows[4];
    QCOMPARE(repeat.reasons[0].repeatsPeriod, q1);
    QCOMPARE(repeat.reasons[0].repeatsLine, 1);
    // The same again after another calculation: flags are replaced.
    calculate();
    QCOMPARE(listed().size(), 5);
    const LineDetail detail = service().detail(line(q1, 3));
    QCOMPARE(detail.grants.size(), size_t(1));
    QCOMPARE(detail.grants[0].territories, (std::vector<std::string>{"CN", "HK"}));
    QVERIFY(detail.history.isEmpty());
    VERIFY_ERROR((void)service().detail(line(q1, 99)), Error::Kind::NotFound);
}

void TestExceptionService::narrowsAndCounts()
{
    import(q1, firstRows);
    import(q2, secondRows);
    calculate();
    (void)resolve({line(q1, 3)}, ResolutionKind::Ignore);
    (void)resolve({line(q2, 1)}, ResolutionKind::Correction);
    ExceptionFilter filter;
    filter.period = q1;
    QCOMPARE(listed(filter).size(), 3);
    filter.reason = FlagReason::Territory;
    QCOMPARE(listed(filter), (QStringList{QStringLiteral("2026Q1 3 ignored territory"),
                                          QStringLiteral("2026Q1 4 open category territory")}));
    filter.state = LineState::Open;
    QCOMPARE(listed(filter).size(), 1);
    const ExceptionCounts counts = service().counts(filter);
    QCOMPARE(counts.total, 1);
    QCOMPARE(counts.of(LineState::Open), 1);
    QCOMPARE(counts.of(LineState::Ignored), 1);
    QCOMPARE(counts.of(FlagReason::Category), 1); // open ones of the period, whatever their reason
    QCOMPARE(counts.of(FlagReason::DuplicateLine), 1);
    QCOMPARE(counts.of(FlagReason::PricePattern), 0);
    const ExceptionCounts all = service().counts();
    QCOMPARE(all.total, 5);
    QCOMPARE(all.of(LineState::Waiting), 1);
    QCOMPARE(all.of(FlagReason::Territory), 2);

    ExceptionFilter text;
    text.text = QStringLiteral("qx");
    QCOMPARE(listed(text), QStringList{QStringLiteral("2026Q1 3 ignored territory")});
    text.text = QStringLiteral("太湖");
    QCOMPARE(listed(text).size(), 5);
    text.text = QStringLiteral("0007 taihu");
    QCOMPARE(listed(text).size(), 5);
    text.text = QStringLiteral("%");
    QCOMPARE(listed(text).size(), 0);
    QCOMPARE(service().counts(text).total, 0);
    const QList<ExceptionParty> parties = service().parties(filter);
    QCOMPARE(parties.size(), 1);
    QCOMPARE(parties[0].contract, m_contract);
    QCOMPARE(parties[0].lines, 1);
    QCOMPARE(parties[0].brandEn, QStringLiteral("Taihu Snow"));
    ExceptionFilter brand;
    brand.brandId = 4711;
    QCOMPARE(listed(brand).size(), 0);
    ExceptionFilter contract;
    contract.contract = m_contract;
    contract.statement = statement(q2).id;
    QCOMPARE(listed(contract).size(), 2);
}

void TestExceptionService::pagesInOrder()
{
    QByteArray rows;
    for (int i = 0; i < 25; ++i)
        rows += "2026-02-07,C,nice/9,CN,online," + QByteArray::number(i + 1) + ",CNY,9.00,,\n";
    import(q1, rows);
    import(q2, QByteArray(rows).replace("2026-02-07", "2026-04-07"));
    ReportingFixture fixture;
    fixture.number = QStringLiteral("TM-2026-0008");
    fixture.frequency = QStringLiteral("monthly");
    const Id<Contract> monthly = makeReportingContract(**m_workspace, fixture);
    import(QStringLiteral("2026-05"), QByteArray(rows).replace("2026-02-07", "2026-05-07"), monthly);
    calculate();
    calculate(monthly);
    ExceptionFilter filter;
    filter.reason = FlagReason::Category;
    std::optional<ExceptionKey> after;
    QStringList found;
    int pages = 0;
    do {
        const ExceptionPage page = service().list(filter, after, 10);
        QVERIFY(page.rows.size() <= 10);
        for (const ExceptionRow &row : page.rows)
            found.append(QStringLiteral("%1 %2 %3").arg(row.period, row.contractNumber).arg(row.ref.line, 2));
        after = page.next;
        ++pages;
    } while (after);
    QCOMPARE(found.size(), 75);
    QCOMPARE(pages, 8);
    QCOMPARE(found.first(), QStringLiteral("2026Q2 TM-2026-0007  1"));
    QCOMPARE(found[25], QStringLiteral("2026-05 TM-2026-0008  1"));
    QCOMPARE(found.last(), QStringLiteral("2026Q1 TM-2026-0007 25"));
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 75);
    QCOMPARE(service().counts(filter).total, 75);
}

void TestExceptionService::watchesProducts()
{
    import(q1, firstRows);
    calculate();
    ProductService products(**m_workspace);
    LicensedProduct product;
    product.contract = m_contract;
    product.sku = QStringLiteral("A");
    product.nameEn = QStringLiteral("Apsaras duvet");
    const Id<LicensedProduct> id = products.add(product);
    Progress progress;
    QCOMPARE(service().screen(m_contract, progress), 5);
    ExceptionFilter filter;
    filter.reason = FlagReason::UnknownProduct;
    QCOMPARE(service().counts(filter).total, 3); // QX-1 and C
    filter.reason = FlagReason::UnapprovedProduct;
    QCOMPARE(listed(filter), (QStringList{QStringLiteral("2026Q1 1 open unapproved_product"),
                                          QStringLiteral("2026Q1 5 open unapproved_product duplicate_line")}));
    QCOMPARE(service().list(filter).rows[0].product->nameEn, QStringLiteral("Apsaras duvet"));
    QCOMPARE(service().list(filter).rows[0].reasons[0].productState, std::optional(ProductState::InReview));
    ExceptionFilter named;
    named.text = QStringLiteral("DUVET");
    QCOMPARE(listed(named).size(), 2);
    products.setState(id, 1, ProductState::Released, QDate(2026, 1, 5));
    (void)service().screen(m_contract, progress);
    QCOMPARE(listed(filter), QStringList());
    products.setState(id, 2, ProductState::Released, QDate(2026, 1, 6));
    Transaction tx(m_workspace->db());
    QCOMPARE(screenStatement(tx, **m_workspace, statement(q1).id, progress), 5);
    tx.commit();
    QCOMPARE(service().list(filter).rows[0].reasons[0].releasedOn, std::optional(QDate(2026, 1, 6)));
}

void TestExceptionService::settlesALine()
{
    import(q1, firstRows);
    calculate();
    QCOMPARE(figure(q1, "earned"), 8000 + 4800 + 8000);
    QCOMPARE(royalty(q1, 3), 0);
    const DecisionOutcome out = resolve({line(q1, 3)}, ResolutionKind::Percent, "12.5", "Japan was agreed by mail");
    QCOMPARE(out.lines, 1);
    QCOMPARE(out.calculated, 1);
    QCOMPARE(royalty(q1, 3), 6250); // of 500.00: returns do not count
    QCOMPARE(figure(q1, "apart"), 6250);
    QCOMPARE(figure(q1, "earned"), 20800);
    QCOMPARE(figure(q1, "payable"), 27050);
    QCOMPARE(resolve({line(q1, 3)}, ResolutionKind::PerUnit, "1.255").calculated, 1);
    QCOMPARE(royalty(q1, 3), 1255);
    QCOMPARE(resolve({line(q1, 5)}, ResolutionKind::Fee, "0", "reported twice").calculated, 1);
    QCOMPARE(royalty(q1, 5), 0);
    QCOMPARE(figure(q1, "payable"), 8000 + 4800 + 1255);
    QVERIFY(listed().contains(QStringLiteral("2026Q1 3 settled territory")));
    QVERIFY(listed().contains(QStringLiteral("2026Q1 5 settled duplicate_line")));
    // A line that nothing was wrong with can be settled too, and is listed from then on.
    QCOMPARE(resolve({line(q1, 2)}, ResolutionKind::Percent, "5").lines, 1);
    QCOMPARE(royalty(q1, 2), 3500);
    QVERIFY(listed().contains(QStringLiteral("2026Q1 2 settled")));
    const OrderedJson why = RoyaltyService(**m_workspace).explainLine(statement(q1).id, 2);
    QVERIFY(why["status"] == "settled");
    QVERIFY(why["rate"]["percent"] == "5");
    QVERIFY(why["rate"]["reason"] == "agreed");
    const QList<LineResolution> history = service().detail(line(q1, 3)).history;
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[1].kind, ResolutionKind::Percent);
    QCOMPARE(history[1].reason, QStringLiteral("Japan was agreed by mail"));
    const QList<HistoryEntry> log = historyOf(m_workspace->db(), "statement", statement(q1).id.value);
    QVERIFY(std::any_of(log.begin(), log.end(), [](const HistoryEntry &entry) { return entry.action == u"per_unit"; }));
}

void TestExceptionService::tellsWhatItWouldEarn()
{
    import(q1, firstRows);
    calculate();
    const QList<LineRef> lines{line(q1, 3), line(q1, 1)};
    QCOMPARE(service().wouldEarn(lines, {ResolutionKind::Percent, QStringLiteral("10"), {}}),
             (QList<std::optional<qint64>>{5000, 10000}));
    QCOMPARE(service().wouldEarn(lines, {ResolutionKind::Fee, QStringLiteral("7.5"), {}}),
             (QList<std::optional<qint64>>{750, 750}));
    QCOMPARE(service().wouldEarn(lines, {ResolutionKind::Ignore, {}, {}}), (QList<std::optional<qint64>>{0, 8000}));
    VERIFY_ERROR((void)service().wouldEarn(lines, {ResolutionKind::Fee, QStringLiteral("7.555"), {}}),
                 Error::Kind::BadInput);
    const QList<std::optional<qint64>> before =
        service().wouldEarn(lines, {ResolutionKind::PerUnit, QStringLiteral("0.3335"), {}});
    (void)resolve(lines, ResolutionKind::PerUnit, "0.3335");
    QCOMPARE(royalty(q1, 3), before[0].value_or(-1));
    QCOMPARE(royalty(q1, 1), before[1].value_or(-1));
}

void TestExceptionService::decidesAboutManyAtOnce()
{
    import(q1, firstRows);
    import(q2, secondRows);
    calculate();
    const DecisionOutcome out =
        resolve({line(q1, 3), line(q1, 4), line(q2, 1), line(q1, 3)}, ResolutionKind::Percent, "20");
    QCOMPARE(out.lines, 3);
    QCOMPARE(out.calculated, 1);
    QCOMPARE(figure(q1, "apart"), 10000 + 180);
    QCOMPARE(figure(q2, "apart"), 2400);
    // All or none: nothing is decided where one line is not there.
    VERIFY_ERROR((void)resolve({line(q1, 5), line(q1, 99)}, ResolutionKind::Fee, "1"), Error::Kind::NotFound);
    QVERIFY(listed().contains(QStringLiteral("2026Q1 5 open duplicate_line")));
}

void TestExceptionService::asksAndIgnores()
{
    import(q1, firstRows);
    calculate();
    const SalesStatement before = statement(q1);
    QCOMPARE(resolve({line(q1, 3)}, ResolutionKind::Correction, "", "").calculated, 0);
    QCOMPARE(resolve({line(q1, 5)}, ResolutionKind::Ignore, "", "two orders on one day").calculated, 0);
    QCOMPARE(figure(q1, "payable"), 20800);
    QCOMPARE(statement(q1).version, before.version);
    QCOMPARE(listed(), (QStringList{QStringLiteral("2026Q1 3 waiting territory"),
                                    QStringLiteral("2026Q1 4 open category territory"),
                                    QStringLiteral("2026Q1 5 ignored duplicate_line")}));
}

/// A decision is about the reasons that a person saw; what is found later was not decided about.
void TestExceptionService::aNewReasonOpensALineAgain()
{
    import(q1, firstRows);
    calculate();
    (void)resolve({line(q1, 3)}, ResolutionKind::Ignore, "", "Japan is talked about");
    (void)resolve({line(q1, 4)}, ResolutionKind::Fee, "7", "agreed for once");
    ProductService products(**m_workspace);
    LicensedProduct product;
    product.contract = m_contract;
    product.sku = QStringLiteral("A");
    product.nameEn = QStringLiteral("Apsaras duvet");
    product.state = ProductState::Released;
    product.releasedOn = QDate(2025, 12, 1);
    (void)products.add(product);
    calculate();
    const QStringList open{QStringLiteral("2026Q1 2 open unknown_product"),
                           QStringLiteral("2026Q1 3 open territory unknown_product"),
                           QStringLiteral("2026Q1 4 open category territory unknown_product"),
                           QStringLiteral("2026Q1 5 open duplicate_line")};
    QCOMPARE(listed(), open);
    QCOMPARE(service().detail(line(q1, 3)).row.newReasons, QList<FlagReason>{FlagReason::UnknownProduct});
    QVERIFY(service().detail(line(q1, 5)).row.newReasons.isEmpty());
    QCOMPARE(royalty(q1, 4), 700); // the fee stands until something else is decided
    ExceptionFilter filter;
    filter.state = LineState::Open;
    QCOMPARE(listed(filter), open);
    QCOMPARE(service().counts().of(LineState::Open), 4);
    QCOMPARE(service().counts().of(LineState::Ignored), 0);
    QCOMPARE(service().counts().of(LineState::Settled), 0);
    filter.state = LineState::Settled;
    QCOMPARE(listed(filter), QStringList());

    // Decided about with all that is known now, it stays so; a reason that goes away changes nothing.
    (void)resolve({line(q1, 3)}, ResolutionKind::Ignore, "", "an old SKU, too");
    QVERIFY(listed().contains(QStringLiteral("2026Q1 3 ignored territory unknown_product")));
    calculate();
    QCOMPARE(service().counts().of(LineState::Ignored), 1);
    product.sku = QStringLiteral("QX-1");
    (void)products.add(product);
    calculate();
    QVERIFY(listed().contains(QStringLiteral("2026Q1 3 ignored territory")));

    // Of before reasons were kept: about all of them.
    Statement(
        m_workspace->db(),
        QStringLiteral("INSERT INTO line_resolution (statement_id, line_number, kind, value, reason, fingerprint, "
                       "at, actor) VALUES (?, 5, 'ignore', '', 'two orders', '', '2026-05-01T08:00:00.000Z', 'A')"))
        .bind(statement(q1).id)
        .run();
    QVERIFY(listed().contains(QStringLiteral("2026Q1 5 ignored duplicate_line")));
    QCOMPARE(service().counts().of(LineState::Ignored), 2);
    QVERIFY(LineResolution().isAbout(FlagReason::NoRate));
    QVERIFY(!LineResolution::parseCovers(std::nullopt));
    VERIFY_ERROR((void)LineResolution::parseCovers(QStringLiteral(",nonsense,")), Error::Kind::Corrupt);

    // A later edition takes the decision over with the reasons that it was about.
    approve(q1);
    close(q1);
    (void)RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("a page was missing"));
    calculate();
    QVERIFY(listed().contains(QStringLiteral("2026Q1 3 ignored territory")));
    QVERIFY(listed().contains(QStringLiteral("2026Q1 4 open category territory unknown_product")));
}

void TestExceptionService::takesDecisionsBack()
{
    import(q1, firstRows);
    calculate();
    (void)resolve({line(q1, 3)}, ResolutionKind::Percent, "10");
    (void)resolve({line(q1, 5)}, ResolutionKind::Ignore);
    (void)resolve({line(q1, 2)}, ResolutionKind::Fee, "1");
    const DecisionOutcome out = withdraw({line(q1, 2), line(q1, 3), line(q1, 4), line(q1, 5)});
    QCOMPARE(out.lines, 3);
    QCOMPARE(out.calculated, 1);
    QCOMPARE(figure(q1, "payable"), 20800);
    QCOMPARE(listed(),
             (QStringList{QStringLiteral("2026Q1 3 open territory"), QStringLiteral("2026Q1 4 open category territory"),
                          QStringLiteral("2026Q1 5 open duplicate_line")}));
    QCOMPARE(withdraw({line(q1, 3)}).lines, 0);
    QCOMPARE(service().detail(line(q1, 3)).history.size(), 2);
    // What was decided stays written.
    Transaction tx(m_workspace->db());
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral("UPDATE line_resolution SET value = '1'")),
                 Error::Kind::Rejected);
}

void TestExceptionService::needsValuesAndReasons()
{
    import(q1, firstRows);
    calculate();
    const QList<LineRef> one{line(q1, 3)};
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Percent, ""), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Percent, "-1"), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::PerUnit, "1,5"), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Fee, "1.234"), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Fee, "-1"), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Percent, "8", " "), Error::Kind::BadInput);
    VERIFY_ERROR((void)resolve(one, ResolutionKind::Ignore, "", ""), Error::Kind::BadInput);
    QCOMPARE(validate(LineDecision{ResolutionKind::Percent, QStringLiteral("x"), {}}, Currency()),
             (QList{DecisionProblem::RateForm, DecisionProblem::ReasonMissing}));
    QVERIFY(validate(LineDecision{ResolutionKind::Correction, {}, {}}, Currency()).isEmpty());
    QVERIFY(service().detail(one[0]).history.isEmpty());
}

void TestExceptionService::refusesApprovedAndClosed()
{
    import(q1, firstRows);
    calculate();
    (void)resolve({line(q1, 3)}, ResolutionKind::Ignore);
    approve(q1);
    VERIFY_ERROR((void)resolve({line(q1, 4)}, ResolutionKind::Ignore), Error::Kind::Rejected);
    VERIFY_ERROR((void)withdraw({line(q1, 3)}), Error::Kind::Rejected);
    QVERIFY(!service().list().rows[0].canBeDecided());
    close(q1);
    VERIFY_ERROR((void)resolve({line(q1, 4)}, ResolutionKind::Fee, "1"), Error::Kind::Rejected);
    QCOMPARE(listed(), QStringList());
    ExceptionFilter filter;
    filter.withClosed = true;
    QCOMPARE(listed(filter).size(), 3);
    // Not even past the program.
    const SalesStatement closed = statement(q1);
    Progress progress;
    {
        Transaction tx(m_workspace->db());
        Journal journal(tx, **m_workspace);
        LineResolution sneaked;
        sneaked.line = {closed.id, 4};
        sneaked.reason = QStringLiteral("x");
        VERIFY_ERROR(insertResolution(journal, sneaked), Error::Kind::Rejected);
    }
    {
        Transaction tx(m_workspace->db());
        VERIFY_ERROR(removeFlags(tx, closed.id), Error::Kind::Rejected);
    }
    (void)service().screen(m_contract, progress); // leaves it alone
    QCOMPARE(listed(filter).size(), 3);
}

void TestExceptionService::whoDecidesPrepares()
{
    import(q1, firstRows);
    calculate();
    Progress progress;
    ExceptionService(*m_other).resolve({line(q1, 3)},
                                       {ResolutionKind::Percent, QStringLiteral("1"), QStringLiteral("x")}, progress);
    QCOMPARE(statement(q1).preparedBy, QStringLiteral("Second"));
    VERIFY_ERROR(approve(q1), Error::Kind::Rejected);
    const SalesStatement now = statement(q1);
    RoyaltyService(**m_workspace).approve(now.id, now.version);
    QCOMPARE(statement(q1).state, StatementState::Approved);
}

void TestExceptionService::decisionsDoNotStickToOtherLines()
{
    import(q1, firstRows);
    calculate();
    (void)resolve({line(q1, 3), line(q1, 4)}, ResolutionKind::Percent, "10");
    (void)resolve({line(q1, 5)}, ResolutionKind::Correction);
    (void)resolve({line(q1, 2)}, ResolutionKind::Ignore);
    // The third line comes back with another amount, the fifth is taken out.
    QByteArray corrected = firstRows;
    corrected.replace("JP,online,10,CNY,500.00,50.00", "JP,online,10,CNY,400.00,50.00");
    corrected.chop(firstRows.indexOf('\n') + 1);
    QVERIFY(corrected.endsWith("CNY,9.00,,\n"));
    import(q1, corrected);
    // Whether or not the import lets decisions lapse, what they were about is gone.
    QCOMPARE(settlements(m_workspace->db(), statement(q1).id).size(), size_t(1));
    {
        Transaction tx(m_workspace->db());
        tx.lock("royalties");
        Journal journal(tx, **m_workspace);
        (void)lapseResolutions(tx, journal, statement(q1).id);
        QCOMPARE(lapseResolutions(tx, journal, statement(q1).id), 0);
        tx.commit();
    }
    QCOMPARE(service().detail(line(q1, 3)).history.first().kind, ResolutionKind::Withdrawn);
    QCOMPARE(service().detail(line(q1, 4)).history.first().kind, ResolutionKind::Percent);
    QCOMPARE(service().detail(line(q1, 2)).history.first().kind, ResolutionKind::Ignore);
    QCOMPARE(resolutionsOf(m_workspace->db(), line(q1, 5)).first().kind, ResolutionKind::Withdrawn);
    calculate();
    QCOMPARE(listed(), (QStringList{QStringLiteral("2026Q1 2 ignored"), QStringLiteral("2026Q1 3 open territory"),
                                    QStringLiteral("2026Q1 4 settled category territory")}));
    QCOMPARE(figure(q1, "apart"), 90);
}

void TestExceptionService::carriesDecisionsOver()
{
    import(q1, firstRows);
    calculate();
    (void)resolve({line(q1, 3), line(q1, 4)}, ResolutionKind::Fee, "10");
    (void)resolve({line(q1, 5)}, ResolutionKind::Correction);
    approve(q1);
    close(q1);
    const SalesStatement first = statement(q1);
    Progress progress;
    const Id<SalesStatement> second =
        RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Japan was granted"));
    int carried = 0;
    {
        Transaction tx(m_workspace->db());
        tx.lock("royalties");
        Journal journal(tx, **m_workspace);
        Statement(m_workspace->db(),
                  QStringLiteral("UPDATE statement_line SET units = 2 WHERE statement_id = ? AND line_number = 4"))
            .bind(second)
            .run();
        if (resolutionsOf(m_workspace->db(), {second, 3}).isEmpty())
            carried = carryResolutions(tx, journal, first.id, second);
        tx.commit();
    }
    QVERIFY(carried == 0 || carried == 1);
    const std::map<qint64, LineSettlement> settled = settlements(m_workspace->db(), second);
    QCOMPARE(settled.size(), size_t(1));
    QCOMPARE(settled.begin()->first, 3);
    QCOMPARE(settled.begin()->second.fee, 1000);
    QVERIFY(resolutionsOf(m_workspace->db(), {second, 3}).first().carriedFrom != 0);
    // A restatement that is given up takes its decisions along.
    const SalesStatement pending = StatementRepository(m_workspace->db()).get(second);
    RoyaltyService(**m_workspace).discard(second, pending.version, QStringLiteral("not granted after all"));
    QVERIFY(resolutionsOf(m_workspace->db(), {second, 3}).isEmpty());
    QCOMPARE(resolutionsOf(m_workspace->db(), {first.id, 3}).size(), 1);
}

void TestExceptionService::comparesWithOtherContracts()
{
    ReportingFixture fixture;
    fixture.number = QStringLiteral("TM-2026-0009");
    const Id<Contract> other = makeReportingContract(**m_workspace, fixture);
    QByteArray rows;
    for (int i = 0; i < 6; ++i)
        rows += "2026-02-07,P" + QByteArray::number(i) + ",nice/24/bedding,CN,online,10,CNY,"
                + QByteArray::number(1000 + i) + ".00,,\n";
    import(q1, rows, other);
    calculate(other);
    import(
        q1,
        "2026-02-07,A,nice/24/bedding,CN,online,10,CNY,60.00,,\n2026-02-07,B,nice/24/bedding,CN,online,10,CNY,900.00,,\n");
    calculate();
    ExceptionFilter filter;
    filter.contract = m_contract;
    QCOMPARE(listed(filter), QStringList{QStringLiteral("2026Q1 1 open price_pattern")});
    const LineReason reason = service().list(filter).rows[0].reasons[0];
    QCOMPARE(reason.price, 600);
    QCOMPARE(reason.peers, 7);
    QCOMPARE(reason.periods, 0);
    QCOMPARE(reason.median, 10020);
}

void TestExceptionService::limitsBelongToTheWorkspace()
{
    import(q1, firstRows);
    import(q2, secondRows);
    ScreeningLimits limits;
    limits.volume = 10'000;
    limits.priceLow = 10;
    service().setLimits(limits);
    QCOMPARE(service().limits(), limits);
    calculate();
    ExceptionFilter filter;
    filter.period = q2;
    QCOMPARE(listed(filter), QStringList());
    service().setLimits({});
    calculate();
    QCOMPARE(listed(filter).size(), 2);
    limits.priceLow = 5000;
    VERIFY_ERROR(service().setLimits(limits), Error::Kind::BadInput);
}

void TestExceptionService::writesToTheLicensee()
{
    import(q1, firstRows);
    calculate();
    VERIFY_ERROR((void)correctionLetterOf(**m_workspace, statement(q1).id), Error::Kind::Rejected);
    (void)resolve({line(q1, 3), line(q1, 5)}, ResolutionKind::Correction, "", "See the schedule of territories.");
    const CorrectionLetter letter = correctionLetterOf(**m_workspace, statement(q1).id);
    QCOMPARE(letter.lines.size(), 2);
    const QString english = correctionLetter(DocumentLanguage::English, letter);
    for (const char *part :
         {"To: Taihu Snow", "TM-2026-0007", "2 lines need", "1. Line 3, SKU QX-1, 6 February 2026", "gross CNY 500.00",
          "The territory JP is not licensed. Licensed: CN, HK.", "See the schedule of territories.",
          "the same as line 1 of 2026Q1", "15 June 2026", "Dunhuang Academy"})
        QVERIFY2(english.contains(QString::fromUtf8(part)), qPrintable(english));
    const QString chinese = correctionLetter(DocumentLanguage::Chinese, letter);
    for (const char *part : {"致：太湖雪", "有 2 行需要更正或说明", "销售地区 JP 不在授权地域内，授权地域为：CN、HK。",
                             "2026年6月15日", "敦煌研究院"})
        QVERIFY2(chinese.contains(QString::fromUtf8(part)), qPrintable(chinese));
    QVERIFY(!english.contains(QStringLiteral("%1")));
    // The lines that a person chose, asked about or not; of one statement.
    QCOMPARE(correctionLetterOf(**m_workspace, {line(q1, 4)}).lines.size(), 1);
    import(q2, secondRows);
    VERIFY_ERROR((void)correctionLetterOf(**m_workspace, {line(q1, 4), line(q2, 1)}), Error::Kind::Rejected);
}

void TestExceptionService::tableIsHarmless()
{
    import(q1, "2026-02-06,=1+1,nice/21,JP,online,-10,CNY,-500.00,,\n2026-02-06,+A,nice/21,JP,online,10,CNY,500.00,,\n"
               "2026-02-06,@b,nice/21,JP,\"-x,y\",10,CNY,500.00,,\n");
    calculate();
    const QByteArray table = correctionTable(
        DocumentLanguage::English, correctionLetterOf(**m_workspace, {line(q1, 1), line(q1, 2), line(q1, 3)}));
    QVERIFY(table.startsWith("\xEF\xBB\xBFLine,Date,SKU,"));
    QVERIFY(table.contains("\r\n1,2026-02-06,'=1+1,nice/21,JP,online,-10,CNY,-500.00,"));
    QVERIFY(table.contains("\r\n2,2026-02-06,'+A,"));
    QVERIFY(table.contains("\r\n3,2026-02-06,'@b,nice/21,JP,\"'-x,y\",10,"));
    QVERIFY(table.endsWith("\r\n"));
    // Full-width signs are read as formulas, too; and many spreadsheets divide cells at semicolons.
    import(q1,
           "2026-02-06,\uFF1D1+1,nice/21,JP,online,10,CNY,500.00,,\n2026-02-06,a;b,nice/21,JP,online,1,CNY,5.00,,\n");
    calculate();
    const QByteArray wide =
        correctionTable(DocumentLanguage::English, correctionLetterOf(**m_workspace, {line(q1, 1), line(q1, 2)}));
    QVERIFY(wide.contains("\r\n1,2026-02-06,'\uFF1D1+1,"));
    QVERIFY(wide.contains("\r\n2,2026-02-06,\"a;b\","));
}

void TestExceptionService::aLargeStatement()
{
    import(q1, "2026-01-05,A,nice/24/bedding,CN,online,10,CNY,1000.00,,\n");
    const Id<SalesStatement> id = statement(q1).id;
    {
        Transaction tx(m_workspace->db());
        BulkWriter writer(tx, "statement_line",
                          {"statement_id", "line_number", "sold_on", "sku", "category", "territory", "channel",
                           "currency", "units", "gross_minor", "discounts_minor", "returns_minor", "taxes_minor",
                           "freight_minor", "other_minor", "share", "free"});
        std::string sku;
        for (int i = 2; i <= 100'000; ++i) {
            sku = "S" + std::to_string(i % 500);
            writer.integer(id.value);
            writer.integer(i);
            writer.text("2026-02-03");
            writer.text(sku);
            writer.text("nice/24/bedding");
            writer.text(i % 10 == 0 ? "JP" : "CN");
            writer.text("online");
            writer.text("CNY");
            writer.integer(1 + i % 7);
            writer.integer((1 + i % 7) * 10000 + i);
            for (int zero = 0; zero < 5; ++zero)
                writer.integer(0);
            writer.text("100");
            writer.integer(0);
            writer.endRow();
        }
        writer.finish();
        Statement(m_workspace->db(), QStringLiteral("UPDATE statement SET line_count = 100000 WHERE id = ?"))
            .bind(id)
            .run();
        tx.commit();
    }
    Progress progress;
    (void)RoyaltyService(**m_workspace).calculate(m_contract, progress);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(service().screen(m_contract, progress), 10'000);
    const qint64 screened = clock.restart();
    const ExceptionPage page = service().list();
    QCOMPARE(page.rows.size(), ExceptionService::pageSize);
    QVERIFY(page.next.has_value());
    const qint64 listed = clock.restart();
    QCOMPARE(service().counts().of(FlagReason::Territory), 10'000);
    qInfo("100,000 lines: calculated and screened again in %lld ms, first page in %lld ms, counts in %lld ms", screened,
          listed, clock.elapsed());
}

QTEST_GUILESS_MAIN(TestExceptionService)

#include "tst_exceptionservice.moc"
