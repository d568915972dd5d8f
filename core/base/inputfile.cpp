#include "core/base/inputfile.h"

#include "core/base/error.h"

#include <QFile>
#include <QFileInfo>

namespace lianming {

void openToRead(QFile &file)
{
    const QString path = file.fileName();
    if (!QFileInfo::exists(path))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: there is no such file"), {path});
    // Neither folders nor pipes and devices, which may never end.
    if (!QFileInfo(path).isFile())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: this is no file"), {path});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: cannot be read: %2"),
                    {path, file.errorString()});
}

} // namespace lianming
