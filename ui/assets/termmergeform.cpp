#include "ui/assets/termmergeform.h"

#include "ui/assets/termsource.h"
#include "ui/text/termwords.h"
#include "ui/widgets/codepicker.h"

namespace lianming {

TermMergeForm::TermMergeForm(const HouseTerm &term, qint64 assets, const QList<HouseTerm> &all, Worker &worker,
                             QWidget *parent)
    : FormPanel(parent), m_term(term), m_book(termBook(all))
{
    auto *source = new TermSource(worker);
    source->setHouseTerms(all);
    m_into = new CodePicker(source);
    m_into->setPlaceholder([] { return tr("Choose the term that stays"); });
    addField(
        QStringLiteral("into"), [term] { return tr("What takes the place of “%1”").arg(termText(asTerm(term))); },
        m_into,
        [assets] {
            return tr(
                "%n assets get it instead, with the terms below and the saved searches. A term of the house takes "
                "over the names. This cannot be undone.",
                nullptr, int(assets));
        });
    setSaveText([] { return tr("Merge"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

QString TermMergeForm::into() const
{
    return m_into->codes().value(0);
}

QHash<QString, QString> TermMergeForm::problems() const
{
    QHash<QString, QString> out;
    const Term *stays = m_book.find(into());
    if (m_into->codes().size() > 1)
        out.insert(QStringLiteral("into"), tr("One term only."));
    else if (!stays)
        out.insert(QStringLiteral("into"), tr("Choose the term that stays."));
    else if (stays->vocabulary != m_term.vocabulary)
        out.insert(QStringLiteral("into"), tr("Choose a term of the same vocabulary."));
    else if (m_book.isWithin(stays->code, m_term.code))
        out.insert(QStringLiteral("into"), tr("Not itself, nor one below it."));
    return out;
}

} // namespace lianming
