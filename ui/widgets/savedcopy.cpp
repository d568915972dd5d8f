#include "ui/widgets/savedcopy.h"

#include "core/db/workspace.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>

namespace lianming {

namespace {

constexpr qint64 copiedAtOnce = 1 << 20;

class SavedCopy
{
    Q_DECLARE_TR_FUNCTIONS(SavedCopy)
};

void writeCopy(Workspace &w, const QString &sha256, const QString &path)
{
    requireFreeForWriting(w, path);
    QFile stored(w.files.path(sha256));
    QSaveFile copy(path); // what is there stays until the copy is whole
    bool isWritten = stored.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly);
    while (isWritten && !stored.atEnd()) {
        const QByteArray part = stored.read(copiedAtOnce);
        isWritten = !part.isEmpty() && copy.write(part) == part.size();
    }
    if (!isWritten || !copy.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
}

} // namespace

void saveCopy(Session &session, QWidget *asker, const QString &sha256, const QString &name)
{
    session.prompts.saveFile(
        asker, {SavedCopy::tr("Save a copy"), SavedCopy::tr("All files (*)"), QFileInfo(name).fileName()},
        [&session, asker, sha256](const QString &path) {
            session.worker.run([sha256, path](Workspace &w) { writeCopy(w, sha256, path); })
                .then(asker, [&session, path] { session.messages.done(SavedCopy::tr("%1 is written.").arg(path)); })
                .onFailed(asker, [&session](const Error &error) { session.messages.fail(error); });
        });
}

} // namespace lianming
