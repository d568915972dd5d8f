#include "ui/royalties/reminderform.h"

#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"
#include "core/reports/reminderpdf.h"
#include "core/royalties/reminders.h"
#include "core/royalties/royaltyservice.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int lastRound = 3;
constexpr int bankLines = 4;

// The first choice is about reports, the others about payments in a currency.
constexpr char16_t reportsChoice[] = u"reports";

QString roundText(int round)
{
    return round == 1   ? ReminderForm::tr("First reminder")
           : round == 2 ? ReminderForm::tr("Second reminder")
                        : ReminderForm::tr("Last reminder");
}

} // namespace

ReminderChoices reminderChoices(Workspace &workspace, Id<Brand> brand)
{
    ReminderChoices out;
    const BrandService brands(workspace);
    const Brand licensee = brands.get(brand);
    out.brand = brand;
    out.brandEn = licensee.nameEn;
    out.brandZh = licensee.nameZh;
    const QList<Contact> contacts = brands.contacts(brand);
    out.contact = contacts.isEmpty() ? QString() : contacts.first().name;
    InboxFilter late;
    late.brandId = brand.value;
    late.states = {InboxState::Late};
    out.lateReports = RoyaltyService(workspace).inbox(late).size();
    for (const InvoiceItem &item : AccountService(workspace).openItems(brand)) {
        if (item.daysOverdue > 0 && item.open.openCash > 0 && !out.overdue.contains(item.invoice.currency))
            out.overdue.append(item.invoice.currency);
    }
    for (const ReminderItem &item : ReminderService(workspace).due(workspace.clock.today(), 0)) {
        if (item.brandId != brand.value)
            continue;
        if (item.kind == ReminderKind::ReportLate)
            out.reportRound = std::max(out.reportRound, item.level());
        else if (item.kind == ReminderKind::InvoiceOverdue)
            out.paymentRound = std::max(out.paymentRound, item.level());
    }
    return out;
}

ReminderForm::ReminderForm(const ReminderChoices &choices, ReminderAbout about, std::optional<Currency> currency,
                           const QString &bank, QWidget *parent)
    : DocumentForm(parent), m_choices(choices), m_about(new ChoiceField), m_round(new ChoiceField),
      m_contact(new QLineEdit(choices.contact)), m_bank(new QPlainTextEdit(bank)), m_goesOut(new QCheckBox)
{
    if (choices.lateReports > 0)
        m_about->addChoice(QString::fromUtf16(reportsChoice),
                           [count = choices.lateReports] { return tr("%n late report(s)", nullptr, int(count)); });
    for (const Currency &one : choices.overdue)
        m_about->addChoice(one.codeText(), [one] { return tr("Overdue payments in %1").arg(one.codeText()); });
    if (about == ReminderAbout::Payments)
        m_about->setValue(currency && choices.overdue.contains(*currency) ? currency->codeText()
                          : choices.overdue.isEmpty()                     ? QString::fromUtf16(reportsChoice)
                                                                          : choices.overdue.first().codeText());
    for (int round = 1; round <= lastRound; ++round)
        m_round->addChoice(round, [round] { return roundText(round); });
    m_bank->setTabChangesFocus(true);
    m_bank->setFixedHeight(bankLines * m_bank->fontMetrics().lineSpacing() + 2 * space::s);
    addField(
        QStringLiteral("about"), [] { return tr("About"); }, m_about);
    addField(
        QStringLiteral("round"), [] { return tr("How firmly"); }, m_round);
    addField(
        QStringLiteral("contact"), [] { return tr("Addressed to"); }, m_contact,
        [] { return tr("Where this is empty, the licensee's first contact."); });
    addField(
        QStringLiteral("bank"), [] { return tr("Account to pay to"); }, m_bank,
        [] { return tr("As it is to be printed; may be left empty."); });
    addLanguage();
    m_goesOut->setChecked(true);
    addField(
        QStringLiteral("goesOut"), [] { return tr("Goes out today"); }, m_goesOut,
        [] { return tr("Counts as a reminder, so that the next letter is firmer."); });
    setSaveText([] { return tr("Save as PDF…"); });
    connect(m_about, &ChoiceField::valueChanged, this, &ReminderForm::showRound);
    showRound();
    markClean();
}

void ReminderForm::showRound()
{
    const bool isReports = m_about->value().toString() == reportsChoice;
    m_round->setValue(isReports ? m_choices.reportRound : m_choices.paymentRound);
    m_bank->setEnabled(!isReports);
}

bool ReminderForm::goesOut() const
{
    return m_goesOut->isChecked();
}

ReminderRequest ReminderForm::request() const
{
    ReminderRequest out;
    out.brand = m_choices.brand;
    const QString about = m_about->value().toString();
    if (about != reportsChoice) {
        out.about = ReminderAbout::Payments;
        out.currency = Currency::find(about).value_or(Currency());
        out.bankNote = m_bank->toPlainText().trimmed();
    }
    out.round = m_round->value().toInt();
    out.contact = m_contact->text().trimmed();
    return out;
}

void openReminderForm(Page &page, Id<Brand> brand, ReminderAbout about, std::optional<Currency> currency,
                      const std::function<void()> &back, const std::function<void()> &opened)
{
    page.load(page.session().worker.run([brand](Workspace &w) { return reminderChoices(w, brand); }),
              [&page, about, currency, back, opened](const ReminderChoices &choices) {
                  const QString name = titleText(choices.brandEn, choices.brandZh);
                  if (choices.isEmpty()) {
                      page.session().messages.info(ReminderForm::tr("%1 is not late with anything.").arg(name));
                      return;
                  }
                  page.whenSafe([&page, about, currency, back, opened, choices, name] {
                      if (opened)
                          opened();
                      auto *form = new ReminderForm(choices, about, currency, {});
                      form->setSaver([&page, form, back, name](const FormPanel::Done &done) {
                          form->saveFailed(); // nobody may choose a file: then it can be asked for again
                          DocumentOrder order;
                          order.title = ReminderForm::tr("Save letter");
                          order.job = ReminderForm::tr("Writing reminder");
                          order.name =
                              ReminderForm::tr("Reminder %1 %2").arg(name, dayText(page.session().clock.today()));
                          order.write = [request = form->request(), goesOut = form->goesOut()](
                                            Workspace &w, DocumentLanguage language, const QString &path, Progress &) {
                              ReminderRequest whole = request;
                              whole.contactPerson = w.actor.name;
                              writeReminderPdf(reminderDocument(w, whole), language, path);
                              const bool isPayment = request.about == ReminderAbout::Payments;
                              if (goesOut)
                                  ReminderService(w).recordLetter(
                                      request.brand, isPayment ? std::optional(request.currency) : std::nullopt,
                                      QFileInfo(path).fileName());
                          };
                          saveDocument(page, order, form->language(), [done, back] {
                              if (done())
                                  back();
                          });
                      });
                      QObject::connect(form, &FormPanel::cancelled, &page, back);
                      page.showDetail(ReminderForm::tr("Reminder to %1").arg(name), form);
                  });
              });
}

} // namespace lianming
