// What there is to import in files and folders: each file looked at, those of one form and layout put together.
#include "core/base/error.h"
#include "core/exchange/recordsource.h"
#include "core/exchange/workbook.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

QStringList filesIn(const QStringList &paths, Progress &progress)
{
    QStringList out;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            out.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            inside.append(it.next());
            progress.setDone(progress.done());
        }
        inside.removeIf([&path](const QString &file) {
            return QDir(path).relativeFilePath(file).split(u'/').contains(QString())
                   || file.mid(path.size()).contains(QLatin1StringView("/."));
        });
        inside.sort();
        out += inside;
    }
    return out;
}

/// The sheets of a workbook that are shown; one empty name for all else.
QStringList sheetsOf(const QString &path)
{
    QStringList out;
    try {
        if (const auto book = openWorkbook(path)) {
            for (const TableSheet &sheet : book->sheets()) {
                if (!sheet.hidden)
                    out.append(sheet.name);
            }
        }
    } catch (const Error &) { // what it is, is said when it is opened
    }
    return out.size() < 2 ? QStringList(QString()) : out;
}

/// A collection may list manifests that are read themselves: those come first.
bool listsOthers(const QString &path)
{
    return QFileInfo(path).fileName().contains(QLatin1StringView("collection"), Qt::CaseInsensitive);
}

void addTo(ImportPlan &plan, QMap<QString, qsizetype> &places, const QString &path, const QString &sheet,
           const QString &base)
{
    RecordFiles one(path);
    one.sheet = sheet;
    const auto source = openRecords(one);
    one.form = QString::fromLatin1(source->form());
    one.header = source->header();
    const QString relative = base.isEmpty() ? QFileInfo(path).fileName() : QDir(base).relativeFilePath(path);
    one.name = sheet.isEmpty() ? relative : relative + QStringLiteral(": ") + sheet;
    const bool sharesColumns = source->fixedMapping() || one.form == u"JSON";
    const QString key = sheet.isEmpty() ? one.form + (sharesColumns ? QString() : u'\n' + one.header.join(u'\n'))
                                        : path + u'\n' + sheet;
    const auto found = places.constFind(key);
    if (found == places.constEnd()) {
        places.insert(key, plan.parts.size());
        plan.parts.append(one);
        return;
    }
    RecordFiles &part = plan.parts[*found];
    part.paths.append(path);
    if (one.form == u"JSON") {
        for (const QString &column : std::as_const(one.header)) {
            if (part.header.size() < qsizetype(RecordSource::mostColumns) && !part.header.contains(column))
                part.header.append(column);
        }
    }
}

} // namespace

ImportPlan planImport(const QStringList &paths, Progress &progress)
{
    const QStringList files = filesIn(paths, progress);
    const bool isSingle = files.size() == 1 && paths.size() == 1 && !QFileInfo(paths.first()).isDir();
    const QString base = paths.size() == 1 && QFileInfo(paths.first()).isDir() ? paths.first() : QString();
    ImportPlan out;
    QMap<QString, qsizetype> places;
    progress.setTotal(files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        progress.setDone(i);
        for (const QString &sheet : sheetsOf(files[i])) {
            try {
                addTo(out, places, files[i], sheet, base);
            } catch (const Error &error) {
                if (isSingle && sheet.isEmpty())
                    throw;
                if (error.kind() != Error::Kind::BadInput)
                    throw;
                out.left.append({files[i], error.message()});
            }
        }
    }
    for (RecordFiles &part : out.parts) {
        std::ranges::stable_partition(part.paths, [](const QString &path) { return !listsOthers(path); });
        if (part.paths.size() > 1)
            part.name = base.isEmpty() ? QFileInfo(part.paths.first()).fileName() : QDir(base).dirName();
    }
    return out;
}

} // namespace lianming
