#include "ui/text/picturewords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString pictureText(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

} // namespace

QString folderOutcomeText(FolderOutcome outcome, bool isTrial)
{
    switch (outcome) {
    case FolderOutcome::Taken:
        return isTrial ? pictureText(QT_TRANSLATE_NOOP("pictures", "Would be added"))
                       : pictureText(QT_TRANSLATE_NOOP("pictures", "Added"));
    case FolderOutcome::Present: return pictureText(QT_TRANSLATE_NOOP("pictures", "There already"));
    case FolderOutcome::Ambiguous: return pictureText(QT_TRANSLATE_NOOP("pictures", "Not clear which"));
    case FolderOutcome::Unmatched: return pictureText(QT_TRANSLATE_NOOP("pictures", "No asset fits"));
    case FolderOutcome::Refused: return pictureText(QT_TRANSLATE_NOOP("pictures", "Cannot be read"));
    }
    return {};
}

QString pictureMatchText(PictureMatch match)
{
    switch (match) {
    case PictureMatch::Name: return pictureText(QT_TRANSLATE_NOOP("pictures", "its name is the accession number"));
    case PictureMatch::NamePart:
        return pictureText(QT_TRANSLATE_NOOP("pictures", "its name holds the accession number"));
    case PictureMatch::NameOrOther:
        return pictureText(QT_TRANSLATE_NOOP("pictures", "a view of it, or an object with a longer number"));
    case PictureMatch::ObjectNumber: return pictureText(QT_TRANSLATE_NOOP("pictures", "the object number in the file"));
    case PictureMatch::Title: return pictureText(QT_TRANSLATE_NOOP("pictures", "the title in the file"));
    }
    return {};
}

QString pictureFaultReason(PictureFault fault)
{
    switch (fault) {
    case PictureFault::Unreadable: return pictureText(QT_TRANSLATE_NOOP("pictures", "the file cannot be read"));
    case PictureFault::NotAPicture: return pictureText(QT_TRANSLATE_NOOP("pictures", "no picture"));
    case PictureFault::Damaged: return pictureText(QT_TRANSLATE_NOOP("pictures", "damaged"));
    case PictureFault::CutOff: return pictureText(QT_TRANSLATE_NOOP("pictures", "the file is cut off"));
    case PictureFault::TooLarge: return pictureText(QT_TRANSLATE_NOOP("pictures", "too many pixels"));
    case PictureFault::TooManyBytes: return pictureText(QT_TRANSLATE_NOOP("pictures", "the file is too large"));
    case PictureFault::Bomb:
        return pictureText(QT_TRANSLATE_NOOP("pictures", "claims far more than the file can hold"));
    case PictureFault::Unsafe:
        return pictureText(QT_TRANSLATE_NOOP("pictures", "contains scripts or references to other files"));
    case PictureFault::TooLong: return pictureText(QT_TRANSLATE_NOOP("pictures", "took too long"));
    case PictureFault::TooMuch: return pictureText(QT_TRANSLATE_NOOP("pictures", "took too much memory"));
    }
    return {};
}

} // namespace lianming
