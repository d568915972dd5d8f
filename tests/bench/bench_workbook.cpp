// Times reading an Excel workbook of 200,000 rows and 12 columns into a CSV file against LibreOffice converting the
// same file, and importing it as a statement; prints the memory that each took at its peak.
//   bench_workbook [ROWS]
#include "core/exchange/statementimport.h"
#include "tests/support/reporting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <random>
#include <sys/resource.h>
#include <xlsxwriter.h>

using namespace lianming;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

double peakMegabytes(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return double(usage.ru_maxrss) / 1024;
}

struct Measured {
    double seconds = 0;
    double megabytes = 0;
};

/// Runs a program below a process of its own, whose only child it is, so that the peak of memory is the program's.
Measured measured(const QStringList &command)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--measure")} + command);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(command.first()));
    return {seconds(timer), process.readAllStandardOutput().split('\n').last().toDouble()};
}

/// A statement of our own layout, as a licensee's program writes it.
void generate(const QString &path, int rows)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE; // shared strings, as spreadsheets write them
    lxw_workbook *book = workbook_new_opt(path.toLocal8Bit().constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Sales");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    const char *const header[] = {"date",  "sku",      "category",  "territory", "channel",      "units",
                                  "gross", "currency", "discounts", "returns",   "retail_price", "share"};
    for (lxw_col_t column = 0; column < 12; ++column)
        worksheet_write_string(sheet, 0, column, header[column], nullptr);
    const char *const categories[] = {"nice/24/bedding", "nice/21/tableware", "nice/25/scarves", "nice/16/stationery"};
    const char *const channels[] = {"online/marketplace/tmall", "online/marketplace/jd", "online/own-shop"};
    std::mt19937 random(20260601);
    const auto upTo = [&random](unsigned limit) {
        return int(random() % limit);
    };
    for (int i = 1; i <= rows; ++i) {
        const auto row = lxw_row_t(i);
        const int units = 1 + upTo(20);
        const int price = 1000 + upTo(49000);
        const int sku = upTo(2000);
        worksheet_write_number(sheet, row, 0, 46023 + upTo(90), day);
        worksheet_write_string(sheet, row, 1, ("SKU-" + std::to_string(10000 + sku)).c_str(), nullptr);
        worksheet_write_string(sheet, row, 2, categories[sku % 4], nullptr);
        worksheet_write_string(sheet, row, 3, "CN", nullptr);
        worksheet_write_string(sheet, row, 4, channels[upTo(3)], nullptr);
        worksheet_write_number(sheet, row, 5, units, nullptr);
        worksheet_write_number(sheet, row, 6, units * price / 100.0, nullptr);
        worksheet_write_string(sheet, row, 7, "CNY", nullptr);
        worksheet_write_number(sheet, row, 8, upTo(1000) / 100.0, nullptr);
        worksheet_write_number(sheet, row, 9, 0, nullptr);
        worksheet_write_number(sheet, row, 10, price / 100.0, nullptr);
        worksheet_write_number(sheet, row, 11, 100, nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("cannot write");
}

/// The first sheet as CSV; the rows.
qint64 convert(const QString &from, const QString &to)
{
    const auto file = TableFile::open(from);
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    const auto source = file->read({}, ',');
    QByteArray block;
    qint64 rows = 0;
    for (; source->next(); ++rows) {
        for (const std::string_view cell : source->cells())
            block.append(cell.data(), qsizetype(cell.size())).append(',');
        block.append('\n');
        if (block.size() > 1024 * 1024) {
            out.write(block);
            block.clear();
        }
    }
    out.write(block);
    return rows;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString self = QCoreApplication::applicationFilePath();
    if (arguments.value(1) == u"--measure") {
        const int status = QProcess::execute(arguments.value(2), arguments.mid(3));
        std::printf("\n%.1f", peakMegabytes(RUSAGE_CHILDREN));
        return status;
    }
    if (arguments.value(1) == u"--convert")
        return convert(arguments.value(2), arguments.value(3)) > 0 ? 0 : 1;
    if (arguments.value(1) == u"--generate") {
        generate(arguments.value(2), arguments.value(3).toInt());
        return 0;
    }
    const QString rows = arguments.value(1, QStringLiteral("200000"));
    try {
        const QTemporaryDir folder;
        const QString book = folder.filePath(QStringLiteral("sales.xlsx"));
        measured({self, QStringLiteral("--generate"), book, rows});
        const Measured ours =
            measured({self, QStringLiteral("--convert"), book, folder.filePath(QStringLiteral("ours.csv"))});
        const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (soffice.isEmpty()) {
            std::printf("workbook     %.2f s, %.0f MiB for %s rows to CSV; no soffice here to compare with (limit: a "
                        "third of its time)\n",
                        ours.seconds, ours.megabytes, qPrintable(rows));
        } else {
            const Measured peer =
                measured({soffice, QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder.path()),
                          QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv"),
                          QStringLiteral("--outdir"), folder.path(), book});
            std::printf(
                "workbook     %.2f s, %.0f MiB = %.1f times as fast as LibreOffice (%.2f s, %.0f MiB) (limit 3)\n",
                ours.seconds, ours.megabytes, peer.seconds / ours.seconds, peer.seconds, peer.megabytes);
        }

        Workspace w(Address::file(folder.filePath(QStringLiteral("w.lianming"))), Actor{QStringLiteral("Bench")},
                    Clock(), true);
        StatementImport import(w);
        StatementImportRequest request;
        request.path = book;
        request.contract = makeReportingContract(w);
        request.period = QStringLiteral("2026Q1");
        QElapsedTimer timer;
        timer.start();
        request.mapping = import.inspect(book, reportingContract(w.db, request.contract)).mapping;
        std::printf("preview      %.2f s\n", seconds(timer));
        Progress progress;
        timer.start();
        const StatementOutcome imported = import.run(request, progress);
        std::printf("import       %.2f s: %lld rows, %lld bad; %.0f MiB at the peak\n", seconds(timer),
                    static_cast<long long>(imported.rows), static_cast<long long>(imported.bad),
                    peakMegabytes(RUSAGE_SELF));
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
