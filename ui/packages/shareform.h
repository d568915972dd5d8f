// What is shared with a brand, put together at the right of the page: for whom, which works and proposals, what goes
// along, and what is inside, word by word, before a file is written. Nothing in the form is kept.
#pragma once

#include "core/audit/attachment.h"
#include "core/brands/brand.h"
#include "core/packages/packageservice.h"
#include "core/proposals/proposal.h"
#include "ui/widgets/formpanel.h"

#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class Page;

/// What a package of this title is called as a file.
[[nodiscard]] QString packageFileName(const QString &title);

class ShareForm : public FormPanel
{
    Q_OBJECT

public:
    /// What the form offers.
    struct Choices {
        QList<BrandItem> brands;
        QList<ProposalItem> proposals;          ///< open ones, of all brands
        QHash<qint64, QList<Attachment>> files; ///< of proposals, by their ids
    };

    ShareForm(const ShareOrder &order, const Choices &choices, QWidget *parent = nullptr);

    /// Opens the form on the page; asks where to, writes and tells when it is written.
    static void open(Page &page, const ShareOrder &order, const std::function<void(const QString &uuid)> &written);

    [[nodiscard]] ShareOrder value() const;
    [[nodiscard]] bool isDirty() const override { return false; }
    /// What would be inside, or why nothing can be shared.
    void showInside(const GatheredReview &gathered);
    void showProblem(const QString &why);

Q_SIGNALS:
    /// Time to look what would be inside.
    void previewWanted();

private:
    void followBrand();

    ShareOrder m_order;
    Choices m_choices;
    ChoiceField *m_brand;
    QLineEdit *m_title;
    QPlainTextEdit *m_note;
    QWidget *m_proposalBox;
    QList<std::pair<Id<Proposal>, QCheckBox *>> m_proposals;
    QCheckBox *m_files;
    QCheckBox *m_onlyFree;
    QCheckBox *m_originals;
    Label *m_inside;
    QTimer m_pause;
    bool m_isReady = false; ///< there is something to share
};

} // namespace lianming
