#include "ui/accounts/accountdocuments.h"

#include "core/reports/accountpdf.h"
#include "core/reports/accountsource.h"
#include "core/reports/invoicepdf.h"
#include "core/reports/invoicesource.h"
#include "core/reports/payeepdf.h"
#include "core/reports/payeesource.h"
#include "ui/accounts/accountdocumentforms.h"
#include "ui/royalties/reminderform.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/widgets/actionlink.h"

namespace lianming {

AccountDocuments::AccountDocuments(Page &page, QObject *parent) : QObject(parent), m_page(page)
{
    ActionRegistry &actions = page.session().actions;
    m_pdf = actions.add(&page, {QStringLiteral("accounts.pdf"), [] { return tr("Invoice or account as PDF…"); },
                                QStringLiteral("pdf"), QKeySequence::Print, [this] { save(DocumentFormat::Pdf); },
                                [this] {
                                    return hint(DocumentFormat::Pdf);
                                }});
    m_xlsx = actions.add(&page, {QStringLiteral("accounts.xlsx"),
                                 [] { return tr("Invoice or account as workbook (XLSX)…"); }, QStringLiteral("table"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { save(DocumentFormat::Xlsx); },
                                 [this] {
                                     return hint(DocumentFormat::Xlsx);
                                 }});
    m_remind = actions.add(&page, {QStringLiteral("accounts.remind"),
                                   [] { return tr("Reminder letter…"); },
                                   QStringLiteral("mail"),
                                   {},
                                   [this] { remind(); },
                                   [this] {
                                       return reminderHint();
                                   }});
    actions.add(&page, {QStringLiteral("accounts.payee"),
                        [] { return tr("Rights holder's or agent's statement…"); },
                        QStringLiteral("people"),
                        {},
                        [this] { savePayee(); },
                        [] {
                            return tr("What a rights holder or agent gets of what licensees pay.");
                        }});
    describe();
}

void AccountDocuments::offer(const QWidget *view, const Subject &subject)
{
    m_subject = subject;
    m_view = view;
    connect(view, &QObject::destroyed, this, [this, view] {
        if (m_view != view) // another one took its place before
            return;
        m_view = nullptr;
        m_subject = {};
        describe();
    });
    describe();
}

bool AccountDocuments::isShown() const
{
    return m_view && m_view->isVisible();
}

QString AccountDocuments::hint(DocumentFormat format) const
{
    if (!m_view)
        return tr("Open an invoice or a licensee's account first.");
    const bool isPdf = format == DocumentFormat::Pdf;
    if (m_subject.invoice)
        return isPdf ? tr("%1 as a PDF, in English or Chinese.").arg(m_subject.invoice->invoice.number)
                     : tr("%1 as a workbook, in English or Chinese.").arg(m_subject.invoice->invoice.number);
    return isPdf ? tr("The account statement as a PDF, in English or Chinese.")
                 : tr("The account statement as a workbook, in English or Chinese.");
}

QString AccountDocuments::reminderHint() const
{
    return !m_view             ? tr("Open an invoice or a licensee's account first.")
           : !m_subject.isLate ? tr("No report is late and nothing is overdue.")
                               : tr("A letter to the licensee about what is late.");
}

void AccountDocuments::describe()
{
    setAvailable(m_pdf, m_view != nullptr, hint(DocumentFormat::Pdf));
    setAvailable(m_xlsx, m_view != nullptr, hint(DocumentFormat::Xlsx));
    setAvailable(m_remind, m_view && m_subject.isLate, reminderHint());
}

void AccountDocuments::save(DocumentFormat format)
{
    if (!isShown())
        return;
    if (m_subject.invoice)
        saveInvoice(*m_subject.invoice, format);
    else if (m_subject.ledger)
        saveLedger(*m_subject.ledger, format);
}

void AccountDocuments::show(const QString &title, DocumentForm *form, const std::function<DocumentOrder()> &order,
                            const std::function<void()> &back)
{
    form->setSaver([this, form, order, back](const FormPanel::Done &done) {
        form->saveFailed(); // nobody may choose a file: then it can be asked for again
        saveDocument(m_page, order(), form->language(), [done, back] {
            if (done())
                back();
        });
    });
    connect(form, &FormPanel::cancelled, &m_page, back);
    m_page.showDetail(title, form);
}

void AccountDocuments::saveInvoice(const InvoiceItem &item, DocumentFormat format)
{
    const QString issuer = item.institutionEn + u'\n' + item.institutionZh;
    auto *form = new InvoiceDocumentForm(item, format, m_banks.value(issuer));
    const auto order = [this, form, issuer, id = item.invoice.id, number = item.invoice.number] {
        const QString bank = form->bank();
        m_banks.insert(issuer, bank);
        DocumentOrder out;
        out.title = tr("Save %1").arg(number);
        out.job = tr("Writing %1").arg(number);
        out.name = number;
        out.format = form->format();
        out.write = [id, bank, isPdf = out.format == DocumentFormat::Pdf](Workspace &w, DocumentLanguage language,
                                                                          const QString &path, Progress &) {
            const InvoiceDocument document = invoiceDocument(w, id, bank);
            if (isPdf)
                writeInvoicePdf(document, language, path);
            else
                writeInvoiceXlsx(document, language, path);
        };
        return out;
    };
    show(item.invoice.number, form, order, m_subject.back);
}

void AccountDocuments::saveLedger(const AccountLedger &ledger, DocumentFormat format)
{
    const QDate today = m_page.session().clock.today();
    auto *form = new AccountDocumentForm(today, format);
    const QString name = titleText(ledger.brandEn, ledger.brandZh);
    const auto order = [form, name, today, brand = ledger.brand, currency = ledger.currency] {
        const auto days = form->days();
        const QDate to = days ? std::min(days->end, today) : today;
        DocumentOrder out;
        out.title = tr("Save account statement");
        out.job = tr("Writing account statement");
        out.name = tr("Account %1 %2 %3").arg(name, currency.codeText(), dayText(to));
        out.format = form->format();
        out.write = [brand, currency, to, from = days ? std::optional(days->start) : std::nullopt,
                     isPdf = out.format == DocumentFormat::Pdf](Workspace &w, DocumentLanguage language,
                                                                const QString &path, Progress &) {
            const AccountDocument document = accountDocument(w, brand, currency, from, to);
            if (isPdf)
                writeAccountPdf(document, language, path);
            else
                writeAccountXlsx(document, language, path);
        };
        return out;
    };
    show(tr("Account statement in %1").arg(ledger.currency.codeText()), form, order, m_subject.back);
}

void AccountDocuments::remind()
{
    if (!isShown() || !m_subject.isLate)
        return;
    const Subject &subject = m_subject;
    if (subject.invoice)
        openReminderForm(m_page, subject.invoice->invoice.brand, ReminderAbout::Payments,
                         subject.invoice->invoice.currency, subject.back);
    else if (subject.ledger)
        openReminderForm(m_page, subject.ledger->brand, ReminderAbout::Payments, subject.ledger->currency,
                         subject.back);
}

void AccountDocuments::savePayee()
{
    m_page.load(m_page.session().worker.run([](Workspace &w) { return PayeeService(w).parties(); }),
                [this](const QStringList &parties) {
                    if (parties.isEmpty()) {
                        m_page.session().messages.info(
                            tr("No closed period is split between several, and no agent has a mandate."));
                        return;
                    }
                    m_page.whenSafe([this, parties] {
                        auto *form = new PayeeDocumentForm(parties, m_page.session().clock.today());
                        const auto order = [form] {
                            DocumentOrder out;
                            out.title = tr("Save statement");
                            out.job = tr("Writing statement");
                            out.name = tr("Statement %1 %2").arg(form->party(), dayText(form->span().end));
                            out.format = form->format();
                            out.write = [party = form->party(), span = form->span(),
                                         isPdf = out.format == DocumentFormat::Pdf](
                                            Workspace &w, DocumentLanguage language, const QString &path, Progress &) {
                                const PayeeDocument document = payeeDocument(w, party, span);
                                if (document.rows.empty())
                                    throw Error(Error::Kind::Rejected,
                                                QT_TRANSLATE_NOOP("core", "%1 gets nothing for these days"), {party});
                                if (isPdf)
                                    writePayeePdf(document, language, path);
                                else
                                    writePayeeXlsx(document, language, path);
                            };
                            return out;
                        };
                        show(tr("Rights holder's or agent's statement"), form, order, [this] { m_page.closeDetail(); });
                    });
                });
}

} // namespace lianming
