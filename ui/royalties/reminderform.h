// A letter that reminds a licensee of reports or payments that are late: about what, how firmly, to whom, where to pay.
// Writing a letter sends nothing.
#pragma once

#include "core/reports/accountsource.h"
#include "ui/widgets/documentform.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

/// What a licensee can be reminded of now.
struct ReminderChoices {
    Id<Brand> brand;
    QString brandEn;
    QString brandZh;
    QString contact; ///< the first of the brand's; may be empty
    qint64 lateReports = 0;
    int reportRound = 1;     ///< the next, after those that were sent
    QList<Currency> overdue; ///< in which cash is overdue
    int paymentRound = 1;

    [[nodiscard]] bool isEmpty() const { return lateReports == 0 && overdue.isEmpty(); }
};
[[nodiscard]] ReminderChoices reminderChoices(Workspace &workspace, Id<Brand> brand);

class ReminderForm : public DocumentForm
{
    Q_OBJECT

public:
    /// Begins with `about` and `currency` where the licensee is late with that; `bank`: where to pay to.
    ReminderForm(const ReminderChoices &choices, ReminderAbout about, std::optional<Currency> currency,
                 const QString &bank, QWidget *parent = nullptr);

    /// Without who writes it.
    [[nodiscard]] ReminderRequest request() const;
    /// Whether it is to be kept that the licensee was reminded.
    [[nodiscard]] bool goesOut() const;

private:
    void showRound();

    ReminderChoices m_choices;
    ChoiceField *m_about;
    ChoiceField *m_round;
    QLineEdit *m_contact;
    QPlainTextEdit *m_bank;
    QCheckBox *m_goesOut;
};

/// Reads what is late and shows the form in the page's detail, or says that nothing is. `back` is called when it is
/// left or the letter is written; `opened` before the form takes the detail.
void openReminderForm(Page &page, Id<Brand> brand, ReminderAbout about, std::optional<Currency> currency,
                      const std::function<void()> &back, const std::function<void()> &opened = {});

} // namespace lianming
