#include "core/exchange/rightsfile.h"

#include "core/base/inputfile.h"
#include "core/exchange/xmlstream.h"

#include <QFile>

#include <algorithm>

namespace lianming {

namespace {

struct RefusalWord {
    RightsRefusal refusal;
    const char *code;
    const char *text;
};

constexpr RefusalWord refusals[] = {
    {RightsRefusal::Form, "form",
     QT_TRANSLATE_NOOP("core", "The row cannot be read: its quotes or its cells do not match")},
    {RightsRefusal::TooLong, "too_long", QT_TRANSLATE_NOOP("core", "A text of more than 10,000 characters")},
    {RightsRefusal::NoObject, "no_object", QT_TRANSLATE_NOOP("core", "The object's number is missing")},
    {RightsRefusal::UnknownObject, "unknown_object",
     QT_TRANSLATE_NOOP("core", "The institution has no asset with this number")},
    {RightsRefusal::RightsOut, "rights_out",
     QT_TRANSLATE_NOOP("core", "A right given to others: record it as a contract or a hold")},
    {RightsRefusal::NothingSaid, "nothing_said",
     QT_TRANSLATE_NOOP("core", "Neither kind of right, holder, statement nor consent is given")},
    {RightsRefusal::HolderMissing, "holder_missing",
     QT_TRANSLATE_NOOP("core", "It is somebody else's right, and nobody is named")},
    {RightsRefusal::BadDay, "bad_day", QT_TRANSLATE_NOOP("core", "No date: write 2026-03-01")},
    {RightsRefusal::DaysReversed, "days_reversed", QT_TRANSLATE_NOOP("core", "It ends before it begins")},
    {RightsRefusal::ClassesMissing, "classes_missing",
     QT_TRANSLATE_NOOP("core", "A trade mark needs its Nice classes, 1 to 45")},
};

const RefusalWord &refusalWord(RightsRefusal refusal)
{
    return *std::ranges::find(refusals, refusal, &RefusalWord::refusal);
}

} // namespace

const char *rightsRefusalCode(RightsRefusal refusal)
{
    return refusalWord(refusal).code;
}

Message refusalMessage(RightsRefusal refusal)
{
    return {refusalWord(refusal).text, {}};
}

const char *readRightsFile(const QString &path, Progress &progress, const RightsFileUse &use)
{
    QFile file(path);
    openToRead(file);
    const bool isXml = beginsAsXml(file.peek(256).toStdString());
    file.close();
    if (isXml)
        readRightsLido(path, progress, use);
    else
        readRightsTable(path, progress, use);
    return isXml ? "LIDO" : "CSV";
}

} // namespace lianming
