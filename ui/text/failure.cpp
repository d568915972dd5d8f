#include "ui/text/failure.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString inWords(const char *text)
{
    return QCoreApplication::translate("Failure", text);
}

} // namespace

QString messageText(const Message &message)
{
    return message.filled(QCoreApplication::translate("core", message.text));
}

QString errorText(const Error &error)
{
    return messageText(error.message());
}

QString adviceText(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound:
        return inWords(
            QT_TRANSLATE_NOOP("Failure", "It may have been removed meanwhile. The list has been read again."));
    case Error::Kind::Conflict:
        return inWords(QT_TRANSLATE_NOOP(
            "Failure",
            "Somebody else saved it meanwhile. Your text is still here: open the record again, compare, and save."));
    case Error::Kind::Duplicate:
        return inWords(
            QT_TRANSLATE_NOOP("Failure", "Nothing was saved. Choose another code or open the existing record."));
    case Error::Kind::InUse:
        return inWords(QT_TRANSLATE_NOOP(
            "Failure", "Nothing was changed. Archive it instead, or release what refers to it first."));
    case Error::Kind::Rejected: return inWords(QT_TRANSLATE_NOOP("Failure", "Nothing was changed."));
    case Error::Kind::BadInput:
        return inWords(QT_TRANSLATE_NOOP("Failure", "Nothing was changed. Correct it and try again."));
    case Error::Kind::Unavailable:
        return inWords(QT_TRANSLATE_NOOP(
            "Failure", "What was saved before is safe. Check the disk, the network or the permission and try again."));
    case Error::Kind::NewerSchema:
        return inWords(QT_TRANSLATE_NOOP(
            "Failure", "The workspace was left as it is. Install the current version of Lianming to open it."));
    case Error::Kind::Corrupt:
        return inWords(
            QT_TRANSLATE_NOOP("Failure", "The file was left as it is. Restore a backup, or choose another file."));
    case Error::Kind::Cancelled: return {};
    case Error::Kind::Internal:
        return inWords(QT_TRANSLATE_NOOP(
            "Failure", "This is a defect of Lianming. Nothing was changed; what was saved before is safe."));
    }
    return {};
}

} // namespace lianming
