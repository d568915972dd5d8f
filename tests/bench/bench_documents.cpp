// Times a quarter's issue: statements drawn and written as PDF files in Chinese, an ordinary contract's (two pages),
// one with its lines annexed (four), and the largest that paper takes (200 products, 1,000 lines); then the ordinary
// one's workbook. Prints how many a second against the limit.
//   bench_documents [COUNT] [THREADS]     1,000 documents, as many threads as the machine can use, unless said
#include "core/reports/statementpdf.h"
#include "core/reports/statementxlsx.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

StatementDocument statement(qint64 number, int products, int lines)
{
    StatementDocument d;
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.brandZh = QStringLiteral("太湖雪");
    d.contractNumber = QStringLiteral("TM-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
    d.contractTitle = QStringLiteral("Apsaras bedding 飞天床品");
    d.term = {QDate(2026, 1, 1), QDate(2027, 12, 31)};
    d.period = Period::parse("2026Q1").value_or(Period());
    d.receivedOn = QDate(2026, 4, 12);
    d.issuedOn = QDate(2026, 4, 20);
    d.closedOn = d.issuedOn;
    d.isClosed = true;
    d.preparedBy = QStringLiteral("王会计");
    d.approvedBy = QStringLiteral("李审核");
    d.figures = {{"gross", 123456700 + number},
                 {"deductions", 3456700},
                 {"base", 120000000 + number},
                 {"earned", 10000000},
                 {"royalty_payment", 4000000},
                 {"guarantee_payment", 1000000},
                 {"recouped", 5000000},
                 {"unrecouped", 6000000},
                 {"payable", 5000000},
                 {"withholding", 500000},
                 {"vat", 300000},
                 {"cash_due", 4800000 + number}};
    d.pools = {{QStringLiteral("G1"), 10000000, 11000000, 16000000, 6000000, 5000000},
               {QStringLiteral("rest"), 0, 0, 0, 0, 0}};
    d.rules = {{QStringLiteral("R1"),
                {},
                QStringLiteral("计费基数 1,000,000.00 以内按 8%，超出部分按 10%；按合同年度累计，分段计算。"),
                {}},
               {{}, {}, QStringLiteral("净销售额：销售总额减去折扣、退货。"), QStringLiteral("base")}};
    for (int i = 0; i < products; ++i) {
        d.summary.push_back({QStringLiteral("SKU-%1").arg(10000 + i * 7 + number),
                             QStringLiteral("nice/24/bedding/quilts"),
                             i % 3 != 0 ? QStringLiteral("CN") : QStringLiteral("CN-GS"),
                             QStringLiteral("R1"),
                             100 + i,
                             2000000 + i * 333,
                             {},
                             1900000 + i * 331,
                             152000 + i * 27,
                             0});
    }
    d.units = 4100;
    d.lineCount = std::max(lines, 5000);
    for (int i = 0; i < lines; ++i) {
        d.lines.push_back({i + 1,
                           QDate(2026, 1, 1).addDays(i % 90),
                           QStringLiteral("SKU-%1").arg(10000 + i % 40 * 7 + number),
                           QStringLiteral("CN"),
                           QStringLiteral("online/marketplace/tmall"),
                           i % 20 + 1,
                           10000 + i * 37,
                           {},
                           QStringLiteral("R1"),
                           9900 + i * 36,
                           792 + i});
    }
    return d;
}

void issue(const char *name, qint64 count, int products, int lines, int threads)
{
    const QTemporaryDir folder;
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    writeStatementPdfs(
        count,
        [&](qint64 i) -> StatementFile {
            return {statement(i, products, lines), folder.filePath(QStringLiteral("%1.pdf").arg(i))};
        },
        DocumentLanguage::Chinese, progress, threads);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("%-12s %6lld PDFs in %6.2f s = %6.1f a second, %lld KiB each (limit 40 a second)\n", name,
                static_cast<long long>(count), seconds, double(count) / seconds,
                static_cast<long long>(QFileInfo(folder.filePath(QStringLiteral("0.pdf"))).size() / 1024));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 count = arguments.value(1, QStringLiteral("1000")).toLongLong();
    const int threads = arguments.value(2, QStringLiteral("0")).toInt();
    try {
        issue("ordinary", count, 40, 0, threads);
        issue("with lines", count, 40, 60, threads);
        issue("largest", std::max<qint64>(1, count / 20), 200, 1000, threads);
        const QTemporaryDir folder;
        const qint64 books = std::max<qint64>(1, count / 5);
        QElapsedTimer timer;
        timer.start();
        for (qint64 i = 0; i < books; ++i)
            writeStatementXlsx(statement(i, 40, 60), DocumentLanguage::Chinese,
                               folder.filePath(QStringLiteral("%1.xlsx").arg(i)));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        std::printf("workbook     %6lld XLSX in %6.2f s = %6.1f a second\n", static_cast<long long>(books), seconds,
                    double(books) / seconds);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
