// Statements as files: the one that is shown as PDF or workbook, all of a period at once, and the reminder of one whose
// report is late. They are actions of the registry; what cannot be done now says why.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/royalties/periodstatements.h"

class QAction;

namespace lianming {

class Page;

class StatementDocuments : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions "royalties.pdf", "royalties.xlsx", "royalties.statements" and "royalties.remind" to `page`,
    /// which lives longer.
    explicit StatementDocuments(Page &page, QObject *parent = nullptr);

    /// `view` shows that period in that version: it is what the actions are about as long as the view is there.
    void offer(const QWidget *view, const InboxRow &row);
    /// Asks for language and file.
    void save(const InboxRow &row, DocumentFormat format);
    /// Opens the form for all statements of a period at the right.
    void askForPeriod();

Q_SIGNALS:
    /// A form takes the place of the record at the right.
    void formOpened();

private:
    void describe();
    void saveShown(DocumentFormat format);
    void remind();
    [[nodiscard]] bool isCalculated() const;
    [[nodiscard]] bool isLate() const;
    [[nodiscard]] QString hint(DocumentFormat format) const;
    [[nodiscard]] QString reminderHint() const;

    /// Asks about files that are there, and goes on.
    void checkPeriod(const PeriodStatementsRequest &request, const std::function<void()> &written);
    void writePeriod(const PeriodStatementsRequest &request, const std::function<void()> &written);
    void tell(const PeriodStatementsRequest &request, const PeriodStatementsOutcome &outcome);

    Page &m_page;
    const QWidget *m_view = nullptr;
    InboxRow m_row;
    QAction *m_pdf;
    QAction *m_xlsx;
    QAction *m_remind;
};

} // namespace lianming
