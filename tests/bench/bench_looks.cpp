// How well "looks alike" (core/imaging/look.h) finds what it should among all pictures of a folder: the painting that a
// crop was cut from (crops/, about 3 % of its area), other encodings of the same picture (same-image-encodings/), and
// edited copies (pdq/bridge-mods/). Prints how often the right one is the first, among the first 5 and the first 20,
// and how long one comparison takes. bench_looks FOLDER
#include "core/imaging/pictureworker.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace lianming;

namespace {

struct Known {
    QString set;          ///< its folder
    QString kin;          ///< pictures of one kin are to be found by each other; empty: to be found by none
    bool isSource = true; ///< whether it counts as an answer: a crop does not
    Look look;
};

/// crops/NAME_3.webp was cut from crops/NAME_background.webp; encodings end in the picture's name and resolution.
Known named(const QString &folder, const QString &file)
{
    Known out{folder, {}, true, {}};
    const QString base = QFileInfo(file).completeBaseName();
    if (folder == u"crops") {
        out.kin = base.section(u'_', 0, -2);
        out.isSource = base.endsWith(u"_background");
    } else if (folder == u"same-image-encodings") {
        out.kin = base.section(QStringLiteral("__"), -1).section(u'_', 0, -2);
    } else if (folder == u"bridge-mods") {
        out.kin = folder;
    }
    return out;
}

struct Score {
    int asked = 0;
    int first = 0;
    int firstFive = 0;
    int firstTwenty = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fputs("bench_looks FOLDER\n", stderr);
        return 2;
    }
    QStringList paths;
    QDirIterator files(QString::fromLocal8Bit(argv[1]), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    std::ranges::sort(paths);
    PictureWorker pictures;
    std::vector<Known> all;
    const std::vector<PictureOutcome> outcomes = pictures.describeAll(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (outcomes[size_t(i)].fault)
            continue;
        all.push_back(named(QFileInfo(paths[i]).dir().dirName(), paths[i]));
        all.back().look = outcomes[size_t(i)].picture.prints.look;
    }

    std::map<QString, Score> scores;
    for (const Known &asked : all) {
        if (asked.kin.isEmpty() || (asked.set == u"crops" && asked.isSource))
            continue;
        std::vector<std::pair<int, bool>> others; // distance, whether it is right
        others.reserve(all.size());
        for (const Known &other : all) {
            if (&other != &asked && other.isSource)
                others.emplace_back(lookDistance(asked.look, other.look),
                                    other.set == asked.set && other.kin == asked.kin);
        }
        std::ranges::sort(others);
        const auto found = std::ranges::find(others, true, &std::pair<int, bool>::second);
        if (found == others.end())
            continue;
        const auto place = found - others.begin();
        Score &score = scores[asked.set];
        ++score.asked;
        score.first += place < 1 ? 1 : 0;
        score.firstFive += place < 5 ? 1 : 0;
        score.firstTwenty += place < 20 ? 1 : 0;
    }
    std::printf("among %zu pictures             asked  first  in 5  in 20\n", all.size());
    for (const auto &[set, score] : scores)
        std::printf("%-28s %6d %6d %5d %6d\n", qPrintable(set), score.asked, score.first, score.firstFive,
                    score.firstTwenty);

    QElapsedTimer clock;
    clock.start();
    qint64 sum = 0;
    constexpr int rounds = 20'000'000;
    for (int i = 0; i < rounds; ++i)
        sum += lookDistance(all[size_t(i) % all.size()].look, all[size_t(i) / 7 % all.size()].look);
    std::printf("a comparison takes %.1f ns (%lld)\n", double(clock.nsecsElapsed()) / rounds, qlonglong(sum % 10));
}
