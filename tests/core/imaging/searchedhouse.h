// What the tests of the copy search begin with: a licensing house whose assets get drawn works as pictures, an index,
// and pictures to search with.
#pragma once

#include "core/db/statement.h"
#include "core/imaging/copyscanner.h"
#include "core/imaging/pictureattach.h"
#include "core/imaging/pictureregister.h"
#include "tests/support/drawnworks.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lianming::test {

inline void saveImage(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    if (!image.save(path))
        qFatal("cannot write %s", qPrintable(path));
}

struct SearchedHouse {
    TestWorkspace w;
    Licensing house{*w};
    PictureWorker pictures;

    [[nodiscard]] QString path(const QString &name) const { return w.folder() + u'/' + name; }
    void attach(int asset, int work)
    {
        const QString file = path(QStringLiteral("work%1.png").arg(work));
        saveImage(drawnWork(work), file);
        Progress progress;
        (void)attachPicture(*w, pictures, house.assets[asset], file, {}, {}, &progress);
    }
    /// Lets the register of pictures look at all there are; those the house begins with are none that can be read.
    void lookAtAll()
    {
        PictureRegister registered(*w, pictures);
        for (const QString &sha256 :
             Statement(w.db(), QStringLiteral("SELECT sha256 FROM stored_file")).all<QString>([](const Row &row) {
                 return row.textAt(0);
             }))
            registered.take(sha256);
    }
    /// Small drawn works in a folder, from number 0 on.
    void draw(const QString &folder, int count, QSize size = {240, 200}) const
    {
        for (int i = 0; i < count; ++i)
            saveImage(drawnWork(i, size), path(folder + QStringLiteral("/%1.png").arg(i, 3, 10, QLatin1Char('0'))));
    }
    CopyIndexReport index(qint64 most = CopySearch::mostParts)
    {
        Progress progress;
        return CopySearch(*w, pictures, most).index(progress);
    }
    QList<CopyMatch> search(const QImage &image)
    {
        const QString file = path(QStringLiteral("asked.png"));
        saveImage(image, file);
        return CopySearch(*w, pictures).search(file);
    }
    [[nodiscard]] PartStore store() const { return PartStore(w->files.folder()); }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1StringView(table)))
            .one<qint64>()
            .value_or(-1);
    }
};

} // namespace lianming::test
