#include "ui/accounts/accountdocumentforms.h"

#include <QPlainTextEdit>

namespace lianming {

namespace {
constexpr int bankRows = 4;
}

InvoiceDocumentForm::InvoiceDocumentForm(const InvoiceItem &item, DocumentFormat format, const QString &bank,
                                         QWidget *parent)
    : DocumentForm(parent)
{
    addLanguageAndFormat(format);
    if (item.invoice.kind != InvoiceKind::CreditNote) {
        m_bank = new QPlainTextEdit(bank);
        m_bank->setTabChangesFocus(true);
        m_bank->setFixedHeight(bankRows * m_bank->fontMetrics().lineSpacing() + 2 * space::s);
        addField(
            QStringLiteral("bank"), [] { return tr("Account to pay to"); }, m_bank,
            [] { return tr("As it is to be printed; may be left empty."); });
    }
    setSaveText([] { return tr("Save as…"); });
    markClean();
}

QString InvoiceDocumentForm::bank() const
{
    return m_bank ? m_bank->toPlainText().trimmed() : QString();
}

AccountDocumentForm::AccountDocumentForm(QDate today, DocumentFormat format, QWidget *parent) : DocumentForm(parent)
{
    addDays(today, [] { return tr("The whole account until today"); });
    addLanguageAndFormat(format);
    setSaveText([] { return tr("Save as…"); });
    setValidator([this] {
        QHash<QString, QString> out;
        checkDays(out);
        return out;
    });
    markClean();
}

PayeeDocumentForm::PayeeDocumentForm(const QStringList &parties, QDate today, QWidget *parent)
    : DocumentForm(parent), m_party(new ChoiceField)
{
    for (const QString &party : parties)
        m_party->addChoice(party, [party] { return party; });
    m_party->setPlaceholder([] { return tr("Choose…"); });
    m_party->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_party->setMinimumContentsLength(12);
    m_party->setValue(parties.size() == 1 ? QVariant(parties.first()) : QVariant());
    addField(
        QStringLiteral("party"), [] { return tr("Rights holder or agent"); }, m_party,
        [] { return tr("Whoever has a split of a closed period or a mandate."); });
    addDays(today);
    addLanguageAndFormat(DocumentFormat::Pdf);
    setSaveText([] { return tr("Save as…"); });
    setValidator([this] {
        QHash<QString, QString> out;
        if (party().isEmpty())
            out.insert(QStringLiteral("party"), tr("Choose whose statement it is"));
        checkDays(out);
        return out;
    });
    markClean();
}

QString PayeeDocumentForm::party() const
{
    return m_party->value().toString();
}

DaySpan PayeeDocumentForm::span() const
{
    return days().value_or(DaySpan());
}

} // namespace lianming
