// Times 100 contracts' reports as PDF/A, read from a workspace and written as files: each with its full text from the
// shipped template, two grants, the rights behind them, twelve booked periods, obligations, an option, a notice and its
// history. Prints how many a second against the limit, which is set for two cores.
//   bench_contractreports [COUNT] [FOLDER]     100 contracts, written to a temporary folder unless said
#include "core/reports/reportservice.h"
#include "tests/support/richcontract.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace lianming;

namespace {

constexpr double limit = 10; // reports a second

void measure(Workspace &workspace, ReportService &service, const QString &folder, const ReportOutput &output,
             const char *name)
{
    ContractFilter filter;
    const QList<ContractItem> items = ContractService(workspace).list(filter);
    const QList<ContractReportFile> files = ReportService::filesFor(items, folder, output);
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const ContractReportsOutcome outcome = service.writeContracts(files, {output, {}}, progress);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double rate = double(outcome.written) / seconds;
    std::printf("%-8s %4lld reports in %6.2f s = %6.1f a second, %lld KiB each: %.1f times the limit of %.0f\n", name,
                static_cast<long long>(outcome.written), seconds, rate,
                static_cast<long long>(QFileInfo(files.first().path).size() / 1024), rate / limit, limit);
    for (const auto &[number, why] : outcome.leftOut)
        std::printf("left out: %s: %s\n", qPrintable(number), qPrintable(why.english()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1, QStringLiteral("100")).toInt();
    const QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());
    try {
        const QString path = temporary.filePath(QStringLiteral("house.lianming"));
        Workspace workspace(Address::parse(path), {QStringLiteral("bench")},
                            Clock(QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC)), true);
        const test::RichHouse house = test::makeRichHouse(workspace);
        for (int i = 1; i <= count; ++i)
            (void)test::makeRichContract(workspace, house, i, 12);
        ReportService service(workspace);
        measure(workspace, service, folder, {ReportFormat::Pdf, DocumentLanguage::Chinese}, "zh PDF");
        measure(workspace, service, folder, {ReportFormat::Pdf, DocumentLanguage::English}, "en PDF");
        measure(workspace, service, folder, {ReportFormat::Odt, DocumentLanguage::Chinese}, "zh ODT");
        measure(workspace, service, folder, {ReportFormat::Xlsx, DocumentLanguage::Chinese}, "zh XLSX");
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
