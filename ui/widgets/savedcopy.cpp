#include "ui/widgets/savedcopy.h"

#include "core/db/workspace.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

namespace lianming {

namespace {

class SavedCopy
{
    Q_DECLARE_TR_FUNCTIONS(SavedCopy)
};

void writeCopy(Workspace &w, const QString &sha256, const QString &path)
{
    requireFreeForWriting(w, path);
    (void)QFile::remove(path);
    if (!QFile::copy(w.files.path(sha256), path))
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
