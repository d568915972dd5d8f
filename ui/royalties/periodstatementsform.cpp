#include "ui/royalties/periodstatementsform.h"

namespace lianming {

namespace {
constexpr int quartersListed = 9; ///< two years and the one that runs
}

PeriodStatementsForm::PeriodStatementsForm(QDate today, QWidget *parent)
    : DocumentForm(parent), m_period(new ChoiceField), m_closedOnly(new ChoiceField)
{
    m_period->setEditable(true);
    const QList<Period> quarters = quartersUpTo(today, quartersListed);
    const auto add = [this](const Period &period) {
        m_period->addChoice(period.name(), [name = period.name()] { return name; });
    };
    for (const Period &quarter : quarters)
        add(quarter);
    add(Period::containing(today, Frequency::Annual).plus(-1));
    m_period->setValue(quarters.value(1).name());
    m_closedOnly->addChoice(false, [] { return tr("All that are calculated, drafts too"); });
    m_closedOnly->addChoice(true, [] { return tr("Only closed ones"); });
    addField(
        QStringLiteral("period"), [] { return tr("Period"); }, m_period,
        [] { return tr("All that end in it: of a quarter its months too. Also 2026-03, 2026H1 or 2026."); });
    addField(
        QStringLiteral("closedOnly"), [] { return tr("Which"); }, m_closedOnly);
    addLanguageAndFormat(DocumentFormat::Pdf);
    setSaveText([] { return tr("Choose folder and write…"); });
    setValidator([this] {
        QHash<QString, QString> out;
        if (!period())
            out.insert(QStringLiteral("period"), tr("Write a period such as 2026Q1"));
        return out;
    });
    markClean();
}

std::optional<Period> PeriodStatementsForm::period() const
{
    return Period::parse(m_period->value().toString().trimmed().toUpper().toStdString());
}

PeriodStatementsRequest PeriodStatementsForm::request() const
{
    PeriodStatementsRequest out;
    out.period = period().value_or(Period());
    out.closedOnly = m_closedOnly->value().toBool();
    out.language = language();
    out.format = format();
    return out;
}

} // namespace lianming
