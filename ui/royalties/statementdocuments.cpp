#include "ui/royalties/statementdocuments.h"

#include "core/reports/statementpdf.h"
#include "ui/royalties/periodstatementsform.h"
#include "ui/royalties/reminderform.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"

namespace lianming {

namespace {

constexpr qsizetype reasonsNamed = 4;
constexpr auto folderSetting = "documents/folder";

QString leftOutText(const LeftOutStatement &one)
{
    using Why = LeftOutStatement::Why;
    const auto words = [&one]() -> QString {
        switch (one.why) {
        case Why::NotReported: return StatementDocuments::tr("no report yet");
        case Why::NotCalculated: return StatementDocuments::tr("not calculated yet");
        case Why::NotClosed: return StatementDocuments::tr("not closed yet");
        case Why::FileThere: return StatementDocuments::tr("its file was there already");
        case Why::Failed: return messageText(one.failure);
        }
        return {};
    };
    return StatementDocuments::tr("%1: %2").arg(one.name, words());
}

QString leftOutSentence(const QList<LeftOutStatement> &all)
{
    if (all.isEmpty())
        return {};
    QStringList named;
    for (const LeftOutStatement &one : all.first(std::min(all.size(), reasonsNamed)))
        named.append(leftOutText(one));
    if (all.size() > reasonsNamed)
        named.append(StatementDocuments::tr("and %n more", nullptr, int(all.size() - reasonsNamed)));
    return StatementDocuments::tr("%n left out:", nullptr, int(all.size())) + u' ' + named.join(QStringLiteral(" · "));
}

} // namespace

StatementDocuments::StatementDocuments(Page &page, QObject *parent) : QObject(parent), m_page(page)
{
    ActionRegistry &actions = page.session().actions;
    m_pdf = actions.add(&page, {QStringLiteral("royalties.pdf"), [] { return tr("Statement as PDF…"); },
                                QStringLiteral("pdf"), QKeySequence::Print, [this] { saveShown(DocumentFormat::Pdf); },
                                [this] {
                                    return hint(DocumentFormat::Pdf);
                                }});
    m_xlsx = actions.add(&page, {QStringLiteral("royalties.xlsx"), [] { return tr("Statement as workbook (XLSX)…"); },
                                 QStringLiteral("table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                                 [this] { saveShown(DocumentFormat::Xlsx); },
                                 [this] {
                                     return hint(DocumentFormat::Xlsx);
                                 }});
    actions.add(&page,
                {QStringLiteral("royalties.statements"), [] { return tr("Statements of a quarter…"); },
                 QStringLiteral("print"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { askForPeriod(); },
                 [] {
                     return tr("Writes all statements of a period into a folder.");
                 }});
    m_remind = actions.add(&page, {QStringLiteral("royalties.remind"),
                                   [] { return tr("Reminder letter…"); },
                                   QStringLiteral("mail"),
                                   {},
                                   [this] { remind(); },
                                   [this] {
                                       return reminderHint();
                                   }});
    describe();
}

void StatementDocuments::offer(const QWidget *view, const InboxRow &row)
{
    m_row = row;
    if (m_view != view) {
        m_view = view;
        connect(view, &QObject::destroyed, this, [this, view] {
            if (m_view != view) // another one took its place before
                return;
            m_view = nullptr;
            describe();
        });
    }
    describe();
}

bool StatementDocuments::isCalculated() const
{
    return m_view && m_row.statement.isSet() && m_row.state >= InboxState::Calculated;
}

bool StatementDocuments::isLate() const
{
    return m_view && m_row.state == InboxState::Late;
}

QString StatementDocuments::hint(DocumentFormat format) const
{
    if (!m_view)
        return tr("Open a period first.");
    if (!isCalculated())
        return tr("There is nothing to print before the period is calculated.");
    return format == DocumentFormat::Pdf ? tr("The statement to be sent or filed, in English or Chinese.")
                                         : tr("The statement with all its lines, in English or Chinese.");
}

QString StatementDocuments::reminderHint() const
{
    return !m_view     ? tr("Open a period first.")
           : !isLate() ? tr("This report is not late.")
                       : tr("A letter to the licensee about what is late.");
}

void StatementDocuments::describe()
{
    setAvailable(m_pdf, isCalculated(), hint(DocumentFormat::Pdf));
    setAvailable(m_xlsx, isCalculated(), hint(DocumentFormat::Xlsx));
    setAvailable(m_remind, isLate(), reminderHint());
}

void StatementDocuments::saveShown(DocumentFormat format)
{
    if (isCalculated() && m_view->isVisible())
        save(m_row, format);
    else
        m_page.session().messages.info(tr("Open a period first."));
}

void StatementDocuments::save(const InboxRow &row, DocumentFormat format)
{
    const bool isPdf = format == DocumentFormat::Pdf;
    DocumentOrder order;
    order.title = tr("Save statement");
    order.job = tr("Printing statement");
    order.name = PrintableStatement{row.statement, row.contractNumber, row.period, row.edition, false}.fileName();
    order.format = format;
    order.write = [id = row.statement, isPdf](Workspace &w, DocumentLanguage language, const QString &path,
                                              Progress &progress) {
        if (isPdf)
            writeStatementPdf(statementDocument(w, id), language, path);
        else
            writeStatementWorkbook(w, id, language, path, progress);
    };
    orderDocument(m_page, order, tr("Print the statement in which language?"));
}

void StatementDocuments::remind()
{
    if (!isLate() || !m_view->isVisible())
        return;
    m_page.whenSafe([this, row = m_row] {
        openReminderForm(
            m_page, {row.brandId}, ReminderAbout::Reports, {}, [this] { m_page.closeDetail(); },
            [this] { Q_EMIT formOpened(); });
    });
}

void StatementDocuments::askForPeriod()
{
    m_page.whenSafe([this] {
        Q_EMIT formOpened();
        auto *form = new PeriodStatementsForm(m_page.session().clock.today());
        form->setSaver([this, form](const FormPanel::Done &done) {
            form->saveFailed(); // nobody may choose a folder: then it can be asked for again
            Session &session = m_page.session();
            const QString last = session.settings.value(QString::fromLatin1(folderSetting)).toString();
            session.prompts.openFolder(&m_page, {tr("Write the statements into which folder?"), {}, last},
                                       [this, done, request = form->request()](const QString &folder) {
                                           PeriodStatementsRequest whole = request;
                                           whole.folder = folder;
                                           m_page.session().settings.setValue(QString::fromLatin1(folderSetting),
                                                                              folder);
                                           checkPeriod(whole, [this, done] {
                                               if (done())
                                                   m_page.closeDetail();
                                           });
                                       });
        });
        connect(form, &FormPanel::cancelled, &m_page, &Page::closeDetail);
        m_page.showDetail(tr("Statements of a quarter"), form);
    });
}

void StatementDocuments::checkPeriod(const PeriodStatementsRequest &request, const std::function<void()> &written)
{
    m_page.load(
        m_page.session().worker.run([request](Workspace &w) { return planPeriodStatements(w, request); }),
        [this, request, written](const PeriodStatementsPlan &plan) {
            if (plan.statements.isEmpty()) {
                m_page.session().messages.show({Notice::Level::Warning,
                                                tr("There is no statement of %1 to write.").arg(request.period.name()),
                                                leftOutSentence(plan.leftOut)});
                return;
            }
            if (plan.there.isEmpty()) {
                writePeriod(request, written);
                return;
            }
            ChoiceQuestion question;
            question.title = tr("%n file(s) of these names are in the folder already. Replace them?", nullptr,
                                int(plan.there.size()));
            question.text = tr("What is replaced cannot be brought back.");
            question.choices = {tr("Keep them"), tr("Replace them")};
            m_page.session().prompts.ask(&m_page, question, [this, request, written, there = plan.there](int choice) {
                PeriodStatementsRequest agreed = request;
                if (choice == 1)
                    agreed.replaced = QSet<QString>(there.cbegin(), there.cend());
                writePeriod(agreed, written);
            });
        });
}

void StatementDocuments::writePeriod(const PeriodStatementsRequest &request, const std::function<void()> &written)
{
    m_page.load(m_page.session().jobs.run(tr("Writing statements of %1").arg(request.period.name()),
                                          [request](Workspace &w, Progress &progress) {
                                              return writePeriodStatements(w, request, progress);
                                          }),
                [this, request, written](const PeriodStatementsOutcome &outcome) {
                    tell(request, outcome);
                    if (outcome.written > 0 && !outcome.isStopped)
                        written();
                });
}

void StatementDocuments::tell(const PeriodStatementsRequest &request, const PeriodStatementsOutcome &outcome)
{
    const QString done = tr("%n statement(s) written to %1.", nullptr, int(outcome.written)).arg(request.folder);
    const QString text =
        outcome.isStopped
            ? tr("Stopped after %1 of %2.").arg(countText(outcome.written), countText(outcome.planned)) + u' ' + done
            : done;
    const bool isAll = outcome.leftOut.isEmpty() && !outcome.isStopped;
    tellWritten(m_page.session().messages, isAll ? Notice::Level::Done : Notice::Level::Warning, text,
                leftOutSentence(outcome.leftOut), request.folder);
}

} // namespace lianming
