#include "ui/text/bulkwords.h"

#include "ui/text/assetwords.h"
#include "ui/text/termwords.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString bulkTr(const char *text)
{
    return QCoreApplication::translate("bulk", text);
}

QString quotedText(const QString &text)
{
    constexpr int longest = 40;
    return QStringLiteral("“%1”").arg(text.size() > longest ? text.left(longest) + u'…' : text);
}

} // namespace

QString bulkActText(BulkChange::Act act)
{
    using Act = BulkChange::Act;
    switch (act) {
    case Act::Set: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Set a field"));
    case Act::Append: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Append to a field"));
    case Act::Replace: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Replace words in a field"));
    case Act::Clear: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Empty a field"));
    case Act::AddTerms: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Give terms"));
    case Act::RemoveTerms: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Take terms away"));
    case Act::PutInto: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Put into a collection"));
    case Act::TakeOut: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Take out of a collection"));
    case Act::Archive: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Archive"));
    case Act::Restore: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Restore from the archive"));
    }
    return {};
}

QString bulkChangeText(const BulkChange &change)
{
    using Act = BulkChange::Act;
    const QString field = fieldText(change.field);
    const auto pair = [](const QString &head, const QString &value) {
        return QCoreApplication::translate("bulk", "%1: %2").arg(head, value);
    };
    QStringList terms;
    for (const QString &term : change.terms)
        terms.append(termText(term));
    switch (change.act) {
    case Act::Set: return pair(field, quotedText(columnValueText(change.field, change.text)));
    case Act::Append: return pair(field, QStringLiteral("+ ") + quotedText(change.text));
    case Act::Replace: return pair(field, quotedText(change.find) + QStringLiteral(" → ") + quotedText(change.text));
    case Act::Clear: return pair(field, QStringLiteral("–"));
    case Act::AddTerms:
    case Act::RemoveTerms: return pair(bulkActText(change.act), terms.join(QStringLiteral(", ")));
    case Act::PutInto:
    case Act::TakeOut: return pair(bulkActText(change.act), change.collection);
    case Act::Archive:
    case Act::Restore: return bulkActText(change.act);
    }
    return {};
}

QString bulkStepText(const BulkEditRow &step)
{
    switch (step.step) {
    case BulkStep::Terms:
        return bulkTr(QT_TRANSLATE_NOOP("bulk", "%1 merged into %2")).arg(step.names.value(0), step.names.value(1));
    case BulkStep::Pictures:
        return bulkTr(QT_TRANSLATE_NOOP("bulk", "Pictures added from %1")).arg(step.names.value(0));
    case BulkStep::Edit:
    case BulkStep::Merge: break;
    }
    QStringList out;
    for (const BulkChange &change : step.changes)
        out.append(bulkChangeText(change));
    return out.join(QStringLiteral(" · "));
}

QString columnValueText(const QString &column, const QString &value)
{
    if (column == u"curated")
        return value == u"1" ? bulkTr(QT_TRANSLATE_NOOP("bulk", "yes")) : bulkTr(QT_TRANSLATE_NOOP("bulk", "no"));
    if (column == u"kind") {
        const auto kind = parseAssetKind(value);
        return kind ? assetKindText(*kind) : value;
    }
    if (column == u"rights_statement")
        return rightsStatementText(value);
    return value;
}

QString likenessText(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameDescription: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Same description"));
    case Likeness::ClosePicture: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Pictures alike"));
    case Likeness::SameNumber: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Same number"));
    case Likeness::SamePicture: return bulkTr(QT_TRANSLATE_NOOP("bulk", "Same picture"));
    }
    return {};
}

} // namespace lianming
