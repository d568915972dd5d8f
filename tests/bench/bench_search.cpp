// Times search as people type over 1,900,000 assets against the limit of 20 ms: the first page in its order together
// with the counts of all facets, for words, for beginnings of words and for Chinese words of two characters. The assets
// are those of the museum tables named as arguments (museumtable.h), in 25 museums; without tables, of the excerpts of
// the tests. The workspace is kept and used again if its file exists.
//   bench_search WORKSPACE [TABLE.csv …]
#include "core/assets/assetservice.h"
#include "core/base/textfold.h"
#include "core/catalogue/catalogue.h"
#include "core/exchange/assetimport.h"
#include "tests/bench/cataloguemaker.h"
#include "tests/bench/museumtable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace lianming;

namespace {

constexpr qint64 wanted = 1'900'000;
constexpr double limitMs = 20;

void build(Workspace &w, const QStringList &tables)
{
    MuseumTable table(tables);
    std::printf("%zu real rows\n", table.realRows());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    constexpr qint64 each = wanted / 25;
    double seconds = 0;
    for (qint64 done = 0; done < wanted; done += each) {
        table.write(path, each);
        const Id<Institution> museum = addMuseum(w, QStringLiteral("M%1").arg(done / each));
        AssetImporter importer(w);
        const AssetMapping mapping = importer.preview(path, museum).mapping;
        Progress progress;
        QElapsedTimer timer;
        timer.start();
        const ImportReport report = importer.run(path, mapping, museum, progress);
        seconds += double(timer.nsecsElapsed()) / 1e9;
        std::fprintf(stderr, "\r%lld (%lld refused)", static_cast<long long>(done + each),
                     static_cast<long long>(report.refused));
    }
    std::printf("\nimported in %.0f s\n", seconds);
}

void measure(Workspace &w, const char *name, const QStringList &queries)
{
    const Catalogue catalogue(w);
    std::vector<double> times;
    qsizetype found = 0;
    std::pair<double, QString> worst{0, {}};
    for (const QString &query : queries) {
        QElapsedTimer timer;
        timer.start();
        AssetFilter filter;
        filter.text = query;
        filter.sort = AssetSort::Relevance;
        found += catalogue.page(filter, 50).total > 0 ? 1 : 0;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        worst = std::max(worst, {times.back(), query});
    }
    std::ranges::sort(times);
    const double p95 = times[times.size() * 95 / 100];
    std::printf(
        "%-28s %4zu queries, %4lld found  p50 %6.2f ms  p95 %6.2f ms = %.2f x the limit of %.0f ms  worst %.2f ms (%s)\n",
        name, times.size(), static_cast<long long>(found), times[times.size() / 2], p95, p95 / limitMs, limitMs,
        worst.first, worst.second.toUtf8().constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs("bench_search WORKSPACE [TABLE.csv …]\n", stderr);
        return 2;
    }
    try {
        const QString address = arguments.takeFirst();
        if (arguments.isEmpty())
            arguments = {QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv"),
                         QStringLiteral(LIANMING_TEST_DATA "/assets/cleveland.csv")};
        Workspace w(Address::parse(address), Actor{QStringLiteral("Bench")}, Clock(), true);
        const AssetService service(w);
        if (service.counts().all == 0)
            build(w, arguments);

        QElapsedTimer timer;
        timer.start();
        const std::vector<qint64> all = service.ids({});
        std::printf("all %zu ids in order: %.0f ms\n", all.size(), double(timer.nsecsElapsed()) / 1e6);

        std::mt19937 random(7);
        QStringList words;
        QStringList prefixes;
        QStringList chinese;
        std::vector<qint64> sample;
        for (int i = 0; i < 3000; ++i)
            sample.push_back(all[random() % all.size()]);
        for (const AssetRow &row : service.rows(sample)) {
            const QStringList title = foldedText(row.titleEn).split(u' ', Qt::SkipEmptyParts);
            if (!title.isEmpty() && words.size() < 400) {
                const QString word = title[qsizetype(random() % size_t(title.size()))];
                words.append(words.size() % 2 == 0 || title.size() < 2 ? word + u' '
                                                                       : title[0] + u' ' + title[1] + u' ');
                prefixes.append(word.left(1 + qsizetype(random() % 4)));
            }
            if (row.titleZh.size() >= 2 && chinese.size() < 400)
                chinese.append(row.titleZh.mid(qsizetype(random() % size_t(row.titleZh.size() - 1)), 2));
        }
        measure(w, "words", words);
        measure(w, "beginnings of words", prefixes);
        if (!chinese.isEmpty())
            measure(w, "two Chinese characters", chinese);
        measure(w, "pinyin and initials",
                {QStringLiteral("qinghua"), QStringLiteral("qh"), QStringLiteral("qianlong"), QStringLiteral("ql"),
                 QStringLiteral("longw")});
        timer.start();
        const size_t matches = service.ids({QStringLiteral("the")}).size();
        std::printf("all %zu ids for \"the\": %.0f ms\n", matches, double(timer.nsecsElapsed()) / 1e6);
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitStatus();
    }
    return 0;
}
