#include "ui/widgets/documentform.h"

#include "ui/text/format.h"

#include <QDateEdit>

namespace lianming {

namespace {

constexpr int quartersOffered = 6;
constexpr int yearsOffered = 3;

// Words that name no period.
constexpr char16_t allDays[] = u"all";
constexpr char16_t otherDays[] = u"other";

QDateEdit *spanDayField(QDate day)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setSpecialValueText(QStringLiteral("–")); // the first day of all, which stands for none
    return field;
}

} // namespace

QList<Period> quartersUpTo(QDate today, int count)
{
    QList<Period> out;
    const Period now = Period::containing(today, Frequency::Quarterly);
    for (int i = 0; i < count; ++i)
        out.append(now.plus(-i));
    return out;
}

DocumentForm::DocumentForm(QWidget *parent) : FormPanel(parent)
{
    setAlwaysSavable(true);
}

void DocumentForm::addLanguage()
{
    m_language = new ChoiceField;
    m_language->addChoice(int(DocumentLanguage::Chinese), [] { return tr("Chinese"); });
    m_language->addChoice(int(DocumentLanguage::English), [] { return tr("English"); });
    m_language->setValue(int(isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English));
    addField(
        QStringLiteral("language"), [] { return tr("Language of the document"); }, m_language);
}

void DocumentForm::addLanguageAndFormat(DocumentFormat first, std::span<const DocumentFormat> formats)
{
    beginRow();
    addLanguage();
    m_format = new ChoiceField;
    for (const DocumentFormat format : formats)
        m_format->addChoice(int(format), [format] { return documentFormatText(format); });
    m_format->setValue(int(first));
    addField(
        QStringLiteral("format"), [] { return tr("Format"); }, m_format);
    endRow();
}

void DocumentForm::addDays(QDate today, const Text &all)
{
    m_days = new ChoiceField;
    if (all)
        m_days->addChoice(QString::fromUtf16(allDays), all);
    const auto addPeriod = [this](const Period &period) {
        m_days->addChoice(period.name(), [name = period.name()] { return name; });
    };
    const QList<Period> quarters = quartersUpTo(today, quartersOffered);
    for (const Period &quarter : quarters)
        addPeriod(quarter);
    const Period year = Period::containing(today, Frequency::Annual);
    for (int i = 0; i < yearsOffered; ++i)
        addPeriod(year.plus(-i));
    m_days->addChoice(QString::fromUtf16(otherDays), [] { return tr("Other days"); });
    m_days->setValue(all ? QString::fromUtf16(allDays) : quarters.value(1).name());
    const DaySpan first = quarters.value(1).span();
    m_from = spanDayField(first.start);
    m_to = spanDayField(first.end);
    addField(
        QStringLiteral("days"), [] { return tr("Days"); }, m_days);
    beginRow();
    addField(
        QStringLiteral("from"), [] { return tr("From"); }, m_from);
    addField(
        QStringLiteral("to"), [] { return tr("To"); }, m_to);
    endRow();
    connect(m_days, &ChoiceField::valueChanged, this, [this, first] {
        if (m_days->value().toString() == otherDays && m_from->date() == m_from->minimumDate()) {
            m_from->setDate(first.start);
            m_to->setDate(first.end);
        }
        showDays();
    });
    showDays();
}

void DocumentForm::showDays()
{
    const QString chosen = m_days->value().toString();
    const bool isOwn = chosen == otherDays;
    m_from->setEnabled(isOwn);
    m_to->setEnabled(isOwn);
    if (isOwn)
        return;
    const auto period = Period::parse(chosen.toStdString());
    m_from->setDate(period ? period->span().start : m_from->minimumDate());
    m_to->setDate(period ? period->span().end : m_to->minimumDate());
}

DocumentLanguage DocumentForm::language() const
{
    return DocumentLanguage(m_language->value().toInt());
}

DocumentFormat DocumentForm::format() const
{
    return m_format ? DocumentFormat(m_format->value().toInt()) : DocumentFormat::Pdf;
}

std::optional<DaySpan> DocumentForm::days() const
{
    if (m_days->value().toString() == allDays)
        return {};
    return DaySpan{m_from->date(), m_to->date()};
}

void DocumentForm::checkDays(QHash<QString, QString> &problems) const
{
    const auto chosen = days();
    if (chosen && chosen->start > chosen->end)
        problems.insert(QStringLiteral("to"), tr("The last day is before the first"));
}

} // namespace lianming
