#include "ui/text/packagewords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

/// For lupdate's sake a class of the words' own.
class PackageWords
{
    Q_DECLARE_TR_FUNCTIONS(PackageWords)

public:
    static QString value(const QString &code)
    {
        if (code == u"wanted")
            return tr("Wanted");
        if (code == u"maybe")
            return tr("Maybe");
        if (code == u"no")
            return tr("Not wanted");
        if (code == u"agree")
            return tr("Agreed");
        if (code == u"discuss")
            return tr("To be discussed");
        if (code == u"decline")
            return tr("Declined");
        return code;
    }
    static QString whole() { return tr("The whole package"); }
    static QString side(PackageSide side) { return side == PackageSide::House ? tr("Museum") : tr("Brand"); }
    static QString key(KeyState state)
    {
        switch (state) {
        case KeyState::First: return tr("Taken as it came");
        case KeyState::Waiting: return tr("To be confirmed");
        case KeyState::Confirmed: return tr("Confirmed");
        case KeyState::Refused: return tr("Not theirs");
        }
        return {};
    }
    static QString state(const ReviewItem &item)
    {
        if (item.package.withdrawnAt)
            return tr("Withdrawn");
        if (item.open > 0)
            return tr("To be decided");
        if (item.package.way == PackageWay::Sent)
            return item.notGiven > 0 ? tr("To be shared") : item.entries > 0 ? tr("Answered") : tr("Shared");
        return item.notGiven > 0 ? tr("To give back") : item.replies > 0 ? tr("Given back") : tr("New");
    }
    static QString verdict(const QString &code)
    {
        if (code == u"available")
            return tr("Free");
        if (code == u"conditional")
            return tr("Free on conditions");
        return code == u"unavailable" ? tr("Taken") : QString();
    }
};

} // namespace

QString entryValueText(const QString &value)
{
    return PackageWords::value(value);
}

Tone entryValueTone(const QString &value)
{
    if (value == u"wanted" || value == u"agree")
        return Tone::Good;
    return value == u"maybe" || value == u"discuss" ? Tone::Wait : Tone::Quiet;
}

QString reviewSubjectText(const ReviewSubject &subject)
{
    return subject.kind == SubjectKind::Package ? PackageWords::whole() : subject.code;
}

QString packageSideText(PackageSide side)
{
    return PackageWords::side(side);
}

QString keyStateText(KeyState state)
{
    return PackageWords::key(state);
}

Tone keyStateTone(KeyState state)
{
    switch (state) {
    case KeyState::First:
    case KeyState::Confirmed: return Tone::Good;
    case KeyState::Waiting: return Tone::Wait;
    case KeyState::Refused: return Tone::Stop;
    }
    return Tone::Quiet;
}

QString exchangeStateText(const ReviewItem &item)
{
    return PackageWords::state(item);
}

Tone exchangeStateTone(const ReviewItem &item)
{
    if (item.package.withdrawnAt)
        return Tone::Quiet;
    if (item.open > 0 || item.notGiven > 0)
        return Tone::Wait;
    const bool isDone = item.package.way == PackageWay::Sent ? item.entries > 0 : item.replies > 0;
    return isDone ? Tone::Good : Tone::Accent;
}

QString sharedVerdictText(const QString &verdict)
{
    return PackageWords::verdict(verdict);
}

Tone sharedVerdictTone(const QString &verdict)
{
    if (verdict == u"available")
        return Tone::Good;
    return verdict == u"conditional" ? Tone::Wait : Tone::Stop;
}

} // namespace lianming
